import type { Draft } from '../reading/answer.js'
import { nearest } from '../text/nearest.js'
import { allQuestions, findQuestion } from './find.js'
import type { Question } from './question.js'

/** Which of some questions a draft answers, and what to say when it names one that is not known. */
export function askedOf(
  draft: Draft,
  named: string | null,
  questions: readonly Question[] = allQuestions(),
): { readonly question: Question | null; readonly note: string | null } {
  const id = named ?? draft.frontMatter['question']
  if (typeof id !== 'string' || id === '') return { question: draft.asked === null ? null : recognised(draft.asked, questions), note: null }
  const question = findQuestion(id, questions) ?? null
  if (question !== null) return { question, note: null }
  const near = nearest(
    id,
    questions.map((known) => known.id),
  )
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
  return {
    question: draft.asked === null ? null : recognised(draft.asked, questions),
    note: `The question "${id.slice(0, 80)}" is not known.${meant}`,
  }
}

/** The question whose prompt or title somebody copied. */
function recognised(asked: string, questions: readonly Question[]): Question | null {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  const wanted = letters(asked.slice(0, 1000))
  return questions.find(({ prompt, title }) => letters(prompt) === wanted || letters(title) === wanted) ?? null
}
