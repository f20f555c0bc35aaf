import type { Quote, Sentence } from '../reading/answer.js'
import { firingIn, linear, type Pattern } from '../text/pattern.js'
import { IN, OUT } from '../text/together.js'

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
  const found = firingIn(text)
  return cues.filter(({ pattern }) => isIn(pattern, text, found))
}

/** Whether a pattern is in a text, by what was found there in one pass. */
const isIn = (pattern: Pattern, text: string, found: Uint8Array | null): boolean => {
  const state = found?.[pattern.number]
  return state === IN || (state !== OUT && pattern.test(text))
}

/** The names of the cues that are in this sentence, in the order of the table. */
export const fires = (cues: readonly Cue[], sentence: Sentence): readonly string[] => firingCues(cues, sentence).map(({ name }) => name)

/** Whether any of these cues is in this sentence. */
export function fired(cues: readonly Cue[], { text }: Sentence): boolean {
  const found = firingIn(text)
  return cues.some(({ pattern }) => isIn(pattern, text, found))
}

/** The words of the first cue of the table that is in this sentence. */
export function caught(cues: readonly Cue[], sentence: Sentence): Quote | null {
  const found = firingIn(sentence.text)
  const cue = cues.find(({ pattern }) => isIn(pattern, sentence.text, found))
  const place = cue?.pattern.find(sentence.text)
  return place ? { sentence, ...place } : null
}
