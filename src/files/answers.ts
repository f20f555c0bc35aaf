import { createHash } from 'node:crypto'
import { extname, join, resolve } from 'node:path'
import { writeNew } from './atomic.js'
import type { Disk } from './disk.js'

/** What an answer file's name is made of. */
export interface AnswerName {
  /** When it was finished. */
  readonly at: Date
  /** Id of the question. */
  readonly question: string
}

/** `2026-11-22-difficult-customer-3f9a1c`: the day in the person's own time, the question, six letters that tell two attempts apart. */
export function answerId({ at, question }: AnswerName, text: string): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const short = createHash('sha256').update(`${at.toISOString()}\n${text}`).digest('hex').slice(0, 6)
  return `${day}-${question.replace(/[^a-z0-9-]/gi, '-').slice(0, 60)}-${short}`
}

const MOST_TRIES = 100

/** Saves an answer under the data directory as a file of its own, never over another; returns its path. Throws what the disk says. */
export function saveAnswer(disk: Disk, data: string, name: AnswerName, text: string): string {
  const id = answerId(name, text)
  for (let attempt = 1; ; attempt += 1) {
    const path = join(data, 'answers', `${id}${attempt === 1 ? '' : `-${attempt}`}.md`)
    try {
      writeNew(disk, path, text)
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === MOST_TRIES) throw error
    }
  }
}

/** Saves an answer where the person said: a file, or a directory when the name has no ending. Throws EEXIST when the file is there. */
export function saveAnswerTo(disk: Disk, out: string, cwd: string, name: AnswerName, text: string): string {
  const at = resolve(cwd, out)
  const path = extname(at) === '' ? join(at, `${answerId(name, text)}.md`) : at
  writeNew(disk, path, text)
  return path
}
