import type { Paint } from '../../formats/paint.js'
import type { Prompts } from '../../terminal/prompts.js'
import type { Attempt, Guess } from './attempt.js'
import type { Keeper } from './keeper.js'

/** What a practice talks through: the prompts, the two streams, and the ways to keep things. */
export interface Talk {
  readonly prompts: Prompts
  /** Messages, to stderr. */
  readonly say: (text: string) => void
  /** Results, to stdout. */
  readonly show: (text: string) => void
  readonly columns: () => number
  /** Colours of messages and of results. */
  readonly paint: Paint
  readonly inks: Paint
  /** Milliseconds by a clock that never goes back. */
  readonly clock: () => number
  /** The person's own words a minute, for what is shown while they write and speak; it changes no score. */
  readonly wpm: number | null
  /** What was asked for besides: a guess before the review (or the guess itself), the stopwatch after it (or its seconds), every check. */
  readonly asked: { readonly guess: boolean | Guess; readonly aloud: boolean | number; readonly all?: boolean }
  /** A keeper for a new attempt; the latest one is what leaving keeps. */
  readonly keep: (attempt: Attempt, id?: string) => Keeper
  /** Saves a text as an answer file and returns its path. Throws what the disk says. */
  readonly save: (attempt: Attempt, text: string) => string
}

/** What came of one prompt: the person wants another, or leaves; `unsaved` when the disk would not take the answer. */
export interface Ending {
  readonly wish: 'another' | 'leave'
  readonly unsaved: boolean
}
