import type { Answer } from '../reading/answer.js'
import type { Judgement } from './judging.js'
import type { Cap } from './review.js'

const LEAST_WORDS = 60
const LEAST_SENTENCES = 4

/** Whether the answer is mostly what one would do: then Action checks earn at most half. */
export function isHypothetical(judgements: readonly Judgement[]): boolean {
  return judgements.some(({ check, level }) => check.id === 'past-not-hypothetical' && level === 'absent')
}

/** The limits an answer meets (rubric B3), in a fixed order: no Action 40, no Result 60, mostly hypothetical 40, too little told 45. */
export function capsOf(answer: Answer, hypothetical: boolean): readonly Cap[] {
  const told = (section: 'action' | 'result') => answer.told.some((sentence) => sentence.section === section)
  const caps: Cap[] = []
  if (!told('action')) caps.push({ id: 'no-action', limit: 40, reason: 'There is no Action yet: nothing says what you did.' })
  if (!told('result')) caps.push({ id: 'no-result', limit: 60, reason: 'There is no Result yet: nothing says how it ended.' })
  if (hypothetical) {
    caps.push({ id: 'hypothetical', limit: 40, reason: 'Most of it is what you would do or usually do, not one time you did it.' })
  }
  if (answer.words < LEAST_WORDS || answer.told.length < LEAST_SENTENCES) {
    caps.push({ id: 'too-little', limit: 45, reason: 'There is too little to judge in full: fewer than 60 words or four sentences.' })
  }
  return caps
}
