import type { Section } from '../../src/star.js'

/** A stretch of an answer file: the heads and bodies of all parts, joined, are the file again. */
export interface Part {
  readonly section: Section | 'front' | 'prose'
  readonly head: string
  readonly body: string
}

const NAMES = 'Situation|Task|Action|Result'
const HEAD = new RegExp(
  [`#{1,3} (?:\\d\\. )?(?:${NAMES})[^\\n]*\\n+`, `\\*\\*(?:${NAMES}):?\\*\\*\\s*`, `(?:${NAMES}): `, `(?:${NAMES})\\n-{3,}\\n+`]
    .map((one) => `^${one}`)
    .join('|'),
  'gm',
)
const FRONT = /^---\n[\s\S]*?\n---\n/

/** Cuts a file at its section headings, in any of the styles the answers here use. */
export function partsOf(text: string): readonly Part[] {
  const front = FRONT.exec(text)?.[0] ?? ''
  const rest = text.slice(front.length)
  const heads = [...rest.matchAll(HEAD)]
  const first: Part = { section: 'front', head: front, body: heads.length > 0 ? rest.slice(0, heads[0]?.index) : '' }
  if (heads.length === 0) return [first, { section: 'prose', head: '', body: rest }]
  const named = heads.map((head, i): Part => {
    const name = new RegExp(NAMES).exec(head[0])?.[0].toLowerCase() as Section
    const start = head.index + head[0].length
    return { section: name, head: head[0], body: rest.slice(start, heads[i + 1]?.index ?? rest.length) }
  })
  return [first, ...named]
}

export const joined = (parts: readonly Part[]): string => parts.map((part) => part.head + part.body).join('')

/** Rewrites the bodies of some sections, the white space after them kept. 'prose' stands for a file without headings. */
export function edit(
  text: string,
  sections: readonly Part['section'][],
  rewrite: (body: string, section: Part['section']) => string,
): string {
  return joined(
    partsOf(text).map((part) => {
      if (!sections.includes(part.section)) return part
      const told = part.body.trimEnd()
      return { ...part, body: rewrite(told, part.section) + part.body.slice(told.length) }
    }),
  )
}

export const TOLD = ['situation', 'task', 'action', 'result', 'prose'] as const

/** The body of one section, or '' where there is none. */
export const bodyOf = (text: string, section: Section): string =>
  partsOf(text)
    .find((part) => part.section === section)
    ?.body.trim() ?? ''

/** Paragraphs or bullet lines of a body, each as its sentences; bullets keep their dash. */
export function sentencesOf(body: string): readonly string[] {
  if (body.startsWith('- ')) return body.split('\n').filter((line) => line !== '')
  return body.split(/\n\n/).flatMap((paragraph) => paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u))
}

/** Sentences back to one body, as `sentencesOf` found them. */
export const bodyFrom = (sentences: readonly string[]): string => sentences.join(sentences[0]?.startsWith('- ') ? '\n' : ' ')
