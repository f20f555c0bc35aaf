import { isWord } from './characters.js'
import type { Matcher } from './matcher.js'
import { BITS, type Programs } from './programs.js'

/** Where something stands in a text. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** Looks for a compiled pattern from a place on; most places are passed over for the character that stands there. */
export function search(programs: Programs, number: number, matcher: Matcher, from: number): Found | null {
  const { text } = matcher
  const { ascii, heads } = programs
  const first = (heads[number * 2] as number) * 4
  const bits = heads[number * 2 + 1] as number
  const atWord = (bits & BITS.atWord) !== 0
  const last = bits & BITS.atStart ? 0 : text.length
  let origin = -1
  for (let start = from; start <= last; start++) {
    const c = text.charCodeAt(start)
    if (c < 128) {
      if ((((ascii[first + (c >> 5)] as number) >>> (c & 31)) & 1) === 0) continue
      if (atWord && start > 0 && isWord(text.charCodeAt(start - 1))) continue
    } else if (!mayBegin(programs, first / 4, bits, text, start)) continue
    if (origin < 0) origin = matcher.take(number)
    const end = matcher.run(origin, start, 1)
    if (end >= 0) return { start, end }
  }
  return null
}

/** Whether a pattern may begin at the end of the text, or with a character beyond ASCII. */
function mayBegin(programs: Programs, first: number, bits: number, text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  if (Number.isNaN(c)) return (bits & BITS.anyFirst) !== 0
  if (bits & BITS.unicode && c >= 0xdc00 && c <= 0xdfff && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return false
  return programs.beyond[first] !== 0
}
