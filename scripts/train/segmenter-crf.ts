// biome-ignore-all lint/style/noNonNullAssertion: indexes into typed arrays of known size, in the inner loop of training
import { SCALE, WIDTH } from '../../src/reading/chain.js'
import { BORDERS, PLACES } from '../../src/reading/feature-numbers.js'
import { STATES, see } from '../../src/reading/features.js'
import { type Packed, packNumber, packWeight } from '../../src/reading/model.js'
import { sentencesOf, unitsOf } from '../../src/reading/sentences.js'
import { type Copy, random } from './segmenter-copies.js'

/** A copy as numbers. Stem features are numbered by the {@link Lexicon}. */
interface Item {
  readonly weight: number
  readonly labels: readonly number[]
  readonly places: readonly (readonly number[])[]
  readonly words: readonly (readonly number[])[]
  readonly borders: readonly (readonly number[])[]
}

interface Prepared {
  readonly copy: Copy
  readonly labels: readonly number[]
  readonly places: readonly (readonly number[])[]
  readonly borders: readonly (readonly number[])[]
  readonly names: readonly (readonly string[])[]
}

/** Names of a unit's stem features: `a`, `a b`, `^a`, `^a b`. */
function namesOf(stems: readonly string[]): string[] {
  const names = new Set<string>()
  stems.forEach((stem, i) => {
    names.add(stem)
    if (i === 0) names.add(`^${stem}`)
    if (i > 0) names.add(`${stems[i - 1]} ${stem}`)
    if (i === 1) names.add(`^${stems[0]} ${stem}`)
  })
  return [...names]
}

/** Units of a copy with their true sections: the one that holds most of a unit's characters. */
export function prepare(copy: Copy): Prepared {
  const units = sentencesOf(copy.text, [{ start: 0, end: copy.text.length }])
    .flat()
    .flatMap((piece) => unitsOf(piece))
  const labels = units.map(({ run, start, end }) => {
    const [from, to] = [run.from[start] ?? 0, run.to[end - 1] ?? 0]
    const shares = STATES.map((state) =>
      copy.ranges
        .filter(({ section }) => section === state)
        .reduce((sum, range) => sum + Math.max(0, Math.min(to, range.end) - Math.max(from, range.start)), 0),
    )
    return shares.indexOf(Math.max(...shares))
  })
  const { places, stems, borders } = see(units)
  return { copy, labels, places, borders, names: stems.map(namesOf) }
}

/** e^x for x ≤ 0 by multiplication alone, so that training gives the same bytes on every engine. */
function exp(x: number): number {
  if (x < -600) return 0
  let halvings = 0
  let small = x
  while (small < -0.01) {
    small /= 2
    halvings++
  }
  let value = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))))
  for (let i = 0; i < halvings; i++) value *= value
  return value
}

export interface TrainOptions {
  readonly step: number
  readonly decay: number
  readonly epochs: number
  /** Stem features kept by weight. */
  readonly keep: number
  /** How many times it is learned, each in another order; the weights are averaged. */
  readonly seeds: readonly string[]
  readonly writers: number
  readonly copies: number
}

interface Weights {
  readonly places: Float64Array
  readonly words: Float64Array
  readonly borders: Float64Array
}

const zeros = (words: number): Weights => ({
  places: new Float64Array(PLACES * WIDTH),
  words: new Float64Array(words * WIDTH),
  borders: new Float64Array(BORDERS * WIDTH * WIDTH),
})

/** One step up the likelihood of one text. */
class Learner {
  readonly weights: Weights
  private readonly seen: Weights

  constructor(
    words: number,
    private readonly options: TrainOptions,
  ) {
    this.weights = zeros(words)
    this.seen = zeros(words)
  }

