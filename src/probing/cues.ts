import type { Sentence } from '../reading/answer.js'
import { SECTIONS, type Section } from '../star.js'
import { linesOfStory, wordsAt } from './lines.js'

const LEAST = 3
const MOST = 6

/** Where the opening words of a sentence end: at the first mark after three words, after six at most. */
function openingOf({ tokens, text }: Sentence): number {
  let words = 0
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'mark' && words >= LEAST && /^[,;:.!?–—()]$/.test(token.text)) return tokens[at - 1]?.end ?? token.start
    if (token.kind !== 'mark') words += 1
    if (words === MOST) return token.end
  }
  return text.length
}

/** An answer as one speaks it from memory: for each part, the opening words of each sentence, verbatim. */
export function cuesOf(sections: Readonly<Record<Section, string>>): readonly (readonly [Section, readonly string[]])[] {
  const lines = linesOfStory(sections)
  return SECTIONS.map((section) => {
    const cues = lines
      .filter(({ where }) => where === section)
      .map((line) => {
        const end = openingOf(line.sentence)
        return `${wordsAt(line, { start: 0, end })}${end < line.sentence.text.length - 1 ? ' …' : ''}`
      })
    return [section, cues] as const
  }).filter(([, cues]) => cues.length > 0)
}
