import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { EXIT, Trouble } from '../trouble.js'
import { reasonOf } from './disk.js'
import { isBelow } from './inside.js'

/** The most bytes of a question bank that are read: 256 KiB. */
const MOST_BYTES = 256 * 1024
/** The most files of a folder that are read: more are no question banks but somebody's home. */
const MOST_FILES = 100

const IS_BANK = /^[^.].*\.(?:ya?ml|json)$/

/** Where a person's own questions go, in the directory of settings. */
export const questionsFolder = (config: string): string => join(config, 'questions')

/** What a folder has of question banks, sorted by name. */
export interface BankFolder {
  readonly exists: boolean
  /** Paths of `*.yaml`, `*.yml` and `*.json`. */
  readonly files: readonly string[]
  /** Paths of those that are no files, and of links that lead out of the folder: they are left alone. */
  readonly leftOut: readonly string[]
}

/** The banks in a folder; one that is not there has none. Throws {@link Trouble} with exit 3 when it cannot be read, or holds over 100 of them. */
export function banksIn(folder: string): BankFolder {
  let entries: readonly Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return { exists: false, files: [], leftOut: [] }
    throw new Trouble(EXIT.data, 'unreadable', `The folder cannot be read: ${reasonOf(error)}.`, 'Check who may read it.', { file: folder })
  }
  const banks = entries.filter(({ name }) => IS_BANK.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  if (banks.length > MOST_FILES)
    throw new Trouble(
      EXIT.data,
      'too-many',
      `There are ${banks.length} YAML and JSON files in it; at most ${MOST_FILES} are read.`,
      'Name the folder that holds questions and nothing else.',
      { file: folder },
    )
  const within = banks.filter((entry) => entry.isFile() || (entry.isSymbolicLink() && leadsToFileIn(folder, entry.name)))
  const paths = (some: readonly Dirent[]) => some.map(({ name }) => join(folder, name))
  return { exists: true, files: paths(within), leftOut: paths(banks.filter((entry) => !within.includes(entry))) }
}

function leadsToFileIn(folder: string, name: string): boolean {
  try {
    const target = realpathSync(join(folder, name))
    return isBelow(realpathSync(folder), target) && statSync(target).isFile()
  } catch {
    return false
  }
}

/** The banks that a name on the command line means: itself, or all in that folder. Throws {@link Trouble} with exit 3. */
export function banksNamed(name: string, cwd: string): readonly string[] {
  const path = pathOf(name, cwd)
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch (error) {
    throw readingTrouble(error, name)
  }
  if (!isFolder) return [name]
  // As the person wrote it, so that messages name what they know.
  const { files } = banksIn(path)
  if (files.length > 0) return files.map((file) => join(name, relative(path, file)))
  throw noBank(name)
}

const noBank = (file: string): Trouble =>
  new Trouble(EXIT.data, 'no-bank', 'There is no question file in this folder.', 'It takes *.yaml, *.yml and *.json.', { file })

function pathOf(name: string, cwd: string): string {
  if (name === '' || name.includes('\0')) throw notFound(name)
  return resolve(cwd, name)
}

const notFound = (file: string): Trouble =>
  new Trouble(EXIT.data, 'not-found', 'There is no such file or folder.', 'Check the name and the folder.', { file })

function readingTrouble(error: unknown, file: string): Trouble {
  const { code = '' } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return notFound(file)
  if (['ENXIO', 'ENODEV', 'EOPNOTSUPP'].includes(code)) return notAFile(file)
  return new Trouble(EXIT.data, 'unreadable', `The file cannot be read: ${reasonOf(error)}.`, 'Check who may read it.', { file })
}

const notAFile = (file: string): Trouble =>
  new Trouble(EXIT.data, 'not-a-file', 'This is a pipe or a device, not a file.', 'Name a file, or a folder of files.', { file })

/** The text of a question bank. Throws {@link Trouble} with exit 3, with the place where there is one; never waits on a pipe. */
export function readBankFile(file: string, cwd: string): string {
  let handle: number
  try {
    // Without O_NONBLOCK opening a named pipe would wait for somebody to write.
    handle = openSync(pathOf(file, cwd), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw error instanceof Trouble ? error : readingTrouble(error, file)
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw stats.isDirectory() ? noBank(file) : notAFile(file)
    return textOf(bytesOf(handle, file), file)
  } catch (error) {
    throw error instanceof Trouble ? error : readingTrouble(error, file)
  } finally {
    closeSync(handle)
  }
}

/** The whole file, at most one byte more than may be read. */
function bytesOf(handle: number, file: string): Uint8Array {
  const bytes = Buffer.alloc(MOST_BYTES + 1)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(handle, bytes, length, bytes.length - length, null)
  if (length <= MOST_BYTES) return bytes.subarray(0, length)
  const [message, hint] = [`The file has over ${MOST_BYTES} bytes (256 KiB), and no more are read.`, 'Make two files of it.']
  throw new Trouble(EXIT.data, 'too-large', message, hint, { file, line: 1, column: 1 })
}

function textOf(bytes: Uint8Array, file: string): string {
  const text = (some: Uint8Array, stream = false) => new TextDecoder('utf-8').decode(some, { stream })
  const nul = bytes.indexOf(0)
  if (nul < 0 && isText(bytes)) return text(bytes)
  // The longest beginning that is text.
  let [good, bad] = [0, nul < 0 ? bytes.length : nul + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isText(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  const lines = text(bytes.subarray(0, good), true).split('\n')
  const where = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  throw new Trouble(EXIT.data, 'not-utf8', 'This is not UTF-8 text.', 'Save it as plain text in UTF-8.', where)
}

/** Whether bytes are UTF-8; with `begun` the last character may still be missing its end. */
function isText(bytes: Uint8Array, begun = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: begun })
    return true
  } catch {
    return false
  }
}
