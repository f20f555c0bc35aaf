import { CHECKS } from './checks/index.js'
import { type Rubric, rubricData } from './formats/rubric-data.js'
import { askedOf } from './questions/asked.js'
import { allQuestions, findQuestion } from './questions/find.js'
import type { Question } from './questions/question.js'
import { type Draft, placeOf, type RefusalCode, whole } from './reading/answer.js'
import { readDraft } from './reading/draft.js'
import { readAnswer as read } from './reading/read.js'
import type { Review } from './review/review.js'
import { FASTEST, SLOWEST } from './review/speaking.js'
import { review as weigh } from './review/weigh.js'
import { RUBRIC_VERSION } from './review/weigh-with.js'
import type { Section, Span } from './star.js'
import { nearest } from './text/nearest.js'

export type { RubricEntry } from './checks/entry.js'
export type { Rubric } from './formats/rubric-data.js'
export type { Probe, Question } from './questions/question.js'
export type { RefusalCode } from './reading/answer.js'
export type { Cap, Evidence, Finding, Review } from './review/review.js'
export type { Band, Dimension, Level, Section, Span } from './star.js'

/** What can be told about a text besides the text. */
export interface ReadOptions {
  /**
   * Reads front matter that is more than flat `key: value` lines, as the `parse` of a YAML library does. Without it such lines are
   * left out, and so is front matter that it throws on.
   */
  readonly parseYaml?: ((text: string) => unknown) | undefined
}

/** What a review can be told besides the text. */
export interface ReviewOptions extends ReadOptions {
  /** What the review calls the text; `-` when nothing is said. */
  readonly file?: string | undefined
  /**
   * The question asked: the id of one in `questions`, or any object with an `id` (with `asks` and `themes` the review notices what
   * was asked for and not told), or null for none. When nothing is said it is the one the text itself names, if any.
   */
  readonly question?: string | (Pick<Question, 'id'> & Partial<Pick<Question, 'asks' | 'themes'>>) | null | undefined
  /** Words spoken in a minute, 60–240, instead of the text's own `wpm` and 140. */
  readonly wpm?: number | undefined
}

/** How one section was found. */
export interface ReadSection {
  /** Under a heading, guessed from the words, or not there. */
  readonly source: 'heading' | 'guessed' | 'missing'
  /** How sure that is, 0–1: 1 under a heading, 0 when missing. */
  readonly confidence: number
  /** Words as written. */
  readonly words: number
  /** Where it stands, in order of the text. */
  readonly spans: readonly Span[]
}

/** One sentence, or one bullet. */
export interface ReadSentence extends Span {
  readonly section: Section
  /** Whether it is prose that can earn something: not a fragment, a placeholder, or said before. */
  readonly told: boolean
}

/** How a text was read. Places are UTF-16 code units into it without its byte-order mark. */
export interface Answer {
  /** The line that names the question: a first heading, a leading quote or the prompt itself; null when there is none. */
  readonly asked: string | null
  /** Front matter as data; unknown keys are kept. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly sections: Readonly<Record<Section, ReadSection>>
  readonly sentences: readonly ReadSentence[]
  /** Words in sentences that are told: what speaking time counts. */
  readonly words: number
  /** Why it cannot be scored; null when it can. */
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null
}

/** Nobody who holds a piece of the rubric can change what the next review says. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** What is judged, and why: every check in its order, with its weight, what its levels mean, an example and its source. */
export const rubric: Rubric = frozen(rubricData(CHECKS, RUBRIC_VERSION))

/** The question bank: prompts with what they look for and the follow-ups an interviewer asks, in the order of the dimensions. */
export const questions: readonly Question[] = frozen(allQuestions())

const draftOf = (text: string, { parseYaml }: ReadOptions): Draft => {
  if (typeof text !== 'string') throw new TypeError('The answer has to be a string.')
  return readDraft(text, parseYaml)
}

/**
 * Reads an answer: Markdown with the four sections under headings in any of the ways people write them, or free prose, which is split
 * into sections by its words. Never fails on any text, in time linear in it. Throws TypeError for what is no string.
 */
export function readAnswer(text: string, options: ReadOptions = {}): Answer {
  const { draft, sections, sentences, told, words, refused } = read(draftOf(text, options))
  const counts = new Set(told)
  return {
    asked: draft.asked,
    frontMatter: draft.frontMatter,
    sections: {
      situation: sectionOf(sections.situation),
      task: sectionOf(sections.task),
      action: sectionOf(sections.action),
      result: sectionOf(sections.result),
    },
    sentences: sentences.map((sentence) => ({ ...placeOf(whole(sentence)), section: sentence.section, told: counts.has(sentence) })),
    words,
    refused,
  }
}

const sectionOf = ({ source, confidence, words, spans }: ReadSection): ReadSection => ({
  source,
  confidence: Math.round(confidence * 100) / 100,
  words,
  spans,
})

/**
 * Reviews an answer: the document of schema `star-coach/review/1`, the same that `star-coach review --format json` gives for a file.
 * The same text and options give the same review, anywhere. Never fails on any text, in time linear in it; what cannot be judged is
 * `refused` and has no score. Throws RangeError for a question that `questions` does not have or a `wpm` outside 60–240, TypeError for
 * what is no string.
 */
export function review(text: string, options: ReviewOptions = {}): Review {
  const { file = '-', wpm } = options
  if (wpm !== undefined && !(wpm >= SLOWEST && wpm <= FASTEST)) throw new RangeError(`wpm is from ${SLOWEST} to ${FASTEST}.`)
  const draft = draftOf(text, options)
  const question = questionOf(draft, options)
  const asked = question?.asks === undefined ? {} : { asked: { asks: question.asks, themes: question.themes ?? [] } }
  return weigh(read(draft), { file, question: question?.id ?? null, ...(wpm === undefined ? {} : { wpm }), ...asked })
}

function questionOf(draft: Draft, { question }: ReviewOptions): Exclude<ReviewOptions['question'], string | undefined> {
  if (question === undefined) return askedOf(draft, null).question
  if (typeof question !== 'string') return question
  const known = findQuestion(question)
  if (known !== undefined) return known
  const near = nearest(
    question,
    questions.map(({ id }) => id),
  )
  throw new RangeError(`There is no question "${question.slice(0, 80)}".${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}`)
}
