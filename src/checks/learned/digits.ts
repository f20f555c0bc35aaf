import type { Sentence } from '../../reading/answer.js'
import { tokensOf } from '../../reading/tokens.js'
import { linear } from '../../text/pattern.js'

const ONES =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SPELT = linear(
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred)\b/i,
)

function spoken(spelt: string): number {
  const [first = '', second] = spelt.toLowerCase().split(/[- ]/)
  if (first === 'hundred') return 100
  const ones = (word: string): number => (word === 'one' ? 1 : ONES.indexOf(word) + 2)
  return TENS.includes(first) ? (TENS.indexOf(first) + 2) * 10 + (second === undefined ? 0 : ones(second)) : ones(first)
}

/**
 * The sentence with its number words as digits, so that "nine days" and "9 days" are noticed alike. Only for what asks whether something
 * is there: its offsets are not those of the source.
 */
export function inDigits(sentence: Sentence): Sentence {
  if (!SPELT.test(sentence.text)) return sentence
  const text = SPELT.replace(sentence.text, (spelt) => String(spoken(spelt)))
  return { ...sentence, text, tokens: tokensOf(text) }
}
