import { createHash } from 'node:crypto'
import { extname, join, resolve } from 'node:path'
import { sweep, writeNew } from './atomic.js'
import type { Disk } from './disk.js'

/** What an answer file's name is made of. */
export interface AnswerName {
  /** When it was begun. */
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

/** Whether a file holds just this text. */
function holds(disk: Disk, path: string, text: string): boolean {
  try {
    return disk.readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

/** Writes a text under the first free of `<stem>.md`, `<stem>-2.md` …; one that is there with the same text will do. */
function writeBeside(disk: Disk, stem: string, text: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const path = `${stem}${attempt === 1 ? '' : `-${attempt}`}.md`
    try {
      writeNew(disk, path, text)
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === MOST_TRIES) throw error
      if (holds(disk, path, text)) return path
    }
  }
}

/** Writes an earlier version; one that is there was saved when it was the newest. */
function writeEarlier(disk: Disk, path: string, text: string): void {
  try {
    writeNew(disk, path, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/**
 * Saves every version of an answer, oldest first, each in a file of its own: `<base>-v1.md`, `<base>-v2.md` …
 * No file is ever written over. Returns the newest one's path. Throws what the disk says.
 */
export function saveVersions(disk: Disk, base: string, texts: readonly string[]): string {
  for (const [at, text] of texts.slice(0, -1).entries()) writeEarlier(disk, `${base}-v${at + 1}.md`, text)
  return writeBeside(disk, `${base}-v${texts.length}`, texts.at(-1) ?? '')
}

/** Clears away what killed writers left among the answers. */
export const sweepAnswers = (disk: Disk, data: string, alive: (pid: number) => boolean): void => sweep(disk, join(data, 'answers'), alive)

/** Where answers go when nobody says otherwise; the base of their names. */
export const baseIn = (data: string, id: string): string => join(data, 'answers', id)

/**
 * Saves where the person said: in a directory as ever, when the name has no ending; else the newest version under that very name,
 * earlier ones beside it. Throws EEXIST when the file is there.
 */
export function saveVersionsTo(disk: Disk, out: string, cwd: string, id: string, texts: readonly string[]): string {
  const at = resolve(cwd, out)
  const ending = extname(at)
  if (ending === '') return saveVersions(disk, join(at, id), texts)
  writeNew(disk, at, texts.at(-1) ?? '')
  for (const [index, text] of texts.slice(0, -1).entries()) writeEarlier(disk, `${at.slice(0, -ending.length)}-v${index + 1}.md`, text)
  return at
}

/** The base of further versions beside a file that was saved by {@link saveVersionsTo}. */
export function baseBeside(path: string): string {
  return path.slice(0, path.length - extname(path).length).replace(/-v\d{1,4}(?:-\d{1,3})?$/, '')
}
