import type { Dimension, Section } from '../star.js'
import { DIMENSIONS } from '../star.js'
import type { Cap, Finding } from './review.js'

/** The most that deductions can take together. */
export const MOST_DEDUCTED = 15

/** Points as whole hundredths, so that sums are exact on every machine. */
export const hundredths = (points: number): number => Math.round(points * 100)

/** What a score is made of. */
export type Scored = Pick<Finding, 'kind' | 'section' | 'dimensions' | 'weight' | 'points' | 'waived'>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const counted = (findings: readonly Scored[]): readonly Scored[] => findings.filter((f) => f.kind === 'scored' && f.waived === null)

/** Share of the points to be had that these scored checks give, waived ones left out: 0–1, or null when there is none. */
function share(findings: readonly Scored[]): number | null {
  const scored = counted(findings)
  const most = sum(scored.map((finding) => hundredths(finding.weight)))
  return most === 0 ? null : sum(scored.map((finding) => hundredths(finding.points))) / most
}

/** The deductions' sum, -15 to 0. */
export function deductedBy(findings: readonly Scored[]): number {
  const taken = sum(findings.filter((f) => f.kind === 'deduction').map((f) => hundredths(f.points)))
  return Math.max(-MOST_DEDUCTED * 100, taken) / 100
}

/** The score before any limit: 100 · points / weights, less deductions, 0–100, whole. */
export function uncapped(findings: readonly Scored[]): number {
  const scored = counted(findings)
  const most = sum(scored.map((f) => hundredths(f.weight)))
  const given = sum(scored.map((f) => hundredths(f.points)))
  // weights of 100 make this exact; with waivers one division, the same on every machine
  const earned = most === 0 ? 0 : (10_000 * given) / most
  return Math.min(100, Math.max(0, Math.round((earned + hundredths(deductedBy(findings))) / 100)))
}

/** The score: whole, 0–100, within every limit. */
export function scoreOf(findings: readonly Scored[], caps: readonly Cap[]): number {
  return Math.min(uncapped(findings), ...caps.map((cap) => cap.limit))
}

/** Score of the checks shown in one section: 0–100, or null when all of them are waived. */
export function sectionScore(findings: readonly Scored[], section: Section): number | null {
  const earned = share(findings.filter((finding) => finding.section === section))
  return earned === null ? null : Math.round(earned * 100)
}

/** Each dimension as the weighted mean of its checks, 0–1, two decimals; 0 when none counts. */
export function dimensionScores(findings: readonly Scored[]): Readonly<Record<Dimension, number>> {
  const mean = (dimension: Dimension) => share(findings.filter((finding) => finding.dimensions.includes(dimension))) ?? 0
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Math.round(mean(dimension) * 100) / 100])) as Record<
    Dimension,
    number
  >
}
