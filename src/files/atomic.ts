import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.js'

const FILE_MODE = 0o600
const DIRECTORY_MODE = 0o700

/** Puts all of the text into a new file and down to the disk. One unchecked write would take a half for the whole on a full disk. */
function fill(disk: Disk, path: string, text: string): void {
  const file = disk.openSync(path, 'wx', FILE_MODE)
  try {
    const bytes = Buffer.from(text, 'utf8')
    for (let at = 0; at < bytes.length; ) {
      const written = disk.writeSync(file, bytes, at, bytes.length - at)
      if (written <= 0) throw Object.assign(new Error('the disk took nothing'), { code: 'EIO' })
      at += written
    }
    disk.fsyncSync(file)
  } finally {
    disk.closeSync(file)
  }
}

/** Makes a name's appearance last through a power cut, where the platform can. */
function settle(disk: Disk, directory: string): void {
  try {
    const handle = disk.openSync(directory, 'r')
    try {
      disk.fsyncSync(handle)
    } finally {
      disk.closeSync(handle)
    }
  } catch {
    // Windows and some network disks cannot: the file itself is safe all the same.
  }
}

function remove(disk: Disk, path: string): void {
  try {
    disk.unlinkSync(path)
  } catch {
    // Left for `sweep`.
  }
}

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 80)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`)

function isThere(disk: Disk, directory: string): boolean {
  try {
    disk.readdirSync(directory)
    return true
  } catch {
    return false
  }
}

/** Makes a directory and those above it. Node's own way to do so turns for ever on a relative path when the directory we are in is gone. */
function makeDirectory(disk: Disk, path: string): void {
  const make = (): unknown => {
    try {
      disk.mkdirSync(path, { mode: DIRECTORY_MODE })
      return null
    } catch (error) {
      // Whether it is a directory will show when something is put into it.
      return (error as NodeJS.ErrnoException).code === 'EEXIST' || isThere(disk, path) ? null : error
    }
  }
  const error = make()
  if (error === null) return
  const above = dirname(path)
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path || above === '.') throw error
  makeDirectory(disk, above)
  const still = make()
  if (still !== null) throw still
}

/** The text in a temporary file beside `path`, then `publish` it; whatever fails, no temporary file stays. */
function through(disk: Disk, path: string, text: string, publish: (temporary: string) => void): void {
  makeDirectory(disk, dirname(path))
  const temporary = temporaryFor(path)
  try {
    fill(disk, temporary, text)
    publish(temporary)
  } catch (error) {
    remove(disk, temporary)
    throw error
  }
  settle(disk, dirname(path))
}

/** Writes a file whole or not at all: readers see the old text or the new one, never a half. 0600, its directory 0700. Throws what the disk says. */
export function writeWhole(disk: Disk, path: string, text: string): void {
  through(disk, path, text, (temporary) => disk.renameSync(temporary, path))
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Writes a new file whole or not at all, and never over one that exists: then it throws EEXIST. */
export function writeNew(disk: Disk, path: string, text: string): void {
  through(disk, path, text, (temporary) => {
    try {
      disk.linkSync(temporary, path)
      remove(disk, temporary)
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      remove(disk, temporary)
      withoutLinks(disk, path, text)
    }
  })
}

/** Where links are not to be had: claim the name, and give it up again when the text does not fit. */
function withoutLinks(disk: Disk, path: string, text: string): void {
  try {
    fill(disk, path, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') remove(disk, path)
    throw error
  }
}

const MOST_NAMES = 100

/** Moves a file to the first of some names that is free, never over another file; returns the name it got. Throws what the disk says. */
export function moveNew(disk: Disk, from: string, nameFor: (attempt: number) => string): string {
  for (let attempt = 1; ; attempt += 1) {
    const to = nameFor(attempt)
    makeDirectory(disk, dirname(to))
    try {
      claim(disk, from, to)
      return to
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === MOST_NAMES) throw error
    }
  }
}

/** The new name first, then the old one goes: whatever fails between, the text has a name. */
function claim(disk: Disk, from: string, to: string): void {
  try {
    disk.linkSync(from, to)
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    disk.closeSync(disk.openSync(to, 'wx', FILE_MODE))
    disk.renameSync(from, to)
    return
  }
  try {
    disk.unlinkSync(from)
  } catch (error) {
    remove(disk, to)
    throw error
  }
}

const TEMPORARY = /^\..*\.(\d{1,10})-[0-9a-f]{8}\.tmp$/

/** Clears away temporary files whose writer was killed; `alive` tells whether a process still runs. */
export function sweep(disk: Disk, directory: string, alive: (pid: number) => boolean): void {
  for (const name of namesIn(disk, directory)) {
    const pid = TEMPORARY.exec(name)?.[1]
    if (pid !== undefined && !alive(Number(pid))) remove(disk, join(directory, name))
  }
}

/** The names in a directory; none when it is not there. */
export function namesIn(disk: Disk, directory: string): readonly string[] {
  try {
    return disk.readdirSync(directory).sort()
  } catch {
    return []
  }
}
