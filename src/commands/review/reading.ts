import type { Check } from '../../checks/check.js'
import { allQuestions, findQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import type { Answer, Draft } from '../../reading/answer.js'
import { readDraft } from '../../reading/draft.js'
import { waiversOf } from '../../review/waivers.js'
import { nearest } from '../../text/nearest.js'

/** A draft with its front matter read; the YAML library is loaded only when the front matter is more than flat lines. */
export async function draftOf(source: string): Promise<Draft> {
  let needed = false
  const draft = readDraft(source, () => {
    needed = true
    return null
  })
  if (!needed) return draft
  const { parseYaml } = await import('../../questions/schema.js')
  return readDraft(source, (text) => parseYaml(text, 'front matter'))
}

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

/** Nobody reads more of the same. */
const MOST_REPEATED = 8
const MOST_OUTSIDE_PROSE = 0.4

/** What a person should know about how the file was read, one sentence each. */
export function notesOn(answer: Answer, checks: readonly Check[]): readonly string[] {
  const { repeated } = answer.draft
  const notes = [
    ...repeated.slice(0, MOST_REPEATED).map(({ section, line }) => `Line ${line} starts a second ${section}; both are read together.`),
    ...(repeated.length > MOST_REPEATED ? [`${repeated.length - MOST_REPEATED} more sections start again further down.`] : []),
    ...waiversOf(answer.draft.frontMatter, checks).refused,
  ]
  if (answer.refused !== null) return notes
  if (answer.nonProse > MOST_OUTSIDE_PROSE)
    notes.push(`${Math.round(answer.nonProse * 100)}% of it stands in lists or fragments; only sentences count.`)
  if (!answer.told.some((sentence) => /\p{Lu}/u.test(sentence.text))) notes.push('It has no capital letters, so names cannot be seen.')
  return notes
}
