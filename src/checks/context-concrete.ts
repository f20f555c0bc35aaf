import { type Quote, whole } from '../reading/answer.js'
import { occasion } from '../signals/occasion.js'
import { clause } from '../signals/quoting.js'
import type { Check, Verdict } from './check.js'

/** A listener who cannot place the story does not believe the rest of it. */
export const contextConcrete = {
  id: 'context-concrete',
  kind: 'scored',
  section: 'situation',
  reads: ['situation'],
  dimensions: [],
  weight: 5,
  label: 'When and where',
  asks: 'Could a stranger picture when, where and in what role this happened?',
  levels: {
    present: 'Two of these for one event: a time, a place or organisation, your role.',
    partial: 'One of these.',
    absent: 'None of these, or how things usually were.',
  },
  why: 'One clear scene makes everything after it easier to believe. One sentence is enough; people spend too long here.',
  source: 'STAR guides and OPM structured interview guidance: describe one specific event, with its context.',
  example: 'In my first winter as a night porter at a hostel in Porto, the boiler failed.',
  question: 'When and where was this, and what was your job at the time? One sentence.',
  shape: 'In [month or year], I was [your role] at [what kind of place].',
  strength: 'A stranger can picture when and where this happened.',
  judge: (story): Verdict => {
    const seen = new Set<string>()
    const evidence: Quote[] = []
    const told = story.of('situation')
    for (const sentence of told) {
      const fresh = occasion(sentence).filter((part) => !seen.has(part))
      if (fresh.length > 0 && seen.size < 2) evidence.push(clause(sentence, { start: 0, end: 1 }))
      for (const part of fresh) seen.add(part)
    }
    if (seen.size >= 2) return { level: 'present', evidence: evidence.slice(0, 2), reason: `One can tell ${said(seen)}.` }
    if (seen.size === 1)
      return { level: 'partial', evidence: evidence.slice(0, 1), reason: `One can tell ${said(seen)}, and nothing else of the scene.` }
    const first = told[0]
    return { level: 'absent', evidence: [], reason: 'No time, no place and no role to picture.', ...(first && { place: whole(first) }) }
  },
} satisfies Check

const WORDS: Readonly<Record<string, string>> = { time: 'when it was', place: 'where it was', role: 'what your part was' }
const said = (parts: ReadonlySet<string>): string =>
  [...parts]
    .map((part) => WORDS[part] ?? part)
    .join(', ')
    .replace(/, (?!.*, )/, ' and ')
