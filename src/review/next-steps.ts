import type { Cap, Finding } from './review.js'
import { hundredths } from './scoring.js'

/** A person acts on three steps; more are not read. */
export const MOST_STEPS = 3

/** What has to be there before these can be had: one cannot measure an ending that is not told. */
const GATES: Readonly<Record<string, string>> = { 'outcome-quantified': 'outcome-stated', 'customer-result': 'outcome-stated' }

/** The step that lifts a limit. */
const LIFTS: Readonly<Partial<Record<Cap['id'], string>>> = {
  'no-action': 'actions-owned',
  'no-result': 'outcome-stated',
  hypothetical: 'past-not-hypothetical',
}

/** Points that mending this would give: what a scored check leaves, what a deduction takes; 0 for what cannot be mended. */
export function worth(finding: Finding): number {
  if (finding.kind === 'notice' || finding.waived !== null) return 0
  const missing = finding.kind === 'scored' ? hundredths(finding.weight) - hundredths(finding.points) : -hundredths(finding.points)
  return missing / 100
}

/** Ids of at most three steps: what lifts a limit first, then the most points, ties in rubric order; never before what it rests on. */
export function nextSteps(findings: readonly Finding[], caps: readonly Cap[]): readonly string[] {
  const lifting = caps.map((cap) => LIFTS[cap.id])
  const open = findings.filter((finding) => worth(finding) > 0)
  const byWorth = [...open].sort((a, b) => rank(b, lifting) - rank(a, lifting) || worth(b) - worth(a))
  const ids: string[] = []
  for (const { id } of byWorth) {
    const gate = GATES[id]
    if (gate !== undefined && open.some((finding) => finding.id === gate && finding.verdict === 'absent')) ids.push(gate)
    ids.push(id)
  }
  return [...new Set(ids)].slice(0, MOST_STEPS)
}

const rank = (finding: Finding, lifting: readonly (string | undefined)[]): number => (lifting.includes(finding.id) ? 1 : 0)
