import type { Section } from '../star.js'
import { CUES, cue, findCues, plainWords } from './cues.js'
import { AT, BORDER, BORDER_CUES } from './feature-numbers.js'
import type { Piece } from './sentences.js'
import { stemOf } from './stem.js'
import { tokensOf } from './tokens.js'

/** What is seen of a text before its sections are told apart. */
export interface Seen {
  /** For each unit the numbers of its place, length and cue features; below {@link PLACES}. */
  readonly places: readonly (readonly number[])[]
  /** For each unit its word stems in order. */
  readonly stems: readonly (readonly string[])[]
  /** For each border before a unit the numbers of its features; below {@link BORDERS}. The first unit has none. */
  readonly borders: readonly (readonly number[])[]
}

/** How many of `edges` are at or below `value`. */
function bin(value: number, edges: readonly number[]): number {
  let found = 0
  while (found < edges.length && value >= (edges[found] ?? 0)) found++
  return found
}

const MIDDLE = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const AROUND = [10, 25, 50, 100, 180]
const LENGTH = [4, 8, 12, 18, 25]
const UNITS = [4, 7, 11, 16, 24]
const QUARTER = [0.2, 0.45, 0.75]
const BORDER_PLACE = [0.1, 0.2, 0.3, 0.4, 0.6, 0.75, 0.88]

interface Unit {
  readonly piece: Piece
  readonly cues: Uint8Array
  readonly count: number
  readonly acts: boolean
}

const I_VERB = cue('iVerb')
const WE_VERB = cue('weVerb')

const clip = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Everything a text shows of its order. */
class Look {
  private readonly total: number
  private readonly firstAct: number
  private readonly lastAct: number
  private readonly paragraphs: number
  private readonly firstParagraph: number
  private readonly lines: boolean

  constructor(private readonly units: readonly Unit[]) {
    this.total = units.reduce((sum, { count }) => sum + count, 0)
    this.firstAct = units.findIndex(({ acts }) => acts)
    this.lastAct = units.findLastIndex(({ acts }) => acts)
    this.firstParagraph = units[0]?.piece.paragraph ?? 0
    this.paragraphs = (units.at(-1)?.piece.paragraph ?? 0) - this.firstParagraph + 1
    this.lines = units.filter(({ piece }) => piece.line).length > 1
  }

  place(at: number, before: number, actsBefore: number, acts: number): number[] {
    const unit = this.units[at]
    if (!unit) return []
    const middle = (before + unit.count / 2) / this.total
    const out = [
      AT.bias,
      AT.middle + bin(middle, MIDDLE),
      AT.front + Math.min(at, 6),
      AT.back + Math.min(this.units.length - 1 - at, 5),
      AT.before + bin(before, AROUND),
      AT.after + bin(this.total - before - unit.count, AROUND),
      AT.length + bin(unit.count, LENGTH),
      AT.units + bin(this.units.length, UNITS),
      AT.sinceFirst + (this.firstAct < 0 ? 11 : 5 + clip(at - this.firstAct, -5, 5)),
      AT.untilLast + (this.lastAct < 0 ? 11 : 5 + clip(at - this.lastAct, -5, 5)),
      AT.actsBefore + bin(actsBefore, [1, 2, 3, 5]),
      AT.actsAfter + bin(acts - actsBefore - (unit.acts ? 1 : 0), [1, 2, 3, 5]),
    ]
    this.layout(unit, out)
    this.cues(at, AT.quarter + bin(middle, QUARTER) * CUES.length, out)
    return out
  }

  private layout({ piece }: Unit, out: number[]): void {
    if (this.paragraphs > 1) {
      const paragraph = piece.paragraph - this.firstParagraph
      out.push(AT.paragraphFront + Math.min(paragraph, 4), AT.paragraphBack + Math.min(this.paragraphs - 1 - paragraph, 4))
      out.push(AT.paragraphOf + (Math.min(this.paragraphs, 8) - 2) * 7 + Math.min(paragraph, 6), AT.opens + (piece.opens ? 1 : 0))
    }
    if (this.lines && piece.line) out.push(AT.line)
    if (piece.bullet) out.push(AT.bullet)
    if (piece.fragment) out.push(AT.fragment)
  }

  private cues(at: number, quarter: number, out: number[]): void {
    const own = this.units[at]?.cues
    const previous = this.units[at - 1]?.cues
    const earlier = this.units[at - 2]?.cues
    const next = this.units[at + 1]?.cues
    for (let i = 0; i < CUES.length; i++) {
      if (own?.[i]) out.push(AT.cue + i, quarter + i)
      if (previous?.[i]) out.push(AT.previous + i)
      if (earlier?.[i]) out.push(AT.beforePrevious + i)
      if (next?.[i]) out.push(AT.next + i)
    }
  }

  border(at: number, before: number): number[] {
    const left = this.units[at - 1]
    const right = this.units[at]
    if (!left || !right) return []
    const out = [BORDER.bias, BORDER.place + bin(before / this.total, BORDER_PLACE)]
    if (this.paragraphs > 1) out.push(BORDER.blank + (right.piece.opens ? 1 : 0))
    if (this.lines && right.piece.line) out.push(BORDER.line)
    if (right.piece.fragment) out.push(BORDER.fragment)
    BORDER_CUES.forEach((number, i) => {
      if (right.cues[number]) out.push(BORDER.cue + i)
    })
    if (left.acts && !right.acts) out.push(BORDER.actsEnd)
    if (!left.acts && right.acts) out.push(BORDER.actsStart)
    return out
  }
}

/** What is seen of `pieces`, the units of one text in order. */
export function see(pieces: readonly Piece[]): Seen {
  const stems: string[][] = []
  const units = pieces.map((piece): Unit => {
    const tokens = tokensOf(piece.text)
    const words = plainWords(tokens)
    const cues = new Uint8Array(CUES.length)
    findCues(words, tokens, cues)
    stems.push(words.map(stemOf))
    return { piece, cues, count: Math.max(1, words.length), acts: cues[I_VERB] === 1 || cues[WE_VERB] === 1 }
  })
  const look = new Look(units)
  const acts = units.filter((unit) => unit.acts).length
  const places: number[][] = []
  const borders: number[][] = []
  let before = 0
  let actsBefore = 0
  units.forEach((unit, at) => {
    places.push(look.place(at, before, actsBefore, acts))
    borders.push(look.border(at, before))
    before += unit.count
    if (unit.acts) actsBefore++
  })
  return { places, stems, borders }
}

/** The states of the chain, in the order of their columns. */
export const STATES: readonly Section[] = ['situation', 'task', 'action', 'result']
