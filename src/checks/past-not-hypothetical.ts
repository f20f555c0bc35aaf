import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { type Tenses, tensesOf } from '../signals/tense.js'
import type { Check, Verdict } from './check.js'

/** Under this many words there is nothing to be certain of. */
const ENOUGH_WORDS = 20

/** What somebody did once says more than what they would do. */
export const pastNotHypothetical = {
  id: 'past-not-hypothetical',
  kind: 'deduction',
  section: 'whole',
  reads: ['action', 'result'],
  dimensions: [],
  weight: 6,
  label: 'A real past event',
  asks: 'Did this happen, once, in the past?',
  levels: {
    present: 'The story is one past event.',
    partial: 'A mix: at least one main step is what you would or usually do.',
    absent: 'Most of it is what you would do, usually do, or what one should do.',
  },
  why: 'Interviewers score what you did, because that is what predicts what you will do.',
  source: 'OPM and research on structured interviews: past behaviour predicts better than intentions; STAR guides: one specific event.',
  example: 'He came back on the Tuesday, and I opened the file with him.',
  question: 'Tell me about one time you did this. What did you do that day?',
  shape: 'On [that day] I [did what], and then I [did what].',
  strength: 'You tell one thing that happened.',
  judge: (story): Verdict => {
    const told = story.of('action', 'result')
    const tenses = tensesOf(told)
    if (tenses.words < ENOUGH_WORDS) return { level: 'present', evidence: [], reason: 'Nothing here is only supposed.' }
    const evidence = shown(tenses, told)
    if (mostly(tenses)) return { level: 'absent', evidence, reason: 'Most of this is what you would or usually do, not what you did once.' }
    if (mixed(tenses)) return { level: 'partial', credit: 0.5, evidence, reason: 'Part of this is what you would or usually do.' }
    return { level: 'present', evidence: [], reason: 'This is told as something that happened.' }
  },
} satisfies Check

/** Certain only when little is told in the past and more is supposed. */
const mostly = ({ sentences, past, general, acts }: Tenses): boolean =>
  past <= sentences * 0.4 && ((general >= 2 && general > past * 1.5) || (acts === 0 && general >= 1))

const mixed = ({ sentences, past, acts, supposed }: Tenses): boolean =>
  (supposed.length >= 2 && past < sentences * 0.7) || (acts <= 1 && past <= 1 && sentences >= 4)

const shown = ({ supposed }: Tenses, told: readonly Sentence[]): readonly Quote[] =>
  supposed.length > 0 ? supposed.slice(0, 3) : told.slice(0, 1).map(whole)
