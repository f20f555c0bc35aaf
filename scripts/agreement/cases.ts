import type { Answer } from '../../src/reading/answer.js'
import type { Finding, Review } from '../../src/review/review.js'
import type { Level, Section } from '../../src/star.js'
import { byId, type Corpus, type LabelLine, levelOf, textOf } from '../train/corpus.js'
import { load } from '../train/segmenter-corpus.js'
import { type Trial, trialsOf } from '../train/segmenter-judge.js'
import type { CoachFor } from './coaches.js'

/** A labelled answer and what the coach makes of it. */
export interface Case {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly review: Review
  readonly labels: readonly LabelLine[]
  readonly rating: number | null
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export function casesOf(corpus: Corpus, coachFor: CoachFor): readonly Case[] {
  const [labels, ratings] = [byId(corpus.labels), byId(corpus.ratings)]
  return corpus.answers.map((line) => {
    const text = textOf(line)
    const { read, weigh } = coachFor(line.writer)
    const rated = ratings.get(line.id)?.map(({ rating }) => rating)
    return {
      id: line.id,
      kind: line.kind,
      text,
      review: weigh(read(text)),
      labels: labels.get(line.id) ?? [],
      rating: rated ? mean(rated) : null,
    }
  })
}

const LEVEL: Readonly<Record<Level, number>> = { absent: 0, partial: 1, present: 2 }

export const found = ({ review }: Case, check: string): Finding => {
  const finding = review.checks.find(({ id }) => id === check)
  if (!finding) throw new Error(`there is no check '${check}'`)
  return finding
}
/** The coach's level of a check, and the readers'; 0 absent, 1 partial, 2 present. */
export const coachLevel = (one: Case, check: string): number => LEVEL[found(one, check).verdict]
export const readersLevel = ({ labels }: Case, check: string): number => levelOf(labels, check)

/** A text whose true sections are known, and where the coach sees them. */
export interface Placed {
  readonly trial: Trial
  readonly sections: Answer['sections']
}

/** Answers without their headings and free prose, whole and with a part cut out, as the coach reads them. */
export const placedBy = (corpus: Corpus, coachFor: CoachFor, flat?: (text: string) => string): readonly Placed[] =>
  load(corpus).flatMap((told) =>
    trialsOf(told, flat).map((trial) => ({ trial, sections: coachFor(told.writer).read(`${trial.text}\n`).sections })),
  )

/** Whether the coach sees the section. */
export const sees = ({ sections }: Placed, section: Section): boolean => sections[section].source !== 'missing'
