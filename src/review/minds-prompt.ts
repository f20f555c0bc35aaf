import type { Sentence } from '../reading/answer.js'
import { failures, feedbackGiven, refusals, tradeOffs } from '../signals/asked-for.js'
import { type Cue, fired } from '../signals/cue.js'

/** What a prompt asks for, as the question bank says it. */
export interface AskedFor {
  readonly asks: 'success' | 'failure' | 'either'
  readonly themes: readonly string[]
}

interface Ask {
  readonly wanted: (asked: AskedFor) => boolean
  readonly cues: readonly Cue[]
  readonly says: string
}

const has =
  (...themes: readonly string[]) =>
  (asked: AskedFor) =>
    asked.themes.some((theme) => themes.includes(theme))

const ASKS: readonly Ask[] = [
  {
    wanted: ({ asks }) => asks === 'failure',
    cues: failures,
    says: 'The prompt asks for a time it went wrong, and nothing here says what went wrong.',
  },
  { wanted: has('feedback'), cues: feedbackGiven, says: 'The prompt asks about feedback, and nothing here says what anybody told you.' },
  { wanted: has('said-no'), cues: refusals, says: 'The prompt asks about saying no, and nothing here is refused.' },
  { wanted: has('cost-or-deadline'), cues: tradeOffs, says: 'The prompt asks what pulled the other way, and nothing here does.' },
]

/**
 * What the prompt asks for and the answer does not tell, in a sentence each. It is a notice and takes no points:
 * it speaks only when no sentence at all has a word of it, so it misses much and is seldom wrong.
 */
export const unminded = (told: readonly Sentence[], asked: AskedFor): readonly string[] =>
  ASKS.filter(({ wanted, cues }) => wanted(asked) && !told.some((sentence) => fired(cues, sentence))).map(({ says }) => says)
