import type { Review } from './review.js'
import { scoreOf } from './scoring.js'

/** What a script asks of a review; what is left out is not asked. */
export interface Gates {
  /** The least score, 0–100. */
  readonly failUnder?: number
  /** No scored check absent, no deduction in full, no limit. */
  readonly strict?: boolean
  /** Checks that must not be absent. */
  readonly failOn?: readonly string[]
  /** Whether what the person left out of the score is left out here too. */
  readonly allowWaive?: boolean
}

/** Why a review fails the gates that were asked for, one sentence each; none when it passes. A refused answer fails every gate. */
export function failuresOf(review: Review, gates: Gates): readonly string[] {
  const asked = gates.failUnder !== undefined || gates.strict === true || (gates.failOn ?? []).length > 0
  if (!asked) return []
  if (review.refused !== null) return ['It was not scored.']
  const waived = (id: string) => gates.allowWaive === true && review.checks.some((finding) => finding.id === id && finding.waived !== null)
  const absent = review.checks.filter((finding) => finding.verdict === 'absent' && finding.kind !== 'notice' && !waived(finding.id))
  const score = gatedScore(review, gates.allowWaive === true)
  return [
    ...(score < (gates.failUnder ?? 0) ? [`The score ${score} is below ${gates.failUnder}.`] : []),
    ...(gates.strict === true ? review.caps.map((cap) => `The score is limited to ${cap.limit} (${cap.id}).`) : []),
    ...absent
      .filter((finding) => gates.strict === true || gates.failOn?.includes(finding.id))
      .map((finding) => (finding.kind === 'deduction' ? `${finding.id} is taken off in full.` : `${finding.id} is absent.`)),
    ...review.checks
      .filter((finding) => finding.kind === 'notice' && finding.verdict === 'absent' && gates.failOn?.includes(finding.id))
      .map((finding) => `${finding.id} has something to say.`),
  ]
}

/** The score a gate goes by: waivers count only when they are allowed. */
function gatedScore(review: Review, allowWaive: boolean): number {
  const findings = allowWaive ? review.checks : review.checks.map((finding) => ({ ...finding, waived: null }))
  return scoreOf(findings, review.caps)
}
