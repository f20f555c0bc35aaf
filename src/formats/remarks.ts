import type { Evidence, Finding, Review } from '../review/review.js'

/** How much it matters to a program: what is absent, in full or a limit is an error, what is half met a warning, what costs nothing a note. */
export type Severity = 'error' | 'warning' | 'note'

/** One thing to mend, or to know, as programs list them. */
export interface Remark {
  /** A check, a limit, why it was refused, or {@link ASKED_FOR}. */
  readonly id: string
  readonly severity: Severity
  /** Why, in one sentence. */
  readonly reason: string
  /** What to think about next; '' when the reason says it all. */
  readonly advice: string
  /** The words that were found. */
  readonly quotes: readonly Evidence[]
  /** Where to look: the first of them, or where better words would stand; null for the whole answer. */
  readonly place: Evidence | null
  /** Why the person left it out of the score, or null. */
  readonly waived: string | null
}

/** The id of what the prompt asks for and the answer does not tell. */
export const ASKED_FOR = 'asked-for'

/** How much a finding matters; null when there is nothing to say. */
export function severityOf({ kind, verdict }: Pick<Finding, 'kind' | 'verdict'>): Severity | null {
  if (verdict === 'present') return null
  if (kind === 'notice') return 'note'
  return verdict === 'partial' ? 'warning' : 'error'
}

/** Everything there is to say of an answer: limits first, then checks in rubric order, then what the prompt asks for. A refusal stands alone: nothing was judged. */
export function remarksOn(review: Review): readonly Remark[] {
  const plain = (id: string, severity: Severity, reason: string): Remark => ({
    id,
    severity,
    reason,
    advice: '',
    quotes: [],
    place: null,
    waived: null,
  })
  if (review.refused !== null) return [plain(review.refused.code, 'error', review.refused.message)]
  return [
    ...review.caps.map(({ id, limit, reason }) => plain(id, 'error', `${reason} So the score stops at ${limit}.`)),
    ...review.checks.flatMap((finding) => {
      const severity = severityOf(finding)
      if (severity === null) return []
      const { id, reason, question, evidence, place, waived } = finding
      return [{ id, severity, reason, advice: question ?? '', quotes: evidence, place: evidence[0] ?? place, waived }]
    }),
    ...review.notices.map((text) => plain(ASKED_FOR, 'note', text)),
  ]
}
