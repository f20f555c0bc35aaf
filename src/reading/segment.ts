import { SECTIONS, type Section } from '../star.js'
import { absence, bestPath, factorsOf, posterior, WIDTH } from './chain.js'
import { STATES, see } from './features.js'
import { gateOf, type Model, score, unpack } from './model.js'
import { SEGMENTER } from './segmenter-weights.js'
import type { Piece } from './sentences.js'

/** Which section each unit belongs to, and how sure that is. */
export interface Segmented {
  readonly labels: readonly Section[]
  /** 0–1 for each section that was given units: the mean likelihood of its label over its words. */
  readonly confidence: Readonly<Partial<Record<Section, number>>>
}

/** More units than any answer has: what comes after them goes on in the last section. */
const MOST = 1500

/** The learned weights, unpacked when free prose is first met and never for answers with headings. */
const learned = (() => {
  let model: Model | undefined
  return (): Model => {
    model ??= unpack(SEGMENTER)
    return model
  }
})()

/**
 * Splits units, in order, into the sections `allowed`. A section whose absence is likelier than its gate is left out;
 * an allowed section that is not left out gets at least one unit when it has a gate. Gates only work when all four are allowed.
 */
export function segment(units: readonly Piece[], allowed: readonly Section[] = SECTIONS, model: Model = learned()): Segmented {
  const read = units.slice(0, MOST)
  if (read.length === 0) return { labels: [], confidence: {} }
  const scores = score(model, see(read))
  const factors = factorsOf(scores)
  const may = STATES.map((state) => allowed.includes(state))
  const must: number[] = []
  if (allowed.length === STATES.length) {
    for (const [state, gate] of [
      [3, model.gates.result],
      [1, model.gates.task],
    ] as const) {
      if (absence(factors, state) > gateOf(gate, read.length)) may[state] = false
      else must.push(state)
    }
  } else if (read.length > 1) must.push(...allowed.map((section) => STATES.indexOf(section)))
  const path = bestPath(scores, may, must)
  const likely = posterior(factors, may)
  const sums = STATES.map(() => ({ likely: 0, words: 0 }))
  path.forEach((state, at) => {
    const sum = sums[state]
    const words = (read[at]?.text.split(' ').length ?? 0) || 1
    if (!sum) return
    sum.words += words
    sum.likely += words * (likely[at * WIDTH + state] ?? 0)
  })
  const labels = units.map((_, at) => STATES[path[at] ?? path[path.length - 1] ?? 2] ?? 'action')
  return {
    labels,
    confidence: Object.fromEntries(STATES.flatMap((section, i) => (sums[i]?.words ? [[section, sums[i].likely / sums[i].words]] : []))),
  }
}
