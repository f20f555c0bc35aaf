import type { Dimension, Level, Section } from '../star.js'

/** Everything the rubric says of a check, without the code that judges. */
export interface RubricEntry {
  readonly id: string
  readonly kind: 'scored' | 'deduction' | 'notice'
  /** Where the finding is shown. */
  readonly section: Section | 'whole'
  /** Which sections it may read. */
  readonly reads: readonly Section[]
  readonly dimensions: readonly Dimension[]
  /** Points it can give, or take when it is a deduction; 0 for a notice. */
  readonly weight: number
  /** Its name in the review: two or three words. */
  readonly label: string
  /** What it asks of the answer. */
  readonly asks: string
  /** What each level means. */
  readonly levels: Readonly<Record<Level, string>>
  /** Why it counts, and where that comes from. */
  readonly why: string
  readonly source: string
  /** One sentence of our own that would earn it in full; for a deduction one that is fine. */
  readonly example: string
  /** What the coach asks when it is not met. */
  readonly question: string
  /** The shape of a better sentence; facts are blanks: [who], [how many]. */
  readonly shape: string
  /** What is said when it is the answer's strength. */
  readonly strength: string
}
