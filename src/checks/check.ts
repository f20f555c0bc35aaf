import type { Quote } from '../reading/answer.js'
import type { Story } from '../signals/story.js'
import type { Level } from '../star.js'
import type { RubricEntry } from './entry.js'

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
export interface Check extends RubricEntry {
  readonly judge: (story: Story) => Verdict
}
