import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { happened } from '../signals/happened.js'
import { lasting } from '../signals/lasting.js'
import { outcome } from '../signals/outcome.js'
import { clause } from '../signals/quoting.js'
import type { Check, Verdict } from './check.js'

/** A story without its ending proves nothing, however good the work was. */
export const outcomeStated = {
  id: 'outcome-stated',
  kind: 'scored',
  section: 'result',
  reads: ['result'],
  dimensions: [],
  weight: 6,
  label: 'How it ended',
  asks: 'How did it end?',
  levels: {
    present: 'A finished change or event that somebody could check. A bad ending, honestly told, counts in full.',
    partial: 'An ending that is only implied, or still open.',
    absent: 'Feelings, praise or effort only, a wish, or no ending.',
  },
  why: 'A listener waits for the ending, and cannot judge the rest without it.',
  source: 'STAR guides: the result of your action; OPM structured interview guidance asks for the outcome.',
  example: 'The clinic moved in on the Monday, with the ramp in place.',
  question: 'What was different afterwards, that someone could check?',
  shape: 'In the end [what happened], and [what is different since].',
  strength: 'The ending is clear, and somebody could check it.',
  judge: (story): Verdict => {
    const told = story.of('result')
    const ends = told.map((sentence) => ({ sentence, worth: worth(sentence), ...outcome(sentence) }))
    const best = [...ends].filter((at) => at.worth >= 2).sort((a, b) => b.worth - a.worth)[0]
    if (best) return { level: 'present', evidence: [quoted(best.sentence)], reason: 'The ending is told, and somebody could check it.' }
    const half = ends.find((at) => at.worth === 1) ?? ends.find((at) => at.open && at.begun && !at.praise && !at.empty)
    if (half) return { level: 'partial', evidence: [quoted(half.sentence)], reason: 'The ending is implied, or still open.' }
    const last = told.at(-1) ?? story.of('action').at(-1)
    return { level: 'absent', evidence: [], reason: 'What was different at the end is not told.', ...(last && { place: whole(last) }) }
  },
} satisfies Check

/** 2 and more: something finished; 1: something that may be. */
function worth(sentence: Sentence): number {
  const { event, open, praise, empty } = outcome(sentence)
  const { learned, generic } = lasting(sentence)
  if (empty || generic || !happened(sentence) || event === 0) return 0
  if (praise) return event >= 4 ? 2 : event >= 3 ? 1 : 0
  if (open || learned) return event >= 4 ? 2 : 1
  return event
}

const quoted = (sentence: Sentence): Quote => clause(sentence, { start: 0, end: sentence.text.length })
