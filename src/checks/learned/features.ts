import type { Answer, Sentence } from '../../reading/answer.js'
import { noticed } from './cues.js'
import { kindsIn, type WordKinds } from './kinds.js'
import { links } from './links.js'
import { namesIn, stemsOf } from './stems.js'

/** What features speak of. Those in {@link ORDERED} lean on neighbouring sentences: only checks of meaning may use them. */
export const FAMILIES = ['place', 'cue', 'kind', 'link', 'word', 'pair', 'before', 'after', 'about', 'they'] as const
export type Family = (typeof FAMILIES)[number]
export const ORDERED: readonly Family[] = ['before', 'after', 'about', 'they']

/** How much one feature of a family counts, in 64ths; words and pairs share theirs, see {@link shared}. */
export const WORTH: Readonly<Record<Family, number>> = {
  place: 32,
  cue: 32,
  kind: 32,
  link: 32,
  word: 102,
  pair: 77,
  before: 16,
  after: 16,
  about: 26,
  they: 32,
}

/** What each of `count` words of a sentence is worth: its family's worth over the root of their number. */
export const shared = (family: Family, count: number): number => Math.round(WORTH[family] / Math.sqrt(Math.max(1, count)))

/** A sentence as a learned check sees it: the names of its features by family, each once. */
export interface Seen {
  readonly sentence: Sentence
  readonly features: Readonly<Record<Family, readonly string[]>>
}

const LENGTHS = [5, 9, 15, 23] as const

/** The sentences that may earn something, as learned checks see them. */
export function see(answer: Answer, kinds: WordKinds): readonly Seen[] {
  const { told } = answer
  const names = namesIn(told)
  const known = new Map<string, readonly string[]>()
  const stems = told.map((sentence) => stemsOf(sentence, names, known))
  const linked = links(answer, stems)
  return told.map((sentence, at) => {
    const words = stems[at] ?? []
    const link = linked[at] ?? []
    const before = told[at - 1]
    const after = told[at + 1]
    return {
      sentence,
      features: {
        place: [sentence.section, `length ${LENGTHS.filter((from) => sentence.words >= from).length}`],
        cue: noticed(sentence),
        kind: kindsIn(words, kinds),
        link: link.filter((name) => !isOrdered(name)),
        word: [...new Set(words)],
        pair: [...new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))],
        before: before ? noticed(before) : [],
        after: after ? noticed(after) : [],
        about: link.includes('about') ? noticed(sentence) : [],
        they: link.filter(isOrdered),
      },
    }
  })
}

const isOrdered = (name: string): boolean => name === 'about' || name.startsWith('they')
