import type { Level } from '../star.js'
import { oneLine } from '../text/safe.js'
import { displayWidth, padTo } from '../text/width.js'
import { shortenMiddle, wrap } from '../text/wrap.js'
import type { Paint } from './paint.js'

/** How a check is spoken of; the rubric's own checks fit. */
export interface Wording {
  readonly id: string
  readonly label: string
  readonly shape: string
  readonly strength: string
  /** What each level asks, for those who want every reason. */
  readonly levels?: Readonly<Record<Level, string>>
}

/** What a review is shown on. */
export interface Page {
  /** Columns of the terminal. */
  readonly columns: number
  readonly paint: Paint
  /** Every check, not only what matters most. */
  readonly all: boolean
  /** With every check also why, what would make it whole, and the sum. */
  readonly explain?: boolean
  /** What spoke for a check, in a few words each; for `explain`. */
  readonly grounds?: Readonly<Record<string, readonly string[]>>
  /** The question asked, in one line, or null. */
  readonly prompt: string | null
  /** A follow-up to try aloud, or null. */
  readonly probe: string | null
  /** Whether this is one of several reviews, so that each names its file. */
  readonly several?: boolean
  readonly wording: readonly Wording[]
  /** The text that was reviewed, to show how free prose was read. */
  readonly source?: string
  /** The same text with headings, for those who ask for that instead of a review. */
  readonly headed?: string
}

/** How a check is spoken of on this page; by its id when the page does not know it. */
export function wordingOf(id: string, { wording }: Pick<Page, 'wording'>): Wording {
  return wording.find((one) => one.id === id) ?? { id, label: id, shape: '', strength: '' }
}

/** Words, coloured or not. */
export type Colour = (text: string) => string

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 80
const NARROWEST = 20
const MARGIN = '  '
/** Where the text of a labelled row starts, after the margin. */
const LABEL = 11
/** Below this a label stands above its text. */
const NARROW = 60

/** Columns the text may take on a terminal of so many. */
export const measure = (columns: number): number => Math.max(NARROWEST, Math.min(WIDEST, columns))

/** Blanks such as [how many] stay on one line when they are short. */
function keepBlanks(text: string): string {
  return text.replace(/\[[^\]]{1,24}\]/g, (blank) => blank.replaceAll(' ', '\u00a0'))
}

/** A paragraph, made safe and wrapped, each line painted; `first` and `rest` are unpainted starts. */
export function paragraph(text: string, columns: number, colour: Colour, first: string = MARGIN, rest?: string): readonly string[] {
  const indent = rest ?? ' '.repeat(displayWidth(first))
  const lines = wrap(keepBlanks(oneLine(text)), { width: measure(columns), first: ' '.repeat(displayWidth(first)), rest: indent })
  return lines.map((line, index) => {
    const start = index === 0 ? first : indent
    return start + colour(line.slice(index === 0 ? displayWidth(first) : indent.length).replaceAll('\u00a0', ' '))
  })
}

/** A label and its paragraphs beside it, or below it where columns are few. */
export function labelled(label: string, texts: readonly (readonly [string, Colour])[], columns: number, paint: Paint): readonly string[] {
  const beside = measure(columns) >= NARROW
  const indent = MARGIN + (beside ? ' '.repeat(LABEL) : '')
  const lines = texts.flatMap(([text, colour]) => paragraph(text, columns, colour, indent))
  if (!beside) return [MARGIN + paint.strong(label), ...lines]
  const [first = '', ...others] = lines
  return [MARGIN + paint.strong(padTo(label, LABEL)) + first.slice(indent.length), ...others]
}

/** Two texts at the two ends of a line; on a line each when there is no room. */
export function ends(
  left: string,
  right: string,
  columns: number,
  colours: readonly [Colour, Colour],
  indent: string = MARGIN,
): readonly string[] {
  if (right === '') return paragraph(left, columns, colours[0], indent)
  const room = measure(columns) - displayWidth(indent) - displayWidth(left) - displayWidth(right)
  if (room >= 2) return [indent + colours[0](left) + ' '.repeat(room) + colours[1](right)]
  return [...paragraph(left, columns, colours[0], indent), ...paragraph(right, columns, colours[1], indent)]
}

/** Somebody's own words in quotation marks, the middle left out where they take more than `most` lines of `room` columns. */
export function quoted(text: string, room: number, most = 2): string {
  const words = oneLine(text.replace(/\*\*|__|`/g, ''))
  let quote = `“${words}”`
  for (let width = room * most; wrap(quote, { width: room }).length > most && width > 8; width -= 2)
    quote = `“${shortenMiddle(words, width)}”`
  return quote
}

/** Points as people write them: 9, 4.5, −3. */
export function pointsText(points: number): string {
  const number = String(Math.round(Math.abs(points) * 100) / 100)
  return points < 0 ? `−${number}` : number
}

/** Points as advice tells them: to a tenth, which is more than a person needs. */
export const aboutPoints = (points: number): string => pointsText(Math.sign(points) * Math.max(0.1, Math.round(Math.abs(points) * 10) / 10))

/** Seconds as they are said: 45 s, 1 min 39 s, 2 min. */
export function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** Room for text behind the margin, with a hanging indent of `indent` columns. */
export const roomFor = (columns: number, indent: number): number => Math.max(8, measure(columns) - displayWidth(MARGIN) - indent)

/** Where labelled text starts: beside the label, or at the margin where columns are few. */
export const labelRoom = (columns: number): number => roomFor(columns, measure(columns) >= NARROW ? LABEL : 0)
