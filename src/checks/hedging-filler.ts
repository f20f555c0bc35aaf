import type { Quote } from '../reading/answer.js'
import { hedges } from '../signals/hedges.js'
import { SECTIONS } from '../star.js'
import type { Check, Verdict } from './check.js'

/** Hedges an answer may have for every hundred words, and how many are too many. */
const FINE = 2.5
const MANY = 5
/** Short answers are not judged on one or two words. */
const LEAST = 3

/** A sentence that doubts itself is doubted. */
export const hedgingFiller = {
  id: 'hedging-filler',
  kind: 'deduction',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 3,
  label: 'Plain words',
  asks: 'Do the sentences stand without "kind of", "basically", "really"?',
  levels: {
    present: 'At most 2.5 such words in a hundred.',
    partial: 'Between 2.5 and 5 in a hundred.',
    absent: 'More than 5 in a hundred.',
  },
  why: 'A few fillers do no harm; many make true things sound unsure.',
  source: 'Research on fillers in interviews: no harm at five a minute, harm at twelve.',
  example: 'I rang about thirty suppliers that week; four had the part.',
  question: 'Read that sentence without the word. Is anything lost?',
  shape: 'The same sentence, without [the word].',
  strength: 'Your sentences stand firm.',
  judge: ({ answer }): Verdict => {
    const found = answer.told.flatMap(hedges)
    const rate = (found.length * 100) / Math.max(1, answer.words)
    if (rate <= FINE || found.length < LEAST) return { level: 'present', evidence: [], reason: 'Few words that hedge.' }
    const most = mostOf(found)
    const times = most.length > 1 ? `"${wordOf(most[0] as Quote)}" comes ${most.length} times.` : `${found.length} words that hedge.`
    return rate > MANY
      ? { level: 'absent', evidence: most.slice(0, 3), reason: times }
      : { level: 'partial', credit: 1 / 3, evidence: most.slice(0, 3), reason: times }
  },
} satisfies Check

const wordOf = ({ sentence, start, end }: Quote): string =>
  sentence.text
    .slice(start, end)
    .replace(/^,? ?|,$/g, '')
    .toLowerCase()

/** The word said most often, at all its places; any three when none comes back. */
function mostOf(found: readonly Quote[]): readonly Quote[] {
  const counts = new Map<string, Quote[]>()
  for (const quote of found) counts.set(wordOf(quote), [...(counts.get(wordOf(quote)) ?? []), quote])
  const [first] = [...counts.values()].sort((a, b) => b.length - a.length)
  return first && first.length > 1 ? first : found
}
