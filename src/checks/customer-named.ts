import { type Sentence, whole } from '../reading/answer.js'
import { type Customer, customers } from '../signals/customers.js'
import { clause } from '../signals/quoting.js'
import { linear } from '../text/pattern.js'
import type { Check, Verdict } from './check.js'

const CAPITAL = linear(/^\p{Lu}/u)

type Found = Customer & { readonly sentence: Sentence }

/** What is told of somebody in the sentences that go on with he, she or they. */
const GOES_ON = linear(/^(?:["'(]|and |but |so |now |um,? )*(?:he|she|they|his|her|their)\b/i)
const FACT = linear(
  /\d|\b(?:mother|father|wife|husband|son|daughter|boy|girl|kids?|children|family|baby|years?|town|village|shop|farm|house|room|job|works?|lives?|owns?|runs?|drives?|teaches|sells?|alone|blind|deaf|widow\w*|retired|old|with (?:a|an|two|three|his|her|their)|has (?:a|an|no|two|three)|had (?:a|an|no|just|two|three))\b/i,
)

const THEIRS = linear(/^(?:his|her|their) \p{L}{3,}/iu)

function followed(found: Found, told: readonly Sentence[]): number {
  const at = told.indexOf(found.sentence)
  let facts = 0
  for (const next of told.slice(at + 1, at + 4)) {
    if (!GOES_ON.test(next.text)) break
    if (FACT.test(next.text) || THEIRS.test(next.text)) facts++
  }
  return facts
}

/** By which pronoun one goes on speaking of somebody. */
const WOMAN = linear(
  /^(?:Mrs|Ms|Miss|Madame?|Señora|Frau|Sister|Auntie|Aunt) \S|^(?:woman|lady|girl|mother|grandmother|mum|mom|wife|widow|daughter|bride|landlady)s?$/i,
)
const MAN = linear(
  /^(?:Mr|Sir|Señor|Herr|Monsieur|Uncle|Brother|Father|Don) \S|^(?:man|gentleman|guy|boy|father|grandfather|dad|husband|widower|son|groom|landlord)s?$/i,
)
const SHE = linear(/\b(?:she|hers?|they|them|their)\b/i)
const HE = linear(/\b(?:he|him|his|they|them|their)\b/i)
const RECURS = linear(/\b(?:he|she|they|him|her|them|his|their)\b/i)

/** Everybody is nobody: one customer with one true detail is what a listener follows. */
export const customerNamed = {
  id: 'customer-named',
  kind: 'scored',
  section: 'situation',
  reads: ['situation', 'task'],
  dimensions: ['understand-needs'],
  weight: 9,
  label: 'A named customer',
  asks: 'Which customer?',
  levels: {
    present: 'A name with a role or a place, or a role with two things true of them and not of everybody. A made-up name is fine.',
    partial: 'A role or a group with one detail, or a name and nothing else.',
    absent: 'Customers, users, clients, people: it could be anybody.',
  },
  why: 'One person with one true detail is what a listener sees, and what the next questions start from.',
  source:
    'Amazon, Customer Obsession: leaders start with the customer and work backwards; the article puts knowing customers as people first.',
  example: 'Amaru, who repairs wheelchairs in a two-room workshop, wrote to us.',
  question: 'Who exactly was the customer: name or role, and one thing true of them and not of everybody?',
  shape: '[Name or role], who [one thing true only of them], [asked for, wrote, came].',
  strength: 'One can see who your customer was.',
  judge: (story): Verdict => {
    const told = story.of('situation', 'task')
    const all: Found[] = told.flatMap((sentence) => customers(sentence).map((customer) => ({ ...customer, sentence })))
    const beside = ({ sentence, words }: Found): number =>
      Math.max(
        0,
        ...all
          .filter((it) => it.words !== words && it.tier !== 'named' && [0, 1].includes(it.sentence.index - sentence.index))
          .map((it) => it.specifics),
      )
    const weigh = (found: Found): number =>
      found.specifics +
      (found.specifics ? Math.min(2, followed(found, told)) : 0) +
      (CAPITAL.test(found.words) ? Math.min(2, beside(found)) : 0)
    const best = [...all].sort((a, b) => weigh(b) - weigh(a) || a.start - b.start)[0]
    const after = story.of('action', 'result')
    if (!best || weigh(best) < 1) {
      const first = told[0]
      return { level: 'absent', evidence: [], reason: 'The customer could be anybody.', ...(first && { place: whole(first) }) }
    }
    const evidence = [clause(best.sentence, best)]
    const alike = all.filter(({ sentence }) => sentence === best.sentence).map(({ words }) => words.toLowerCase().replace(/s$/, ''))
    const recurs =
      after.length === 0 ||
      after.some(({ text }) => alike.some((word) => word.length > 3 && text.toLowerCase().includes(word))) ||
      after.some(
        ({ text }) =>
          (WOMAN.test(best.words) ? SHE : MAN.test(best.words) ? HE : RECURS).test(text) ||
          text.toLowerCase().includes(best.words.toLowerCase()),
      )
    if (weigh(best) >= 3 && recurs) return { level: 'present', evidence, reason: 'A customer somebody could point at.' }
    const reason = recurs ? 'A kind of customer, with one detail at most.' : 'The customer is described, and then leaves the story.'
    return { level: 'partial', evidence, reason }
  },
} satisfies Check
