import type { Answer, Sentence } from './answer.js'
import { FOREIGN_WORDS, FUNCTION_WORDS } from './words.js'

type Refusal = Answer['refused']

/** Fewer words than this say nothing that could be judged. */
const LEAST_WORDS = 20
/** Below this share of English small words a text is not English (rubric B3). */
const LEAST_ENGLISH = 0.15

/** Share of letters outside the Latin alphabet, 0–1. */
function otherScript(sentences: readonly Sentence[]): number {
  let letters = 0
  let other = 0
  for (const { text } of sentences) {
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0
      if (code < 128) letters += (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0
      else if (/\p{L}/u.test(char)) {
        letters++
        if (!/\p{Script=Latin}/u.test(char)) other++
      }
    }
    if (letters > 4000) break
  }
  return letters === 0 ? 0 : other / letters
}

function isForeign(sentences: readonly Sentence[], english: number): boolean {
  if (otherScript(sentences) > 0.5) return true
  let words = 0
  let others = 0
  for (const { tokens } of sentences.slice(0, 400))
    for (const { kind, lower } of tokens) {
      if (kind !== 'word') continue
      words++
      if (FOREIGN_WORDS.has(lower) && !FUNCTION_WORDS.has(lower)) others++
    }
  if (words === 0) return false
  const foreign = others / words
  return foreign > 0.08 && foreign > english * 0.5 ? true : english < LEAST_ENGLISH && words >= LEAST_WORDS
}

/** Why nothing can be scored, in one calm sentence with what to do; null when there is enough to read. `english` is the share of small words, 0–1. */
export function refusalOf(sentences: readonly Sentence[], told: readonly Sentence[], blanks: number, english: number): Refusal {
  const all = sentences.reduce((sum, { words }) => sum + words, 0)
  if (all === 0)
    return { code: 'no-text', message: 'There is no answer here yet: write a few sentences about one real case, then review again.' }
  const words = told.reduce((sum, sentence) => sum + sentence.words, 0)
  if (blanks > 0 && words < LEAST_WORDS)
    return { code: 'template', message: 'These are still the blanks of a template: replace each one with your own words.' }
  if (isForeign(sentences, english))
    return {
      code: 'not-english',
      message: 'This does not look like English, the only language the coach can read: write the answer in English.',
    }
  if (words < LEAST_WORDS)
    return { code: 'too-short', message: 'This is too short to judge: tell the story in at least 20 words, better in 150 to 300.' }
  return null
}
