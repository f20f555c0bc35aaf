import type { Check } from '../../checks/check.js'
import type { Answer, Draft } from '../../reading/answer.js'
import { readDraft } from '../../reading/draft.js'
import { waiversOf } from '../../review/waivers.js'

export { askedOf } from '../../questions/asked.js'

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
