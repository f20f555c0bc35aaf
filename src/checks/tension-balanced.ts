import { whole } from '../reading/answer.js'
import { NOT_SO } from '../signals/asserted.js'
import { either, firstOf, lookForReal, sameSection, together } from '../signals/near.js'
import { plain } from '../signals/plain.js'
import { hindrances, offers, oppositions, settlements } from '../signals/tension.js'
import type { Check, Verdict } from './check.js'

const opposed = lookForReal(oppositions, NOT_SO)
const hindered = lookForReal(hindrances, NOT_SO)
const settled = lookForReal(settlements)
const paid = either(settled, lookForReal(offers))

/** What is good for the customer has a price, and somebody pays it. */
export const tensionBalanced = {
  id: 'tension-balanced',
  kind: 'scored',
  section: 'action',
  reads: ['task', 'action', 'result'],
  dimensions: ['balance-business'],
  weight: 7,
  label: 'The price of it',
  asks: 'What stood against it, and how was that settled?',
  levels: {
    present: 'Somebody or something stood against it (cost, rule, target, a colleague), and how that was settled or paid is told.',
    partial: 'What stood against it is told, not how it ended.',
    absent: 'Nothing stood in the way, or only "challenges".',
  },
  why: 'Stories without a price sound like stories without a choice; the business side is half of the question.',
  source: 'Amazon, Customer Obsession and Have Backbone: trade-offs are probed; the article: balancing customer and business.',
  example: 'The bookkeeper refused a second delivery; I gave up our Friday van, and she signed.',
  question: 'Who or what stood against this, and what did you give up or promise to get it?',
  shape: '[Who] was against it, because [cost, rule, target]; I [offered, gave up, showed] [what], and [how it ended].',
  strength: 'You show what it cost, and how that was settled.',
  judge: (story): Verdict => {
    const told = plain(story.of('task', 'action', 'result'))
    const [against, ends] = [told.map(opposed), told.map(settled)]
    const both = sameSection(against, ends) ?? together(told.map(either(opposed, hindered)), told.map(paid), 0)
    if (both) return { level: 'present', evidence: both, reason: 'Something stood against it, and you say how it was settled.' }
    const half = firstOf(against)
    if (half) return { level: 'partial', evidence: [half], reason: 'Something stood against it; how it was settled is not told.' }
    const place = story.of('action')[0]
    return { level: 'absent', evidence: [], reason: 'Nothing seems to stand in the way.', ...(place && { place: whole(place) }) }
  },
} satisfies Check
