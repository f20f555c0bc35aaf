import { sentencesOf } from '../../src/reading/sentences.js'
import { SECTIONS, type Section } from '../../src/star.js'
import type { Corpus } from './corpus.js'

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

/** Every answer of the corpus whose sections are known. */
export function load({ answers, labels }: Corpus): Told[] {
  const starts = new Map(labels.flatMap(({ id, parts }) => (parts ? [[id, parts] as const] : [])))
  return answers.flatMap(({ id, writer, kind, sections, text }): Told[] => {
    if (sections) {
      const parts = SECTIONS.flatMap((section) => (sections[section]?.trim() ? [{ section, text: sections[section].trim() }] : []))
      return [{ id, writer, kind, headed: true, parts, text: parts.map((part) => plain(part.text)).join(' ') }]
    }
    const given = starts.get(id)
    const parts = text && given ? proseParts(text.trim(), given) : []
    return text && parts.length > 0 ? [{ id, writer, kind, headed: false, parts, text: text.trim() }] : []
  })
}

/** The sentences of a text, as text. */
export const sentences = (text: string): string[] =>
  sentencesOf(text, [{ start: 0, end: text.length }])
    .flat()
    .map(({ run, start, end }) => text.slice(run.from[start] ?? 0, run.to[end - 1] ?? 0))
