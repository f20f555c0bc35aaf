import type { Check } from '../../checks/check.js'
import type { Answer, Draft } from '../../reading/answer.js'
import { readDraft } from '../../reading/draft.js'
import { waiversOf } from '../../review/waivers.js'
import { SECTIONS } from '../../star.js'

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

/** How files begin that are text, but not an answer as it would be told. */
const NOT_PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^\s{0,20}<(?:!doctype html|html)\b/i, 'This is HTML, and its marks are read as words. Save it as plain text.'],
  [/^\{\\rtf\d/, 'This is RTF, and its marks are read as words. Save it as plain text.'],
  [/^\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d/, 'This is a chat, and its times and names are read as words. Leave them out.'],
]

/** What a person should know about how the file was read, one sentence each. */
export function notesOn(answer: Answer, checks: readonly Check[]): readonly string[] {
  const { frontMatter, source } = answer.draft
  const opening = source.slice(0, 100)
  const notes = [
    ...NOT_PLAIN.filter(([begins]) => begins.test(opening)).map(([, note]) => note),
    ...repetitions(answer.draft),
    ...waiversOf(frontMatter, checks).refused,
  ]
  if (answer.refused !== null) return notes
  if (answer.nonProse > MOST_OUTSIDE_PROSE)
    notes.push(`${Math.round(answer.nonProse * 100)}% of it stands in lists or fragments; only sentences count.`)
  const has = (letter: RegExp) => answer.told.some((sentence) => letter.test(sentence.text))
  if (!has(/\p{Lu}/u)) notes.push('It has no capital letters, so names cannot be seen.')
  else if (!has(/\p{Ll}/u)) notes.push('It is all in capital letters, so names cannot be seen.')
  return notes
}

/** Sections that start again; when all four do, the file holds several answers. */
function repetitions({ repeated }: Draft): readonly string[] {
  const again = Math.min(...SECTIONS.map((name) => repeated.filter(({ section }) => section === name).length))
  if (again > 0) return [`This looks like ${again + 1} answers; they are read as one. Give each a file of its own.`]
  return [
    ...repeated.slice(0, MOST_REPEATED).map(({ section, line }) => `Line ${line} starts a second ${section}; both are read together.`),
    ...(repeated.length > MOST_REPEATED ? [`${repeated.length - MOST_REPEATED} more sections start again further down.`] : []),
  ]
}
