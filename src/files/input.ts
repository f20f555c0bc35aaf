import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, Trouble } from '../trouble.js'
import { reasonOf } from './disk.js'

/** The most bytes of an answer that are read: 1 MiB. */
export const MOST_BYTES = 1024 * 1024

/** What can be wrong with an input, for programs. */
export type InputCode = 'not-found' | 'is-directory' | 'unreadable' | 'not-a-file' | 'too-large' | 'not-utf8' | 'empty'

const MESSAGES: Readonly<Record<InputCode, readonly [string, string]>> = {
  'not-found': ['There is no such file.', 'Check the name and the folder.'],
  'is-directory': ['This is a directory, not an answer.', 'Name the files in it, for example: star-coach review answers/*.md'],
  unreadable: ['The file cannot be read.', 'Check who may read it.'],
  'not-a-file': ['This is a pipe or a device, not a file.', 'To review what a command prints, pipe it: command | star-coach review -'],
  'too-large': ['This is over 1 MiB, far more than an answer.', 'Give one answer of a few hundred words.'],
  'not-utf8': ['This is not UTF-8 text.', 'Save it as plain text in UTF-8, for example as answer.md.'],
  empty: ['There is nothing in it.', 'Write the answer first: Situation, Task, Action, Result. Or run: star-coach practice'],
}

/** What is wrong with one input, in one sentence, and what to do; exit 3. */
export function inputTrouble(code: InputCode, file: string, more: { readonly reason?: string; readonly line?: number } = {}): Trouble {
  const [sentence, hint] = MESSAGES[code]
  const message = more.reason === undefined ? sentence : sentence.replace(/\.$/, `: ${more.reason}.`)
  return new Trouble(EXIT.data, code, message, hint, { file, ...(more.line === undefined ? {} : { line: more.line }) })
}

/** The text of an answer file without its byte-order mark. Throws {@link Trouble} with exit 3 and an {@link InputCode}; never waits on a pipe. */
export async function readInput(file: string, cwd: string): Promise<string> {
  // Reading at once is quicker than waiting for a thread to do it.
  let handle: number
  try {
    if (file === '' || file.includes('\0')) throw Object.assign(new Error('no such name'), { code: 'ENOENT' })
    // Without O_NONBLOCK opening a named pipe would wait for somebody to write.
    handle = openSync(resolve(cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw openingTrouble(error, file)
  }
  try {
    const stats = fstatSync(handle)
    if (stats.isDirectory()) throw inputTrouble('is-directory', file)
    if (!stats.isFile()) throw inputTrouble('not-a-file', file)
    return decodeInput(bytesOf(handle, stats.size, file), file)
  } catch (error) {
    throw error instanceof Trouble ? error : unreadable(error, file)
  } finally {
    closeSync(handle)
  }
}

function openingTrouble(error: unknown, file: string): Trouble {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return inputTrouble('not-found', file)
  if (code === 'EISDIR') return inputTrouble('is-directory', file)
  if (code === 'ENXIO' || code === 'ENODEV' || code === 'EOPNOTSUPP') return inputTrouble('not-a-file', file)
  return unreadable(error, file)
}

/** What the system said when this input was read, as a trouble of ours. */
export function unreadable(error: unknown, file: string): Trouble {
  return inputTrouble('unreadable', file, { reason: whyNot(error) })
}

/** A word for the person, without paths of this machine. */
function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ELOOP') return 'its links go round in a circle'
  const reason = reasonOf(error)
  return code !== '' && reason.includes(code) ? code : reason
}

/** At most one byte more than may be read, whatever the file says of its size. */
function bytesOf(handle: number, size: number, file: string): Uint8Array {
  if (size > MOST_BYTES) throw inputTrouble('too-large', file)
  let buffer = Buffer.alloc(size + 1)
  let length = 0
  for (;;) {
    // A file may grow while it is read, and some say that they are empty.
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + 4096, MOST_BYTES + 1))
    const read = readSync(handle, buffer, length, buffer.length - length, null)
    length += read
    if (read === 0 || length > MOST_BYTES) break
  }
  if (length > MOST_BYTES) throw inputTrouble('too-large', file)
  return buffer.subarray(0, length)
}

/** Bytes as text, strictly UTF-8, without the byte-order mark. Throws for bytes that are no text and for text with nothing in it. */
export function decodeInput(bytes: Uint8Array, file: string): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw inputTrouble('not-utf8', file, { line: firstBadLine(bytes) })
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) throw inputTrouble('not-utf8', file, { line: text.slice(0, nul).split('\n').length })
  if (text.trim() === '') throw inputTrouble('empty', file)
  return text
}

/** The 1-based line of the first byte that is not UTF-8; a line feed is never part of another character. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed + 1
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end
  }
  return line
}

/** All of standard input as one answer; `name` is what errors call it. Throws like {@link readInput}. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    if (length > MOST_BYTES) throw inputTrouble('too-large', name)
    chunks.push(bytes)
  }
  return decodeInput(Buffer.concat(chunks), name)
}
