import { DIMENSIONS, type Dimension } from '../star.js'
import type { Finding, Review } from './review.js'
import { hundredths } from './scoring.js'

/** The check that cost some answers most. */
export interface Weakest {
  readonly id: string
  /** In how many answers it is present, and in how many partial. */
  readonly present: number
  readonly partial: number
  /** How many answers it was judged in. */
  readonly of: number
  /** The coaching question. */
  readonly question: string
}

/** What several reviews come to together. An answer that was refused counts as 0. */
export interface Tally {
  readonly answers: number
  /** The mean score, 0–100, two decimals. */
  readonly mean: number
  /** The mean share of each dimension, 0–1, two decimals. */
  readonly dimensions: Readonly<Record<Dimension, number>>
  /** Null when nothing is missing anywhere, or nothing was scored. */
  readonly weakest: Weakest | null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Counted in hundredths, so that it comes out the same on every machine. */
const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.round(sum(numbers.map(hundredths)) / numbers.length) / 100

/** Reviews taken together; at most a hundred, so that no mean below a whole number rounds up to it. */
export function tallyOf(reviews: readonly Review[]): Tally {
  const share = (dimension: Dimension) => mean(reviews.map((one) => (one.refused === null ? one.dimensions[dimension] : 0)))
  return {
    answers: reviews.length,
    mean: mean(reviews.map(({ score }) => score ?? 0)),
    dimensions: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, share(dimension)])) as Record<Dimension, number>,
    weakest: weakestOf(reviews.filter(({ refused }) => refused === null)),
  }
}

/** The scored check that lost most points; among equals the first of the rubric. */
function weakestOf(reviews: readonly Review[]): Weakest | null {
  const lost = new Map<string, Finding[]>()
  for (const finding of reviews.flatMap(({ checks }) => checks))
    if (finding.kind === 'scored' && finding.waived === null) lost.set(finding.id, [...(lost.get(finding.id) ?? []), finding])
  const loss = (findings: readonly Finding[]) => sum(findings.map(({ weight, points }) => hundredths(weight) - hundredths(points)))
  const [worst] = [...lost].map(([id, findings]) => ({ id, findings, loss: loss(findings) })).sort((a, b) => b.loss - a.loss)
  if (worst === undefined || worst.loss === 0) return null
  const count = (verdict: Finding['verdict']) => worst.findings.filter((finding) => finding.verdict === verdict).length
  const question = worst.findings.find((finding) => finding.question !== null)?.question ?? ''
  return { id: worst.id, present: count('present'), partial: count('partial'), of: worst.findings.length, question }
}
