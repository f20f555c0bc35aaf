import { sentencesOf } from '../../src/reading/sentences.js'
import { SECTIONS, type Section } from '../../src/star.js'
import { byId, type Corpus, type LabelLine } from './corpus.js'

/** Text of one section, in the order of the telling. */
export interface Part {
  readonly section: Section
  readonly text: string
}

/** One answer with its true sections. `headed`: the author's own headings; otherwise a reader's opinion of free prose. */
export interface Told {
  readonly id: string
  readonly writer: string
  readonly kind: string
  readonly headed: boolean
  readonly parts: readonly Part[]
  /** Free prose as written; the flattened text when headed. */
  readonly text: string
  /** Whether words that a reader took for the Result stand outside it too: told first, and again at the end. Then it cannot be cut out. */
  readonly resultElsewhere: boolean
}

/** A section as one paragraph: bullets and line ends gone, each line ended. The yardstick hides headings in the same way. */
export const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''))
    .filter((line) => line.trim())
    .map((line) => (/[.!?:;"”)]$/.test(line.trim()) ? line.trim() : `${line.trim()}.`))
    .join(' ')

function proseParts(text: string, starts: Readonly<Record<string, string | null>>): Part[] {
  const found = SECTIONS.map((section) => ({
    section,
    at: starts[section] ? text.indexOf(starts[section].split(/\s+/).slice(0, 4).join(' ')) : -1,
  }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return found.map(({ section, at }, i) => ({ section, text: text.slice(i === 0 ? 0 : at, found[i + 1]?.at ?? text.length) }))
}

const OF_RESULT = ['outcome-stated', 'outcome-quantified', 'customer-result', 'lasting-mechanism']

/** Whether a quote for a check of the Result stands in none of the Result's own text. */
function isElsewhere(text: string, parts: readonly Part[], readers: readonly LabelLine[]): boolean {
  const result = parts.filter(({ section }) => section === 'result').map((part) => part.text)
  const quotes = readers.flatMap(({ quotes }) => OF_RESULT.flatMap((check) => quotes?.[check]?.split(' … ') ?? []))
  return result.length > 0 && quotes.some((quote) => text.includes(quote) && !result.some((own) => own.includes(quote)))
}

/** Every answer of the corpus whose sections are known. */
export function load({ answers, labels }: Corpus): Told[] {
  const readers = byId(labels)
  const starts = new Map(labels.flatMap(({ id, parts }) => (parts ? [[id, parts] as const] : [])))
  return answers.flatMap(({ id, writer, kind, sections, text }): Told[] => {
    if (sections) {
      const parts = SECTIONS.flatMap((section) => (sections[section]?.trim() ? [{ section, text: sections[section].trim() }] : []))
      return [{ id, writer, kind, headed: true, parts, text: parts.map((part) => plain(part.text)).join(' '), resultElsewhere: false }]
    }
    const given = starts.get(id)
    const parts = text && given ? proseParts(text.trim(), given) : []
    return text && parts.length > 0
      ? [{ id, writer, kind, headed: false, parts, text: text.trim(), resultElsewhere: isElsewhere(text, parts, readers.get(id) ?? []) }]
      : []
  })
}

/** The sentences of a text, as text. */
export const sentences = (text: string): string[] =>
  sentencesOf(text, [{ start: 0, end: text.length }])
    .flat()
    .map(({ run, start, end }) => text.slice(run.from[start] ?? 0, run.to[end - 1] ?? 0))
