import type { Token } from './answer.js'
import { DOER_WORDS, FINITE_WORDS, FUNCTION_WORDS, NUMBER_WORDS } from './words.js'

/** A word or a number. */
export const isWord = (token: Token): boolean => token.kind !== 'mark'

/** rang out, don't, they've */
const endsAsVerb = (lower: string): boolean =>
  (lower.length > 3 && lower.endsWith('ed')) || (lower.includes("'") && ENDINGS.some((ending) => lower.endsWith(ending)))
const ENDINGS = ["n't", "'re", "'ve", "'ll", "'d"]

/** Whether something is said to be or to happen: a cheap test that would rather pass a noun than refuse a verb. */
export function hasVerb(words: readonly Token[]): boolean {
  let doer = false
  for (const { lower } of words) {
    if (FINITE_WORDS.has(lower) || endsAsVerb(lower) || (doer && !FUNCTION_WORDS.has(lower))) return true
    doer = DOER_WORDS.has(lower)
  }
  return false
}

/** How many of the tokens belong to the closed classes. */
export function functionWords(tokens: readonly Token[]): number {
  let count = 0
  for (const { lower } of tokens) if (FUNCTION_WORDS.has(lower)) count++
  return count
}

/** Whether tokens are prose and not a list of words: said with a verb, or held together by small words. */
export function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord)
  if (words.length === 0) return false
  const commas = tokens.length === words.length ? 0 : tokens.filter(({ text }) => text === ',').length
  const share = functionWords(words) / words.length
  const verb = hasVerb(words)
  if (commas >= 4 && commas > words.length * 0.22 && share < (verb ? 0.2 : 0.3)) return false
  if (words.length < 4) return verb || share > 0 || isNote(words, commas)
  return share >= (verb ? 0.1 : 0.2) || (words.length <= 6 && verb) || isNote(words, commas)
}

/** A few plain facts without a verb, as people jot them: "August 2022, Fresno, 14 aisles". */
function isNote(words: readonly Token[], commas: number): boolean {
  const counted = words.filter(({ kind, lower }) => kind === 'number' || NUMBER_WORDS.has(lower)).length
  const named = words.filter(
    ({ text, lower }, at) => at > 0 && text.charAt(0) !== lower.charAt(0) && text.charAt(1) === lower.charAt(1),
  ).length
  return words.length <= 16 && commas <= 5 && counted + Math.min(named, 1) > 0 && counted + named >= commas / 2
}
