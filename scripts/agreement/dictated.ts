import type { Corpus } from '../train/corpus.js'

/** A text as a plain dictation gives it: one line, no marks, no capitals; marks inside words and numbers stay. */
export const dictated = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:[-*•]|\d+[.)])\s+/gm, '')
    .replace(/[.,;:!?"“”()[\]…–—]+(?=\s|$)|(?<=^|\s)["“”([…–—-]+|\s-+(?=\s)|[—–…]+/g, ' ')
    .replace(/(?<=[\s]|^)['‘’]|['‘’"”).,;:!?]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const each = <T extends string | null | undefined>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, text]) => [key, text ? dictated(text) : text])) as Record<string, T>

const quoted = (quote: string | null): string | null => (quote ? quote.split(' … ').map(dictated).join(' … ') : quote)

/** The same answers as if they had been dictated, under the same headings and with the same labels. */
export const asDictated = ({ answers, labels, ratings }: Corpus): Corpus => ({
  answers: answers.map((line) => ({ ...line, sections: line.sections && each(line.sections), text: line.text && dictated(line.text) })),
  labels: labels.map((line) => ({
    ...line,
    ...(line.quotes && { quotes: Object.fromEntries(Object.entries(line.quotes).map(([check, quote]) => [check, quoted(quote)])) }),
    ...(line.parts && { parts: each(line.parts) }),
  })),
  ratings,
})
