import { linear } from '../text/pattern.js'
import type { Token } from './answer.js'

const LETTER = 1
const DIGIT = 2
const CLASSES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[a-zA-Z]/.test(char) ? LETTER : /\d/.test(char) ? DIGIT : 0
})
const OTHER_LETTER = linear(/[\p{L}\p{M}]/u)
const OTHER_DIGIT = linear(/\p{N}/u)

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return CLASSES[code] ?? 0
  if (!(code >= 128)) return 0
  const char = code >= 0xd800 && code < 0xdc00 ? String.fromCodePoint(text.codePointAt(at) ?? 0) : (text[at] ?? '')
  return OTHER_LETTER.test(char) ? LETTER : OTHER_DIGIT.test(char) ? DIGIT : 0
}

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Whether the mark at `at` belongs inside a word: don't, twenty-one, 3.5, 1,200, 10:30, p.m. */
function joins(text: string, at: number, start: number): boolean {
  const mark = text[at]
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  if (after === 0) return false
  if (mark === "'" || mark === '-') return true
  if (before === DIGIT && after === DIGIT) return mark === '.' || mark === ',' || mark === ':'
  return mark === '.' && (at - start === 1 || text[at - 2] === '.') && before === LETTER
}

/** Words, numbers and marks of normalised text. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const first = classAt(text, at)
    const start = at
    if (first === 0) {
      if (text.charCodeAt(at) <= 32) {
        at++
        continue
      }
      at += width(text, at)
    } else {
      at += width(text, at)
      while (at < text.length && (classAt(text, at) !== 0 || joins(text, at, start))) at += width(text, at)
    }
    const word = text.slice(start, at)
    tokens.push({ text: word, lower: word.toLowerCase(), start, end: at, kind: first === 0 ? 'mark' : first === DIGIT ? 'number' : 'word' })
  }
  return tokens
}

/** What holds the parts of a word together. */
const HOLDS = "'.\u2019-"

/** Words as spoken time counts them: `[\p{L}\p{N}][\p{L}\p{N}'’.-]*`. Works on the text as typed or normalised. */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0
  let inside = false
  for (let at = start; at < end; ) {
    const is = classAt(text, at) !== 0
    if (is && !inside) count++
    inside = is || (inside && HOLDS.includes(text[at] ?? ' '))
    at += width(text, at)
  }
  return count
}
