import type { Check } from './check.js'
import { groundsFrom, learnedFrom } from './learned/learned.js'
import { WEIGHTS } from './learned/weights.js'
import { RULES } from './rules.js'

/** The rubric: every check, in its order. What is meant is judged by weights learned from labelled answers, what can be counted by rule. */
export const CHECKS: readonly Check[] = RULES.map(learnedFrom(WEIGHTS))

/** What spoke for a learned check in an answer: its strongest sentences, and the words and signals in them. Empty for a check by rule. */
export const groundsOf = groundsFrom(WEIGHTS)
