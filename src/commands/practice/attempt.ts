import { besidesOf, type UnfinishedAnswer } from '../../files/drafts.js'
import type { Question } from '../../questions/question.js'
import { readDraft } from '../../reading/draft.js'
import { readAnswer } from '../../reading/read.js'
import { writeDraft } from '../../reading/write.js'
import type { Review } from '../../review/review.js'
import { review } from '../../review/weigh.js'
import { type Band, SECTIONS, type Section } from '../../star.js'

/** An answer on its way: the question, what was written so far, what was asked after it. */
export interface Attempt {
  readonly question: Question
  readonly seed: number
  readonly wpm: number | null
  /** When it was begun. */
  readonly created: Date
  readonly sections: Readonly<Record<Section, string>>
  readonly probes: readonly { readonly ask: string; readonly answer: string }[]
  /** The sections as they were before each revision, oldest first. */
  readonly earlier?: readonly Readonly<Record<Section, string>>[]
  /** Which version it is when each is a file of its own, from 1 on. */
  readonly version?: number
  /** What the person expected of the review, before it. */
  readonly guess?: Guess
  /** What the person noted for themselves before they began: kept with the draft, never judged. */
  readonly notes?: string
  /** The time to write in, as `--time` gives it. */
  readonly time?: string
  /** Seconds of it that are used up, by section or `all`. */
  readonly spent?: Readonly<Record<string, number>>
  /** Id of the drill that it is a step of. */
  readonly drill?: string
}

/** Where somebody expects their answer to stand, and where they expect it to be weakest. */
export interface Guess {
  readonly band: Band
  readonly weakest: Section
}

/** Four sections before the first word. */
export const NOTHING: Readonly<Record<Section, string>> = { situation: '', task: '', action: '', result: '' }

/** Whether no section holds a word. */
export const isEmpty = ({ sections }: Attempt): boolean => SECTIONS.every((section) => sections[section].trim() === '')

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `    ${line}`.trimEnd())

/**
 * Probes and their answers as a fenced block: part of the file, no part of the answer.
 * Answers are indented, so that nothing in them can end the block.
 */
function probesBlock(probes: Attempt['probes']): string {
  if (probes.length === 0) return ''
  const asked = probes.map(({ ask, answer }) => [ask, ...indented(answer.trim())].join('\n'))
  return `\n~~~probes\n${asked.join('\n\n')}\n~~~\n`
}

/** The Markdown file that is saved; what is reviewed is this very text. */
export function markdownOf({ question, sections, wpm, created, probes, version, guess, notes, drill, spent }: Attempt): string {
  const frontMatter = {
    question: question.id,
    title: question.title,
    created: created.toISOString(),
    ...(version !== undefined && version > 1 && { version }),
    ...(wpm === null ? {} : { wpm }),
    ...(guess && { guess: guess.band, guess_weakest: guess.weakest }),
    ...(drill && { drill, ...(spent && { seconds: secondsSpent(spent) }) }),
  }
  const noted = notes ? `\n~~~notes\n${indented(notes.trim()).join('\n')}\n~~~\n` : ''
  return writeDraft({ frontMatter, question: question.prompt, sections }) + noted + probesBlock(probes)
}

/** Seconds of writing time, of all parts together. */
export const secondsSpent = (spent: Readonly<Record<string, number>>): number =>
  Math.round(Object.values(spent).reduce((sum, seconds) => sum + seconds, 0))

/** The review of what would be saved now. */
export function reviewOf(attempt: Attempt): Review {
  const answer = readAnswer(readDraft(markdownOf(attempt)))
  const wpm = attempt.wpm === null ? {} : { wpm: attempt.wpm }
  return review(answer, { file: 'answer.md', question: attempt.question.id, asked: attempt.question, ...wpm })
}

/** An attempt that goes on where a draft stopped. */
export function attemptOf(draft: UnfinishedAnswer, question: Question): Attempt {
  const { seed, wpm, sections, probes } = draft
  return { question, seed, wpm, created: new Date(draft.created), sections, probes, ...besidesOf(draft) }
}
