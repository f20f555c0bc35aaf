import { forgetTexts } from '../text/pattern.js'
import type { Answer, Draft, Sentence, Token } from './answer.js'
import type { Model } from './model.js'
import { type Placed, place, readingsOf } from './place.js'
import { functionWords } from './prose.js'
import { refusalOf } from './refusal.js'
import { sift } from './sift.js'
import { tokensOf } from './tokens.js'

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

/** Reads a draft: its sentences in sections, and what of them is told. Never throws; linear. */
export function readAnswer(draft: Draft, model?: Model): Answer {
  forgetTexts()
  const placing = place(draft, model)
  const sentences = placing.placed.map(sentenceOf)
  const { told, words, outside, blanks } = sift(sentences)
  const all = sentences.reduce((sum, { words }) => sum + words, 0)
  const small = sentences.reduce((sum, { tokens }) => sum + functionWords(tokens), 0)
  return {
    draft,
    sections: readingsOf(placing),
    sentences,
    told,
    words,
    nonProse: all === 0 ? 0 : outside / all,
    refused: refusalOf(sentences, told, blanks, all === 0 ? 0 : small / all),
  }
}
