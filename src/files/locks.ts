import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { writeNew } from './atomic.js'
import type { Disk } from './disk.js'

/** Who asks for a lock, and how to tell whether the one who has it still runs. */
export interface Asking {
  readonly pid: number
  readonly alive: (pid: number) => boolean
}

/** The process that holds a lock, or null when nobody does: its file is not there, or its process is gone. */
export function holderOf(disk: Disk, path: string, { pid, alive }: Asking): number | null {
  const holder = Number(contentOf(disk, path) ?? '')
  // Our own number in a lock we do not hold is that of a process before us.
  return Number.isInteger(holder) && holder > 0 && holder !== pid && alive(holder) ? holder : null
}

/**
 * Takes a lock, a file that holds the number of our process. Returns null when it is ours, else the process that holds it.
 * A lock whose process is gone is taken over. Throws what the disk says.
 */
export function takeLock(disk: Disk, path: string, asking: Asking): number | null {
  for (let attempt = 1; ; attempt += 1) {
    try {
      writeNew(disk, path, `${asking.pid}\n`)
      return null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 3) throw error
    }
    const holder = holderOf(disk, path, asking)
    if (holder !== null) return holder
    breakLock(disk, path, asking)
  }
}

/** Gives a lock up. */
export function giveUpLock(disk: Disk, path: string): void {
  try {
    disk.unlinkSync(path)
  } catch {
    // It is gone, or stays until someone sees that we are.
  }
}

/** Takes a dead process's lock away; when another took it over in this very moment, it is put back. */
function breakLock(disk: Disk, path: string, asking: Asking): void {
  // Under a name that the next start clears away should we be killed here.
  const aside = join(dirname(path), `.${basename(path)}.${asking.pid}-${randomBytes(4).toString('hex')}.tmp`)
  try {
    disk.renameSync(path, aside)
    if (holderOf(disk, aside, asking) !== null) disk.linkSync(aside, path)
  } catch {
    // Somebody else was quicker: the next try sees who.
  }
  giveUpLock(disk, aside)
}

function contentOf(disk: Disk, path: string): string | null {
  try {
    return disk.readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
