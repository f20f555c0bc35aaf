import { type Quote, whole } from '../reading/answer.js'
import { actClauses } from '../signals/deeds.js'
import type { Check, Verdict } from './check.js'

const counted = (n: number): string => (n === 1 ? 'one step' : n === 2 ? 'two steps' : `${n} steps`)

/** A listener hires the person who speaks, not their team. */
export const actionsOwned = {
  id: 'actions-owned',
  kind: 'scored',
  section: 'action',
  reads: ['action'],
  dimensions: ['go-beyond'],
  weight: 9,
  label: 'Action, yours',
  asks: 'Who did it?',
  levels: {
    present:
      'At least three things you did, told with "I", and they are at least half of what was done. A "we" that credits others is fine.',
    partial: 'One or two things told with "I", or "I" is in less than half of what was done.',
    absent: 'All "we", the team, or the passive: nobody can see what you did.',
  },
  why: 'An interviewer must know what you did yourself; "we" hides it.',
  source: 'Amazon, interview preparation: use "I", not "we"; OPM, structured interviews: past behaviour of the candidate.',
  example: 'I measured the two doorways, borrowed a ramp, and drove it over the same evening.',
  question: 'In this line, what did you yourself do?',
  shape: 'I [did what] with [what], then I [did what], and I [did what].',
  strength: 'It is clear what you did yourself.',
  judge: (story): Verdict => {
    const acts = story.of('action').flatMap(actClauses)
    const mine = acts.filter((act) => act.who === 'I')
    const others = acts.filter((act) => act.who === 'we' || act.who === 'passive')
    const evidence = best(mine.map((act) => act.quote))
    const share = mine.length / Math.max(1, mine.length + others.length)
    if (mine.length >= 3 && share >= 0.5) return { level: 'present', evidence, reason: `You tell ${counted(mine.length)} with "I".` }
    const place = others[0]?.quote
    if (mine.length > 0) {
      const reason =
        mine.length < 3 ? `Only ${counted(mine.length)} told with "I".` : 'More is told with "we" or in the passive than with "I".'
      return { level: 'partial', evidence, reason, ...(place && { place }) }
    }
    const first = story.of('action')[0]
    const shown = place ?? (first && whole(first))
    return { level: 'absent', evidence: [], reason: 'No step is told with "I".', ...(shown && { place: shown }) }
  },
} satisfies Check

/** The longest clauses say most; shown in the order of the text. */
function best(quotes: readonly Quote[]): readonly Quote[] {
  const chosen = [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 3)
  return quotes.filter((quote) => chosen.includes(quote))
}
