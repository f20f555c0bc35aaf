import { BASE, ZERO } from './opcodes.js'

/** The compiled patterns as the build leaves them; see scripts/patterns. */
export interface Programs {
  /** Four 32-bit integers for the ASCII characters of each class. */
  readonly ascii: Int32Array
  /** With which characters something may begin: the class where no letter stands before, and (times 65,536) where one does. */
  readonly openings: Int32Array
  /** What each class holds beyond ASCII: 0 nothing, 1 everything, else pairs of first and last, then its source and flags for the rest. */
  readonly beyond: readonly Beyond[]
  /** The programs of all patterns, one behind the other; a place in a program counts from where the program begins. */
  readonly code: Uint8Array
  /** Where the program of each pattern begins. */
  readonly origins: Int32Array
  /** For each pattern: its opening, and its bits (`BITS`). */
  readonly heads: Int32Array
  /** What finds many patterns in one pass, by group; see `GROUPS`. */
  readonly tries: readonly Trie[]
}

/** The characters of a class beyond ASCII. */
export type Beyond = 0 | 1 | readonly [pairs: string, source: string, flags: string]

/** The beginnings of all patterns of a group: which programs to run where; see `Together` in scripts/patterns. */
export interface Trie {
  readonly code: Uint8Array
  /** Where it begins: for each ASCII character and for all others at the start of a word, then the same for any place. */
  readonly roots: Int32Array
  /** Where it holds what can only stand at the start of the text. */
  readonly start: number
  /** Patterns of the group that are not in it. */
  readonly apart: readonly number[]
}

/** Patterns that the same texts are asked for: whole sentences, their numbers that only place them, and sentences whose numbers are written over. */
export const GROUPS = ['together', 'placing', 'measured'] as const
/** One of them. */
export type Group = (typeof GROUPS)[number]

/** Bits of a pattern; from `group` on, one for each group. */
export const BITS = { fold: 1, unicode: 2, atStart: 8, anyFirst: 16, group: 32 } as const

/** Added in the trie to the number of a pattern that is only worth a search. */
export const VERIFY = 4_000

/** What there is in a file of programs, told in the bundle itself. */
export interface Contents {
  readonly beyond: readonly Beyond[]
  readonly tries: readonly { readonly start: number; readonly apart: readonly number[]; readonly length: number }[]
  readonly classes: number
  readonly openings: number
  readonly patterns: number
  readonly length: number
}

/** Where a trie begins: for 128 characters and all others, twice. */
export const ROOTS = 2 * 129

/** Digits in the lower half end a number; see `shortly` in scripts/patterns. */
const HALF = BASE / 2

/** The programs in a file of them: numbers first, then programs and tries, which are not copied. */
export function unpacked({ beyond, tries, classes, openings: openingCount, patterns, length }: Contents, file: Uint8Array): Programs {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let times = 1; ; times *= HALF) {
      const digit = (file[at++] as number) - ZERO
      if (digit < HALF) return value + digit * times
      value += (digit - HALF) * times
    }
  }
  const wide = (count: number): Int32Array => {
    const all = new Int32Array(count)
    for (let i = 0; i < count; i++) all[i] = number()
    return all
  }
  const narrow = (count: number): Uint8Array => {
    at += count
    return file.subarray(at - count, at)
  }
  const ascii = wide(classes * 4)
  const openings = wide(openingCount)
  const origins = wide(patterns)
  const heads = wide(patterns * 2)
  const roots = tries.map(() => wide(ROOTS))
  const code = narrow(length)
  return {
    ascii,
    openings,
    beyond,
    code,
    origins,
    heads,
    tries: tries.map((trie, i) => ({ ...trie, code: narrow(trie.length), roots: roots[i] as Int32Array })),
  }
}

/** Enough of a pattern to tell it from every other; the build refuses two with the same key. */
export function keyOf(source: string, flags: string): string {
  return `${flags} ${source}`
}
