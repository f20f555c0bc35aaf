import { readInput, readStream, unreadable } from '../../files/input.js'
import { type AnswerRecord, readRecords } from '../../files/records.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { World } from '../world.js'
import type { ReviewFlags } from './settings.js'

/** An answer to review, or why it cannot be. */
export type Input = AnswerRecord | { readonly file: string; readonly trouble: Trouble }

/** Where answers come from; decided before anything is read. */
export interface Source {
  readonly inputs: AsyncIterable<Input>
  /** Whether there may be more than one. */
  readonly several: boolean
}

/** What is named on the command line, one input after the other. Throws {@link Trouble} with exit 2 when it cannot be what was meant. */
export function sourceOf(world: World, files: readonly string[], flags: ReviewFlags): Source {
  if (flags.stdinFormat !== undefined) return { inputs: fromRecords(world, files), several: true }
  if (files.length === 0) throw new Trouble(EXIT.usage, 'no-file', 'Which answer? No file is named.', HOW)
  if (files.filter((file) => file === '-').length > 1)
    throw new Trouble(EXIT.usage, 'two-stdins', 'Standard input can be reviewed once.', "Give '-' once.")
  if (files.includes('-')) needPipe(world)
  return { inputs: fromFiles(world, files, flags.stdinFilename ?? '-'), several: files.length > 1 }
}

const HOW = 'star-coach review answer.md, or pipe one: cat answer.md | star-coach review -'

/** Nobody should wait for a keyboard that was not asked. */
function needPipe({ stdin }: World): void {
  if (stdin.isTTY === true) throw new Trouble(EXIT.usage, 'no-pipe', "'-' reads standard input, but nothing is piped in.", HOW)
}

async function* fromFiles(world: World, files: readonly string[], stdinName: string): AsyncGenerator<Input> {
  for (const name of files) {
    const file = name === '-' ? stdinName : name
    const text = name === '-' ? fromStdin(world, file) : readInput(name, world.cwd)
    yield await text.then(
      (read): Input => ({ file, text: read, question: null }),
      (error: unknown): Input => ({ file, trouble: asTrouble(error) }),
    )
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
  for await (const record of readRecords(stdin)) {
    yield record instanceof Trouble ? { file: record.where?.file ?? '-', trouble: record } : record
  }
}

function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error
  throw error
}
