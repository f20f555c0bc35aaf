/** The few words of this world: what an answer is made of and what an interviewer listens for. */

/** The four parts, in the order they are told. */
export const SECTIONS = ['situation', 'task', 'action', 'result'] as const
/** One of the four parts of a STAR answer. */
export type Section = (typeof SECTIONS)[number]

/** The five things interviewers look for, in the order of the article the rubric grew from. */
export const DIMENSIONS = ['understand-needs', 'decide-by-impact', 'go-beyond', 'use-data', 'balance-business'] as const
/** One of the five things interviewers look for under customer obsession. */
export type Dimension = (typeof DIMENSIONS)[number]

/** Each dimension as a person would say it. */
export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  'understand-needs': 'Understand customer needs deeply',
  'decide-by-impact': 'Decide by customer impact',
  'go-beyond': 'Go beyond basic service',
  'use-data': 'Use data and feedback',
  'balance-business': 'Balance customer and business',
}

/** The checks that give points, in rubric order. */
export const SCORED = [
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
/** The id of a check that gives points. */
export type ScoredCheck = (typeof SCORED)[number]

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How far a check is met. For a deduction `present` means fine and `absent` means in full. */
export type Level = 'present' | 'partial' | 'absent'

/** The levels, lowest first. */
export const LEVELS = ['absent', 'partial', 'present'] as const

/** The bands, lowest first. */
export const BANDS = ['sketch', 'draft', 'solid', 'ready'] as const
/** Where a score stands: sketch 0–34, draft 35–59, solid 60–79, ready 80–100. */
export type Band = (typeof BANDS)[number]

/** Words a minute at which speaking time is estimated unless the file or a flag says otherwise. */
export const WORDS_PER_MINUTE = 140
