import type { Answer, Sentence } from '../reading/answer.js'
import type { Section } from '../star.js'

/**
 * An answer as checks see it: the sentences that may earn something, by section, with what is noticed in them.
 * A sentence can be withheld from one check without touching the others.
 */
export interface Story {
  readonly answer: Answer
  /** Sentences of these sections in order, those withheld left out. */
  readonly of: (...sections: readonly Section[]) => readonly Sentence[]
}
