import type { Sentence } from '../reading/answer.js'

/** Remembers what was found in a sentence for as long as the sentence is kept: many checks ask the same, and a sentence never changes. */
export function once<T>(of: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { readonly found: T }>()
  return (sentence) => {
    let entry = known.get(sentence)
    if (!entry) {
      entry = { found: of(sentence) }
      known.set(sentence, entry)
    }
    return entry.found
  }
}
