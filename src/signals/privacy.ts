import type { Quote, Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, table } from './cue.js'

const HEALTH = linear(
  /\b(?:cancer|diabet(?:es|ic)|dementia|alzheimer'?s|hiv|epilep(?:sy|tic)|depress(?:ion|ed)|schizophren\w{1,4}|bipolar|autis\w{1,3}|pregnan(?:t|cy)|miscarriage|chemo(?:therapy)?|dialysis|tumou?r|stroke|heart (?:attack|failure)|leuka?emia|parkinson'?s|diagnos(?:is|ed)|hepatitis|addiction|alcoholic|stoma|amputation|psychiatric|medical record|patient number|blood test|biopsy)\b/i,
)

/** What could lead to a real person. */
export const cues: readonly Cue[] = table([
  { name: 'private-email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w-]{2,24}/ },
  {
    name: 'private-phone',
    pattern: /(?:\+\d{1,3}[ -]?|\b0)\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|\(\d{3}\) ?\d{3}-\d{4}\b|\b\d{3}-\d{3}-\d{4}\b/,
  },
  {
    name: 'private-account',
    pattern:
      /\b(?:account|card|policy|passport|social security|national insurance|insurance|licen[cs]e|customer|patient|case|member(?:ship)?) ?(?:number|no\.?|nr\.?|id|#)[: ]{0,2}(?:is |was )?[A-Z]{0,4}\d[\dA-Z -]{4,20}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b|\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}\b|\b\d{3}-\d{2}-\d{4}\b/i,
  },
])

const FULL_NAME = /(?<![\p{L}'-])(\p{Lu}\p{Ll}{1,20}) (\p{Lu}\p{Ll}{1,20})(?![\p{L}'-])/gu
/** Capitals that start a sentence, a date or a place rather than a name. */
const NO_NAME = linear(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|this|that|these|those|one|our|my|the|when|after|before|early|late|since|during|every|each|in|on|at|by|from|for|as|if|but|and|so|saint|st|san|mr|mrs|ms|miss|dr|prof|professor|sir|madam|herr|frau|pani|pan|senora|new|north|south|east|west|hospital|clinic|ward|unit|street|road|avenue|centre|center|city|town|university|college|school|house|park|lane|bay|hill|customer|doctor|nurse|sister|chef|captain|team|department|royal|national|general|central|county)$/i,
)

/** A full name with an illness told of it in the same sentence. */
export function healthOf(sentence: Sentence): Quote | null {
  const ill = HEALTH.exec(sentence.text)
  const name =
    ill && [...sentence.text.matchAll(FULL_NAME)].find(([, first = '', last = '']) => !NO_NAME.test(first) && !NO_NAME.test(last))
  if (!ill || !name) return null
  return { sentence, start: Math.min(name.index, ill.index), end: Math.max(name.index + name[0].length, ill.index + ill[0].length) }
}
