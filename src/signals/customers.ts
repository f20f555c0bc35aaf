import type { Sentence } from '../reading/answer.js'
import type { Span } from '../star.js'

/** How well somebody could find this customer in a crowd. */
export type CustomerTier = 'named' | 'persona' | 'segment' | 'role' | 'generic'

/** Somebody who receives the work, as the sentence names them. */
export interface Customer extends Span {
  readonly tier: CustomerTier
  /** The role or the name by which a later sentence would speak of them. */
  readonly words: string
}

/** The customers a sentence speaks of, in order. */
export function customers(_sentence: Sentence): readonly Customer[] {
  return []
}
