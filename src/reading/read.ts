import type { Answer, Draft, Sentence, Token } from './answer.js'
import { type Placed, place, readingsOf } from './place.js'
import { functionWords, isEmptyPraise, isPlaceholder, prosePart, sameness } from './prose.js'
import { refusalOf } from './refusal.js'
import { countWords, tokensOf } from './tokens.js'

const isWord = (token: Token): boolean => token.kind !== 'mark'
const wordsIn = (tokens: readonly Token[]): number => tokens.reduce((count, token) => count + (isWord(token) ? 1 : 0), 0)

function sentenceOf({ piece, section }: Placed, index: number): Sentence {
  const tokens = tokensOf(piece.text)
  return {
    text: piece.text,
    tokens,
    words: wordsIn(tokens),
    index,
    paragraph: piece.paragraph,
    section,
    from: piece.run.from.subarray(piece.start, piece.end),
    to: piece.run.to.subarray(piece.start, piece.end),
  }
}

/** The part of a sentence between two offsets of its text, as a sentence. */
function part(sentence: Sentence, start: number, end: number): Sentence {
  if (start === 0 && end === sentence.text.length) return sentence
  const text = sentence.text.slice(start, end)
  const tokens = tokensOf(text)
  const within = (map: ArrayLike<number>): number[] => Array.from({ length: end - start }, (_, at) => map[start + at] ?? 0)
  return { ...sentence, text, tokens, words: wordsIn(tokens), from: within(sentence.from), to: within(sentence.to) }
}

interface Sifted {
  readonly told: readonly Sentence[]
  /** Words outside prose. */
  readonly outside: number
  /** Sentences that are only blanks of a template. */
  readonly blanks: number
}

/** Sets aside what earns nothing: lists, blanks of a template, repeats, empty praise (rubric B5, mechanisms 2 and 4). */
function sift(sentences: readonly Sentence[]): Sifted {
  const seen = new Set<string>()
  const told: Sentence[] = []
  let outside = 0
  let blanks = 0
  for (const sentence of sentences) {
    const blank = isPlaceholder(sentence.text)
    if (blank) blanks++
    const kept = blank ? null : prosePart(sentence)
    const prose = kept && part(sentence, kept.start, kept.end)
    outside += sentence.words - (prose?.words ?? 0)
    if (!prose || isEmptyPraise(prose)) continue
    const key = sameness(prose)
    if (!seen.has(key)) told.push(prose)
    seen.add(key)
  }
  return { told, outside, blanks }
}

/** Reads a draft: its sentences in sections, and what of them is told. Never throws; linear. */
export function readAnswer(draft: Draft): Answer {
  const placing = place(draft)
  const sentences = placing.placed.map(sentenceOf)
  const { told, outside, blanks } = sift(sentences)
  const all = sentences.reduce((sum, { words }) => sum + words, 0)
  const small = sentences.reduce((sum, { tokens }) => sum + functionWords(tokens), 0)
  return {
    draft,
    sections: readingsOf(placing),
    sentences,
    told,
    words: told.reduce((sum, { text }) => sum + countWords(text), 0),
    nonProse: all === 0 ? 0 : outside / all,
    refused: refusalOf(sentences, told, blanks, all === 0 ? 0 : small / all),
  }
}
