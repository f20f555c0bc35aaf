import { SECTIONS } from '../star.js'
import type { Answer } from './answer.js'
import { titleOf } from './write.js'

/**
 * The same answer with a heading over each part as it was read, so that a person can move a line to where it belongs.
 * What stands before the told text (front matter, the prompt) is kept; an answer that has headings comes back as it is.
 */
export function withHeadings({ draft, sections }: Answer): string {
  if (draft.sections !== null) return draft.source
  const first = Math.min(...draft.body.map(({ start }) => start), draft.source.length)
  const parts = SECTIONS.map((section) => {
    const words = sections[section].spans.map(({ start, end }) => draft.source.slice(start, end).trim())
    return `## ${titleOf(section)}\n\n${words.length > 0 ? `${words.join('\n\n')}\n` : ''}`
  })
  const before = draft.source.slice(0, first).trimEnd()
  return `${before === '' ? '' : `${before}\n\n`}${parts.join('\n')}`
}
