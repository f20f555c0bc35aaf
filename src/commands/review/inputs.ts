import { readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { answersIn } from '../../files/folder.js'
import { readInput, readStream, unreadable } from '../../files/input.js'
import { type AnswerRecord, readRecords } from '../../files/records.js'
import { isFactSheet } from '../../probing/sheet.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { World } from '../world.js'
import type { ReviewFlags } from './settings.js'

/** An answer to review, or why it cannot be; `inFolder` when it was not named itself. */
export type Input = (AnswerRecord | { readonly file: string; readonly trouble: Trouble }) & { readonly inFolder?: boolean }

/** A file that is no answer and was named as one: said and passed over. */
export interface Passed {
  readonly file: string
  readonly passed: string
}

/** Where answers come from; decided before anything is read. */
export interface Source {
  readonly inputs: AsyncIterable<Input | Passed>
  /** Whether there may be more than one. */
  readonly several: boolean
  /** Whether they come one a line, without an end that can be foreseen. */
  readonly endless: boolean
  /** How many files there are, as long as nobody adds one; null when that cannot be known. */
  readonly count: () => number | null
  /** Whether all of them are found in folders. */
  readonly onlyFolders: () => boolean
}

/** What is named on the command line, one input after the other. Throws {@link Trouble} with exit 2 when it cannot be what was meant. */
export function sourceOf(world: World, files: readonly string[], flags: ReviewFlags): Source {
  if (flags.stdinFormat !== undefined)
    return { inputs: fromRecords(world, files), several: true, endless: true, count: () => null, onlyFolders: () => false }
  if (files.length === 0) throw new Trouble(EXIT.usage, 'no-file', 'Which answer? No file is named.', HOW)
  if (files.filter((file) => file === '-').length > 1)
    throw new Trouble(EXIT.usage, 'two-stdins', 'Standard input can be reviewed once.', "Give '-' once.")
  if (files.includes('-')) needPipe(world)
  const isFolder = (file: string) => file !== '-' && isDirectory(resolve(world.cwd, file))
  const many = (file: string): number => (isFolder(file) ? [...answersIn({ readdirSync }, file, world.cwd)].length : 1)
  return {
    inputs: fromFiles(world, files, flags.stdinFilename ?? '-'),
    several: files.length > 1 || files.some(isFolder),
    endless: false,
    count: () => files.reduce((sum, file) => sum + many(file), 0),
    onlyFolders: () => files.every(isFolder),
  }
}

const HOW = 'star-coach review answer.md, or pipe one: cat answer.md | star-coach review -'

/** Nobody should wait for a keyboard that was not asked. */
function needPipe({ stdin }: World): void {
  if (stdin.isTTY === true) throw new Trouble(EXIT.usage, 'no-pipe', "'-' reads standard input, but nothing is piped in.", HOW)
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

async function* fromFiles(world: World, files: readonly string[], stdinName: string): AsyncGenerator<Input | Passed> {
  for (const name of files) {
    const file = name === '-' ? stdinName : name
    const input = await inputOf(file, name === '-' ? fromStdin(world, file) : readInput(name, world.cwd))
    if ('trouble' in input && input.trouble.code === 'is-directory') yield* fromFolder(world, name)
    else if (name !== '-' && 'text' in input && isFactSheet(input.text)) yield { file, passed: 'a fact sheet, not an answer: skipped' }
    else yield input
  }
}

/** The answers in a folder; fact sheets are kept beside them and say nothing. */
async function* fromFolder(world: World, folder: string): AsyncGenerator<Input> {
  let any = false
  for (const found of answersIn({ readdirSync }, folder, world.cwd)) {
    if ('error' in found) {
      any = true
      yield { file: found.folder, trouble: unreadable(found.error, found.folder), inFolder: true }
      continue
    }
    const input = await inputOf(found.file, readInput(found.file, world.cwd))
    if ('text' in input && isFactSheet(input.text)) continue
    any = true
    yield { ...input, inFolder: true }
  }
  if (!any) yield { file: folder, trouble: new Trouble(EXIT.data, 'no-answers', NO_ANSWERS, FIRST, { file: folder }), inFolder: true }
}

const NO_ANSWERS = 'There is no answer in this folder: no file whose name ends in .md.'
const FIRST = 'Save one there, or write one now: star-coach practice --out answer.md'

/** An input, or why it cannot be read. */
export async function inputOf(file: string, text: Promise<string>): Promise<Input> {
  try {
    return { file, text: await text, question: null }
  } catch (error) {
    if (error instanceof Trouble) return { file, trouble: error }
    throw error
  }
}

async function fromStdin({ stdin }: World, name: string): Promise<string> {
  try {
    return await readStream(stdin, name)
  } catch (error) {
    throw error instanceof Trouble ? error : unreadable(error, name)
  }
}

function fromRecords(world: World, files: readonly string[]): AsyncIterable<Input> {
  if (files.some((file) => file !== '-'))
    throw new Trouble(EXIT.usage, 'files-and-records', '--stdin-format reads standard input, not files.', 'Leave out the files.')
  needPipe(world)
  return records(world)
}

async function* records({ stdin }: World): AsyncGenerator<Input> {
  try {
    for await (const record of readRecords(stdin)) {
      yield record instanceof Trouble ? { file: record.where?.file ?? '-', trouble: record } : record
    }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
    yield { file: '-', trouble: unreadable(error, '-') }
  }
}
