import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/star.js'

/** One answer as it is kept: its sections, or its text when it is free prose. */
export interface AnswerLine {
  readonly id: string
  readonly writer: string
  readonly kind: string
  readonly sections: Readonly<Record<string, string | null | undefined>> | null
  readonly text: string | null
}

/** What one reader said of one answer: level and deciding words by check, and the first words of each part of free prose. */
export interface LabelLine {
  readonly id: string
  readonly labels: Readonly<Record<string, 'N' | 'H' | 'P'>>
  readonly quotes?: Readonly<Record<string, string | null>>
  readonly parts?: Readonly<Record<string, string | null>>
}

export interface RatingLine {
  readonly id: string
  readonly rating: number
}

/** Labelled answers, as a folder keeps them. */
export interface Corpus {
  readonly answers: readonly AnswerLine[]
  readonly labels: readonly LabelLine[]
  readonly ratings: readonly RatingLine[]
}

function lines<T>(folder: string, name: string): readonly T[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

export function corpusIn(folder: string): Corpus {
  const answers = lines<AnswerLine>(folder, 'answers.jsonl').map((line) => ({
    ...line,
    sections: line.sections ?? null,
    text: line.text ?? null,
  }))
  if (answers.length === 0) throw new Error(`no answers in ${join(folder, 'answers.jsonl')}`)
  return { answers, labels: lines(folder, 'labels.jsonl'), ratings: lines(folder, 'ratings.jsonl') }
}

export function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(one.id, [...(groups.get(one.id) ?? []), one])
  return groups
}

const PARTS = ['situation', 'task', 'action', 'result', 'reflection']
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** An answer of the corpus as the file that a person would write. */
export function textOf({ sections, text }: AnswerLine): string {
  if (!sections) return `${(text ?? '').trim()}\n`
  return PARTS.filter((part) => sections[part])
    .map((part) => `## ${capital(part)}\n\n${(sections[part] ?? '').trim()}\n`)
    .join('\n')
}

const LEVEL = { N: 0, H: 1, P: 2 } as const

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2)
}

/** The readers' level of a check: 0 absent, 1 partial, 2 present; their median. */
export const levelOf = (readers: readonly LabelLine[], check: string): number =>
  median(readers.map(({ labels }) => LEVEL[labels[check] ?? 'N']))

/** The places of a quote in a text: two are joined by " … ". */
export const placesOf = (text: string, quote: string | null | undefined): readonly Span[] =>
  quote
    ? quote
        .split(' … ')
        .map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
        .filter(({ start }) => start >= 0)
    : []
