import type { Span } from '../star.js'
import { linear } from '../text/pattern.js'

/** Where a speaker starts the next thing. Tried on the words after a space. */
const CUES = linear(
  /^(?:(?:um|uh|okay|ok|well|yeah|anyway|like|you know),? )?(?:so (?:i|we|the|they|he|she|it|that's|what|then|now)|and then|then (?:i|we|he|she|they|the)|(?:and|but) (?:i|we|he|she|they|it|the|there|nobody|that's)|in the end|at the end|after that|anyway|eventually|since then|now (?:it|we|they|the|every)|i (?:was|had|went|called|rang|asked|told|said|took|made|got|did|wrote|sat|found|thought|looked|decided|started|wanted|knew|put|sent|checked|built|gave|could)|my job|it was my|turns? out|it turn(?:s|ed) out|long story short|the result|as a result)(?![a-z'])/,
)
const SOFT = linear(/^(?:and|but|so|because|then|when|which|after|until|while|where|since|although)(?![a-z'])/)
const LIGHT = linear(/^(?:i|we|he|she|they|it|and|but|so|then|because|that|which|when|to|the|in|on|at|for|with)(?![a-z'])/)
/** The first letters a cue can have: most spaces need no pattern at all. */
const OPENERS = 'uoywlasbtienmc'

/** Where each word of the range starts. */
function startsOf(text: string, { start, end }: Span): number[] {
  const starts: number[] = []
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 32 && (at === start || text.charCodeAt(at - 1) === 32)) starts.push(at)
  return starts
}

const lowerAt = (text: string, at: number, length: number): string => text.slice(at, at + length).toLowerCase()

/** Cuts `span` before each word that `opens` accepts, with at least `least` words on both sides. */
function cut(span: Span, starts: readonly number[], least: number, opens: (at: number) => boolean): Span[] {
  const spans: Span[] = []
  let first = 0
  let { start } = span
  for (let word = least; word <= starts.length - least; word++) {
    const at = starts[word]
    if (at === undefined || word - first < least || !opens(at)) continue
    spans.push({ start, end: at - 1 })
    start = at
    first = word
  }
  return [...spans, { start, end: span.end }]
}

const cueAt = (text: string, at: number): boolean => OPENERS.includes(lowerAt(text, at, 1)) && CUES.test(lowerAt(text, at, 40))

/** Cuts a range of more than `most` words at discourse cues, leaving at least `least` words on both sides. */
export function cutAtCues(text: string, span: Span, most: number, least: number): Span[] {
  if (span.end - span.start <= most * 2) return [span]
  const starts = startsOf(text, span)
  return starts.length <= most ? [span] : cut(span, starts, least, (at) => cueAt(text, at))
}

/** Cuts at semicolons, spaced dashes, and a colon before "I". */
function cutAtMarks(text: string): Span[] {
  const whole = { start: 0, end: text.length }
  if (!/; | - |: i /i.test(text)) return [whole]
  return cut(whole, startsOf(text, whole), 3, (at) => {
    const before = text.slice(Math.max(0, at - 2), at)
    return before === '; ' || before === '- ' || (before === ': ' && /^i /i.test(text.slice(at, at + 2)))
  })
}

/** Slides a cut by up to four words to a pronoun or conjunction. */
function chop(text: string, span: Span, starts: readonly number[], most: number, size: number): Span[] {
  const spans: Span[] = []
  let first = 0
  let { start } = span
  while (starts.length - first > most) {
    const aim = first + size
    const near = [0, -1, 1, -2, 2, -3, 3, -4, 4].map((shift) => aim + shift)
    const word = near.find((index) => LIGHT.test(lowerAt(text, starts[index] ?? 0, 10))) ?? aim
    const at = starts[word]
    if (at === undefined) break
    spans.push({ start, end: at - 1 })
    start = at
    first = word
  }
  return [...spans, { start, end: span.end }]
}

/** Clause-sized ranges of a sentence. */
export function chopLong(text: string): Span[] {
  const marked = cutAtMarks(text)
  if (text.length <= 48) return marked
  return marked
    .flatMap((span) => cutAtCues(text, span, 24, 5))
    .flatMap((span) => {
      if (span.end - span.start <= 60) return [span]
      const starts = startsOf(text, span)
      return starts.length <= 30 ? [span] : cut(span, starts, 8, (at) => text[at - 2] === ',' || SOFT.test(lowerAt(text, at, 10)))
    })
    .flatMap((span) => {
      if (span.end - span.start <= 52) return [span]
      const starts = startsOf(text, span)
      return starts.length <= 26 ? [span] : chop(text, span, starts, 26, 13)
    })
}
