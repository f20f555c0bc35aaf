import type { Review } from '../review/review.js'
import { BANDS, type Band } from '../star.js'
import { oneLine, safeText } from '../text/safe.js'
import { displayWidth, glyphs, padTo } from '../text/width.js'
import type { Outcome } from './index.js'
import { type Colour, measure, type Page, paragraph, wordingOf } from './page.js'

/** One line of the table: what became of one input, small enough to keep for ten thousand. */
export interface Row {
  readonly file: string
  /** 0–100, or null when it was not scored. */
  readonly score: number | null
  /** Its band; `refused` when there was nothing to score, `failed` when it could not be read. */
  readonly band: Band | 'refused' | 'failed'
  /** The check worth most, as people call it; why, when there is no score. */
  readonly weakest: string
}

/** What a table is shown on; `plain` is for those who read line by line: no columns. */
export type TablePage = Pick<Page, 'columns' | 'paint'> & { readonly plain?: boolean }

const HEADS = ['File', 'Score', 'Band', 'Weakest check'] as const
const BAND_WORDS: Readonly<Record<Row['band'], string>> = {
  sketch: 'sketch',
  draft: 'draft',
  solid: 'solid',
  ready: 'ready',
  refused: 'not scored',
  failed: 'not read',
}
const REFUSALS: Readonly<Record<NonNullable<Review['refused']>['code'], string>> = {
  'too-short': 'too short',
  'not-english': 'not English',
  template: 'still a template',
  'no-text': 'no text yet',
}
const NOTHING = 'nothing is missing'
/** Below this a table is read row by row: requirement of every table here. */
const NARROW = 60
const MARGIN = '  '
const GAP = '  '
/** The last column is cut before a file's name is. */
const MOST_FOR_CHECK = 24

/** The line of the table for one input. The weakest check is the step worth most, or the one that lifts a limit. */
export function rowOf(outcome: Outcome): Row {
  if ('error' in outcome) return { file: outcome.error.file, score: null, band: 'failed', weakest: outcome.error.error.message }
  const { file, score, band, refused, next } = outcome.review
  if (refused !== null || band === null)
    return { file, score: null, band: 'refused', weakest: refused === null ? '' : REFUSALS[refused.code] }
  const [first] = next
  return { file, score, band, weakest: first === undefined ? NOTHING : wordingOf(first, outcome.page).label }
}

/**
 * Many answers at a glance: file, score, band, weakest check, in the order given, and their mean below. Ends with a newline; '' for no rows.
 * Every line fits the columns; below 60 columns, and where `plain`, each row is lines of "Label: value".
 */
export function tableOf(rows: readonly Row[], page: TablePage): string {
  if (rows.length === 0) return ''
  const lines = page.plain === true || measure(page.columns) < NARROW ? inLines(rows, page) : inColumns(rows, page)
  return `${[...lines, '', ...paragraph(summary(rows), page.columns, page.paint.strong)].join('\n')}\n`
}

/** Side by side, each column as wide as it needs to be; names lose their start before anything else is lost. */
function inColumns(rows: readonly Row[], { columns, paint }: TablePage): readonly string[] {
  const widest = (head: string, words: readonly string[]) =>
    words.reduce((most, word) => Math.max(most, displayWidth(word)), displayWidth(head))
  const most = measure(columns) - MARGIN.length - 3 * GAP.length
  const band = widest(HEADS[2], [...new Set(rows.map((row) => BAND_WORDS[row.band]))])
  const checks = new Set(rows.filter(({ score }) => score !== null).map(({ weakest }) => oneLine(weakest)))
  const check = Math.min(widest(HEADS[3], [...checks]), MOST_FOR_CHECK)
  const score = HEADS[1].length
  const files = rows.map((row) => shortenStart(safeText(row.file, { newline: false }), most - score - band - check))
  const file = widest(HEADS[0], files)
  const room = most - file - score - band
  const line = (cells: readonly [string, string, string, string], colour: Colour, last: Colour) =>
    MARGIN + [padTo(cells[0], file), colour(cells[1].padStart(score)), colour(padTo(cells[2], band)), last(cells[3])].join(GAP)
  const head = line(HEADS, paint.strong, paint.strong).replace(HEADS[0], paint.strong(HEADS[0]))
  return [
    head,
    ...rows.map((row, index) => {
      const cells = [files[index] ?? '', scoreText(row), BAND_WORDS[row.band], shortenEnd(oneLine(row.weakest), room)] as const
      return line(cells, colourOf(row, paint), row.score === null ? paint.dim : same)
    }),
  ]
}

/** Below each other, as a screen reader reads it. */
function inLines(rows: readonly Row[], { columns, paint }: TablePage): readonly string[] {
  return rows.flatMap((row, index) => {
    const [file, score, band, check] = HEADS
    const name = shortenStart(safeText(row.file, { newline: false }), measure(columns) - displayWidth(`${MARGIN}${file}: `))
    return [
      ...(index > 0 ? [''] : []),
      ...paragraph(`${file}: ${name}`, columns, paint.strong),
      ...(row.score === null ? [] : paragraph(`${score}: ${scoreText(row)}`, columns, colourOf(row, paint))),
      ...paragraph(`${band}: ${BAND_WORDS[row.band]}`, columns, colourOf(row, paint)),
      ...paragraph(`${row.score === null ? 'Why' : check}: ${row.weakest}`, columns, same),
    ]
  })
}

const same: Colour = (text) => text
const scoreText = ({ score }: Row): string => (score === null ? '–' : String(score))

function colourOf({ band }: Row, paint: Page['paint']): Colour {
  if (band === 'ready') return paint.good
  if (band === 'solid') return paint.accent
  return band === 'failed' ? paint.bad : paint.warn
}

/** How many there are, their mean, and where they stand. */
function summary(rows: readonly Row[]): string {
  const count = (band: Row['band']) => rows.filter((row) => row.band === band).length
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]))
  const mean = scores.length === 0 ? [] : [`mean ${Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length)}`]
  const bands = [...BANDS].reverse().flatMap((band) => (count(band) === 0 ? [] : [`${count(band)} ${BAND_WORDS[band]}`]))
  const others = (['refused', 'failed'] as const).flatMap((band) => (count(band) === 0 ? [] : [`${count(band)} ${BAND_WORDS[band]}`]))
  const answers = `${rows.length} ${rows.length === 1 ? 'answer' : 'answers'}`
  return `${[answers, ...mean].join(', ')}: ${[...bands, ...others].join(', ')}.`
}

/** As much of a text as fits. */
function shortenEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let room = columns - 1
  const fitting = glyphs(text).filter(({ width }) => {
    room -= width
    return room >= 0
  })
  return `${fitting
    .map((glyph) => glyph.text)
    .join('')
    .trimEnd()}…`
}

/** A path without its start, cut at a folder where it can be: the end is what tells files apart. */
function shortenStart(path: string, columns: number): string {
  if (displayWidth(path) <= columns) return path
  const all = glyphs(path)
  let from = all.length
  for (let room = columns - 1; from > 0 && room >= (all[from - 1]?.width ?? 0); from--) room -= all[from - 1]?.width ?? 0
  const rest = all.slice(from).map((glyph) => glyph.text)
  const folder = rest.indexOf('/')
  return `…${rest.slice(folder > 0 && folder < rest.length / 2 ? folder : 0).join('')}`
}
