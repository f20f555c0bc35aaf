import { nearest } from '../text/nearest.js'
import { EXIT, Trouble } from '../trouble.js'
import bank from './bank.generated.json'
import type { Question } from './question.js'

/** Every question the coach carries, validated when it was built, in the order of the dimensions. The file is read when it is first asked for. */
export const allQuestions = (): readonly Question[] => bank as unknown as readonly Question[]

/** The question with this id, or undefined. */
export function findQuestion(id: string, questions: readonly Question[] = allQuestions()): Question | undefined {
  return questions.find((question) => question.id === id)
}

/** {@link findQuestion}; throws {@link Trouble} with exit 2 and the nearest ids when there is none. */
export function requireQuestion(id: string, questions: readonly Question[] = allQuestions()): Question {
  const question = findQuestion(id, questions)
  if (question !== undefined) return question
  const near = nearest(
    id,
    questions.map((known) => known.id),
  )
  const hint = near.length === 0 ? 'See all with: star-coach questions list' : `Did you mean ${near.join(' or ')}?`
  throw new Trouble(EXIT.usage, 'unknown-question', `There is no question with the id "${id.slice(0, 80)}".`, hint)
}
