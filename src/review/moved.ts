import { type Band, LEVELS, type Level, SECTIONS, type Section } from '../star.js'
import type { Cap, Review } from './review.js'
import { hundredths } from './scoring.js'

/** A check that is met more, or less, than before. */
export interface Step {
  readonly id: string
  readonly from: Level
  readonly to: Level
  /** What it changed in points: above 0 when gained, below when lost. */
  readonly points: number
}

/** What changed between two reviews of the same answer. */
export interface Moved {
  /** Null scores are refusals; `change` is null when one of them is. */
  readonly score: { readonly before: number | null; readonly after: number | null; readonly change: number | null }
  readonly band: { readonly before: Band | null; readonly after: Band | null; readonly changed: boolean }
  /** Most points first, ties in rubric order. */
  readonly gained: readonly Step[]
  readonly lost: readonly Step[]
  /** Limits that no longer hold, and new ones. */
  readonly lifted: readonly Cap[]
  readonly limited: readonly Cap[]
  /** Sections whose score is another, or that came or went. */
  readonly sections: readonly { readonly section: Section; readonly before: number | null; readonly after: number | null }[]
  readonly seconds: { readonly before: number; readonly after: number }
}

/** What moved from one draft to the next. Both reviews are of the same rubric version. */
export function moved(before: Review, after: Review): Moved {
  const steps = stepsBetween(before, after)
  const most = (a: Step, b: Step) => Math.abs(b.points) - Math.abs(a.points)
  const has = (caps: readonly Cap[], id: string) => caps.some((cap) => cap.id === id)
  return {
    score: {
      before: before.score,
      after: after.score,
      change: before.score === null || after.score === null ? null : after.score - before.score,
    },
    band: { before: before.band, after: after.band, changed: before.band !== after.band },
    gained: steps.filter((step) => rose(step)).sort(most),
    lost: steps.filter((step) => !rose(step)).sort(most),
    lifted: before.caps.filter((cap) => !has(after.caps, cap.id)),
    limited: after.caps.filter((cap) => !has(before.caps, cap.id)),
    sections: SECTIONS.map((section) => ({
      section,
      before: before.sections[section].score,
      after: after.sections[section].score,
    })).filter((change) => change.before !== change.after),
    seconds: { before: before.speaking.seconds, after: after.speaking.seconds },
  }
}

/** Every check whose level or points are not what they were. */
function stepsBetween(before: Review, after: Review): Step[] {
  const was = new Map(before.checks.map((finding) => [finding.id, finding]))
  return after.checks.flatMap((finding) => {
    const old = was.get(finding.id)
    if (old === undefined || finding.kind === 'notice') return []
    const points = (hundredths(finding.points) - hundredths(old.points)) / 100
    return points === 0 && old.verdict === finding.verdict ? [] : [{ id: finding.id, from: old.verdict, to: finding.verdict, points }]
  })
}

/** Better by points; by level when the points are the same. */
function rose({ from, to, points }: Step): boolean {
  return points === 0 ? LEVELS.indexOf(to) > LEVELS.indexOf(from) : points > 0
}
