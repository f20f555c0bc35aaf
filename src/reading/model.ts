import { type Scores, WIDTH } from './chain.js'
import { BORDERS, PLACES } from './feature-numbers.js'
import type { Seen } from './features.js'

/** The learned weights as they are kept: text, one of 64 printable characters for each number. */
export interface Packed {
  /** Weights of place, length and cue features, {@link WIDTH} each. */
  readonly places: string
  /** Weights of border features, {@link WIDTH}² each. */
  readonly borders: string
  /** The stems that features speak of, by number. */
  readonly stems: string
  /** Features of one stem anywhere, of two in a row, of the first, and of the first two: numbers of stems, then weights. */
  readonly one: string
  readonly two: string
  readonly first: string
  readonly firstTwo: string
  /** Likelihood of absence, 0–1, above which a section is read as missing: one gate for each length of text, see {@link gateOf}. */
  readonly gates: { readonly result: readonly number[]; readonly task: readonly number[] }
}

/** Units from which each next gate holds: a short text says less about what it lacks. */
export const GATES = [5, 7, 9, 11, 18, 25] as const

/** The gate for a text of so many units. */
export function gateOf(gates: readonly number[], units: number): number {
  return gates[GATES.filter((from) => units >= from).length] ?? 1
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUE: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))
const valueAt = (text: string, at: number): number => VALUE.get(text[at] ?? '') ?? 0

/** Weights are whole numbers from -32 to 31. */
export const packWeight = (weight: number): string => DIGITS[Math.max(-32, Math.min(31, weight)) + 32] ?? 'A'
/** Numbers of stems are below 4096. */
export const packNumber = (number: number): string => `${DIGITS[number >> 6] ?? ''}${DIGITS[number & 63] ?? ''}`

function unpackWeights(text: string): Int8Array {
  const out = new Int8Array(text.length)
  for (let i = 0; i < text.length; i++) out[i] = valueAt(text, i) - 32
  return out
}

/** Features of one kind by the number of their stem or pair of stems: where their weights start. */
interface Kind {
  readonly at: ReadonlyMap<number, number>
  readonly weights: Int8Array
}

function unpackKind(text: string, stems: 1 | 2): Kind {
  const size = stems * 2 + WIDTH
  const at = new Map<number, number>()
  const weights = new Int8Array((text.length / size) * WIDTH)
  for (let start = 0, i = 0; start < text.length; start += size, i += WIDTH) {
    let key = 0
    for (let j = 0; j < stems * 2; j++) key = key * 64 + valueAt(text, start + j)
    at.set(key, i)
    for (let j = 0; j < WIDTH; j++) weights[i + j] = valueAt(text, start + stems * 2 + j) - 32
  }
  return { at, weights }
}

/** Weights ready for use. */
export interface Model {
  readonly places: Int8Array
  readonly borders: Int8Array
  readonly stems: ReadonlyMap<string, number>
  readonly one: Kind
  readonly two: Kind
  readonly first: Kind
  readonly firstTwo: Kind
  readonly gates: Packed['gates']
}

/** Unpacks the weights. Throws when they were learned for other features than these. */
export function unpack(packed: Packed): Model {
  if (packed.places.length !== PLACES * WIDTH || packed.borders.length !== BORDERS * WIDTH * WIDTH)
    throw new Error('segmenter weights do not fit their features: train again')
  return {
    places: unpackWeights(packed.places),
    borders: unpackWeights(packed.borders),
    stems: new Map(packed.stems.split(' ').map((stem, number) => [stem, number])),
    one: unpackKind(packed.one, 1),
    two: unpackKind(packed.two, 2),
    first: unpackKind(packed.first, 1),
    firstTwo: unpackKind(packed.firstTwo, 2),
    gates: packed.gates,
  }
}

function add(scores: Int32Array, start: number, { at, weights }: Kind, key: number): void {
  const from = at.get(key)
  if (from === undefined) return
  for (let state = 0; state < WIDTH; state++) scores[start + state] = (scores[start + state] ?? 0) + (weights[from + state] ?? 0)
}

/** Scores of a text's units and borders under the model. */
export function score(model: Model, seen: Seen): Scores {
  const length = seen.places.length
  const units = new Int32Array(length * WIDTH)
  const borders = new Int32Array(length * WIDTH * WIDTH)
  for (let at = 0; at < length; at++) {
    const start = at * WIDTH
    for (const place of seen.places[at] ?? [])
      for (let state = 0; state < WIDTH; state++)
        units[start + state] = (units[start + state] ?? 0) + (model.places[place * WIDTH + state] ?? 0)
    addStems(model, units, start, seen.stems[at] ?? [])
    for (const border of seen.borders[at] ?? []) {
      for (let i = 0; i < WIDTH * WIDTH; i++)
        borders[start * WIDTH + i] = (borders[start * WIDTH + i] ?? 0) + (model.borders[border * WIDTH * WIDTH + i] ?? 0)
    }
  }
  return { length, units, borders }
}

/** A stem or a pair counts once in a unit. */
function addStems(model: Model, units: Int32Array, start: number, stems: readonly string[]): void {
  const ones = new Set<number>()
  const twos = new Set<number>()
  let before = -1
  stems.forEach((stem, index) => {
    const number = model.stems.get(stem) ?? -1
    if (number >= 0 && !ones.has(number)) {
      ones.add(number)
      add(units, start, model.one, number)
    }
    if (index === 0 && number >= 0) add(units, start, model.first, number)
    if (before >= 0 && number >= 0) {
      const pair = before * 4096 + number
      if (index === 1) add(units, start, model.firstTwo, pair)
      if (!twos.has(pair)) {
        twos.add(pair)
        add(units, start, model.two, pair)
      }
    }
    before = number
  })
}
