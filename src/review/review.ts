import type { RefusalCode } from '../reading/answer.js'
import type { Band, Dimension, Level, Section, Span } from '../star.js'

/** A quoted place: offsets into the source, 1-based line and column in UTF-16 code units, and the very words. */
export interface Evidence extends Span {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** One check of a review. */
export interface Finding {
  readonly id: string
  readonly kind: 'scored' | 'deduction' | 'notice'
  readonly section: Section | 'whole'
  readonly dimensions: readonly Dimension[]
  readonly verdict: Level
  /** The most it can give (or take, for a deduction). */
  readonly weight: number
  /** What it gave, two decimals; at most 0 for a deduction. */
  readonly points: number
  readonly evidence: readonly Evidence[]
  /** The coaching question; null when present. */
  readonly question: string | null
  readonly reason: string
  readonly waived: string | null
  /** Where a better sentence would stand when there is no evidence. */
  readonly place: Evidence | null
}

/** A limit on the score, and why. */
export interface Cap {
  readonly id: 'no-action' | 'no-result' | 'hypothetical' | 'too-little'
  readonly limit: number
  readonly reason: string
}

/** What an answer amounts to: the document scripts rely on, schema `star-coach/review/1`. */
export interface Review {
  readonly schema: 'star-coach/review/1'
  readonly file: string
  readonly rubric: string
  readonly question: string | null
  readonly score: number | null
  readonly band: Band | null
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null
  readonly caps: readonly Cap[]
  readonly deducted: number
  readonly speaking: { readonly words: number; readonly seconds: number; readonly wpm: number }
  readonly sections: Readonly<
    Record<
      Section,
      {
        readonly source: 'heading' | 'guessed' | 'missing'
        readonly confidence: number
        readonly words: number
        readonly share: number
        readonly score: number | null
        readonly spans: readonly Span[]
      }
    >
  >
  readonly dimensions: Readonly<Record<Dimension, number>>
  readonly checks: readonly Finding[]
  readonly next: readonly string[]
  /** What the prompt asks for and the answer does not tell, a sentence each; takes no points. */
  readonly notices: readonly string[]
}
