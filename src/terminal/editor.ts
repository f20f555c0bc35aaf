import { spawn, spawnSync } from 'node:child_process'
import { cleanText } from './clean.js'
import { type EditorAsked, editorOf, startOf } from './editor-command.js'

export type { EditorAsked } from './editor-command.js'

/** Files as an editor needs them: `write` makes one for its owner alone, whole or not at all. Both throw what the disk says. */
export interface EditorFiles {
  readonly write: (path: string, text: string) => void
  readonly read: (path: string) => Uint8Array
}

/** A text to be edited. */
export interface ToEdit {
  readonly file: string
  readonly text: string
  /** What is said in the file about what to write. */
  readonly about: string
}

/** What came of it: the new text, or a sentence on why the old one stays. */
export type Edited = { readonly text: string } | { readonly kept: string }

const HINT = '# star-coach:'
const MOST_BYTES = 1024 * 1024
/** An editor that is back within so many milliseconds, nothing changed, may still be open in a window of its own. */
const AT_ONCE = 1000
const NOT_WAITED =
  'Your editor was back at once, and nothing was changed. If it opens a window of its own, tell it to wait, for example: EDITOR="code --wait"'

/** The text with what is said about it below, where the cursor does not begin. */
export const withHint = (text: string, about: string): string => {
  const hints = [about, 'Lines that begin like these are left out. Save and close to go on.']
  return `${text.trimEnd()}\n\n${hints.map((line) => `${HINT} ${line}\n`).join('')}`
}

/** What a person wrote in the file: without our own lines; headings of their own stay. Null when it is no UTF-8. */
export function fromFile(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  const lines = cleanText(text).split('\n')
  return lines
    .filter((line) => !line.startsWith(HINT))
    .join('\n')
    .trimEnd()
}

/** The modes of our terminal, to put back when an editor dies without doing so; null where nobody can tell. */
function modes(platform: NodeJS.Platform): string | null {
  if (platform === 'win32') return null
  const { status, stdout } = spawnSync('stty', ['-g'], { stdio: [0, 'pipe', 'ignore'], encoding: 'utf8' })
  return status === 0 && /^[0-9a-f:=A-Za-z-]+$/.test(stdout.trim()) ? stdout.trim() : null
}

function restore(before: string | null): void {
  if (before !== null) spawnSync('stty', [before], { stdio: [0, 'ignore', 'ignore'] })
}

/** Runs the editor on our terminal; a sentence on what went wrong, or null. `signal` ends it. */
function run(editor: readonly string[], file: string, ground: EditorAsked & { readonly signal: AbortSignal }): Promise<string | null> {
  const { signal } = ground
  const [name = ''] = editor
  const { command, words, verbatim } = startOf(editor, file, ground)
  return new Promise((resolve) => {
    // Standard output may be a file: the editor draws where our messages go.
    const child = spawn(command, words, { stdio: [0, 2, 2], windowsVerbatimArguments: verbatim })
    let killing: NodeJS.Timeout | undefined
    const end = () => {
      child.kill('SIGHUP')
      killing = setTimeout(() => child.kill('SIGKILL'), 1000)
    }
    const finish = (why: string | null) => {
      clearTimeout(killing)
      signal.removeEventListener('abort', end)
      resolve(why)
    }
    signal.addEventListener('abort', end)
    child.on('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ENOENT' ? `The editor "${name}" is not there` : `The editor "${name}" did not start`),
    )
    child.on('exit', (code, by) =>
      finish(by !== null ? `The editor was ended by ${by}` : code === 0 ? null : `The editor said that it failed (exit ${code})`),
    )
  })
}

/** Lets a person write in their own editor. Whatever goes wrong, the text they had stays, and the file too. */
export async function edit(
  asked: ToEdit,
  ground: EditorAsked & { readonly files: EditorFiles; readonly signal: AbortSignal },
): Promise<Edited> {
  const command = editorOf(ground)
  if (command === null) return { kept: 'No editor was found. Set EDITOR to the one you use.' }
  try {
    ground.files.write(asked.file, withHint(asked.text, asked.about))
  } catch {
    return { kept: 'The file for the editor could not be written. Your text is as it was.' }
  }
  const before = modes(ground.platform)
  const began = performance.now()
  const wrong = await run(command, asked.file, ground)
  const quick = performance.now() - began < AT_ONCE
  restore(before)
  if (wrong !== null) return { kept: `${wrong}. Your text is as it was; the file is ${asked.file}` }
  const edited = readBack(asked.file, ground.files)
  return quick && 'text' in edited && edited.text === asked.text.trimEnd() ? { kept: NOT_WAITED } : edited
}

function readBack(file: string, files: EditorFiles): Edited {
  try {
    const bytes = files.read(file)
    if (bytes.length > MOST_BYTES)
      return { kept: `That is over 1 MiB, too much for an answer. Your text is as it was; the file is ${file}` }
    const text = fromFile(bytes)
    return text === null ? { kept: `The file is not UTF-8 text. Your text is as it was; save it as UTF-8: ${file}` } : { text }
  } catch {
    return { kept: 'The editor left no file. Your text is as it was.' }
  }
}
