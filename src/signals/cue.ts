import type { Quote, Sentence } from '../reading/answer.js'
import { firingIn, linear, type Pattern } from '../text/pattern.js'

/** One thing that can be noticed in a sentence, by name. */
export interface Cue {
  readonly name: string
  readonly pattern: Pattern
}

/** A table of cues, each pattern made linear; at the top of a module only. */
export const table = (written: readonly { readonly name: string; readonly pattern: RegExp | Pattern }[]): readonly Cue[] =>
  written.map(({ name, pattern }) => ({ name, pattern: linear(pattern, 'together') }))

/** The cues that are in this sentence, in the order of the table. */
export function firingCues(cues: readonly Cue[], { text }: Sentence): readonly Cue[] {
  firingIn(text)
  return cues.filter(({ pattern }) => pattern.test(text))
}

/** The names of the cues that are in this sentence, in the order of the table. */
export const fires = (cues: readonly Cue[], sentence: Sentence): readonly string[] => firingCues(cues, sentence).map(({ name }) => name)

/** Whether any of these cues is in this sentence. */
export function fired(cues: readonly Cue[], { text }: Sentence): boolean {
  firingIn(text)
  return cues.some(({ pattern }) => pattern.test(text))
}

/** The words of the first cue of the table that is in this sentence. */
export function caught(cues: readonly Cue[], sentence: Sentence): Quote | null {
  firingIn(sentence.text)
  const cue = cues.find(({ pattern }) => pattern.test(sentence.text))
  const place = cue?.pattern.find(sentence.text)
  return place ? { sentence, ...place } : null
}
