/**
 * What a careful reader says of each answer, written down before any run.
 * Levels follow the rubric's order, P present, H partial, N absent; the band is that of the weights over these levels,
 * less the deductions named. A test allows one level either way per check, but the band must be reached.
 */
import type { Band } from '../../src/star.js'

export type Kind = 'strong' | 'solid' | 'draft' | 'vague' | 'hypothetical' | 'stuffed' | 'honest-failure'
/** How it is written, where that is the difficulty. */
export type Manner = 'non-native' | 'dictated' | 'bullets' | 'result-first' | 'prose'

export interface Expected {
  readonly name: string
  readonly kind: Kind
  readonly manner?: Manner
  readonly band: Band
  /** Fourteen letters, in rubric order. For a stuffed answer: those of the same answer without the stuffing. */
  readonly levels: string
  /** Deductions a reader would make, present where nothing is said. */
  readonly deductions?: Readonly<Record<string, 'H' | 'N'>>
}

export const CHECKS = [
  'context-concrete',
  'customer-named',
  'customer-need',
  'customer-evidence',
  'task-owned-stakes',
  'actions-owned',
  'actions-concrete',
  'decision-customer-impact',
  'tension-balanced',
  'beyond-the-role',
  'outcome-stated',
  'outcome-quantified',
  'customer-result',
  'lasting-mechanism',
] as const
export type ScoredId = (typeof CHECKS)[number]

export const EXPECTED: readonly Expected[] = [
  { name: 'ward-nurse', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  { name: 'site-reliability-engineer', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  { name: 'primary-teacher', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  { name: 'warehouse-lead', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  { name: 'permit-clerk', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  { name: 'data-analyst', kind: 'strong', band: 'ready', levels: 'PPPPP PPPPP PPPP' },
  // "The next two summers" says how long they came back, not how much changed.
  { name: 'hotel-receptionist', kind: 'strong', manner: 'non-native', band: 'ready', levels: 'PPPPP PPPPP PNPP' },
  // No alternative is weighed, and the eighth day is a date.
  { name: 'court-interpreter', kind: 'strong', manner: 'non-native', band: 'ready', levels: 'PPPPP PPNPP PNPP' },
  { name: 'bus-driver', kind: 'strong', manner: 'dictated', band: 'ready', levels: 'PPPPP PPNPP PPPP' },
  // It ends badly and says so; the box label outlives it.
  { name: 'food-bank', kind: 'honest-failure', band: 'ready', levels: 'PPPPP PPPPP PNHP' },
  // Steps only: no choice, nobody against it; starting the coffee early is within the job.
  { name: 'barista', kind: 'solid', band: 'solid', levels: 'PPPPP PPNNH PNPP' },
  // A goal without a stake, an objection without an answer, a count without a comparison.
  { name: 'librarian', kind: 'solid', manner: 'result-first', band: 'solid', levels: 'PPPPH PPNHH PHPN' },
  { name: 'plumber', kind: 'solid', manner: 'prose', band: 'solid', levels: 'PPPPH PPNNH PHPN' },
  { name: 'backend-developer', kind: 'solid', manner: 'bullets', band: 'solid', levels: 'PPPPH PPHNN PPPN' },
  {
    name: 'farm-co-op',
    kind: 'draft',
    manner: 'non-native',
    band: 'draft',
    levels: 'HPHHH HHNHN PNPN',
    deductions: { 'speaking-time': 'H' },
  },
  { name: 'museum-guide', kind: 'draft', band: 'draft', levels: 'PHHHH PPHHN HNHH', deductions: { 'speaking-time': 'H' } },
  { name: 'pharmacist', kind: 'draft', band: 'draft', levels: 'HHHPH PPNNH NNHN', deductions: { 'speaking-time': 'H' } },
  {
    name: 'school-secretary',
    kind: 'stuffed',
    band: 'draft',
    levels: 'PHHPH PPNNN PNHN',
    deductions: { 'speaking-time': 'H', jargon: 'N' },
  },
  // "My task was to help" is a responsibility of one's own, with nothing at stake: half.
  { name: 'ux-designer', kind: 'stuffed', band: 'sketch', levels: 'HNHNH HHNNN HNNN', deductions: { jargon: 'N' } },
  { name: 'product-manager', kind: 'stuffed', band: 'sketch', levels: 'NNNNN NNNNN NNNN', deductions: { jargon: 'N' } },
  { name: 'vet-desk', kind: 'vague', band: 'sketch', levels: 'NNHNN HNNNN NNNN', deductions: { 'past-not-hypothetical': 'H' } },
  {
    name: 'mechanic',
    kind: 'vague',
    band: 'sketch',
    levels: 'NNHNN NNNNN NNNN',
    deductions: { 'hedging-filler': 'N', 'customer-blame': 'H', 'speaking-time': 'H', 'past-not-hypothetical': 'H' },
  },
  {
    name: 'bank-call-centre',
    kind: 'hypothetical',
    band: 'sketch',
    levels: 'NNHNH NNNNN NNNN',
    deductions: { 'past-not-hypothetical': 'N' },
  },
  { name: 'student-tutor', kind: 'hypothetical', band: 'sketch', levels: 'NNHNN NNNNN NNNN', deductions: { 'past-not-hypothetical': 'N' } },
]

/** A reader's level of one check. */
export function expectedLevel(expected: Expected, check: ScoredId): 'P' | 'H' | 'N' {
  return expected.levels.replace(/ /g, '')[CHECKS.indexOf(check)] as 'P' | 'H' | 'N'
}
