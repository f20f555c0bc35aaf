import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { need } from '../signals/need.js'
import { clause } from '../signals/quoting.js'
import type { Check, Verdict } from './check.js'

/** A request is not yet a need: what they tried to do, and what it cost them, is. */
export const customerNeed = {
  id: 'customer-need',
  kind: 'scored',
  section: 'task',
  reads: ['situation', 'task', 'action'],
  dimensions: ['understand-needs'],
  weight: 8,
  label: "The customer's need",
  asks: 'What did the customer need or suffer, in their terms, and what lay beneath the request?',
  levels: {
    present: 'The pain or the goal from their side, and what came of it or what lay beneath it.',
    partial: 'The complaint or the wish only.',
    absent: 'An internal problem, a mood, or nothing.',
  },
  why: 'Understanding the need, not only the request, is what separates obsession from service.',
  source: 'Amazon, Customer Obsession; the article: understand customer needs deeply, unspoken ones too.',
  example: 'She could not read the dose on the label, so she asked a neighbour every evening.',
  question: 'What were they trying to get done, and what did the problem cost them?',
  shape: '[Who] could not [what they tried to do], so [what it cost them].',
  strength: 'You show what they really needed, and why.',
  judge: (story): Verdict => {
    const told = story.of('situation', 'task', 'action')
    const felt = told.map((sentence) => ({ sentence, ...need(sentence) }))
    const worth = (at: (typeof felt)[number]): number => Math.min(4, at.felt) + 2 * Math.min(2, at.why)
    const beside = (at: (typeof felt)[number]) =>
      at.why
        ? undefined
        : felt.find(({ sentence, theirs, why }) => Math.abs(sentence.index - at.sentence.index) === 1 && theirs && why >= 2)
    const found = felt.filter((at) => at.felt >= 1).sort((a, b) => worth(b) - worth(a))
    const best = found.find((at) => at.why > 0 || beside(at)) ?? found.find((at) => at.felt >= 2)
    if (!best) return { level: 'absent', evidence: [], reason: 'What the customer needed is not told.', ...spot(told) }
    const next = beside(best)
    const evidence: readonly Quote[] = [best.sentence, ...(next ? [next.sentence] : [])].map(all)
    if (best.why || next) return { level: 'present', evidence, reason: 'Their side of it is told, and what it meant for them.' }
    return { level: 'partial', evidence, reason: 'The complaint is told, but not what it cost them or what lay beneath.' }
  },
} satisfies Check

const all = (sentence: Sentence): Quote => clause(sentence, { start: 0, end: sentence.text.length })
const spot = (told: readonly Sentence[]): { place?: Quote } => {
  const first = told.find(({ section }) => section === 'task') ?? told.at(-1)
  return first ? { place: whole(first) } : {}
}
