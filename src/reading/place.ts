import { SECTIONS, type Section, type Span } from '../star.js'
import type { Draft, SectionReading } from './answer.js'
import type { Model } from './model.js'
import { segment } from './segment.js'
import { type Piece, sentencesOf, unitsOf } from './sentences.js'
import { countWords } from './tokens.js'

/** A sentence, or the part of one that lies in one section. */
export interface Placed {
  readonly piece: Piece
  readonly section: Section
}

/** The sentences of a draft by sections. */
export interface Placing {
  readonly placed: readonly Placed[]
  readonly guessed: boolean
  /** 0–1, of guessed sections. */
  readonly confidence: Readonly<Partial<Record<Section, number>>>
}

const merged = (first: Piece, last: Piece): Piece => ({
  ...first,
  end: last.end,
  text: first.run.text.slice(first.start, last.end).replaceAll('\n', ' '),
})

/** Sections guessed for sentences that stand under no heading, or under one for several; a sentence in two sections is cut in two. */
function guess(pieces: readonly Piece[], allowed: readonly Section[], model?: Model): Placing {
  const units = pieces.map((piece) => unitsOf(piece))
  const { labels, confidence } = segment(units.flat(), allowed, model)
  const placed: Placed[] = []
  let next = 0
  pieces.forEach((piece, index) => {
    const list = units[index] ?? []
    const sections = list.map(() => labels[next++] ?? 'action')
    if (sections.every((section) => section === sections[0])) {
      placed.push({ piece, section: sections[0] ?? 'action' })
      return
    }
    for (let start = 0; start < list.length; ) {
      let end = start + 1
      while (end < list.length && sections[end] === sections[start]) end++
      const [first, last] = [list[start], list[end - 1]]
      if (first && last) placed.push({ piece: merged(first, last), section: sections[start] ?? 'action' })
      start = end
    }
  })
  return { placed, guessed: true, confidence }
}

/** Under headings each run has its section; a run under two names at once is split between them. */
function underHeadings(draft: Draft, sections: NonNullable<Draft['sections']>): Placing {
  const named = new Map<number, Section[]>()
  for (const section of SECTIONS) {
    for (const { start } of sections[section]) {
      const names = named.get(start)
      if (names) names.push(section)
      else named.set(start, [section])
    }
  }
  const lists = sentencesOf(draft.source, draft.body)
  const placed = draft.body.flatMap(({ start }, index): readonly Placed[] => {
    const names = named.get(start) ?? []
    const pieces = lists[index] ?? []
    const [section] = names
    if (names.length > 1) return guess(pieces, names).placed
    return section ? pieces.map((piece) => ({ piece, section })) : []
  })
  return { placed, guessed: false, confidence: {} }
}

/** Every sentence of a draft with its section: as headed, or guessed, by `model` where another than the shipped one is tried. */
export function place(draft: Draft, model?: Model): Placing {
  return draft.sections ? underHeadings(draft, draft.sections) : guess(sentencesOf(draft.source, draft.body).flat(), SECTIONS, model)
}

/** How each section was found, where it stands and how long it is: neighbouring sentences are joined into spans. */
export function readingsOf({ placed, guessed, confidence }: Placing): Readonly<Record<Section, SectionReading>> {
  const spans: Record<Section, Span[]> = { situation: [], task: [], action: [], result: [] }
  const words: Record<Section, number> = { situation: 0, task: 0, action: 0, result: 0 }
  for (let at = 0; at < placed.length; ) {
    const first = placed[at]
    if (!first) break
    const { section, piece } = first
    const start = piece.run.from[piece.start] ?? 0
    let end = start
    for (; placed[at]?.section === section; at++) {
      const next = placed[at]?.piece ?? piece
      end = Math.max(end, next.run.to[next.end - 1] ?? 0)
      words[section] += countWords(next.text)
    }
    spans[section].push({ start, end })
  }
  const reading = (section: Section): SectionReading => {
    if (spans[section].length === 0) return { source: 'missing', confidence: 0, spans: [], words: 0 }
    const found = guessed
      ? { source: 'guessed' as const, confidence: confidence[section] ?? 0 }
      : { source: 'heading' as const, confidence: 1 }
    return { ...found, spans: spans[section], words: words[section] }
  }
  return { situation: reading('situation'), task: reading('task'), action: reading('action'), result: reading('result') }
}
