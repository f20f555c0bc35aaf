import { SECTIONS, type Section, type Span } from '../star.js'
import type { Answer, Draft, SectionReading, Sentence } from './answer.js'
import { functionShare, isEmptyPraise, isPlaceholder, prosePart, sameness } from './prose.js'
import { refusalOf } from './refusal.js'
import { segment } from './segment.js'
import { type Piece, sentencesOf, unitsOf } from './sentences.js'
import { countWords, tokensOf } from './tokens.js'

/** A piece with its section, and whether that was a guess. */
interface Placed extends Piece {
  readonly section: Section
}

interface Placing {
  readonly placed: readonly Placed[]
  readonly guessed: boolean
  readonly confidence: Readonly<Partial<Record<Section, number>>>
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** Pieces by sections, borders between units respected: a sentence in two sections is cut in two. */
function place(pieces: readonly Piece[], allowed: readonly Section[]): Placing {
  const units = pieces.map((piece) => unitsOf(piece))
  const { labels, confidence } = segment(units.flat(), allowed)
  let next = 0
  const placed = units.flatMap((list) => {
    const parts: Placed[] = []
    for (const unit of list) {
      const section = labels[next++] ?? 'action'
      const last = parts[parts.length - 1]
      if (last?.section === section)
        parts[parts.length - 1] = { ...last, end: unit.end, text: last.run.text.slice(last.start, unit.end).replaceAll('\n', ' ') }
      else parts.push({ ...unit, section })
    }
    return parts
  })
  return { placed, guessed: true, confidence }
}

/** Under headings each run has its section; a run under two headings at once is split between them. */
function placeHeaded(draft: Draft, sections: NonNullable<Draft['sections']>): Placing {
  const lists = sentencesOf(draft.source, draft.body)
  const placed = draft.body.flatMap((run, index) => {
    const named = SECTIONS.filter((section) => sections[section].some((span) => sameSpan(span, run)))
    const pieces = lists[index] ?? []
    const [only] = named
    if (named.length > 1) return place(pieces, named).placed
    return only ? pieces.map((piece) => ({ ...piece, section: only })) : []
  })
  return { placed, guessed: false, confidence: {} }
}

function sentenceOf(piece: Placed, index: number): Sentence {
  const tokens = tokensOf(piece.text)
  return {
    text: piece.text,
    tokens,
    words: tokens.filter(({ kind }) => kind !== 'mark').length,
    index,
    paragraph: piece.paragraph,
    section: piece.section,
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
  return {
    ...sentence,
    text,
    tokens,
    words: tokens.filter(({ kind }) => kind !== 'mark').length,
    from: within(sentence.from),
    to: within(sentence.to),
  }
}

interface Sifted {
  readonly told: readonly Sentence[]
  /** Words outside prose. */
  readonly outside: number
  readonly blanks: number
}

/** Sets aside what earns nothing: lists, blanks of a template, repeats, empty praise. */
function sift(sentences: readonly Sentence[]): Sifted {
  const seen = new Set<string>()
  const told: Sentence[] = []
  let outside = 0
  let blanks = 0
  for (const sentence of sentences) {
    if (isPlaceholder(sentence.text)) {
      outside += sentence.words
      blanks++
      continue
    }
    const kept = prosePart(sentence)
    const prose = kept && part(sentence, kept.start, kept.end)
    outside += sentence.words - (prose?.words ?? 0)
    if (!prose || isEmptyPraise(prose)) continue
    const key = sameness(prose)
    if (seen.has(key)) continue
    seen.add(key)
    told.push(prose)
  }
  return { told, outside, blanks }
}

/** Neighbouring pieces of one section joined into spans of the source. */
function spansOf(placed: readonly Placed[], section: Section): Span[] {
  const spans: { start: number; end: number }[] = []
  let before: Placed | undefined
  for (const piece of placed) {
    if (piece.section === section) {
      const start = piece.run.from[piece.start] ?? 0
      const end = piece.run.to[piece.end - 1] ?? start
      const last = spans[spans.length - 1]
      if (last && before?.section === section) last.end = Math.max(last.end, end)
      else spans.push({ start, end })
    }
    before = piece
  }
  return spans
}

function readingOf({ placed, guessed, confidence }: Placing, section: Section): SectionReading {
  const spans = spansOf(placed, section)
  if (spans.length === 0) return { source: 'missing', confidence: 0, spans: [], words: 0 }
  const words = placed.filter((piece) => piece.section === section).reduce((sum, piece) => sum + countWords(piece.text), 0)
  return guessed
    ? { source: 'guessed', confidence: confidence[section] ?? 0, spans, words }
    : { source: 'heading', confidence: 1, spans, words }
}

/** Reads a draft: its sentences in sections, and what of them is told. Never throws. */
export function readAnswer(draft: Draft): Answer {
  const placing = draft.sections ? placeHeaded(draft, draft.sections) : place(sentencesOf(draft.source, draft.body).flat(), SECTIONS)
  const sentences = placing.placed.map(sentenceOf)
  const { told, outside, blanks } = sift(sentences)
  const all = sentences.reduce((sum, { words }) => sum + words, 0)
  const reading = (section: Section): SectionReading => readingOf(placing, section)
  return {
    draft,
    sections: { situation: reading('situation'), task: reading('task'), action: reading('action'), result: reading('result') },
    sentences,
    told,
    words: told.reduce((sum, { text }) => sum + countWords(text), 0),
    nonProse: all === 0 ? 0 : outside / all,
    refused: refusalOf(
      sentences,
      told,
      blanks,
      functionShare(sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== 'mark'))),
    ),
  }
}
