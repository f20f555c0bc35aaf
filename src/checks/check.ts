import type { Quote } from '../reading/answer.js'
import type { Story } from '../signals/story.js'
import type { Dimension, Level, Section } from '../star.js'

/** What a check finds in a story. */
export interface Verdict {
  readonly level: Level
  /** Share of the weight it earns, 0–1 (deductions: share it takes). Absent when it is simply that of the level: 1, ½, 0. */
  readonly credit?: number
  /** The words that decided it, at most three; no quote, no credit. */
  readonly evidence: readonly Quote[]
  /** One sentence for the person: why this level. */
  readonly reason: string
  /** Where a better sentence would stand, in the person's words, when nothing was found. */
  readonly place?: Quote
}

/** One line of the rubric, judged by itself. */
export interface Check {
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
  readonly judge: (story: Story) => Verdict
}
