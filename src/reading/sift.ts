import { SECTIONS } from '../star.js'
import type { Sentence } from './answer.js'
import { isPlaceholder } from './blanks.js'
import { prosePart } from './lists.js'
import { type Order, orderOf } from './order.js'
import { countWords, tokensOf } from './tokens.js'
import { isAdvice, isEmpty, isQuestion, Repeats } from './told.js'

/** Most sentences that any rule gets to see: two hours of talk. Words are counted beyond. */
const MOST_TOLD = 2000
/** A sentence of at least this many words is shuffled when it has more than one impossible neighbour, and this share of them. */
const SHUFFLED = { words: 6, wrong: 1.5, share: 0.07 } as const
/** A section or the whole text, from this many words on: all of it is shuffled. Written answers stay under 0.04 and 0.02. */
const SHUFFLED_SECTION = { words: 25, share: 0.055 } as const
const SHUFFLED_TEXT = { words: 40, share: 0.045 } as const
/** In a text like this, one impossible neighbour is no slip. */
const SUSPECT_TEXT = 0.03

export interface Sifted {
  /** What may earn something. */
  readonly told: readonly Sentence[]
  /** Words in what is told. */
  readonly words: number
  /** Words outside prose. */
  readonly outside: number
  /** Sentences that are only blanks of a template. */
  readonly blanks: number
}

/** The part of a sentence between two offsets of its text, as a sentence. */
function part(sentence: Sentence, start: number, end: number): Sentence {
  if (start === 0 && end === sentence.text.length) return sentence
  const text = sentence.text.slice(start, end)
  const tokens = tokensOf(text)
  const within = (map: ArrayLike<number>): number[] => Array.from({ length: end - start }, (_, at) => map[start + at] ?? 0)
  const words = tokens.reduce((count, { kind }) => count + (kind === 'mark' ? 0 : 1), 0)
  return { ...sentence, text, tokens, words, from: within(sentence.from), to: within(sentence.to) }
}

/** Prose with its word order. */
interface Seen {
  readonly prose: Sentence
  readonly order: Order
}

/** How much of some sentences stands in an order that nobody speaks. */
function shareWrong(seen: readonly Seen[], least: number): number {
  let wrong = 0
  let pairs = 0
  for (const { order } of seen) {
    wrong += order.wrong
    pairs += order.pairs
  }
  return pairs < least ? 0 : wrong / pairs
}

/** The sentences whose words stand in no order. One slip is not enough, unless there are slips all over the text. */
function shuffled(seen: readonly Seen[]): (one: Seen) => boolean {
  const text = shareWrong(seen, SHUFFLED_TEXT.words)
  if (text >= SHUFFLED_TEXT.share) return () => true
  const sections = SECTIONS.filter((section) => {
    const within = seen.filter(({ prose }) => prose.section === section)
    return shareWrong(within, SHUFFLED_SECTION.words) >= SHUFFLED_SECTION.share
  })
  return ({ prose, order: { wrong, pairs } }) =>
    sections.includes(prose.section) ||
    (text >= SUSPECT_TEXT && wrong > 0) ||
    (pairs >= SHUFFLED.words && wrong >= SHUFFLED.wrong && wrong >= pairs * SHUFFLED.share)
}

/**
 * Sets aside what earns nothing: lists, shuffled words, blanks of a template, questions, advice, empty praise, repeats
 * (rubric B5, mechanisms 2 and 4). Linear.
 */
export function sift(sentences: readonly Sentence[]): Sifted {
  let outside = 0
  let blanks = 0
  const seen: Seen[] = []
  for (const sentence of sentences) {
    const blank = isPlaceholder(sentence.text)
    if (blank) blanks++
    const kept = blank ? null : prosePart(sentence)
    const prose = kept && part(sentence, kept.start, kept.end)
    outside += sentence.words - (prose?.words ?? 0)
    if (prose) seen.push({ prose, order: orderOf(prose.tokens) })
  }
  const isShuffled = shuffled(seen)
  const repeats = new Repeats()
  const told: Sentence[] = []
  let words = 0
  for (const one of seen) {
    const { prose } = one
    if (isShuffled(one)) outside += prose.words
    else if (!isQuestion(prose) && !isAdvice(prose) && !isEmpty(prose) && !repeats.seen(prose, told.length < MOST_TOLD)) {
      words += countWords(prose.text)
      if (told.length < MOST_TOLD) told.push(prose)
    }
  }
  return { told, words, outside, blanks }
}
