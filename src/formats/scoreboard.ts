import { bandOf } from '../review/bands.js'
import type { Tally } from '../review/tally.js'
import { type Band, DIMENSION_TITLES, DIMENSIONS } from '../star.js'
import { oneLine } from '../text/safe.js'
import { cells, ROOM_FOR_BARS } from './bars.js'
import { type Colour, ends, labelled, labelRoom, measure, type Page, paragraph, quoted, timeText, wordingOf } from './page.js'

/** One answer of a drill. */
export interface ScoreLine {
  readonly title: string
  readonly score: number | null
  readonly band: Band | null
  /** Seconds it took to write, and those it was to take; null when nobody measured. */
  readonly seconds: number | null
  readonly target: number | null
  /** Seconds it takes to say. */
  readonly aloud: number
}

/** A whole drill: its answers and what they come to. */
export interface Scoreboard {
  readonly title: string
  readonly lines: readonly ScoreLine[]
  readonly tally: Tally
  /** The mean that was to be reached, or null. */
  readonly bar: number | null
  /** The seed that gives the same prompts again, or null. */
  readonly seed: number | null
}

type Sheet = Pick<Page, 'columns' | 'paint' | 'wording'>
const same: Colour = (text) => text

/** Every answer, every dimension, the weakest check, the time, and whether the bar is reached. Ends with a newline; every line fits. */
export function scoreboardText(board: Scoreboard, sheet: Sheet): string {
  const { columns, paint } = sheet
  const count = board.lines.length === 1 ? '1 answer' : `${board.lines.length} answers`
  const blocks = [
    ends(oneLine(board.title), count, columns, [paint.strong, paint.dim]),
    ...board.lines.map((line, index) => answerRows(line, index + 1, sheet)),
    dimensionRows(board.tally, sheet),
    [...weakestRows(board.tally, sheet), ...timeRows(board, sheet)],
    verdictRows(board, sheet),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** A bar and its number; the number alone where there is no room. */
function barOf(share: number, number: string, { columns, paint }: Sheet): string {
  const [full, empty] = cells(share)
  return measure(columns) < ROOM_FOR_BARS ? number : `${paint.accent(full)}${paint.dim(empty)}  ${number.padStart(3)}`
}

/** Ten cells, two spaces and a number of three figures. */
const BAR = 15
/** The longest word for a score: "not scored". */
const WORD = 10
/** Where the time stands: after the indent, bar, number and word. */
const TIME_FROM = 5 + BAR + 2 + WORD + 2

function answerRows({ title, score, band, seconds, target, aloud }: ScoreLine, number: number, sheet: Sheet): readonly string[] {
  const { columns, paint } = sheet
  const indent = '     '
  const head = paragraph(title, columns, same, `  ${String(number).padEnd(3)}`)
  const word = band ?? (aloud === 0 ? 'skipped' : 'not scored')
  const bar = barOf((score ?? 0) / 100, score === null ? '–' : String(score), sheet)
  const time = seconds === null || target === null ? `${timeText(aloud)} aloud` : againstText(seconds, target)
  if (aloud === 0) return [...head, `${indent}${bar}  ${word}`]
  if (TIME_FROM + time.length <= measure(columns)) return [...head, `${indent}${bar}  ${word.padEnd(WORD)}  ${paint.dim(time)}`]
  return [...head, `${indent}${bar}  ${word}`, ...paragraph(time, columns, paint.dim, indent)]
}

/** "4 min 10 s of 5 min" */
function againstText(seconds: number, target: number): string {
  const used = `${timeText(seconds)} of ${timeText(target)}`
  return seconds > target ? `${used}, ${timeText(seconds - target)} over` : used
}

function dimensionRows({ dimensions }: Tally, sheet: Sheet): readonly string[] {
  const { columns, paint } = sheet
  const rows = DIMENSIONS.flatMap((dimension) => {
    const share = dimensions[dimension]
    const number = String(Math.round(share * 100))
    const bar = barOf(share, number, sheet)
    const width = measure(columns) < ROOM_FOR_BARS ? number.length : BAR
    const title = DIMENSION_TITLES[dimension]
    const room = measure(columns) - 2 - title.length - width
    return room < 2 ? [...paragraph(title, columns, same), `    ${bar}`] : [`  ${title}${' '.repeat(room)}${bar}`]
  })
  return [...paragraph('What interviewers look for, of 100', columns, paint.strong), ...rows]
}

function weakestRows({ weakest }: Tally, sheet: Sheet): readonly string[] {
  if (weakest === null) return []
  const { columns, paint } = sheet
  const { id, present, partial, of, question } = weakest
  const how =
    present > 0
      ? `There in ${present} of ${of} answers${partial > 0 ? `, partly in ${partial}` : ''}.`
      : partial === 0
        ? 'Not there yet.'
        : of === 1
          ? 'Partly there.'
          : `Partly there in ${partial} of ${of} answers.`
  const quote = question === '' ? [] : [[quoted(question, labelRoom(columns), 4), paint.accent] as const]
  return labelled('Weakest', [[wordingOf(id, sheet).label, paint.warn], [how, same], ...quote], columns, paint)
}

function timeRows({ lines }: Scoreboard, { columns, paint }: Sheet): readonly string[] {
  const timed = lines.flatMap(({ seconds, target }) => (seconds === null || target === null ? [] : [{ seconds, target }]))
  if (timed.length === 0) return []
  const total = (of: 'seconds' | 'target') => timed.reduce((sum, one) => sum + one[of], 0)
  return ['', ...labelled('Time', [[againstText(total('seconds'), total('target')), same]], columns, paint)]
}

/** Never rounded up: a mean below the bar must not read as if it were reached. */
export const meanText = (mean: number): string => String(Math.floor(mean * 10 + 1e-9) / 10)

function verdictRows({ tally, bar, seed }: Scoreboard, { columns, paint }: Sheet): readonly string[] {
  const mean = `The mean is ${meanText(tally.mean)}`
  if (bar === null) return paragraph(`${mean}, ${bandOf(Math.floor(tally.mean))}.`, columns, paint.strong)
  if (tally.mean >= bar) return paragraph(`${mean}: the bar of ${bar} is reached.`, columns, paint.good)
  const again = seed === null ? '' : ` The same prompts come again with --seed ${seed}.`
  return [
    ...paragraph(`${mean}; the bar is ${bar}, not reached yet.`, columns, paint.strong),
    ...(again === '' ? [] : paragraph(again, columns, paint.dim)),
  ]
}
