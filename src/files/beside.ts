import { extname } from 'node:path'
import { writeNew } from './atomic.js'
import type { Disk } from './disk.js'

const MOST_TRIES = 100

/** Saves a text beside a file, as `NAME-ENDING.md`, never over another: then `NAME-ENDING-2.md`. Returns its path. Throws what the disk says. */
export function saveBeside(disk: Disk, path: string, ending: string, text: string): string {
  const name = path.slice(0, path.length - extname(path).length)
  for (let attempt = 1; ; attempt += 1) {
    const beside = `${name}-${ending}${attempt === 1 ? '' : `-${attempt}`}.md`
    try {
      writeNew(disk, beside, text)
      return beside
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === MOST_TRIES) throw error
    }
  }
}
