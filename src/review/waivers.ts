import type { Check } from '../checks/check.js'

/** How many checks a person may leave out of the score of one answer. */
export const MOST_WAIVERS = 2

/** What a file asks to leave out, and what of that cannot be. */
export interface Waivers {
  /** Reasons by check id. */
  readonly granted: ReadonlyMap<string, string>
  /** One sentence for each that is not granted. */
  readonly refused: readonly string[]
}

/** Reads the front matter's `waive`, a map from check id to reason: the first two scored checks with a reason are granted. */
export function waiversOf(frontMatter: Readonly<Record<string, unknown>>, checks: readonly Check[]): Waivers {
  const asked = frontMatter['waive']
  const granted = new Map<string, string>()
  const refused: string[] = []
  if (asked === undefined || asked === null) return { granted, refused }
  if (typeof asked !== 'object' || Array.isArray(asked)) return { granted, refused: ['`waive` must map check ids to reasons.'] }
  for (const [id, reason] of Object.entries(asked)) {
    if (!checks.some((check) => check.id === id && check.kind === 'scored'))
      refused.push(`\`waive\` names "${id}", which is no scored check.`)
    else if (typeof reason !== 'string' || reason.trim() === '') refused.push(`\`waive\` gives no reason for ${id}.`)
    else if (granted.size >= MOST_WAIVERS) refused.push(`\`waive\` may leave out two checks; ${id} stays in the score.`)
    else granted.set(id, reason.trim())
  }
  return { granted, refused }
}
