import type { Review } from '../review/review.js'
import { type ErrorDocument, jsonReviews } from './json.js'
import { ndjsonLine } from './ndjson.js'
import type { Page } from './page.js'
import { textReview } from './text.js'

/** What became of one input, in the order of the inputs. */
export type Outcome = { readonly review: Review; readonly page: Page } | { readonly error: ErrorDocument }

/** A way to say what became of the inputs. */
export interface Format {
  /** Read by programs: it parses whatever happened, so errors are part of it. */
  readonly machine: boolean
  /** What is said of one input as soon as it is known, or null to wait for all; `index` counts what was said before. */
  readonly each: ((outcome: Outcome, index: number) => string) | null
  /** What is said when all are known; null when everything has been said. */
  readonly whole: ((outcomes: readonly Outcome[]) => string) | null
}

const reviews = (outcomes: readonly Outcome[]): readonly Review[] => outcomes.flatMap((one) => ('review' in one ? [one.review] : []))
const errors = (outcomes: readonly Outcome[]): readonly ErrorDocument[] => outcomes.flatMap((one) => ('error' in one ? [one.error] : []))

/** Every format by its name. */
export const FORMATS = {
  text: {
    machine: false,
    each: (outcome, index) => ('review' in outcome ? (index > 0 ? '\n' : '') + textReview(outcome.review, outcome.page) : ''),
    whole: null,
  },
  json: { machine: true, each: null, whole: (outcomes) => jsonReviews(reviews(outcomes), errors(outcomes)) },
  ndjson: { machine: true, each: (outcome) => ndjsonLine('review' in outcome ? outcome.review : outcome.error), whole: null },
} as const satisfies Readonly<Record<string, Format>>

/** The name of a format. */
export type FormatName = keyof typeof FORMATS

/** The names of all formats, for people. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
