import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { tells } from '../signals/asserted.js'
import { fires } from '../signals/cue.js'
import { customers } from '../signals/customers.js'
import { businessCues, gainCues } from '../signals/gains.js'
import { happened } from '../signals/happened.js'
import { lasting } from '../signals/lasting.js'
import { outcome, praiseCues } from '../signals/outcome.js'
import { compares, quantities } from '../signals/quantities.js'
import { clause } from '../signals/quoting.js'
import { anybodys } from '../signals/stems.js'
import type { Story } from '../signals/story.js'
import { linear } from '../text/pattern.js'
import type { Check, Verdict } from './check.js'

/** A number can please the business alone; this asks what the customer has of it. */
export const customerResult = {
  id: 'customer-result',
  kind: 'scored',
  section: 'result',
  reads: ['result'],
  dimensions: ['decide-by-impact'],
  weight: 6,
  label: 'What the customer gained',
  asks: 'What did the customer gain?',
  levels: {
    present: 'A result for this customer or their group: time, money, safety, something they can do, coming back.',
    partial: 'The customer only thanks or praises, or a customer measure rises with nobody in it.',
    absent: 'A result for the business or your career only.',
  },
  why: 'It tells customer obsession from efficiency.',
  source: 'Amazon, Customer Obsession: earn and keep customer trust; the article: decide by customer impact.',
  example: 'Mr Adeyemi does his own shopping again, three streets away.',
  question: 'And for the customer you named: what could they do now that they could not do before?',
  shape: '[Who] can now [do what], which before [what it took].',
  strength: 'You say what the customer gained.',
  judge: (story): Verdict => {
    const known = wordsOf(story)
    const told = story.of('result').filter((sentence) => happened(sentence))
    const seen = told.map((sentence) => ({ sentence, ...gained(sentence, known) })).sort((a, b) => b.gain - a.gain)
    const best = seen[0]
    if (best && best.gain >= 3)
      return { level: 'present', evidence: [quoted(best.sentence)], reason: 'The customer has something they had not before.' }
    const praise = seen.find((at) => at.praise)
    if (praise)
      return { level: 'partial', evidence: [quoted(praise.sentence)], reason: 'The customer is pleased; what they gained is not told.' }
    if (best && best.gain >= 1)
      return { level: 'partial', evidence: [quoted(best.sentence)], reason: 'The customer is there, but what they gained stays vague.' }
    const last = told.at(-1)
    return { level: 'absent', evidence: [], reason: 'What the customer gained is not told.', ...(last && { place: whole(last) }) }
  },
} satisfies Check

const THEY = linear(/\b(?:he|she|they|him|her|them|his|hers|their|theirs)\b/i)

/** A customer who is gone or still cannot: an ending, and no gain. */
const LOST = linear(
  /\b(?:did not|didn't|has not|hasn't|have not|haven't|never|will not|won't) (?:\w+ ){0,2}(?:come back|came back|return\w*|renew\w*|stay\w*|re-?order\w*|order\w* again|rejoin\w*|been (?:in|back))\b|\b(?:left anyway|went elsewhere|still (?:cannot|can't|could not|couldn't|waits?|has to|have to))\b/i,
)

/** Somebody served who does something, wherever in the sentence a clause begins. */
const SUBJECT = linear(
  /(?:^|[,;:] |\b(?:and|but|so|that|now|then) )(?:he|she)(?:'s|'d)? (?!said|told|asked|thought|wrote|sent|thanked|gave (?:me|us)|felt|was (?:happy|glad|pleased))\p{L}/iu,
)

/** The names and roles of this story's customers. */
const wordsOf = (story: Story): readonly string[] =>
  story.of('situation', 'task', 'action').flatMap((sentence) =>
    customers(sentence)
      .filter(({ tier }) => tier !== 'generic')
      .map(({ words }) => words.toLowerCase()),
  )

function gained(sentence: Sentence, known: readonly string[]): { readonly gain: number; readonly praise: boolean } {
  const { text } = sentence
  const served = customers(sentence)
  const lower = text.toLowerCase()
  const them = THEY.test(text) || known.some((word) => lower.includes(word))
  const praised = fires(praiseCues, sentence)
  const praise =
    praised.includes('praise-rating') ||
    (praised.includes('praise-thanks') && (them || served.length > 0)) ||
    (praised.includes('praise-happy') && (them || served.length > 0))
  const { generic, lesson } = lasting(sentence)
  if (generic || LOST.test(text) || outcome(sentence).empty || fires(businessCues, sentence).length > 0) return { gain: 0, praise }
  const gains = tells(gainCues, sentence)
  const surely = gains.filter((name) => name !== 'gain-got').length
  const first =
    served.some(({ start, tier }) => start <= 12 && tier !== 'generic') ||
    known.some((word) => lower.slice(0, word.length + 6).includes(word))
  const measured = quantities(sentence).some(compares) ? 1 : 0
  const who = first || SUBJECT.test(text) ? 3 : them || served.length > 0 ? 2 : 0
  const worth =
    lesson || (gains.length === 0 && !measured)
      ? 0
      : Math.min(2, surely) + measured + who - (who === 3 && surely === 0 && gains.length === 0 ? 1 : 0)
  return { gain: praise && surely === 0 ? 0 : anybodys(sentence) ? Math.min(1, worth) : worth, praise }
}

const quoted = (sentence: Sentence): Quote => clause(sentence, { start: 0, end: sentence.text.length })
