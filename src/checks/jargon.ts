import { explainedIn, type Jargon, jargon as jargonIn } from '../signals/jargon.js'
import { SECTIONS } from '../star.js'
import type { Check, Verdict } from './check.js'

/** Words only the trade knows keep the listener outside the story. */
export const jargon = {
  id: 'jargon',
  kind: 'deduction',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 2,
  label: 'Open words',
  asks: 'Would somebody outside the trade follow every word?',
  levels: {
    present: 'At most one short form or saying that is not explained.',
    partial: 'Two or three.',
    absent: 'Four or more.',
  },
  why: 'The interviewer may come from another trade; and naming a principle does not show it.',
  source: 'Amazon, interview preparation: show, do not name, the principles; plain-language guides on short forms.',
  example: 'The slowest one call in a hundred took nine seconds.',
  question: 'How would you say this to somebody outside your job?',
  shape: '[short form] ([what it is, in plain words])',
  strength: 'Anybody can follow your words.',
  judge: ({ answer }): Verdict => {
    const known = explainedIn(answer.told)
    const first = new Map<string, Jargon>()
    for (const found of answer.sentences.flatMap(jargonIn))
      if (!known.has(found.term) && !first.has(found.term)) first.set(found.term, found)
    const terms = [...first.values()]
    if (terms.length <= 1) return { level: 'present', evidence: [], reason: 'Almost every word is open to anybody.' }
    const evidence = terms.slice(0, 3).map(({ quote }) => quote)
    const reason = `${terms.length} short forms or sayings that an outsider would stop at.`
    return terms.length >= 4 ? { level: 'absent', evidence, reason } : { level: 'partial', credit: 0.5, evidence, reason }
  },
} satisfies Check
