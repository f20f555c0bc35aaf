import { whole } from '../reading/answer.js'
import { borders } from '../signals/borders.js'
import { customerReasons, customerStakes, leanings, otherReasons, alternatives as ways } from '../signals/choice.js'
import { either, firstOf, type Look, lookFor, together } from '../signals/near.js'
import { plain } from '../signals/plain.js'
import { agentive } from '../signals/voice.js'
import { linear } from '../text/pattern.js'
import type { Check, Verdict } from './check.js'

const alternative = lookFor(ways)
const choice = either(alternative, lookFor(leanings))
const forCustomer = lookFor(customerReasons)
const forStakes = lookFor(customerStakes)
const forAny = lookFor(otherReasons)
const SAYING = /^(?:said|told|explained|thought|knew|saw|heard|felt|asked|understood|learned|learnt|found|noticed|realised|realized)$/
const BUT = linear(/^(?:, )?(?:but|although|though)\b/i)
/** A step with its reason: why this way, though not what else. */
const stepWithReason: Look = (sentence) => {
  const reason = lookFor(customerReasons.slice(0, 1))(sentence)
  // "I translated, but he cannot follow, because…": the reason is for what somebody else does.
  const between = (from: number): boolean =>
    reason !== null &&
    borders(sentence).some(
      ({ at, kind }) => kind === 'own' && at > from && at < reason.start - 2 && BUT.test(sentence.text.slice(at, at + 12)),
    )
  const step = agentive(sentence).some(
    ({ who, verb, start }) => who !== 'other' && !SAYING.test(verb) && reason && (start > reason.start || !between(start)),
  )
  return step ? reason : null
}

/** Obsession shows where there was another way. */
export const decisionCustomerImpact = {
  id: 'decision-customer-impact',
  kind: 'scored',
  section: 'action',
  reads: ['action', 'task'],
  dimensions: ['decide-by-impact'],
  weight: 6,
  label: 'A choice for the customer',
  asks: 'Is there a choice, and was the customer the reason?',
  levels: {
    present: 'Names what was chosen over what, or why this way, and the reason is the customer.',
    partial: 'A choice for another reason, or a reason without what else could have been done.',
    absent: 'Steps only.',
  },
  why: 'A choice with its reason shows how you think; one made for the customer is what the question is about.',
  source: 'Amazon, Customer Obsession: start with the customer and work backwards; research on decisions: naming the option not taken.',
  example: 'I moved the talk to the evening instead of recording it, because the night cleaners have no computer.',
  question: 'What else could you have done, and why was this better for the customer?',
  shape: 'I could have [the other way]; I chose [this way], because [the customer] [needed, could not, would have].',
  strength: 'You chose, and the customer was the reason.',
  judge: (story): Verdict => {
    const told = plain(story.of('task', 'action'))
    const [alternatives, choices, reasons, stakes] = [told.map(alternative), told.map(choice), told.map(forCustomer), told.map(forStakes)]
    const both =
      together(choices, reasons, 0) ??
      together(alternatives, reasons) ??
      together(alternatives, stakes) ??
      together(told.map(stepWithReason), reasons, 0)
    if (both) return { level: 'present', evidence: both, reason: 'A choice, with the customer as its reason.' }
    const half = firstOf(alternatives, reasons) ?? together(choices, told.map(forAny), 0)?.[0]
    if (half) return { level: 'partial', evidence: [half], reason: 'There is a choice or a reason; the other half is missing.' }
    const place = story.of('action')[0]
    return { level: 'absent', evidence: [], reason: 'These are steps; no other way is named.', ...(place && { place: whole(place) }) }
  },
} satisfies Check
