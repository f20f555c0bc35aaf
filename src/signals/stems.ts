import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { once } from './once.js'
import { stem } from './stem.js'
import * as lists from './stems.made.js'

/** Words every answer has, and words that say nothing of one story: they tie no two sentences together. */
const COMMON = new Set(lists.COMMON.split(' '))

/** What every answer of the genre speaks of: it ties nothing either, though it is something spoken of. */
const GENERIC = new Set(lists.GENERIC.split(' '))

/** The words of a sentence that belong to this story and not to every story, as stems. */
export const stems = once((sentence: Sentence): readonly string[] => contents(sentence).filter((word) => !GENERIC.has(word)))

/** The same with what is generic. */
const contents = once(contentsOf)

function contentsOf({ tokens }: Sentence): readonly string[] {
  return tokens
    .filter(({ kind, lower }) => kind === 'word' && lower.length > 2)
    .flatMap(({ lower }) => (COMMON.has(stem(lower)) ? [] : [stem(lower)]))
}

/** What stories of the genre do to what they speak of: said of nothing else, it is a claim that fits every story. */
const CLAIMED = new Set(lists.CLAIMED.split(' '))

/** Whether a sentence speaks of nothing that is this story's own: it would fit any. */
export const anybodys = once((sentence: Sentence): boolean => stems(sentence).every((word) => CLAIMED.has(word)))

/** Something of it was named before. */
const GOES_ON = linear(
  /^(?:["'(]|and |but |so |now |then |today,? |afterwards,? |since then,? |by \w+,? |in \w+,? ){0,2}(?:he|she|they|it|that|this|these|those|there|all of them|none of them|both|each)\b|\b(?:his|her|hers|their|theirs|its|him|them)\b|\b(?:in|of|at|on|for|with|from|by|to|over|about) (?:that|this|those|these)\b/i,
)

/** Whether a sentence speaks of the same things as others: they share a word of the story, or it goes on with the sentence before, by a pronoun or by saying nothing but the change, and that one does. */
export function tied(sentence: Sentence, others: readonly Sentence[], before?: Sentence): boolean {
  const mine = stems(sentence)
  const goesOn = contents(sentence).length <= 1 || GOES_ON.test(sentence.text)
  const words = new Set(goesOn && before ? [...mine, ...stems(before)] : mine)
  return others.some((other) => other !== sentence && stems(other).some((word) => words.has(word)))
}
