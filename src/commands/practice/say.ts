import { paragraph } from '../../formats/page.js'
import type { Paint } from '../../formats/paint.js'
import type { Question } from '../../questions/question.js'
import { countWords } from '../../reading/tokens.js'
import { DIMENSION_TITLES, SECTIONS, type Section } from '../../star.js'
import type { Attempt } from './attempt.js'
import { GUIDES } from './guide.js'

/** The prompt, and where it comes from. */
export function promptSaid(question: Question, seed: number | null, columns: number, paint: Paint): string {
  const drawn = seed === null ? [] : [`seed ${seed}`]
  const from = [DIMENSION_TITLES[question.dimension], question.id, ...drawn].join(' · ')
  return lines('', ...paragraph(question.prompt, columns, paint.strong), '', ...paragraph(from, columns, paint.dim), '')
}

/** What is on the table before the first word: the prompt, what a good answer aims for, how it goes. */
export function opening(question: Question, seed: number | null, columns: number, paint: Paint): string {
  const same = (text: string) => text
  return lines(
    promptSaid(question, seed, columns, paint).trimEnd(),
    '',
    ...paragraph('A good answer shows', columns, paint.strong),
    ...question.looksFor.flatMap((aim) => paragraph(aim, columns, same, '  · ')),
    '',
    ...paragraph('Four parts, about two minutes aloud. Ctrl-D, or a dot alone on a line, ends a part.', columns, paint.dim),
    '',
  )
}

/** Lines as a text that ends with a newline. */
export const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`

/** "Situation 52 words, Task 12 words". */
export function written({ sections }: Pick<Attempt, 'sections'>): string {
  return SECTIONS.map((section) => [GUIDES[section].title, countWords(sections[section])] as const)
    .filter(([, words]) => words > 0)
    .map(([title, words]) => `${title} ${words === 1 ? '1 word' : `${words} words`}`)
    .join(', ')
}

/** A message at the margin, painted, and an empty line after it. */
export function note(text: string, columns: number, colour: (text: string) => string = (same) => same): string {
  return lines(...paragraph(text, columns, colour), '')
}

const ONE_LINE = 55

/** How to go on with a draft; the command stays in one piece, to be copied. */
export function goOn(columns: number, before: '' | 'Saved. ' = '', command = 'star-coach practice --resume'): string {
  const how = `  ${before}Continue with:`
  return columns < ONE_LINE ? lines(how, `  ${command}`) : lines(`${how} ${command}`)
}

/** What was written before, so that one can go on from it; not the section that is about to be asked for. */
export function recap({ sections }: Pick<Attempt, 'sections'>, asked: Section | null, columns: number, paint: Paint): string {
  return SECTIONS.filter((section) => section !== asked && sections[section].trim() !== '')
    .map((section) => {
      const text = sections[section]
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [''] : paragraph(line, columns, paint.dim, '    ')))
      return lines(`  ${paint.good('✓')} ${paint.strong(GUIDES[section].title)}`, ...text, '')
    })
    .join('')
}