  learn(item: Item): void {
    const length = item.labels.length
    const units = new Float64Array(length * WIDTH)
    const borders = new Float64Array(length * WIDTH * WIDTH)
    for (let at = 0; at < length; at++) {
      this.sum(units, at * WIDTH, WIDTH, this.weights.places, item.places[at] ?? [])
      this.sum(units, at * WIDTH, WIDTH, this.weights.words, item.words[at] ?? [])
      this.sum(borders, at * WIDTH * WIDTH, WIDTH * WIDTH, this.weights.borders, item.borders[at] ?? [])
    }
    soften(units, WIDTH)
    soften(borders, WIDTH * WIDTH)
    const { single, pair } = expected(length, units, borders)
    for (let at = 0; at < length; at++) {
      const truth = item.labels[at] ?? 0
      const before = item.labels[at - 1] ?? 0
      for (let state = 0; state < WIDTH; state++)
        single[at * WIDTH + state] = item.weight * ((state === truth ? 1 : 0) - (single[at * WIDTH + state] ?? 0))
      this.climb(this.weights.places, this.seen.places, item.places[at] ?? [], single, at * WIDTH, WIDTH)
      this.climb(this.weights.words, this.seen.words, item.words[at] ?? [], single, at * WIDTH, WIDTH)
      if (at === 0) continue
      const start = at * WIDTH * WIDTH
      for (let i = 0; i < WIDTH * WIDTH; i++)
        pair[start + i] = item.weight * ((i === before * WIDTH + truth ? 1 : 0) - (pair[start + i] ?? 0))
      this.climb(this.weights.borders, this.seen.borders, item.borders[at] ?? [], pair, start, WIDTH * WIDTH)
    }
  }

  private sum(out: Float64Array, start: number, width: number, weights: Float64Array, features: readonly number[]): void {
    for (const feature of features) for (let i = 0; i < width; i++) out[start + i]! += weights[feature * width + i]!
  }

  private climb(
    weights: Float64Array,
    seen: Float64Array,
    features: readonly number[],
    gradient: Float64Array,
    start: number,
    width: number,
  ): void {
    const { step, decay } = this.options
    for (const feature of features) {
      for (let i = 0; i < width; i++) {
        const at = feature * width + i
        const slope = gradient[start + i]! - decay * weights[at]!
        seen[at]! += slope * slope
        weights[at]! += (step * slope) / Math.sqrt(1 + seen[at]!)
      }
    }
  }
}

function soften(scores: Float64Array, width: number): void {
  for (let start = 0; start < scores.length; start += width) {
    let best = scores[start]!
    for (let i = 1; i < width; i++) if (scores[start + i]! > best) best = scores[start + i]!
    for (let i = 0; i < width; i++) scores[start + i] = exp(scores[start + i]! - best)
  }
}

/** Forward-backward: how likely each state and each pair of states is. */
function expected(length: number, units: Float64Array, borders: Float64Array): { single: Float64Array; pair: Float64Array } {
  const W = WIDTH
  const forward = new Float64Array(length * W)
  for (let at = 0; at < length; at++) {
    let total = 0
    for (let to = 0; to < W; to++) {
      let arrive = at === 0 ? 1 : 0
      if (at > 0) for (let from = 0; from < W; from++) arrive += forward[(at - 1) * W + from]! * borders[(at * W + from) * W + to]!
      forward[at * W + to] = arrive * units[at * W + to]!
      total += forward[at * W + to]!
    }
    for (let to = 0; to < W; to++) forward[at * W + to]! /= total
  }
  const single = new Float64Array(length * W)
  const pair = new Float64Array(length * W * W)
  const back = new Float64Array(W).fill(1)
  for (let at = length - 1; at >= 0; at--) {
    let total = 0
    for (let state = 0; state < W; state++) total += forward[at * W + state]! * back[state]!
    for (let state = 0; state < W; state++) single[at * W + state] = (forward[at * W + state]! * back[state]!) / total
    if (at === 0) break
    let sum = 0
    const before = new Float64Array(W)
    for (let from = 0; from < W; from++) {
      for (let to = 0; to < W; to++) {
        const value = borders[(at * W + from) * W + to]! * units[at * W + to]! * back[to]!
        before[from]! += value
        pair[(at * W + from) * W + to] = forward[(at - 1) * W + from]! * value
        sum += pair[(at * W + from) * W + to]!
      }
    }
    for (let i = 0; i < W * W; i++) pair[at * W * W + i]! /= sum
    let scale = 0
    for (let state = 0; state < W; state++) scale += before[state]!
    for (let state = 0; state < W; state++) back[state] = before[state]! / scale
  }
  return { single, pair }
}

function shuffled<T>(items: readonly T[], rng: () => number): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

