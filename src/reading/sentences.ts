import type { Span } from '../star.js'
import { linear } from '../text/pattern.js'
import { type Block, blocksOf, hasCapitals } from './blocks.js'
import { cutAtBreaks, isDictated } from './breaks.js'
import { chopLong, cutAtCues } from './clauses.js'
import type { Normalised } from './normalise.js'

/** A sentence or a clause before it has a section: a range of a run's normalised text. */
export interface Piece {
  readonly run: Normalised
  readonly start: number
  readonly end: number
  readonly text: string
  /** 0-based over the whole answer. */
  readonly paragraph: number
  /** Follows a blank line, opens its line, is a bullet, goes on a sentence. */
  readonly opens: boolean
  readonly line: boolean
  readonly bullet: boolean
  readonly fragment: boolean
}

const LOWER = linear(/\p{Ll}/u)
const UPPER = linear(/\p{Lu}/u)
const IN_WORD = linear(/[\p{L}\p{N}.']/u)
/** Longest sentence any rule gets to see. */
export const LONGEST = 2000
/** Sentences of more words than this were dictated, and are cut where a speaker would breathe. */
const RUN_ON = 35

const TITLES = new Set(
  'mr mrs ms mx dr prof st rev hon gen col sgt lt capt mt sr sra e.g i.e eg ie cf ca approx vs fig figs nos pp viz resp'.split(' '),
)
const SHORT = new Set(
  'etc a.m p.m am pm inc ltd co corp jr u.s u.k u.s.a dept est tel ext ave rd blvd hr hrs min mins sec yr yrs wk wks mo kg km cm mm lb lbs oz ft sq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun al max avg vol ed plc gmbh'.split(
    ' ',
  ),
)

const isLower = (char: string | undefined): boolean => char !== undefined && LOWER.test(char)
const isUpper = (char: string | undefined): boolean => char !== undefined && UPPER.test(char)
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** The word that ends just before `at`, in lower case; dots inside it kept. */
function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 24 && IN_WORD.test(text[start - 1] ?? '')) start--
  return text.slice(start, at).toLowerCase()
}

/** Whether a single full stop at `at`, followed by a space and then `next`, ends a sentence. */
function stops(text: string, at: number, next: string | undefined, capitals: boolean): boolean {
  const word = wordBefore(text, at)
  const letters = word.replace(/\./g, '')
  if (TITLES.has(word)) return false
  if (word === 'no' && isDigit(next)) return false
  if (SHORT.has(word)) return isUpper(next) || (!capitals && !isDigit(next) && word !== 'co' && word !== 'al')
  if (letters.length === 1 && /\p{L}/u.test(letters) && isUpper(text[at - 1]) && !(word === 'i' && isUpper(next))) return false
  if (/^\d{1,2}$/.test(word) && at === word.length) return false
  if (!isLower(next)) return true
  return letters.length >= 3 || !capitals || /[aeiouy]|\d/.test(letters)
}

interface End {
  /** After the marks and the quotes that close them. */
  readonly at: number
  readonly after: number
}

/** Where the sentence that `text[at]` may close really ends, or null. */
function endAt(text: string, at: number, capitals: boolean): End | null {
  let marks = at
  while (marks < text.length && /[.!?]/.test(text[marks] ?? '')) marks++
  let close = marks
  while (close < text.length && /["')\]]/.test(text[close] ?? '')) close++
  if (close >= text.length) return { at: close, after: close }
  const run = text.slice(at, marks)
  if (text[close] !== ' ') {
    const glued =
      run === '.' && close === marks && isUpper(text[close]) && isLower(text[at - 1]) && isLower(text[at - 2]) && !isUpper(text[close + 1])
    return glued ? { at: close, after: close } : null
  }
  let next = close + 1
  while (/["'([-]/.test(text[next] ?? '') || text[next] === ' ') next++
  const quoted = text.slice(marks, close).includes('"') || text.slice(marks, close).includes("'")
  const ends = /[!?]/.test(run)
    ? !(isLower(text[next]) && quoted)
    : run.length > 1
      ? !isLower(text[next])
      : !(quoted && isLower(text[next])) && stops(text, at, text[next], capitals)
  return ends ? { at: close, after: close + 1 } : null
}

/** Sentence ranges of one block's text. */
export function sentenceEnds(text: string, capitals: boolean): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 46 && code !== 33 && code !== 63) continue
    const end = endAt(text, at, capitals)
    if (end) {
      spans.push({ start, end: end.at })
      start = end.after
      at = end.after - 1
    } else while (/[.!?]/.test(text[at + 1] ?? '')) at++
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** `span` without the spaces at its edges; empty spans are left out by the callers. */
function tight(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to }
}

/** Hard limit, at spaces where there are any. */
function limited(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let { start } = span
  while (span.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const high = text.charCodeAt(start + LONGEST - 1)
    const end = space > start + LONGEST / 2 ? space : start + LONGEST - (high >= 0xd800 && high < 0xdc00 ? 1 : 0)
    spans.push({ start, end })
    start = end
  }
  return [...spans, { start, end: span.end }]
}

/** A sentence, or the parts of one that is too long. */
function partsOf(text: string, sentence: Span, bare: boolean): readonly Span[] {
  if (!bare && sentence.end - sentence.start <= RUN_ON * 2) return [sentence]
  const parts = bare ? cutAtBreaks(text, sentence) : cutAtCues(text, sentence, RUN_ON, 6)
  return parts.flatMap((span) => limited(text, span))
}

/** How a whole text is written. */
interface Manner {
  readonly capitals: boolean
  /** Hardly a mark in it. */
  readonly dictated: boolean
}

function blockPieces(block: Block, { capitals, dictated }: Manner, paragraph: number): Piece[] {
  const text = block.run.text.slice(block.start, block.end).replaceAll('\n', ' ')
  const pieces: Piece[] = []
  for (const sentence of sentenceEnds(text, capitals)) {
    const bare = dictated || isDictated(text, sentence)
    const parts = partsOf(text, sentence, bare)
    parts.forEach((part, index) => {
      const span = tight(text, part)
      if (span.end <= span.start) return
      pieces.push({
        run: block.run,
        start: block.start + span.start,
        end: block.start + span.end,
        text: text.slice(span.start, span.end),
        paragraph,
        opens: block.opens && pieces.length === 0,
        line: pieces.length === 0,
        bullet: block.bullet,
        fragment: index > 0 && !bare,
      })
    })
  }
  return pieces
}

/** The sentences of the told runs of `source`, in order: one list a run. */
export function sentencesOf(source: string, runs: readonly Span[]): Piece[][] {
  let paragraph = -1
  const blocks = runs.map((run) => blocksOf(source, run))
  const text = blocks.map((list) => list[0]?.run.text.slice(0, 20_000) ?? '').join(' ')
  const manner = { capitals: hasCapitals(text), dictated: isDictated(text, { start: 0, end: text.length }) }
  return blocks.map((list) =>
    list.flatMap((block) => {
      if (block.opens) paragraph++
      return blockPieces(block, manner, paragraph)
    }),
  )
}

/** Clause-sized units of a sentence, for telling sections apart: cut at marks, at cues when over 24 words, chopped when still long. */
export function unitsOf(piece: Piece): Piece[] {
  const spans = chopLong(piece.text)
  if (spans.length === 1) return [piece]
  return spans.map(({ start, end }, index) => ({
    ...piece,
    start: piece.start + start,
    end: piece.start + end,
    text: piece.text.slice(start, end),
    opens: piece.opens && index === 0,
    line: piece.line && index === 0,
    fragment: piece.fragment || index > 0,
  }))
}
