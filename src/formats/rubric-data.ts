import type { Check } from '../checks/check.js'
import type { RubricEntry } from '../checks/entry.js'

/** The rubric as data: schema `star-coach/rubric/1`, checks in rubric order. */
export interface Rubric {
  readonly schema: 'star-coach/rubric/1'
  /** Its version: scores are comparable within one. */
  readonly rubric: string
  readonly checks: readonly RubricEntry[]
}

const entryOf = ({ judge: _, ...entry }: Check): RubricEntry => entry

/** The rubric for programs. */
export function rubricData(checks: readonly Check[], version: string): Rubric {
  return { schema: 'star-coach/rubric/1', rubric: version, checks: checks.map(entryOf) }
}
