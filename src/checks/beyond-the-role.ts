import { whole } from '../reading/answer.js'
import { extras, followUps, scopes, upward } from '../signals/beyond.js'
import { either, firstOf, type Look, lookForReal, sameSection } from '../signals/near.js'
import { plain } from '../signals/plain.js'
import { agentive } from '../signals/voice.js'
import type { Check, Verdict } from './check.js'

const outside = either(lookForReal(scopes), lookForReal(upward))
const moreCare = either(lookForReal(extras), lookForReal(followUps))
const done: Look = (sentence) => {
  const act = agentive(sentence).find(({ who }) => who !== 'other')
  return act ? { sentence, start: act.start, end: act.end } : null
}

/** What nobody asked for is done for the customer alone. */
export const beyondTheRole = {
  id: 'beyond-the-role',
  kind: 'scored',
  section: 'action',
  reads: ['task', 'action'],
  dimensions: ['go-beyond'],
  weight: 6,
  label: 'Beyond your role',
  asks: 'Did you do more than the job asked, or speak up for the customer when it was not easy?',
  levels: {
    present:
      "An act outside duty (unasked, own time, another team's area, against your own target), or arguing the customer's case to somebody with power.",
    partial: 'More care than needed within the job: followed up, checked back.',
    absent: 'Normal service, or only a claim of effort.',
  },
  why: 'What you did although nobody asked shows for whom you did it.',
  source: 'Amazon, Customer Obsession and Ownership: "that is not my job" is never said; the article: beyond basic service.',
  example: "Repairs are not the library's work; I soldered her reading lamp at home that evening.",
  question: 'Which step did nobody ask you to take, and for whom did you take it?',
  shape: 'Nobody had asked me to [what]; I [did it] for [whom], [in my own time, at what cost].',
  strength: 'You did what nobody had asked of you.',
  judge: (story): Verdict => {
    const told = plain(story.of('task', 'action'))
    const outsides = told.map(outside)
    const both = sameSection(outsides, told.map(done))
    if (both) return { level: 'present', evidence: both, reason: 'An act that nobody could expect of you.' }
    const half = firstOf(outsides, told.map(moreCare))
    if (half) return { level: 'partial', evidence: [half], reason: 'More care than needed, within the job.' }
    const place = story.of('action')[0]
    return { level: 'absent', evidence: [], reason: 'Good service, as the job asks.', ...(place && { place: whole(place) }) }
  },
} satisfies Check
