/** A generator of our own: the same draws on every machine for the same seed. */
export interface Draw {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number
  readonly oneOf: <T>(from: readonly T[]) => T
  /** True in one of so many draws. */
  readonly oneIn: (many: number) => boolean
  /** So many draws of a text, one behind the other. */
  readonly many: (count: number, make: () => string) => string
}

/** Draws from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    upTo,
    oneOf: <T>(from: readonly T[]): T => from[upTo(from.length)] as T,
    oneIn: (many) => upTo(many) === 0,
    many: (count, make) => Array.from({ length: count }, make).join(''),
  }
}
