import { SCORED, type ScoredCheck } from '../../star.js'
import { FAMILIES, type Family, ORDERED, type Seen, shared, WORTH } from './features.js'

/** A check whose level is learned. */
export type LearnedId = Exclude<ScoredCheck, 'actions-owned'>
/** Checks whose level is learned, in rubric order. Who did it is counted, not learned. */
export const LEARNED: readonly LearnedId[] = SCORED.filter((id) => id !== 'actions-owned')

/** Checks of meaning: what stands before and after may decide them. For the others the order inside a section is nothing. */
export const MEANING: readonly LearnedId[] = [
  'customer-need',
  'customer-evidence',
  'decision-customer-impact',
  'customer-result',
  'lasting-mechanism',
]

/** Two scores a check: that a sentence earns it at all, and that it earns it in full. */
export const WIDTH = LEARNED.length * 2
/** The scores that features of one family speak to. */
export const outputsOf = (family: Family): readonly number[] =>
  LEARNED.flatMap((id, at) => (!ORDERED.includes(family) || MEANING.includes(id) ? [2 * at, 2 * at + 1] : []))

/** Weights of one family as they are kept: names, and for each name one printable character a score, in steps of 1/4096. */
export interface PackedFamily {
  readonly names: string
  readonly weights: string
  readonly step: number
}

/** How the scores of an answer's sentences make a level, in ten-thousandths; see weighing.ts. */
export interface Weighing {
  readonly base: number
  readonly parts: readonly number[]
  readonly partial: number
  readonly present: number
}

/** The learned weights as they are kept. */
export interface Packed {
  /** One number a score, in 64ths of a natural logarithm of the odds, as every score. */
  readonly bias: readonly number[]
  readonly families: Readonly<Record<Family, PackedFamily>>
  readonly weighing: Readonly<Record<LearnedId, Weighing>>
}

interface Known {
  readonly family: Family
  readonly rows: ReadonlyMap<string, number>
  /** As packed: most are never asked for, so each is read where it is. */
  readonly weights: string
  readonly outputs: readonly number[]
  readonly step: number
}

/** Weights ready for use. */
export interface Model {
  readonly bias: readonly number[]
  readonly families: readonly Known[]
  readonly weighing: Packed['weighing']
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Weights are whole numbers from -{@link HEAVIEST} to {@link HEAVIEST}. */
export const HEAVIEST = 31
export const packWeight = (weight: number): string => DIGITS[Math.max(-HEAVIEST, Math.min(HEAVIEST, weight)) + HEAVIEST + 1] ?? 'A'
export const NAMES = '|'
/** What each digit stands for, by its code. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => {
  const digit = DIGITS.indexOf(String.fromCharCode(code))
  return digit < 0 ? 0 : digit - HEAVIEST - 1
})
const weightAt = (weights: string, at: number): number => VALUES[weights.charCodeAt(at)] ?? 0

/** Unpacks the weights. Throws when they were learned for other checks than these. */
export function unpack(packed: Packed): Model {
  return {
    bias: packed.bias,
    weighing: packed.weighing,
    families: FAMILIES.map((family): Known => {
      const { names, weights, step } = packed.families[family]
      const rows = new Map(names === '' ? [] : names.split(NAMES).map((name, row) => [name, row] as const))
      const outputs = outputsOf(family)
      if (weights.length !== rows.size * outputs.length) throw new Error('learned weights do not fit their checks: train again')
      return { family, rows, outputs, step, weights }
    }),
  }
}

const FINE = 4096

/** What each sentence says of each check: rows of {@link WIDTH} scores, in 64ths of a natural logarithm of the odds. */
export function scores(model: Model, seen: readonly Seen[]): Int32Array {
  const out = new Int32Array(seen.length * WIDTH)
  const sums = new Float64Array(WIDTH)
  seen.forEach(({ features }, at) => {
    model.bias.forEach((bias, output) => {
      sums[output] = bias * FINE
    })
    for (const known of model.families) addFamily(known, features[known.family], sums)
    for (let output = 0; output < WIDTH; output++) out[at * WIDTH + output] = Math.round((sums[output] ?? 0) / FINE)
  })
  return out
}

/** All features of one family are worth the same in a sentence: their weights are summed first. */
function addFamily({ family, rows, weights, outputs, step }: Known, names: readonly string[], sums: Float64Array): void {
  const width = outputs.length
  const own = new Int32Array(width)
  let count = 0
  for (const name of names) {
    const row = rows.get(name)
    if (row === undefined) continue
    count++
    const start = row * width
    for (let i = 0; i < width; i++) own[i] = (own[i] as number) + weightAt(weights, start + i)
  }
  if (count === 0) return
  const worth = step * (family === 'word' || family === 'pair' ? shared(family, count) : WORTH[family])
  for (let i = 0; i < width; i++) {
    const output = outputs[i] as number
    sums[output] = (sums[output] as number) + worth * (own[i] as number)
  }
}

/** What of a sentence speaks for one check most, strongest first: names by family, with their share of the score. */
export function reasonsFor(
  model: Model,
  { features }: Seen,
  id: LearnedId,
): readonly { readonly family: Family; readonly name: string; readonly score: number }[] {
  const at = LEARNED.indexOf(id)
  return model.families
    .flatMap(({ family, rows, weights, outputs, step }) => {
      const known = features[family].filter((name) => rows.has(name))
      const worth = step * (family === 'word' || family === 'pair' ? shared(family, known.length) : WORTH[family])
      const places = [outputs.indexOf(2 * at), outputs.indexOf(2 * at + 1)].filter((place) => place >= 0)
      return known.map((name) => {
        const start = (rows.get(name) ?? 0) * outputs.length
        return {
          family,
          name,
          score: Math.round((worth * places.reduce((sum, place) => sum + weightAt(weights, start + place), 0)) / FINE),
        }
      })
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}
