import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What decides which editor is opened, and how. */
export interface EditorAsked {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** Whether a file is there to be run. */
export type Runs = (path: string) => boolean

/** How an editor is started: always without a shell of its own choice; `verbatim` when the words are quoted already, for Windows. */
export interface Start {
  readonly command: string
  readonly words: readonly string[]
  readonly verbatim: boolean
}

const KNOWN = ['nano', 'vim', 'vi', 'notepad'] as const
/** Where Windows does not say which endings a command may have. */
const ENDINGS = '.COM;.EXE;.BAT;.CMD'
/** Batch files: Windows runs them through its shell alone. */
const BATCH = /\.(?:cmd|bat)$/i

/** The real answer of this machine. */
export const runs: Runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A command line as words: quotes keep spaces together, as people write them in EDITOR. A backslash is a part of a path. */
export function wordsOf(command: string): readonly string[] {
  const words = command.match(/(?:"[^"]*"?|'[^']*'?|[^\s"'])+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"?|'([^']*)'?/g, (_, double?: string, single?: string) => double ?? single ?? ''))
}

const isPath = (command: string, platform: NodeJS.Platform): boolean => (platform === 'win32' ? /[/\\]/ : /\//).test(command)

/** A variable by its name; Windows minds no capitals. */
function variable(name: string, { env, platform }: EditorAsked): string | undefined {
  if (platform !== 'win32') return env[name]
  const key = Object.keys(env).find((one) => one.toUpperCase() === name)
  return key === undefined ? undefined : env[key]
}

/** Where a command is, by its path or in the folders of PATH; on Windows with its ending. Null when it is nowhere. */
export function placeOf(command: string, asked: EditorAsked, there: Runs = runs): string | null {
  const windows = asked.platform === 'win32'
  const { join, delimiter } = windows ? win32 : posix
  const folders = isPath(command, asked.platform) ? [''] : (variable('PATH', asked) ?? '').split(delimiter).filter(Boolean)
  const known = windows ? (variable('PATHEXT', asked) ?? ENDINGS).split(';').filter(Boolean) : []
  const has = known.some((ending) => command.toLowerCase().endsWith(ending.toLowerCase()))
  const endings = !windows || has ? ['', ...known] : known
  const places = folders.flatMap((folder) => endings.map((ending) => (folder === '' ? command : join(folder, command)) + ending))
  return places.find(there) ?? null
}

/**
 * The editor as a command and its words: VISUAL, EDITOR, or the first known one on the PATH; null when there is none.
 * A path with spaces needs no quotes when it is all there is.
 */
export function editorOf(asked: EditorAsked, there: Runs = runs): readonly string[] | null {
  for (const name of ['VISUAL', 'EDITOR']) {
    const said = variable(name, asked)?.trim() ?? ''
    const words = wordsOf(said)
    if (words.length > 0) return isPath(said, asked.platform) && there(said) ? [said] : words
  }
  const known = KNOWN.find((name) => placeOf(name, asked, there) !== null)
  return known === undefined ? null : [known]
}

/** Signs that cmd.exe would act on. */
const SIGNS = /[()\][%!^"`<>&|;, *?]/g

/** The backslashes at the end once more: a quote follows, and programs unquote them so. */
function doubled(piece: string): string {
  let end = piece.length
  while (end > 0 && piece[end - 1] === '\\') end -= 1
  return piece + piece.slice(end)
}

/** A word for cmd.exe: in quotes, each sign of its own disarmed. */
function forShell(word: string): string {
  const quoted = word.split('"').map(doubled).join('\\"')
  return `"${quoted}"`.replace(SIGNS, '^$&')
}

/**
 * How the editor is started on a file. Windows starts a batch file (`code` is one) only through its shell: then every word is
 * quoted by us and passed as it is, so that no name of a file or folder is ever a command.
 */
export function startOf([command = '', ...words]: readonly string[], file: string, asked: EditorAsked, there: Runs = runs): Start {
  const all = [...words, file]
  if (asked.platform !== 'win32') return { command, words: all, verbatim: false }
  const place = placeOf(command, asked, there) ?? command
  if (!BATCH.test(place)) return { command: place, words: all, verbatim: false }
  const line = [win32.normalize(place).replace(SIGNS, '^$&'), ...all.map(forShell)].join(' ')
  return { command: variable('COMSPEC', asked) ?? 'cmd.exe', words: ['/d', '/s', '/c', `"${line}"`], verbatim: true }
}
