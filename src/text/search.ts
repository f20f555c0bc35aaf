import { isWord } from './characters.js'
import type { Matcher } from './matcher.js'
import { BITS, type Programs } from './programs.js'

/** Where something stands in a text. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** Looks for a compiled pattern from a place on; most places are passed over for the characters that stand there and before. */
export function search(programs: Programs, number: number, matcher: Matcher, from: number): Found | null {
  const { text } = matcher
  const { ascii, heads, openings } = programs
  const opening = openings[heads[number * 2] as number] as number
  const outside = opening & 0xffff
  const inside = opening >>> 16
  const bits = heads[number * 2 + 1] as number
  const last = bits & BITS.atStart ? 0 : text.length
  let before = from > 0 ? text.charCodeAt(from - 1) : 0
  let origin = -1
  for (let start = from; start <= last; start++) {
    const c = text.charCodeAt(start)
    const first = isWord(before) ? inside : outside
    const near = before
    before = c
    if (c < 128 && near < 128) {
      if ((((ascii[first * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 0) continue
    } else if (!mayBegin(programs, bits, text, start, near < 128 ? [first] : [inside, outside])) continue
    if (origin < 0) origin = matcher.take(number)
    const end = matcher.run(origin, start, 1)
    if (end >= 0) return { start, end }
  }
  return null
}

/** Whether a pattern may begin at the end of the text, or beside a character beyond ASCII. */
function mayBegin({ ascii, beyond }: Programs, bits: number, text: string, at: number, classes: readonly number[]): boolean {
  const c = text.charCodeAt(at)
  if (Number.isNaN(c)) return (bits & BITS.anyFirst) !== 0
  if (c < 128) return classes.some((of) => (((ascii[of * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 1)
  if (bits & BITS.unicode && c >= 0xdc00 && c <= 0xdfff && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return false
  return classes.some((of) => beyond[of] !== 0)
}
