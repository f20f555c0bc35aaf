import { allQuestions } from './find.js'
import type { Question } from './question.js'

export { findQuestion, requireQuestion } from './find.js'

/** Every question the coach carries, read at once: for what cannot do without them. */
export const QUESTIONS: readonly Question[] = allQuestions()
