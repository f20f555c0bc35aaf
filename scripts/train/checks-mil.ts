// biome-ignore-all lint/style/noNonNullAssertion: indexes into typed arrays of known size, in the inner loop of training
import { FAMILIES, type Family, shared, WORTH } from '../../src/checks/learned/features.js'
import { HEAVIEST, LEARNED, NAMES, outputsOf, type Packed, packWeight, WIDTH } from '../../src/checks/learned/model.js'
import type { Lesson } from './checks-corpus.js'
import { sigmoid } from './exp.js'
import { random } from './segmenter-copies.js'

export interface MilOptions {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Share of features left out of a sentence each time it is learned from. */
  readonly drop: number
  /** A name is kept when that many sentences by that many writers have it. */
  readonly sentences: number
  readonly writers: number
  /** Weights of: the answer's label; a sentence that was not quoted though others were; an example of our own. */
  readonly whole: number
  readonly passedOver: number
  readonly example: number
  /** A quote that earns a check in part speaks that much against earning it in full. */
  readonly inPart: number
  readonly bias: number
  /** How many times it is learned from another seed; the weights are averaged. */
  readonly seeds: readonly string[]
}

/** The names kept of each family, numbered through. */
export interface Lexicon {
  readonly rows: Readonly<Record<Family, ReadonlyMap<string, number>>>
  readonly size: number
}

export function lexiconOf(lessons: readonly Lesson[], { sentences, writers }: MilOptions): Lexicon {
  let size = 0
  const rowsOf = (family: Family): ReadonlyMap<string, number> => {
    const counts = new Map<string, { count: number; readonly writers: Set<string> }>()
    for (const { writer, seen } of lessons)
      for (const { features } of seen)
        for (const name of features[family]) {
          const entry = counts.get(name) ?? { count: 0, writers: new Set<string>() }
          entry.count++
          entry.writers.add(writer)
          counts.set(name, entry)
        }
    const kept = [...counts].filter(([, entry]) => entry.count >= sentences && entry.writers.size >= writers).map(([name]) => name)
    return new Map(kept.sort((a, b) => (a < b ? -1 : 1)).map((name) => [name, size++]))
  }
  return {
    rows: Object.fromEntries(FAMILIES.map((family) => [family, rowsOf(family)])) as Record<Family, ReadonlyMap<string, number>>,
    get size() {
      return size
    },
  }
}

interface Row {
  readonly rows: Int32Array
  readonly worth: Float64Array
  /** Whether the row speaks to checks of meaning alone. */
  readonly narrow: Uint8Array
}

/** A lesson as numbers. */
export interface Item {
  readonly lesson: Lesson
  readonly sentences: readonly Row[]
}

export function itemOf(lesson: Lesson, { rows }: Lexicon): Item {
  const sentences = lesson.seen.map(({ features }) => {
    const found: number[] = []
    const worth: number[] = []
    const narrow: number[] = []
    for (const family of FAMILIES) {
      const own = features[family].flatMap((name) => rows[family].get(name) ?? [])
      const each = (family === 'word' || family === 'pair' ? shared(family, own.length) : WORTH[family]) / 64
      for (const row of own) {
        found.push(row)
        worth.push(each)
        narrow.push(outputsOf(family).length < WIDTH ? 1 : 0)
      }
    }
    return { rows: Int32Array.from(found), worth: Float64Array.from(worth), narrow: Uint8Array.from(narrow) }
  })
  return { lesson, sentences }
}

const NARROW = Int32Array.from(outputsOf('before'))

/**
 * Learns what sentences earn checks, from two sides at once: the readers' quotes say which sentence, the answer's label says that
 * some sentence does (the chance that any does: one less the product of the chances that each does not). Two scores a check, each a
 * logistic regression; AdaGrad in the order that the seed decides.
 */
class Learner {
  readonly weights: Float64Array
  private readonly seen: Float64Array
  private readonly random: () => number

  constructor(
    private readonly size: number,
    private readonly options: MilOptions,
    seed: string,
  ) {
    this.weights = new Float64Array((size + 1) * WIDTH)
    this.weights.fill(options.bias, size * WIDTH)
    this.seen = new Float64Array(this.weights.length).fill(0.01)
    this.random = random(seed)
  }

