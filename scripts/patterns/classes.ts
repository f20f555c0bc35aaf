/** Letters and signs that answers hold beyond ASCII: written out; whatever lies outside is asked of the engine's own class. */
export const WRITTEN_OUT: readonly (readonly [number, number])[] = [
  [0x80, 0x24f],
  [0x2000, 0x22ff],
]

/** A set of characters as the data hold it. */
export interface CharClass {
  /** 128 bits in four 32-bit integers. */
  readonly ascii: readonly number[]
  /** `0` none beyond ASCII, `1` all, else the pairs of first and last in `WRITTEN_OUT`, as a string. */
  readonly beyond: 0 | 1 | string
  readonly source: string
  readonly flags: string
}

/** The class a piece of a pattern stands for, found by asking RegExp about every character. */
export function classOf(source: string, flags: string): CharClass {
  const regex = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, ''))
  const has = (c: number): boolean => regex.test(String.fromCharCode(c))
  const ascii = [0, 1, 2, 3].map((word) => {
    let bits = 0
    for (let i = 0; i < 32; i++) if (has(word * 32 + i)) bits |= 1 << i
    return bits
  })
  return { ascii, beyond: beyond(source, flags, has), source, flags: flags.replace(/[gym]/g, '') }
}

function beyond(source: string, flags: string, has: (c: number) => boolean): 0 | 1 | string {
  if (!/\\[pP]/.test(source)) {
    let count = 0
    for (let c = 128; c < 0x10000; c++) if (has(c)) count++
    const astral = flags.includes('u') ? new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, '')).test('\u{1f600}') : count > 0
    if (count === 0 && !astral) return 0
    if (count === 0x10000 - 128 && astral) return 1
  }
  let pairs = ''
  for (const [first, last] of WRITTEN_OUT)
    for (let c = first; c <= last; c++) {
      if (!has(c)) continue
      const from = c
      while (c < last && has(c + 1)) c++
      pairs += String.fromCharCode(from, c)
    }
  return pairs
}
