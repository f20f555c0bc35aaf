import { type Dimension, SCORED, type ScoredCheck } from '../star.js'

/** What a story can be about; a question carries one to three. */
export const THEMES = [
  'went-beyond',
  'said-no',
  'asked-for-versus-needed',
  'failed-and-repaired',
  'feedback',
  'unstated-need',
  'many-customers',
  'cost-or-deadline',
  'internal-resistance',
  'bad-news',
  'measuring-service',
  'winning-back-trust',
  'internal-customers',
  'difficult-customer',
] as const
/** What a story can be about. */
export type Theme = (typeof THEMES)[number]

/** The families of follow-ups, in the order they are shown. */
export const PROBE_FAMILIES = ['ownership', 'need', 'data', 'choice', 'balance', 'depth', 'after', 'level'] as const
/** The kind of follow-up an interviewer asks: whose work, which need, what figures, what else, at what price, how exactly, what then, how far. */
export type ProbeFamily = (typeof PROBE_FAMILIES)[number]

/** The checks of the rubric that a probe can drive at: all that are scored, in rubric order. */
export const PROBE_CHECKS = SCORED
/** The id of a scored check. */
export type ProbeCheck = ScoredCheck

/** The two levels of a question. */
export const QUESTION_LEVELS = ['everyone', 'senior'] as const
/** Whom it suits: everyone, or people who lead others or whole areas. */
export type QuestionLevel = (typeof QUESTION_LEVELS)[number]

/** What a question asks for. */
export const ASKS = ['success', 'failure', 'either'] as const
/** Whether the story is to end well, badly, or as it did. */
export type Asks = (typeof ASKS)[number]

/** A follow-up question. */
export interface Probe {
  readonly ask: string
  readonly family: ProbeFamily
  /** The check it drives at, where one fits. */
  readonly check?: ProbeCheck
}

/** One interview prompt, and what is behind it. */
export interface Question {
  /** Stable and readable: kebab case, unique over all banks. */
  readonly id: string
  /** As a person asks it aloud. */
  readonly prompt: string
  /** One short line that can stand above a review. */
  readonly title: string
  readonly dimension: Dimension
  readonly themes: readonly Theme[]
  readonly level: QuestionLevel
  readonly asks: Asks
  /** What a strong answer shows, in short lines. */
  readonly looksFor: readonly string[]
  readonly probes: readonly Probe[]
}
