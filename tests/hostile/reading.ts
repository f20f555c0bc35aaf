/** Hostile texts read and judged as the command does it, with what was built. */
import { createRequire } from 'node:module'
import { faultsIn } from './faults.js'
import { hostileText } from './texts.js'

type Judgement = typeof import('../../src/reading/draft.js') &
  typeof import('../../src/reading/read.js') &
  typeof import('../../src/review/weigh.js') &
  typeof import('../../src/reading/with-headings.js')
const built = createRequire(import.meta.url)
const { readAnswer, readDraft, review, withHeadings } = built('../../dist/judgement.cjs') as Judgement
const { parseYaml } = built('../../dist/schema.cjs') as typeof import('../../src/questions/schema.js')

/** What is wrong with how this hostile text, or its first `most` characters, is read and judged. */
export function troubleWith(seed: number, number: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const { text: whole, made } = hostileText(seed, number)
  const text = whole.slice(0, most)
  try {
    const answer = readAnswer(readDraft(text, (front) => parseYaml(front, 'front matter')))
    const options = { file: 'answer.md', question: null }
    const reviewed = review(answer, options)
    const faults = [...faultsIn(reviewed, answer)]
    if (number % 10 === 0) {
      withHeadings(answer)
      if (JSON.stringify(review(answer, options)) !== JSON.stringify(reviewed)) faults.push('another review the second time')
    }
    return faults.map((fault) => `${number} (${made}): ${fault}`)
  } catch (error) {
    return [`${number} (${made}): ${error instanceof Error ? error.stack : String(error)}`]
  }
}
