import type { Quote, Sentence } from '../reading/answer.js'
import { type Cue, caught } from './cue.js'
import { clause } from './quoting.js'

/** Whether a sentence has what is looked for, and where. */
export type Look = (sentence: Sentence) => Quote | null

/** Looks for any cue of a table. */
export const lookFor =
  (cues: readonly Cue[]): Look =>
  (sentence) =>
    caught(cues, sentence)

/** The first of these looks that finds something. */
export const either =
  (...looks: readonly Look[]): Look =>
  (sentence) => {
    for (const look of looks) {
      const found = look(sentence)
      if (found) return found
    }
    return null
  }

/** Two things in one sentence or in two that stand side by side: one sentence of two is a thought, two far apart are not. Gives the clauses to quote. */
export function together(sentences: readonly Sentence[], one: Look, other: Look, reach = 1): readonly Quote[] | null {
  for (const [i, sentence] of sentences.entries()) {
    const first = one(sentence)
    if (!first) continue
    for (const step of [0, 1, -1].filter((s) => Math.abs(s) <= reach)) {
      const beside = sentences[i + step]
      if (!beside || Math.abs(beside.index - sentence.index) > 1) continue
      const second = other(beside)
      if (second) return merge(clause(sentence, first), clause(beside, second))
    }
  }
  return null
}

function merge(a: Quote, b: Quote): readonly Quote[] {
  if (a.sentence !== b.sentence) return a.sentence.index < b.sentence.index ? [a, b] : [b, a]
  if (a.start <= b.end && b.start <= a.end)
    return [{ sentence: a.sentence, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }]
  return a.start < b.start ? [a, b] : [b, a]
}

/** The clause around the first find. */
export function firstFind(sentences: readonly Sentence[], look: Look): Quote | null {
  for (const sentence of sentences) {
    const found = look(sentence)
    if (found) return clause(sentence, found)
  }
  return null
}