  /** The lessons once, in random order. */
  pass(items: Item[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1))
      ;[items[i], items[j]] = [items[j]!, items[i]!]
    }
    for (const item of items) this.learn(item)
  }

  private learn(item: Item): void {
    const kept = item.sentences.map(({ rows }) => Uint8Array.from(rows, () => (this.random() >= this.options.drop ? 1 : 0)))
    const chances = new Float64Array(item.sentences.length * WIDTH)
    item.sentences.forEach((row, at) => {
      this.guess(row, kept[at]!, chances, at * WIDTH)
    })
    const slopes = slopesOf(item.lesson, chances, this.options)
    item.sentences.forEach((row, at) => {
      this.climb(row, kept[at]!, slopes, at * WIDTH)
    })
  }

  private guess({ rows, worth, narrow }: Row, kept: Uint8Array, out: Float64Array, start: number): void {
    const scale = 1 / (1 - this.options.drop)
    for (let o = 0; o < WIDTH; o++) out[start + o] = this.weights[this.size * WIDTH + o]!
    for (let i = 0; i < rows.length; i++) {
      if (!kept[i]) continue
      const from = rows[i]! * WIDTH
      const value = worth[i]! * scale
      if (narrow[i]) for (const o of NARROW) out[start + o]! += this.weights[from + o]! * value
      else for (let o = 0; o < WIDTH; o++) out[start + o]! += this.weights[from + o]! * value
    }
    for (let o = 0; o < WIDTH; o++) out[start + o] = sigmoid(out[start + o]!)
  }

  private climb({ rows, worth, narrow }: Row, kept: Uint8Array, slopes: Float64Array, start: number): void {
    const { rate, decay } = this.options
    const { weights, seen } = this
    const step = (at: number, slope: number): void => {
      seen[at]! += slope * slope
      weights[at]! -= (rate * slope) / Math.sqrt(seen[at]!)
    }
    if (!slopes.subarray(start, start + WIDTH).some((slope) => slope !== 0)) return
    const scale = 1 / (1 - this.options.drop)
    for (let i = 0; i < rows.length; i++) {
      if (!kept[i]) continue
      const from = rows[i]! * WIDTH
      const value = worth[i]! * scale
      if (narrow[i]) for (const o of NARROW) step(from + o, slopes[start + o]! * value + decay * weights[from + o]!)
      else for (let o = 0; o < WIDTH; o++) step(from + o, slopes[start + o]! * value + decay * weights[from + o]!)
    }
    for (let o = 0; o < WIDTH; o++) step(this.size * WIDTH + o, slopes[start + o]!)
  }
}

/** Slope of the loss at each score of each sentence. */
function slopesOf({ levels, quoted, readable, kind }: Lesson, chances: Float64Array, options: MilOptions): Float64Array {
  const out = new Float64Array(chances.length)
  const count = chances.length / WIDTH
  const example = kind === 'example'
  for (let check = 0; check < LEARNED.length; check++) {
    const level = levels[check]!
    const reads = readable[check]!
    const quotes = quoted[check]!
    for (let head = 0; head < 2; head++) {
      const output = 2 * check + head
      let none = 1
      for (let at = 0; at < count; at++) if (reads[at]) none *= 1 - Math.min(0.999999, chances[at * WIDTH + output]!)
      const any = Math.max(1e-6, 1 - none)
      const whole = example ? 0 : options.whole * (level > head ? -(1 - any) / any : 1)
      for (let at = 0; at < count; at++) {
        if (!reads[at]) continue
        const chance = chances[at * WIDTH + output]!
        let slope = whole * chance
        if (level === 0) slope += chance
        else if (quotes.has(at)) slope += level === 2 || head === 0 ? chance - 1 : options.inPart * chance
        else if (quotes.size > 0) slope += options.passedOver * chance
        out[at * WIDTH + output] = slope * (example ? options.example : 1)
      }
    }
  }
  return out
}

/** Learns the weights, averaged over the seeds. */
export function learn(lessons: readonly Lesson[], options: MilOptions): { readonly lexicon: Lexicon; readonly weights: Float64Array } {
  const lexicon = lexiconOf(lessons, options)
  const items = lessons.map((lesson) => itemOf(lesson, lexicon))
  const mean = new Float64Array((lexicon.size + 1) * WIDTH)
  for (const seed of options.seeds) {
    const learner = new Learner(lexicon.size, options, seed)
    const order = [...items]
    for (let epoch = 0; epoch < options.epochs; epoch++) learner.pass(order)
    for (let i = 0; i < mean.length; i++) mean[i]! += learner.weights[i]! / options.seeds.length
  }
  return { lexicon, weights: mean }
}

/** The step that keeps all but the heaviest thousandth of a family's weights within range, in 1/4096. */
function stepFor(weights: readonly number[]): number {
  const sorted = weights.map(Math.abs).sort((a, b) => a - b)
  const heavy = sorted[Math.floor(sorted.length * 0.999)] ?? 0
  return Math.max(1, Math.round((heavy / HEAVIEST) * 4096))
}

/** Rounds the weights to what ships. */
export function pack({ lexicon, weights }: ReturnType<typeof learn>): Pick<Packed, 'bias' | 'families'> {
  const families = FAMILIES.map((family) => {
    const outputs = outputsOf(family)
    const rows = [...lexicon.rows[family]]
    const values = rows.flatMap(([, row]) => outputs.map((output) => weights[row * WIDTH + output]!))
    const step = stepFor(values)
    const packed = values.map((value) => packWeight(Math.round((value * 4096) / step))).join('')
    return [family, { names: rows.map(([name]) => name).join(NAMES), weights: packed, step }] as const
  })
  const bias = Array.from(weights.subarray(lexicon.size * WIDTH), (value) => Math.round(value * 64))
  return { bias, families: Object.fromEntries(families) as Packed['families'] }
}
