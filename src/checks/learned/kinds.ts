import { KINDS_BY_STEMS } from './kinds.made.js'

export interface WordKinds {
  /** Kinds by stem. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** Kinds by two or three stems with spaces between, and the stems that such phrases begin with. */
  readonly phrases: ReadonlyMap<string, readonly string[]>
  readonly openings: ReadonlySet<string>
}

/** The kinds by stems, made once by whoever needs them. */
export function wordKinds(): WordKinds {
  const words = new Map<string, string[]>()
  const phrases = new Map<string, string[]>()
  for (const [name, list] of Object.entries(KINDS_BY_STEMS))
    for (const key of list.split('|')) {
      const table = key.includes(' ') ? phrases : words
      const kinds = table.get(key)
      if (kinds) kinds.push(name)
      else table.set(key, [name])
    }
  return { words, phrases, openings: new Set([...phrases.keys()].map((phrase) => phrase.split(' ')[0] ?? '')) }
}

/** The kinds that the words of a sentence are of, each once. */
export function kindsIn(stems: readonly string[], { words, phrases, openings }: WordKinds): readonly string[] {
  const found = new Set<string>()
  stems.forEach((stem, at) => {
    for (const kind of words.get(stem) ?? []) found.add(kind)
    if (!openings.has(stem)) return
    const two = `${stem} ${stems[at + 1]}`
    for (const kind of phrases.get(two) ?? []) found.add(kind)
    for (const kind of phrases.get(`${two} ${stems[at + 2]}`) ?? []) found.add(kind)
  })
  return [...found]
}
