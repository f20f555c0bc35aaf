import type { Dimension } from '../star.js'
import { EXIT, Trouble } from '../trouble.js'
import type { Question, QuestionLevel, Theme } from './question.js'

/** Which questions may be drawn; what is left out does not restrict. */
export interface Filter {
  readonly dimension?: Dimension | undefined
  readonly theme?: Theme | undefined
  readonly level?: QuestionLevel | undefined
}

/** The questions that fit, in the order of the bank. */
export function matching(questions: readonly Question[], filter: Filter): readonly Question[] {
  return questions.filter(
    (question) =>
      (filter.dimension === undefined || question.dimension === filter.dimension) &&
      (filter.theme === undefined || question.themes.includes(filter.theme)) &&
      (filter.level === undefined || question.level === filter.level),
  )
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): integers 0–4294967295, the same on every platform.
 * Only the lowest 32 bits of the seed count.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return (word ^ (word >>> 14)) >>> 0
  }
}

/** Everything once, in an order that the seed fixes. */
export function shuffle<T>(things: readonly T[], seed: number): readonly T[] {
  const draw = mulberry32(seed)
  const rest = [...things]
  return things.map(() => rest.splice(Math.floor((draw() / 2 ** 32) * rest.length), 1)[0] as T)
}

/**
 * The question that a seed picks: the first of {@link shuffle} over those that fit, so a session can go on with the second and the third.
 * Throws {@link Trouble} with exit 2 when none fits.
 */
export function choose(questions: readonly Question[], filter: Filter, seed: number): Question {
  const [first] = shuffle(matching(questions, filter), seed)
  if (first === undefined) throw noneFits(filter)
  return first
}

/** What to say when a filter leaves nothing. */
export function noneFits(filter: Filter): Trouble {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return new Trouble(
    EXIT.usage,
    'no-question',
    asked.length === 0 ? 'There is no question in the bank.' : `No question fits ${asked.join(' and ')}.`,
    asked.length === 0
      ? 'Give a question bank with at least one question.'
      : 'Leave out one of them, or see all with: star-coach questions list',
  )
}