/** The mean of the weights after each epoch of the second half, over all seeds. */
function climb(items: readonly Item[], words: number, options: TrainOptions): Weights {
  const mean = zeros(words)
  const half = Math.floor(options.epochs / 2)
  const share = 1 / ((options.epochs - half) * options.seeds.length)
  for (const seed of options.seeds) {
    const learner = new Learner(words, options)
    const rng = random(seed)
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      for (const item of shuffled(items, rng)) learner.learn(item)
      if (epoch >= half) for (const kind of ['places', 'words', 'borders'] as const) add(mean[kind], learner.weights[kind], share)
    }
  }
  return mean
}

function add(sum: Float64Array, values: Float64Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! * share
}

/** Names used by enough writers in enough copies: this, not frequency, keeps trades and writers out. */
function lexicon(prepared: readonly Prepared[], options: TrainOptions): string[] {
  const writers = new Map<string, Set<string>>()
  const copies = new Map<string, number>()
  for (const { copy, names } of prepared) {
    for (const name of new Set(names.flat())) {
      const set = writers.get(name) ?? new Set()
      writers.set(name, set.add(copy.told.writer))
      copies.set(name, (copies.get(name) ?? 0) + 1)
    }
  }
  return [...copies.keys()]
    .filter((name) => (copies.get(name) ?? 0) >= options.copies && (writers.get(name)?.size ?? 0) >= options.writers)
    .sort()
}

function itemsOf(prepared: readonly Prepared[], names: readonly string[]): Item[] {
  const numbers = new Map(names.map((name, i) => [name, i]))
  return prepared.map(({ copy, labels, places, borders, names: own }) => ({
    weight: copy.weight,
    labels,
    places,
    borders,
    words: own.map((list) => list.flatMap((name) => numbers.get(name) ?? [])),
  }))
}

/** Weights for the features seen in `prepared`, and the names of the stem features kept. */
export function train(
  prepared: readonly Prepared[],
  options: TrainOptions,
): { readonly names: readonly string[]; readonly weights: Weights } {
  const all = lexicon(prepared, options)
  const first = climb(itemsOf(prepared, all), all.length, options)
  if (all.length <= options.keep) return { names: all, weights: first }
  const reach = all.map((_, i) => {
    const row = [...first.words.subarray(i * WIDTH, i * WIDTH + WIDTH)]
    return Math.max(...row) - Math.min(...row)
  })
  const kept = all
    .map((name, i) => ({ name, reach: reach[i] ?? 0 }))
    .sort((a, b) => b.reach - a.reach || (a.name < b.name ? -1 : 1))
    .slice(0, options.keep)
    .map(({ name }) => name)
    .sort()
  return { names: kept, weights: climb(itemsOf(prepared, kept), kept.length, options) }
}

/** Rounds the weights to 64ths and packs them as text. None is let past a half: that costs headed text nothing and keeps borders from ruling free prose. */
export function pack({ names, weights }: { readonly names: readonly string[]; readonly weights: Weights }, gates: Packed['gates']): Packed {
  const whole = (row: Float64Array): string => [...row].map((weight) => packWeight(Math.round(weight * SCALE))).join('')
  /** The mean of a row says nothing: taking it off keeps the numbers small. */
  const centred = (row: Float64Array): Float64Array => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length
    return row.map((value) => value - mean)
  }
  const rows = (all: Float64Array, width: number): string =>
    Array.from({ length: all.length / width }, (_, i) => whole(centred(all.subarray(i * width, i * width + width)))).join('')
  const stems = [...new Set(names.flatMap((name) => name.replace('^', '').split(' ')))].sort()
  const numbers = new Map(stems.map((stem, i) => [stem, i]))
  const kinds = { one: '', two: '', first: '', firstTwo: '' }
  names.forEach((name, i) => {
    const opens = name.startsWith('^')
    const list = name.replace('^', '').split(' ')
    const kind = opens ? (list.length === 2 ? 'firstTwo' : 'first') : list.length === 2 ? 'two' : 'one'
    const packed = whole(centred(weights.words.subarray(i * WIDTH, i * WIDTH + WIDTH)))
    if (packed === packWeight(0).repeat(WIDTH)) return
    kinds[kind] += list.map((stem) => packNumber(numbers.get(stem) ?? 0)).join('') + packed
  })
  return {
    places: rows(weights.places, WIDTH),
    borders: rows(weights.borders, WIDTH * WIDTH),
    stems: stems.join(' '),
    ...kinds,
    gates,
  }
}
