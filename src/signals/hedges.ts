import type { Quote, Sentence } from '../reading/answer.js'
import { type Cue, firingCues, table } from './cue.js'

/** Words that take the weight out of a sentence. An honest approximation ("about thirty calls") is none. */
export const cues: readonly Cue[] = table([
  { name: 'hedge-think', pattern: /\bI (?:think|guess|suppose|believe|feel like|mean)\b(?! (?:that )?of\b)/i },
  {
    name: 'hedge-kind-of',
    pattern:
      /(?<!\b(?:a|an|the|this|that|these|what|any|some|every|each|one|same|other|another|which|different|new) )\b(?:kind|sort) of\b|\b(?:kinda|sorta)\b/i,
  },
  { name: 'hedge-maybe', pattern: /\b(?:maybe|perhaps|probably|possibly|somehow|somewhat|presumably|apparently|hopefully)\b/i },
  {
    name: 'hedge-basically',
    pattern:
      /\b(?:basically|actually|essentially|literally|honestly|obviously|frankly|generally speaking|to be honest|at the end of the day|in a way|as such|so to speak|needless to say)\b/i,
  },
  {
    name: 'hedge-filler',
    pattern:
      /\b(?:you know(?! (?:who|what|how|why|that|if|the|where|when|it|him|her|them))|u know|um+|uh+|er+m|ehm|hmm)\b|, like,|\blike,|\b(?:was|is|and|it's|were|just|so),? like(?=,? )(?! (?:a|an|the|that|this|these|those|her|his|my|our|their|him|them|me|new|any|many|most|all) )/i,
  },
  {
    name: 'hedge-vague-more',
    pattern: /\b(?:pretty much|more or less|a lot of|lots of|loads of|plenty of|tons of|a bit|a little bit|a couple of things)\b/i,
  },
  {
    name: 'hedge-vague-things',
    pattern:
      /\b(?:various|several things|some things|stuff|etc|and so on|and so forth|or something|or whatever|things like that|and everything|and all that|and whatnot)\b/i,
  },
  {
    name: 'hedge-intensifier',
    pattern:
      /\b(?:really|very|quite|extremely|incredibly|super|totally|absolutely|truly|hugely|massively|highly|definitely|amazing(?:ly)?)\b/i,
  },
])

/** Each hedge of a sentence, in order, at most one a place; what others said between quotation marks is theirs. */
export function hedges(sentence: Sentence): readonly Quote[] {
  const text = sentence.text.replace(/"[^"]{0,400}"/g, (said) => ' '.repeat(said.length))
  const found = firingCues(cues, sentence).flatMap(({ pattern }) => pattern.all(text).map((place) => ({ sentence, ...place })))
  return found.sort((a, b) => a.start - b.start).filter((quote, i, all) => i === 0 || quote.start >= (all[i - 1]?.end ?? 0))
}
