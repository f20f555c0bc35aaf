import type { Quote, Sentence } from '../reading/answer.js'

/** One thing that can be noticed in a sentence, by name; the pattern is linear and never global. */
export interface Cue {
  readonly name: string
  readonly pattern: RegExp
}

/** The names of the cues that are in this sentence, in the order of the table. */
export const fires = (cues: readonly Cue[], sentence: Sentence): readonly string[] =>
  cues.filter(({ pattern }) => pattern.test(sentence.text)).map(({ name }) => name)

/** Whether any of these cues is in this sentence. */
export const fired = (cues: readonly Cue[], sentence: Sentence): boolean => cues.some(({ pattern }) => pattern.test(sentence.text))

/** The words of the first cue of the table that is in this sentence. */
export function caught(cues: readonly Cue[], sentence: Sentence): Quote | null {
  for (const { pattern } of cues) {
    const hit = pattern.exec(sentence.text)
    if (hit) return { sentence, start: hit.index, end: hit.index + hit[0].length }
  }
  return null
}
