/** A text as the chain sees it: integer scores, so that every machine gives the same answer. */
export interface Scores {
  readonly length: number
  /** `length` × {@link WIDTH}. */
  readonly units: Int32Array
  /** `length` × {@link WIDTH} × {@link WIDTH}, from the state before (row) to the state at (column); the first is unused. */
  readonly borders: Int32Array
}

/** States of the chain. */
export const WIDTH = 4
/** Scores are in 64ths of a natural logarithm. */
export const SCALE = 64
const STEP = 1.0157477085866857

/** e^(-i/64) for one whole and for the wholes, by multiplication alone: no `Math.exp`, whose last bit differs between engines. */
const SMALL = powers(1 / STEP, SCALE)
const LARGE = powers((SMALL[SCALE - 1] ?? 0) / STEP, 700)

function powers(base: number, count: number): Float64Array {
  const table = new Float64Array(count)
  let value = 1
  for (let i = 0; i < count; i++) {
    table[i] = value
    value *= base
  }
  return table
}

/** e^(-score/64) for an integer `score` ≥ 0. */
const fade = (score: number): number => (SMALL[score % SCALE] ?? 0) * (LARGE[Math.floor(score / SCALE)] ?? 0)

/** Scores as factors between 0 and 1, the best of each row of choices being 1. */
export interface Factors {
  readonly length: number
  readonly units: Float64Array
  readonly borders: Float64Array
}

/** e^score of each choice, divided by the best at its place. */
export function factorsOf({ length, units, borders }: Scores): Factors {
  const spread = (scores: Int32Array, width: number): Float64Array => {
    const out = new Float64Array(scores.length)
    for (let start = 0; start < scores.length; start += width) {
      let best = scores[start] ?? 0
      for (let i = 1; i < width; i++) best = Math.max(best, scores[start + i] ?? 0)
      for (let i = 0; i < width; i++) out[start + i] = fade(best - (scores[start + i] ?? 0))
    }
    return out
  }
  return { length, units: spread(units, WIDTH), borders: spread(borders, WIDTH * WIDTH) }
}

interface Forward {
  /** Scaled to sum 1 at each place. */
  readonly sums: Float64Array
  readonly scales: Float64Array
}

function forward({ length, units, borders }: Factors, allowed: readonly boolean[]): Forward {
  const sums = new Float64Array(length * WIDTH)
  const scales = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    let total = 0
    for (let to = 0; to < WIDTH; to++) {
      if (!allowed[to]) continue
      let arrive = at === 0 ? 1 : 0
      if (at > 0)
        for (let from = 0; from < WIDTH; from++)
          arrive += (sums[(at - 1) * WIDTH + from] ?? 0) * (borders[(at * WIDTH + from) * WIDTH + to] ?? 0)
      const value = arrive * (units[at * WIDTH + to] ?? 0)
      sums[at * WIDTH + to] = value
      total += value
    }
    scales[at] = total
    if (total > 0) for (let to = 0; to < WIDTH; to++) sums[at * WIDTH + to] = (sums[at * WIDTH + to] ?? 0) / total
  }
  return { sums, scales }
}

const ALL: readonly boolean[] = [true, true, true, true]

/** How likely it is that no unit is in `state`: the paths without it over all paths. */
export function absence(factors: Factors, state: number, allowed = ALL): number {
  const all = forward(factors, allowed).scales
  const without = forward(
    factors,
    allowed.map((is, index) => is && index !== state),
  ).scales
  let ratio = 1
  for (let at = 0; at < factors.length; at++) ratio *= (without[at] ?? 0) / (all[at] ?? 1)
  return ratio
}

/** How likely each state is at each place: `length` × {@link WIDTH}, each row summing to 1. */
export function posterior(factors: Factors, allowed = ALL): Float64Array {
  const { length, units, borders } = factors
  const { sums } = forward(factors, allowed)
  const out = new Float64Array(length * WIDTH)
  let back = new Float64Array(WIDTH).fill(1)
  for (let at = length - 1; at >= 0; at--) {
    let total = 0
    for (let state = 0; state < WIDTH; state++) total += (sums[at * WIDTH + state] ?? 0) * (back[state] ?? 0)
    for (let state = 0; state < WIDTH; state++)
      out[at * WIDTH + state] = ((sums[at * WIDTH + state] ?? 0) * (back[state] ?? 0)) / (total || 1)
    const before = new Float64Array(WIDTH)
    let scale = 0
    for (let from = 0; from < WIDTH; from++) {
      let sum = 0
      for (let to = 0; to < WIDTH; to++)
        if (allowed[to]) sum += (borders[(at * WIDTH + from) * WIDTH + to] ?? 0) * (units[at * WIDTH + to] ?? 0) * (back[to] ?? 0)
      before[from] = sum
      scale += sum
    }
    for (let from = 0; from < WIDTH; from++) before[from] = (before[from] ?? 0) / (scale || 1)
    back = before
  }
  return out
}

/** The best path through `allowed` states that visits each of `required` at least once (as far as there are units for them). */
export function bestPath({ length, units, borders }: Scores, allowed: readonly boolean[], required: readonly number[]): number[] {
  if (length === 0) return []
  const needs = required.slice(0, length)
  const flags = 1 << needs.length
  const flagOf = (state: number): number => {
    const index = needs.indexOf(state)
    return index < 0 ? 0 : 1 << index
  }
  const none = -(2 ** 31)
  const cells = WIDTH * flags
  const best = new Int32Array(length * cells).fill(none)
  const back = new Int32Array(length * cells).fill(-1)
  for (let to = 0; to < WIDTH; to++) if (allowed[to]) best[to * flags + flagOf(to)] = units[to] ?? 0
  for (let at = 1; at < length; at++) {
    for (let cell = 0; cell < cells; cell++) {
      const value = best[(at - 1) * cells + cell] ?? none
      if (value === none) continue
      const from = Math.floor(cell / flags)
      const seen = cell % flags
      for (let to = 0; to < WIDTH; to++) {
        if (!allowed[to]) continue
        const next = at * cells + to * flags + (seen | flagOf(to))
        const score = value + (borders[(at * WIDTH + from) * WIDTH + to] ?? 0) + (units[at * WIDTH + to] ?? 0)
        if (score > (best[next] ?? none)) {
          best[next] = score
          back[next] = cell
        }
      }
    }
  }
  let cell = -1
  let top = none
  for (let to = 0; to < WIDTH; to++) {
    const value = best[(length - 1) * cells + to * flags + flags - 1] ?? none
    if (value > top) [top, cell] = [value, to * flags + flags - 1]
  }
  const path: number[] = []
  for (let at = length - 1; at >= 0 && cell >= 0; at--) {
    path.push(Math.floor(cell / flags))
    cell = back[at * cells + cell] ?? -1
  }
  return path.reverse()
}
