import type { Quote, Sentence } from '../reading/answer.js'
import { type Doubt, isAsserted, NOT_DONE, toldCues } from './asserted.js'
import { type Cue, caught } from './cue.js'
import { clause } from './quoting.js'

/** Whether a sentence has what is looked for, and where. */
export type Look = (sentence: Sentence) => Quote | null

/** Looks for any cue of a table. */
export const lookFor =
  (cues: readonly Cue[]): Look =>
  (sentence) =>
    caught(cues, sentence)

/** Looks for any cue of a table where it is told as having happened: "objected", but not "nobody objected". */
export const lookForReal =
  (cues: readonly Cue[], doubts: readonly Doubt[] = NOT_DONE): Look =>
  (sentence) => {
    for (const { pattern } of toldCues(cues, sentence, doubts)) {
      const place = pattern.all(sentence.text).find((one) => isAsserted(sentence, one, doubts))
      if (place) return { sentence, ...place }
    }
    return null
  }

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

/** What a look finds in each sentence, so that it is looked for once. */
export type Finds = readonly (Quote | null)[]

/** Two things in one sentence or in two of a section that stand side by side: one sentence of two is a thought, two far apart are not. Gives the clauses to quote. */
export function together(ones: Finds, others: Finds, reach: 0 | 1 = 1): readonly Quote[] | null {
  for (const [i, first] of ones.entries()) {
    if (!first) continue
    for (const step of reach === 0 ? [0] : [0, 1, -1]) {
      const second = others[i + step]
      if (!second || second.sentence.section !== first.sentence.section || Math.abs(second.sentence.index - first.sentence.index) > 1)
        continue
      return merge(clause(first.sentence, first), clause(second.sentence, second))
    }
  }
  return null
}

/** Two things in one section, wherever they stand in it; those side by side are quoted first. */
export function sameSection(ones: Finds, others: Finds): readonly Quote[] | null {
  const close = together(ones, others)
  if (close) return close
  for (const first of ones) {
    const second = first && others.find((other) => other?.sentence.section === first.sentence.section)
    if (first && second) return merge(clause(first.sentence, first), clause(second.sentence, second))
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
export function firstOf(...all: readonly Finds[]): Quote | null {
  for (const finds of all) {
    const found = finds.find((find) => find !== null)
    if (found) return clause(found.sentence, found)
  }
  return null
}
