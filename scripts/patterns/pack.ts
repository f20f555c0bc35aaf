import type { Contents, Programs } from '../../src/text/programs.js'

/** Programs as a file, and what is in it; the machine that reads it is little-endian, as all that Node runs on but one. */
export function packed({ ascii, beyond, code, origins, heads, tries }: Programs): {
  readonly contents: Contents
  readonly file: Uint8Array
} {
  const wide = [...ascii, ...origins, ...heads, ...tries.flatMap(({ roots }) => [...roots])]
  const narrow = [code, ...tries.map((trie) => trie.code)]
  const file = new Uint8Array(wide.length * 4 + narrow.reduce((sum, { length }) => sum + length * 2, 0))
  file.set(new Uint8Array(Int32Array.from(wide).buffer))
  let at = wide.length * 4
  for (const part of narrow) {
    file.set(new Uint8Array(Uint16Array.from(part).buffer), at)
    at += part.length * 2
  }
  const contents = {
    beyond,
    tries: tries.map(({ start, apart, code: { length } }) => ({ start, apart, length })),
    classes: ascii.length / 4,
    patterns: origins.length,
    length: code.length,
  }
  return { contents, file }
}
