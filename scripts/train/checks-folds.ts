import { learnedFrom } from '../../src/checks/learned/learned.js'
import type { Packed } from '../../src/checks/learned/model.js'
import { RULES } from '../../src/checks/rules.js'
import type { Review } from '../../src/review/review.js'
import { weighWith } from '../../src/review/weigh-with.js'
import type { Lesson } from './checks-corpus.js'
import { foldOf, foldsOf, learnAll } from './checks-fit.js'
import { kappa } from './checks-weigh.js'

/** Weights and the answers whose writers they have not seen. */
export interface Round {
  readonly weights: Packed
  readonly on: readonly Lesson[]
}

/** Each writer held out in turn; `others` are judged by what all written answers teach. */
export const rounds = (written: readonly Lesson[], examples: readonly Lesson[], others: readonly Lesson[]): readonly Round[] => [
  ...foldsOf(written).map((fold) => ({
    weights: learnAll(
      written.filter(({ writer }) => foldOf(writer) !== fold),
      examples,
    ),
    on: written.filter(({ writer }) => foldOf(writer) === fold),
  })),
  ...(others.length > 0 ? [{ weights: learnAll(written, examples), on: others }] : []),
]

/** An answer as reviewed by weights that have not seen its writer. */
export interface Reviewed {
  readonly lesson: Lesson
  readonly review: Review
}

export const reviewed = (list: readonly Round[]): readonly Reviewed[] =>
  list.flatMap(({ weights, on }) => {
    const review = weighWith(RULES.map(learnedFrom(weights)))
    return on.map((lesson) => ({ lesson, review: review(lesson.answer, { file: lesson.id, question: null }) }))
  })

const LEVELS = ['absent', 'partial', 'present']
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Kappa of each check that the readers labelled. */
export function kappas(list: readonly Reviewed[]): ReadonlyMap<string, number> {
  const ids = [...(list[0]?.lesson.truth.keys() ?? [])]
  return new Map(
    ids.map((id) => {
      const coach = list.map(({ review }) => LEVELS.indexOf(review.checks.find((check) => check.id === id)?.verdict ?? 'absent'))
      const readers = list.map(({ lesson }) => lesson.truth.get(id)?.level ?? 0)
      return [id, kappa(coach, readers)]
    }),
  )
}

/** Share of the readers' quotes that the coach's evidence overlaps, where both found something. */
export function overlap(list: readonly Reviewed[]): number {
  const hits = list.flatMap(({ lesson, review }) =>
    review.checks.flatMap((check) => {
      const quotes = lesson.truth.get(check.id)?.quotes ?? []
      if (check.kind !== 'scored' || quotes.length === 0 || check.verdict === 'absent') return []
      return [check.evidence.some((own) => quotes.some((quote) => own.start < quote.end && quote.start < own.end)) ? 1 : 0]
    }),
  )
  return mean(hits)
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

/** Rank correlation of the score with the readers' overall rating. */
export function ranked(list: readonly Reviewed[]): number {
  const rated = list.filter(({ lesson }) => lesson.rating !== null)
  const own = ranks(rated.map(({ review }) => review.score ?? 0))
  const theirs = ranks(rated.map(({ lesson }) => lesson.rating ?? 0))
  const [a, b] = [mean(own), mean(theirs)]
  const product = own.reduce((sum, x, i) => sum + (x - a) * ((theirs[i] ?? 0) - b), 0)
  const spread = (values: readonly number[], middle: number): number => Math.sqrt(values.reduce((sum, x) => sum + (x - middle) ** 2, 0))
  return product / (spread(own, a) * spread(theirs, b))
}
