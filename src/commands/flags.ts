import { DIMENSIONS } from '../star.js'
import type { World } from './world.js'

/** What a flag's value may be: one of some words, or a whole number within bounds. */
export type Value = { readonly words: readonly string[] } | { readonly from: number; readonly to: number }

/** One flag of a verb, as commander writes it: `--wpm <n>`. */
export interface Flag {
  readonly flags: string
  readonly says: string
  readonly value?: Value
  /** Few need it: it stands below the others in the help. */
  readonly rare?: true
}

/** One verb of the command line, as data; what it does is loaded when it is called. */
export interface Verb {
  readonly name: string
  readonly says: string
  readonly examples: readonly string[]
  /** What follows the verb, as commander writes it: `[file...]`, and what it is. */
  readonly takes?: readonly [string, string]
  readonly flags?: readonly Flag[]
  readonly verbs?: readonly Verb[]
  /** One more sentence, below the flags. */
  readonly after?: string
  /** What it does. Without it, the first of `verbs` is done. */
  readonly run?: (world: World, taken: never, options: never, command: never) => Promise<number>
}

/** The largest seed. */
export const MOST_SEEDS = 2 ** 31 - 1
/** Only one dimension. */
export const dimension: Flag = { flags: '--dimension <name>', says: `one of ${DIMENSIONS.join(', ')}` }
/** The pace of speech. */
export const wpm: Flag = { flags: '--wpm <n>', says: 'words you speak in a minute (140)', value: { from: 60, to: 240 } }
/** How results are said, in one of these ways. */
export const format = (...words: readonly string[]): Flag => ({
  flags: '--format <name>',
  says: words.join(', ').replace(/, ([^,]*)$/, ' or $1'),
  value: { words },
})
/** The short form of the commonest of them. */
export const json: Flag = { flags: '--json', says: 'the same as --format json' }
/** Which own questions there are; few need it. */
export const own: readonly Flag[] = [
  { flags: '--questions <path>', says: 'your own questions: a file or a folder', rare: true },
  { flags: '--no-user-questions', says: 'only those that come with the coach', rare: true },
]
