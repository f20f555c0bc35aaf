import type { Review } from '../review/review.js'
import { DIMENSION_TITLES, DIMENSIONS, SECTIONS, type Section } from '../star.js'
import { ends, measure, type Page, paragraph } from './page.js'

/** The sections as headings say them. */
export const SECTION_TITLES: Readonly<Record<Section | 'whole', string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  whole: 'The whole answer',
}

const CELLS = 10
/** Below this there is no room for a bar. */
export const ROOM_FOR_BARS = 38
/** Below this a guessed section is said in the note alone. */
const ROOM_FOR_GUESSED = 46
const same = (text: string): string => text

/** Ten cells, as many filled as the share of 0–1 says. */
export const cells = (share: number): readonly [string, string] => {
  const filled = Math.round(share * CELLS)
  return ['█'.repeat(filled), '░'.repeat(CELLS - filled)]
}

/** One row a section: a bar, its score, a word that says the same. */
export const sectionRows = (review: Review, page: Page): readonly string[] =>
  SECTIONS.flatMap((section) => sectionRow(review, section, page))

function sectionRow(review: Review, section: Section, { paint, columns }: Page): readonly string[] {
  const { source, score } = review.sections[section]
  const word = source === 'missing' ? 'missing' : score === null ? 'left out' : scoreWord(score)
  const guessed = source === 'guessed' && measure(columns) >= ROOM_FOR_GUESSED ? paint.dim('  guessed') : ''
  if (measure(columns) < ROOM_FOR_BARS) return paragraph(`${SECTION_TITLES[section]}: ${score ?? ''} ${word}`, columns, same)
  const [full, empty] = cells((score ?? 0) / 100)
  const number = score === null ? '–' : String(score)
  return [`  ${SECTION_TITLES[section].padEnd(11)}${paint.accent(full)}${paint.dim(empty)}  ${number.padStart(3)}  ${word}${guessed}`]
}

/** The bands' words, for a section. */
function scoreWord(score: number): string {
  if (score >= 80) return 'ready'
  if (score >= 60) return 'solid'
  return score >= 35 ? 'draft' : 'sketch'
}

/** How far one of the five things is met, 0–1, in words. */
export const dimensionWord = (value: number): string => (value >= 0.8 ? 'yes' : value >= 0.3 ? 'partly' : 'not yet')

/** The five things interviewers look for, each with a bar and a word. */
export function dimensionRows(review: Review, { columns, paint }: Page): readonly string[] {
  return [
    ...paragraph('What interviewers look for', columns, paint.strong),
    ...DIMENSIONS.flatMap((dimension) => {
      const value = review.dimensions[dimension]
      const word = dimensionWord(value)
      const bar = measure(columns) < ROOM_FOR_BARS ? '' : `  ${cells(value).join('')}`
      return ends(DIMENSION_TITLES[dimension], `${word}${bar}`, columns, [same, paint.accent])
    }),
  ]
}
