import { whole } from '../reading/answer.js'
import { happened } from '../signals/happened.js'
import { compares, counts, quantities } from '../signals/quantities.js'
import { clause } from '../signals/quoting.js'
import { tied } from '../signals/stems.js'
import type { Check } from './check.js'

/** A change that is not counted has to be taken on trust. */
export const outcomeQuantified = {
  id: 'outcome-quantified',
  kind: 'scored',
  section: 'result',
  reads: ['result'],
  dimensions: ['use-data'],
  weight: 9,
  label: 'Result, measured',
  asks: 'How much changed, compared with what?',
  levels: {
    present: 'A result in numbers or words that compares: from one to another, by how much, so many of so many, half, none since.',
    partial: 'A result that is counted or rated, with nothing to compare it with.',
    absent: 'No number, or only numbers that set the scene: years, team size, versions, goals, guesses.',
  },
  why: 'A number with a baseline is what a listener remembers and what the next question builds on.',
  source: 'Amazon asks candidates for metrics or data where applicable, and probes how success was measured.',
  example: 'The queue at the key desk went from forty minutes to fifteen.',
  question:
    'What could you count before and after: time, errors, returns, complaints, people? If you do not know, say how you would find out. Do not invent a number.',
  shape: '[What you counted] went from [before] to [after] in [how long].',
  strength: 'You say how much changed, and compared with what.',
  judge: (story) => {
    const told = story.of('result').filter((sentence) => happened(sentence))
    const all = told.flatMap((sentence) =>
      quantities(sentence).map((quantity) => ({ sentence, quantity, quote: clause(sentence, quantity) })),
    )
    const compared = all.filter(({ quantity }) => compares(quantity))
    const others = story.of('situation', 'task', 'action')
    const anchored = compared.filter(({ sentence }) => tied(sentence, others, told[told.indexOf(sentence) - 1]))
    if (anchored.length > 0)
      return {
        level: 'present',
        evidence: anchored.slice(0, 2).map(({ quote }) => quote),
        reason: 'A result with something to compare it with.',
      }
    const counted = [...compared, ...all.filter(({ quantity }) => counts(quantity))]
    if (counted.length > 0) {
      const reason =
        compared.length > 0
          ? 'The number compares, but not with anything told before.'
          : 'The result is counted, but compared with nothing.'
      return { level: 'partial', evidence: counted.slice(0, 2).map(({ quote }) => quote), reason }
    }
    const last = told.at(-1)
    return { level: 'absent', evidence: [], reason: 'No number says how much changed.', ...(last && { place: whole(last) }) }
  },
} satisfies Check
