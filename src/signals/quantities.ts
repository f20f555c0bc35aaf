import type { Sentence } from '../reading/answer.js'
import type { Span } from '../star.js'

/** How a number is used: the first seven compare, the next three only count, the last three are no result at all. */
export type QuantityKind =
  | 'from-to'
  | 'baseline'
  | 'by'
  | 'faster'
  | 'n-of-m'
  | 'multiple'
  | 'zero-bad'
  | 'percent'
  | 'count'
  | 'rating'
  | 'context'
  | 'goal'
  | 'guess'

/** A number in words or digits with the words that say what it measures. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
}

/** The quantities of a sentence in order, none overlapping. */
export function quantities(_sentence: Sentence): readonly Quantity[] {
  return []
}
