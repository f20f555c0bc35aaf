import type { Contents, Programs } from '../../src/text/programs.js'
import { shortly } from './digits.js'

const textOf = (code: Uint8Array): string => Array.from(code, (c) => String.fromCharCode(c)).join('')

/** Programs as a string of printable ASCII, and what is in it. */
export function packed({ ascii, openings, beyond, code, origins, heads, tries }: Programs): {
  readonly contents: Contents
  readonly text: string
} {
  const numbers = [...ascii, ...openings, ...origins, ...heads, ...tries.flatMap(({ roots }) => [...roots])]
  const text = [...numbers.map((value) => shortly(value >>> 0)), textOf(code), ...tries.map((trie) => textOf(trie.code))].join('')
  const contents = {
    beyond,
    tries: tries.map(({ start, apart, code: { length } }) => ({ start, apart, length })),
    classes: ascii.length / 4,
    openings: openings.length,
    patterns: origins.length,
    length: code.length,
  }
  return { contents, text }
}
