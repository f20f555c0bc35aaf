import type { Paint } from '../formats/paint.js'
import { DIMENSION_TITLES, DIMENSIONS, type Dimension } from '../star.js'
import { oneLine } from '../text/safe.js'
import { displayWidth } from '../text/width.js'
import { wrap } from '../text/wrap.js'
import { probesByFamily } from './document.js'
import { type Asks, type ProbeFamily, type Question, THEMES } from './question.js'

/** What a page is shown on. */
export interface Look {
  readonly columns: number
  readonly paint: Paint
  /** The ids of somebody's own questions. */
  readonly yours?: ReadonlySet<string>
  /** Flags without which those are not found, as they are typed. */
  readonly flags?: string
}

/** Below this many columns, what would stand side by side stands one below the other. */
const TABLE_FROM = 60
/** A line longer than this is hard to read. */
const WIDEST = 80

/** Stands for a space that no line may break at. */
const GLUE = '\u00A0'

const FAMILY_TITLES: Readonly<Record<ProbeFamily, string>> = {
  ownership: 'Your part',
  need: 'The need',
  data: 'The figures',
  choice: 'The choice',
  balance: 'The price',
  depth: 'How exactly',
  after: 'Afterwards',
  level: 'How far',
}
const ASKS_TITLES: Readonly<Record<Asks, string>> = { success: 'a success', failure: 'a failure', either: 'a success or a failure' }

/** The questions by dimension, each with its id, then how many there are and of what. */
export function listPage(questions: readonly Question[], look: Look): string {
  const width = Math.min(look.columns, WIDEST)
  const left = leftOf(Math.max(0, ...questions.map(({ id }) => displayWidth(oneLine(id)))), width)
  const group = (dimension: Dimension): readonly string[] => {
    const some = questions.filter((question) => question.dimension === dimension)
    if (some.length === 0) return []
    const rows = some.map((question) => row(oneLine(question.id), promptOf(question, look), { left, width, paint: look.paint }))
    return [
      ...wrap(DIMENSION_TITLES[dimension], { width }).map(look.paint.strong),
      ...wrap(`${dimension}, ${counted(some.length)}`, { width }).map(look.paint.dim),
      '',
      ...(left > 0 ? [...rows.flat(), ''] : rows.flatMap((lines) => [...lines, ''])),
    ]
  }
  return page([...DIMENSIONS.flatMap(group), ...footer(questions, width, look).map(look.paint.dim)])
}

/** One question: what is asked, what a strong answer shows, what would be asked next. */
export function questionPage(question: Question, look: Look): string {
  const width = Math.min(look.columns, WIDEST)
  const kind = [
    DIMENSION_TITLES[question.dimension],
    question.level === 'senior' ? 'senior' : 'for everyone',
    `asks for ${ASKS_TITLES[question.asks]}`,
    ...(look.yours?.has(question.id) ? ['yours'] : []),
  ]
  const about = question.themes.length === 0 ? [] : wrap(`About: ${question.themes.join(', ')}`, { width })
  const shows = question.looksFor.flatMap((line) => wrap(oneLine(line), { width, first: '  - ' }))
  const left = leftOf(Math.max(...Object.values(FAMILY_TITLES).map(displayWidth)), width)
  const asked = probesByFamily(question).flatMap(([family, probes]) =>
    probes.flatMap(({ ask }, index) => row(index === 0 ? FAMILY_TITLES[family] : '', oneLine(ask), { left, width, paint: look.paint })),
  )
  return page([
    // One without a title of its own has its prompt for a title.
    ...(question.title === question.prompt ? [] : [...wrap(oneLine(question.title), { width }).map(look.paint.strong), '']),
    ...wrap(oneLine(question.prompt), { width, first: '  ' }),
    '',
    ...wrap(kind.join(' · '), { width }).map(look.paint.dim),
    ...about.map(look.paint.dim),
    ...titled('A strong answer shows', shows, look),
    ...titled('An interviewer may ask next', asked, look),
    '',
    ...wrap(`Practise it: star-coach practice --question ${oneLine(question.id)}${look.flags ?? ''}`, { width }).map(look.paint.dim),
  ])
}

function titled(title: string, lines: readonly string[], { columns, paint }: Look): readonly string[] {
  return lines.length === 0 ? [] : ['', ...wrap(title, { width: columns }).map(paint.strong), ...lines]
}

/** Where the text of a row starts when the names take so many columns; 0 when it has to stand below its name. */
function leftOf(columns: number, width: number): number {
  return width >= TABLE_FROM && columns + 4 <= width / 2 ? columns + 4 : 0
}

interface Row {
  /** Of {@link leftOf}. */
  readonly left: number
  readonly width: number
  readonly paint: Paint
}

/** A name and a text: side by side when there is room, one below the other when not. */
function row(name: string, text: string, { left, width, paint }: Row): readonly string[] {
  if (left === 0) return [...wrap(name, { width, first: '  ' }).map(paint.strong), ...wrap(text, { width, first: '    ' })]
  const [first = '', ...rest] = wrap(text, { width, first: ' '.repeat(left) })
  return [`  ${paint.strong(name)}${' '.repeat(left - 2 - displayWidth(name))}${first.slice(left)}`, ...rest]
}

function promptOf({ id, prompt, level }: Question, { yours }: Look): string {
  const marks = [...(level === 'senior' ? ['senior'] : []), ...(yours?.has(id) ? ['yours'] : [])]
  return oneLine(prompt) + (marks.length > 0 ? ` (${marks.join(', ')})` : '')
}

function counted(count: number): string {
  return count === 1 ? '1 prompt' : `${count} prompts`
}

function footer(questions: readonly Question[], width: number, { yours, flags }: Look): readonly string[] {
  const themes = THEMES.map((theme) => [theme, questions.filter((question) => question.themes.includes(theme)).length] as const)
  const present = themes.filter(([, count]) => count > 0).map(([theme, count]) => `${theme}${GLUE}${count}`)
  const command = `star-coach questions show ${oneLine(questions[0]?.id ?? 'ID')}${flags ?? ''}`
  const own = questions.filter(({ id }) => yours?.has(id)).length
  return [
    ...(present.length === 0 ? [] : wrap(`Themes: ${present.join(', ')}`, { width, rest: '  ' })).map((line) => line.replaceAll(GLUE, ' ')),
    ...wrap(`${counted(questions.length)}${own > 0 ? `, ${own} of them yours` : ''}. One in full: ${command}`, { width, rest: '  ' }),
  ]
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
