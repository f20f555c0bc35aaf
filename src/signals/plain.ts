import type { Sentence } from '../reading/answer.js'
import { fired } from './cue.js'
import { cues } from './jargon.js'
import { supposed, suppositions } from './modality.js'

/** The sentences that tell something: without those that only use the sayings of the office, or only suppose. */
export const plain = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.filter((sentence) => !fired(cues, sentence) && supposed(sentence) === null && !fired(suppositions, sentence))
