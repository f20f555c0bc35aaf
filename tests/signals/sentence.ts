import type { Sentence } from '../../src/reading/answer.js'
import { answerOf } from '../checks/table.js'

/** One sentence, read as a file would be. */
export function sentenceOf(text: string): Sentence {
  const [sentence, ...more] = answerOf({ action: text }).sentences
  if (!sentence || more.length > 0) throw new Error(`not one sentence: ${text}`)
  return sentence
}
