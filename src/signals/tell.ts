import type { Answer, Sentence } from '../reading/answer.js'
import type { Section } from '../star.js'
import type { Story } from './story.js'

/** An answer as checks see it, without the sentences withheld from the one that asks. */
export function tellStory(answer: Answer, withheld: ReadonlySet<Sentence> = new Set()): Story {
  return {
    answer,
    of: (...sections: readonly Section[]) => answer.told.filter((s) => sections.includes(s.section) && !withheld.has(s)),
  }
}
