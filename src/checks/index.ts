import type { Check } from './check.js'
import { learnedFrom } from './learned/learned.js'
import { WEIGHTS } from './learned/weights.js'
import { RULES } from './rules.js'

/** The rubric: every check, in its order. What is meant is judged by weights learned from labelled answers, what can be counted by rule. */
export const CHECKS: readonly Check[] = RULES.map(learnedFrom(WEIGHTS))
