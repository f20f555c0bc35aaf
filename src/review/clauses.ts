import type { Quote, Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'

/**
 * What a new clause starts with: a relative pronoun, or a joining word and a subject of its own. Coordinated verbs ("and rang back")
 * and things ("and the tickets") stay in the clause they are in.
 */
const SEAM = linear(
  /[;:] | [-–—]+ |, (?:which|who|where)\b|,? (?:and|or|but) (?:then )?(?:[Ii]|we|he|she|they|it|you|there|nobody|everyone)\b|,? (?:so|because|while|when|although|though|since|yet) (?:(?:[Ii]|we|he|she|they|it|you|there|the|an?|my|our|his|her|their|this|that|these|those|nobody|everyone)\b|\p{Lu}\p{L})/u,
)

/** A clause has a subject, a verb and something more. */
const LEAST_WORDS = 4

/** Offsets in the sentence at which a clause starts; the first is 0. What is shorter than four words is no clause of its own. */
export function clauseStarts(sentence: Sentence): readonly number[] {
  const starts = [0]
  for (const { start } of SEAM.all(sentence.text)) {
    const last = starts[starts.length - 1] ?? 0
    const before = wordsBetween(sentence, last, start)
    if (before >= LEAST_WORDS && wordsBetween(sentence, start, sentence.text.length) >= LEAST_WORDS) starts.push(start)
  }
  return starts
}

function wordsBetween(sentence: Sentence, from: number, to: number): number {
  return sentence.tokens.filter((token) => token.kind !== 'mark' && token.start >= from && token.end <= to).length
}

/** Which clauses of its sentence a quote touches, by number. */
export function clausesOf(quote: Quote, starts: readonly number[]): readonly number[] {
  return starts.flatMap((start, index) =>
    quote.start < (starts[index + 1] ?? quote.sentence.text.length) && quote.end > start ? [index] : [],
  )
}
