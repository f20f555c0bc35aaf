import type { Answer } from '../reading/answer.js'
import { WORDS_PER_MINUTE } from '../star.js'

/** The slowest and the fastest anybody is believed to speak. */
export const SLOWEST = 60
export const FASTEST = 240

/** Words a minute: the one asked for, else the file's `wpm` when it is 60–240, else 140. */
export function wordsPerMinute(answer: Answer, asked?: number): number {
  if (asked !== undefined) return asked
  const written = Number(answer.draft.frontMatter['wpm'] ?? Number.NaN)
  return written >= SLOWEST && written <= FASTEST ? written : WORDS_PER_MINUTE
}

/** The answer as it is spoken at this speed: checks find the speed in the front matter. */
export function spokenAt(answer: Answer, wpm: number): Answer {
  return { ...answer, draft: { ...answer.draft, frontMatter: { ...answer.draft.frontMatter, wpm } } }
}

/** How long the told words take aloud, in whole seconds. */
export function speakingTime(words: number, wpm: number): { readonly words: number; readonly seconds: number; readonly wpm: number } {
  return { words, seconds: Math.round((words * 60) / wpm), wpm }
}
