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

/** What fires in a sentence never changes, and many tables ask: kept for as long as the sentence is. */
const known = new WeakMap<Sentence, Uint8Array | null>()

/** For each pattern by its number whether it is in this sentence; null when each has to be tried. */
function firing(sentence: Sentence): Uint8Array | null {
  let fired = known.get(sentence)
  if (fired === undefined) {
    fired = firingIn(sentence.text)
    known.set(sentence, fired)
  }
  return fired
}

const isIn = ({ pattern }: Cue, sentence: Sentence, firing: Uint8Array | null): boolean =>
  firing === null || pattern.number < 0 ? pattern.test(sentence.text) : firing[pattern.number] === 1

/** The cues that are in this sentence, in the order of the table. */
export function firingCues(cues: readonly Cue[], sentence: Sentence): readonly Cue[] {
  const found = firing(sentence)
  return cues.filter((cue) => isIn(cue, sentence, found))
}

/** The names of the cues that are in this sentence, in the order of the table. */
export const fires = (cues: readonly Cue[], sentence: Sentence): readonly string[] => firingCues(cues, sentence).map(({ name }) => name)

/** Whether any of these cues is in this sentence. */
export function fired(cues: readonly Cue[], sentence: Sentence): boolean {
  const found = firing(sentence)
  return cues.some((cue) => isIn(cue, sentence, found))
}

/** The words of the first cue of the table that is in this sentence. */
export function caught(cues: readonly Cue[], sentence: Sentence): Quote | null {
  const found = firing(sentence)
  const cue = cues.find((one) => isIn(one, sentence, found))
  if (!cue) return null
  const place = cue.pattern.find(sentence.text)
  return place && { sentence, ...place }
}
