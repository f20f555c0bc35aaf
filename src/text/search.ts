import { isWord, type Matcher } from './matcher.js'
import { BITS, type Programs } from './programs.js'

/** Where something stands in a text. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** Looks for a compiled pattern from a place on. */
export function search(programs: Programs, number: number, matcher: Matcher, from: number): Found | null {
  const { text } = matcher
  const first = programs.heads[number * 2] as number
  const bits = programs.heads[number * 2 + 1] as number
  matcher.take(number)
  const last = bits & BITS.atStart ? 0 : text.length
  for (let start = from; start <= last; start++) {
    if (!mayBegin(programs, first, bits, text, start)) continue
    const end = matcher.run(0, start, 1)
    if (end >= 0) return { start, end }
  }
  return null
}

function mayBegin(programs: Programs, first: number, bits: number, text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  if (c < 128) {
    if ((((programs.ascii[first * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 0) return false
    return (bits & BITS.atWord) === 0 || at === 0 || !isWord(text.charCodeAt(at - 1))
  }
  if (Number.isNaN(c)) return (bits & BITS.anyFirst) !== 0
  if (bits & BITS.unicode && c >= 0xdc00 && c <= 0xdfff && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return false
  return programs.beyond[first] !== 0
}
