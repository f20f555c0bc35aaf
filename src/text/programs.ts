/** The compiled patterns as the build leaves them; see scripts/patterns. */
export interface Programs {
  /** Four 32-bit integers for the ASCII characters of each class. */
  readonly ascii: readonly number[]
  /** What each class holds beyond ASCII: 0 nothing, 1 everything, else pairs of first and last, then its source and flags for the rest. */
  readonly beyond: readonly (0 | 1 | readonly [pairs: string, source: string, flags: string])[]
  /** The program of each pattern. */
  readonly codes: readonly string[]
  /** For each pattern: the class of first characters, and its bits (`BITS`). */
  readonly heads: readonly number[]
  /** The beginnings of all patterns that whole sentences are asked for, as a trie: which programs to run where; see `Together` in scripts/patterns. */
  readonly trie: string
  /** Where the trie begins: for each ASCII character and for all others at the start of a word, then the same for any place. */
  readonly roots: readonly number[]
  /** Where the trie holds what can only stand at the start of the text. */
  readonly start: number
  /** Patterns looked for together that are not in the trie. */
  readonly apart: readonly number[]
  /** Which pattern a source and its flags are: number by key (`keyOf`). */
  readonly index: Readonly<Record<string, number>>
}

/** Bits of a pattern. */
export const BITS = { fold: 1, unicode: 2, atWord: 4, atStart: 8, anyFirst: 16, together: 32 } as const

/** Added in the trie to the number of a pattern that is only worth a search. */
export const VERIFY = 1_000

/** Enough of a pattern to tell it from every other; the build refuses two with the same key. */
export function keyOf(source: string, flags: string): string {
  const { length } = source
  const step = Math.max(1, Math.floor(length / 12))
  let key = `${flags}${length} `
  for (let i = 0; i < length; i += step) key += source[i]
  return key + source.slice(-4)
}
