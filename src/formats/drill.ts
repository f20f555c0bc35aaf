import type { Review } from '../review/review.js'
import type { Tally } from '../review/tally.js'
import type { Band, Dimension } from '../star.js'
import { safeJson } from '../text/safe.js'
import type { ErrorDocument } from './json.js'

/** A step of a drill with its review, as programs read it. */
export interface DrillStepDocument {
  readonly schema: 'star-coach/drill-step/1'
  readonly drill: string
  /** 1 for the first, of so many. */
  readonly step: number
  readonly of: number
  readonly question: string | null
  readonly file: string
  readonly review: Review
}

/** A whole drill, as programs read it. */
export interface DrillDocument {
  readonly schema: 'star-coach/drill/1'
  readonly drill: string
  readonly title: string
  /** What fixed its questions; null when they are named. */
  readonly seed: number | null
  /** The mean to reach, and whether it is reached; null when there is no bar. */
  readonly bar: number | null
  readonly reached: boolean | null
  /** 0–100, two decimals; an answer that is refused counts as 0. Null when nothing was reviewed. */
  readonly mean: number | null
  readonly steps: readonly {
    readonly step: number
    readonly question: string | null
    readonly file: string
    readonly score: number | null
    readonly band: Band | null
  }[]
  /** The mean of each dimension, 0–1, two decimals. */
  readonly dimensions: Readonly<Record<Dimension, number>> | null
  /** Id of the check that cost most, or null. */
  readonly weakest: string | null
  /** Whole reviews, in `json` alone: in `ndjson` each had its line. */
  readonly reviews?: readonly DrillStepDocument[]
  readonly errors: readonly ErrorDocument[]
}

/** What a drill is called and what it asks for. */
export type DrillHead = Pick<DrillDocument, 'drill' | 'title' | 'seed' | 'bar'>

/** The summary of the steps that were reviewed. */
export function drillDocument(
  { drill, title, seed, bar }: DrillHead,
  steps: readonly DrillStepDocument[],
  tally: Tally | null,
  errors: readonly ErrorDocument[],
): DrillDocument {
  return {
    schema: 'star-coach/drill/1',
    drill,
    title,
    seed,
    bar,
    reached: bar === null || tally === null ? null : tally.mean >= bar,
    mean: tally?.mean ?? null,
    steps: steps.map(({ step, question, file, review: { score, band } }) => ({ step, question, file, score, band })),
    dimensions: tally?.dimensions ?? null,
    weakest: tally?.weakest?.id ?? null,
    errors,
  }
}

/** A document on a line of its own. */
export const drillLine = (document: DrillStepDocument | DrillDocument | ErrorDocument): string => `${safeJson(document)}\n`

/** One document, indented, with every review in it. */
export const drillJson = (document: DrillDocument, reviews: readonly DrillStepDocument[]): string => {
  const { errors, ...rest } = document
  return `${safeJson({ ...rest, reviews, errors }, 2)}\n`
}
