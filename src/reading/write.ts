import { SECTIONS, type Section } from '../star.js'
import { linear } from '../text/pattern.js'
import type { Draft } from './answer.js'
import { COMMENT, classify, rawLines, trim } from './markdown.js'

/** A section as its heading says it. */
export const titleOf = (section: Section): string => `${section[0]?.toUpperCase() ?? ''}${section.slice(1)}`
const PLAIN = linear(/^[A-Za-z][A-Za-z0-9 ._-]{0,80}[A-Za-z0-9]$/)
const YAML_WORDS = linear(/^(?:true|false|null|yes|no|on|off|nan|inf)$/i)

function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return PLAIN.test(value) && !YAML_WORDS.test(value) ? value : JSON.stringify(value)
}

/** Past the indent and any backslashes of a line: what Markdown would make of the rest decides whether it needs one more. */
function bare(source: string, from: number, end: number): { readonly indent: number; readonly content: number } {
  let indent = from
  while (indent < end && /[ \t\u00a0]/.test(source[indent] ?? '')) indent++
  let content = indent
  while (content < end && source[content] === '\\') content++
  return { indent, content }
}

/** Whether a line, backslashes aside, would be read as anything but text. */
function isMarkup(source: string, content: number, end: number): boolean {
  const line = trim(source.slice(content, end), { from: 0, end: end - content, next: end - content })
  const { kind } = classify(source.slice(content, end), line, 1)
  return line.fence !== null || source.startsWith(COMMENT, content) || (kind !== 'text' && kind !== 'blank')
}

/** Text as typed, with a backslash before each line that Markdown would take for a heading, a fence, a comment, a quote or a rule. */
function escaped(text: string): string {
  return rawLines(text, 0)
    .map(({ from, end, next }) => {
      const { indent, content } = bare(text, from, end)
      return isMarkup(text, content, end) ? `${text.slice(from, indent)}\\${text.slice(indent, next)}` : text.slice(from, next)
    })
    .join('')
}

function unescaped(text: string): string {
  return rawLines(text, 0)
    .map(({ from, end, next }) => {
      const { indent, content } = bare(text, from, end)
      return content > indent && isMarkup(text, content, end)
        ? text.slice(from, indent) + text.slice(indent + 1, next)
        : text.slice(from, next)
    })
    .join('')
}

/** What was typed under a section's headings, as it was before {@link writeDraft} escaped it; parts are joined by a blank line. */
export function sectionText({ source, sections }: Draft, section: Section): string {
  return (sections?.[section] ?? []).map(({ start, end }) => unescaped(source.slice(start, end))).join('\n\n')
}

/**
 * An answer as the Markdown file a person keeps: front matter, the question as a quote, a heading for each section.
 * {@link readDraft} and {@link sectionText} give each section's text back as it was, spaces at its edges aside.
 */
export function writeDraft(parts: {
  readonly frontMatter: Readonly<Record<string, string | number>>
  readonly question: string
  readonly sections: Readonly<Record<Section, string>>
}): string {
  const keys = Object.entries(parts.frontMatter).map(([key, value]) => `${key}: ${scalar(value)}\n`)
  const front = keys.length > 0 ? `---\n${keys.join('')}---\n\n` : ''
  const question = parts.question.trim().replace(/\s{1,200}/g, ' ')
  const told = SECTIONS.map((section) => {
    const text = parts.sections[section].trim()
    return text === '' ? `## ${titleOf(section)}\n` : `## ${titleOf(section)}\n\n${escaped(text)}\n`
  })
  return `${front}${question === '' ? '' : `> ${question}\n\n`}${told.join('\n')}`
}
