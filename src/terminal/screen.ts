import { measure } from '../formats/page.js'
import type { Paint } from '../formats/paint.js'
import { displayWidth } from '../text/width.js'
import { wrap } from '../text/wrap.js'
import { textOf } from './buffer.js'
import type { Cells } from './cells.js'
import type { TimeSaid } from './countdown.js'
import { cursorIn, rowsOf, scroll } from './layout.js'
import type { Room, Writing } from './multiline.js'

/** What stands around the text while it is being written. */
export interface Frame {
  readonly title: string
  /** What all of it is about: it stands beside the title where a terminal is too low to show what was said before. */
  readonly topic?: string
  /** One line of guidance. */
  readonly guidance: string
  /** What is said of the text under it: how much it is, then what to aim for. */
  readonly status: (text: string) => readonly string[]
  /** The keys, most needed first; those that do not fit in one line are left out. */
  readonly keys: readonly string[]
  /** Whether there is something before it to go back to with Shift-Tab. */
  readonly back: boolean
  /** Whether the guidance is part of what was said, and stays when the text is finished. */
  readonly stays?: boolean
}

/** The terminal as it is now. */
export interface Sheet {
  readonly columns: number
  readonly rows: number
  readonly paint: Paint
}

/** A screen: the lines down to the cursor's, the lines below it, the cursor's column, and the first row of text shown. */
export interface View {
  readonly upper: readonly string[]
  readonly lower: readonly string[]
  readonly x: number
  readonly top: number
}

const MARGIN = '  '
const GUTTER = 4
const LEAST = 12
/** Below this what is said of the text may take a third line. */
const NARROW = 60

/** Columns and rows left for the text itself. */
export function roomFor(frame: Frame, sheet: Sheet): Room {
  const { rows } = sheet
  const columns = measure(sheet.columns)
  const width = Math.max(LEAST, columns - GUTTER - 1)
  return { width, height: Math.max(3, rows - head(frame, columns, rows).length - (columns < NARROW ? 5 : 4)) }
}

/** Title and guidance; on a very low terminal the title alone. */
function head(frame: Frame, columns: number, rows: number): readonly string[] {
  return rows < 12 ? [] : wrap(frame.guidance, { width: columns - 1, first: MARGIN, rest: MARGIN })
}

const BETWEEN = ' · '

/** As many of the parts as fit in one line of a terminal, the first in any case. */
export function fittingLine(parts: readonly string[], columns: number, start: string = MARGIN): string {
  const [first = '', ...others] = parts
  let line = start + first
  for (const part of others) {
    if (displayWidth(line + BETWEEN + part) > columns - 1) return line
    line += BETWEEN + part
  }
  return line
}

const shortKey = (key: string): string => key.split(' ')[0] ?? ''

/** The keys in one line: how to finish and how to leave are always there, by their names alone where columns are few. */
export function keysLine(keys: readonly string[], columns: number): string {
  const [finish = '', leave = ''] = keys
  const lines = [
    [finish, leave],
    [finish, shortKey(leave)],
    [shortKey(finish), shortKey(leave)],
  ].map((two) => two.filter(Boolean))
  const fits = (parts: readonly string[]) => displayWidth(MARGIN + parts.join(BETWEEN)) <= columns - 1
  const shown = lines.find(fits) ?? lines[2] ?? []
  return fittingLine([shown.join(BETWEEN), ...(shown === lines[0] ? keys.slice(2) : [])], columns)
}

/** A terminal with fewer rows has scrolled the prompt away before the second part. */
const LOW = 30

/** The title, and on a low terminal what it is a part of, as far as there is room. */
function titleLine({ title, topic = '' }: Frame, { rows, paint }: Sheet, columns: number): string {
  const room = columns - 1 - displayWidth(MARGIN + title + BETWEEN)
  const [start = '', more] = topic === '' || rows >= LOW || room < LEAST ? [] : wrap(topic, { width: room - 2 })
  return MARGIN + paint.strong(title) + (start === '' ? '' : paint.dim(`${BETWEEN}${start}${more === undefined ? '' : ' …'}`))
}

/** The screen while someone writes. `top` is the first row that was shown before; `time` is what is said of the time left. */
export function writingView(writing: Writing, frame: Frame, sheet: Sheet, cells: Cells, top: number, time: TimeSaid | null = null): View {
  const { paint } = sheet
  const columns = measure(sheet.columns)
  const { buffer } = writing
  const room = roomFor(frame, sheet)
  const rows = rowsOf(buffer, cells, room.width)
  const cursor = cursorIn(buffer, rows, cells, room.width)
  const first = scroll(top, cursor.row, rows.length, room.height)
  const shown = rows.slice(first, first + room.height)
  const bar = `${MARGIN}${paint.accent('│')} `
  const lines = shown.map(({ line, start, end }) => bar + (buffer.lines[line] ?? '').slice(start, end).trimEnd())
  const hidden = rows.length > shown.length ? [`lines ${first + 1}–${first + shown.length} of ${rows.length}`] : []
  const said = time?.up ? time.text : [...(time ? [time.text] : []), ...hidden, ...frame.status(textOf(buffer))].join(BETWEEN)
  const status = writing.emptyAsked ? 'Nothing here yet. Ctrl-D again leaves it empty.' : said
  const guidance = head(frame, columns, sheet.rows).map(paint.dim)
  const at = cursor.row - first
  return {
    upper: [titleLine(frame, sheet, columns), ...guidance, ...lines.slice(0, at + 1)],
    lower: [
      ...lines.slice(at + 1),
      ...wrap(status, { width: columns - 1, first: MARGIN }).map(time?.urgent ? paint.warn : (line) => line),
      paint.dim(keysLine(frame.keys, columns)),
    ],
    x: GUTTER + cursor.x,
    top: first,
  }
}

const SHOWN_WHEN_DONE = 12

/** What stays on the screen while the text is in the person's editor. */
export const editorView = ({ title }: Frame, { paint }: Sheet): readonly string[] => [
  `${MARGIN}${paint.dim('…')} ${paint.strong(title)}  ${paint.dim('in your editor')}`,
]

/** What stays on the screen when the text is finished: its beginning at least, and that all of it is kept. */
export function doneView(writing: Writing, frame: Frame, sheet: Sheet, cells: Cells): readonly string[] {
  const { paint } = sheet
  const columns = measure(sheet.columns)
  const text = textOf(writing.buffer)
  const plain = `${MARGIN}✓ ${frame.title}  `
  const status = fittingLine(frame.status(text).slice(0, -1), columns, plain).slice(plain.length)
  if (text.trim() === '') return [`${MARGIN}${paint.dim('–')} ${paint.strong(frame.title)}  ${paint.dim('left empty')}`]
  const rows = rowsOf(writing.buffer, cells, roomFor(frame, sheet).width)
  const shown = rows.length > SHOWN_WHEN_DONE + 1 ? rows.slice(0, SHOWN_WHEN_DONE) : rows
  const lines = shown.map(({ line, start, end }) => `${MARGIN}${MARGIN}${(writing.buffer.lines[line] ?? '').slice(start, end)}`.trimEnd())
  const more = rows.length - shown.length
  return [
    `${MARGIN}${paint.good('✓')} ${paint.strong(frame.title)}  ${paint.dim(status)}`,
    ...(frame.stays ? wrap(frame.guidance, { width: columns - 1, first: MARGIN + MARGIN }).map((line) => paint.dim(line)) : []),
    ...lines,
    ...(more > 0 ? [`${MARGIN}${MARGIN}${paint.dim(`… and ${more} more lines, all kept`)}`] : []),
  ]
}
