import type { Review } from '../review/review.js'
import { SECTIONS, type Section } from '../star.js'
import { oneLine } from '../text/safe.js'
import { shortenMiddle } from '../text/wrap.js'
import { SECTION_TITLES } from './bars.js'
import { labelled, labelRoom, type Page, paragraph } from './page.js'

const UNSEEN: Readonly<Record<Section, string>> = {
  situation: 'I see no line that sets the scene.',
  task: 'I see no line that says what was yours to do.',
  action: 'I see no line that says what you did.',
  result: 'I see no line that says how it ended.',
}
const NOTE = 'You wrote without headings, so these sections are guessed. With headings (## Situation, ## Task …) there is no doubt.'
const ADVICE = 'A line in the wrong part? “star-coach review --with-headings FILE” prints this answer with headings, ready to correct.'

/** How sure a guess is, in words; bounds from how often guesses of that confidence were right on writers they were not learned from. */
export const sureness = (confidence: number): string => (confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'fairly sure' : 'not sure')

/** For free prose: which lines were read as which part, and how sure that is. Nothing when the person gave headings. */
export function howRead(review: Review, page: Page): readonly string[] {
  const { columns, paint } = page
  if (!SECTIONS.some((section) => review.sections[section].source === 'guessed')) return []
  const source = page.source ?? null
  if (source === null) return paragraph(NOTE, columns, paint.dim)
  const rows = SECTIONS.flatMap((section) => {
    const { source: found, confidence, spans } = review.sections[section]
    if (found !== 'guessed') return labelled(SECTION_TITLES[section], [[UNSEEN[section], paint.dim]], columns, paint)
    const words = oneLine(spans.map(({ start, end }) => source.slice(start, end).trim()).join(' '))
    const said = `“${shortenMiddle(words, labelRoom(columns) - 2)}”`
    return labelled(
      SECTION_TITLES[section],
      [
        [said, (text) => text],
        [sureness(confidence), paint.dim],
      ],
      columns,
      paint,
    )
  })
  return [...paragraph('I read it like this', columns, paint.strong), ...rows, ...paragraph(ADVICE, columns, paint.dim)]
}
