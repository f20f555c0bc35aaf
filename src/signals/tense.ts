import type { Quote, Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { fired } from './cue.js'
import { habits, supposed, suppositions } from './modality.js'
import { clause } from './quoting.js'
import { agentive } from './voice.js'

const WAS = linear(/\b(?:was|were|had|did|didn't|wasn't|weren't|hadn't|couldn't|could)\b/i)
const WOULD = linear(/\b(?:would|will)\b|[a-z]'(?:d|ll)\b/i)
const HABITS = habits.filter(({ name }) => name === 'habit-adverb' || name === 'habit-general')

/** How many sentences tell what happened, and how many only what would or usually does. */
export interface Tenses {
  readonly sentences: number
  readonly words: number
  readonly acts: number
  readonly past: number
  /** Supposed or habitual, whoever does it. */
  readonly general: number
  /** Where the teller says what they would do. */
  readonly supposed: readonly Quote[]
}

/** Counts over the sentences given. */
export function tensesOf(sentences: readonly Sentence[]): Tenses {
  const each = sentences.map(tenseOf)
  const count = (of: (one: (typeof each)[number]) => boolean): number => each.filter(of).length
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    acts: each.reduce((sum, { acts }) => sum + acts, 0),
    past: count(({ past }) => past),
    general: count(({ general }) => general),
    supposed: each.flatMap(({ quote }) => (quote ? [quote] : [])),
  }
}

function tenseOf(sentence: Sentence): { acts: number; past: boolean; general: boolean; quote: Quote | null } {
  const acts = agentive(sentence).length
  const place = supposed(sentence)
  const rule = fired(suppositions, sentence)
  const text = sentence.text.replace(/"[^"]{0,400}"/g, ' ')
  const general = place !== null || rule || (acts === 0 && (WOULD.test(text) || fired(HABITS, sentence)))
  const quote = place ? clause(sentence, place) : rule ? clause(sentence, { start: 0, end: 1 }) : null
  return { acts, past: place === null && (acts > 0 || WAS.test(text)), general, quote }
}
