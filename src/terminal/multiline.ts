import {
  type Buffer,
  backspace,
  bufferOf,
  deleteForward,
  deleteToEnd,
  deleteToStart,
  deleteWord,
  insert,
  left,
  lineEnd,
  lineStart,
  right,
  textEnd,
  textOf,
  textStart,
  wordLeft,
  wordRight,
} from './buffer.js'
import type { Cells } from './cells.js'
import { cleanText } from './clean.js'
import { cursorIn, placeAt, rowsOf } from './layout.js'

/** A key as readline tells it, or the keyboard's own: `finish` is Ctrl-D wherever the cursor stands. */
export interface Key {
  readonly name?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly meta?: boolean | undefined
  readonly shift?: boolean | undefined
  /** What the key sent: the character itself for letters. */
  readonly sequence?: string | undefined
}

/** What reaches the prompt: a key, or text that came in one piece. */
export type Input = { readonly key: Key } | { readonly paste: string } | { readonly finish: true }

/** A text being written. */
export interface Writing {
  readonly buffer: Buffer
  /** The display column that moving up and down aims for; null after any other key. */
  readonly goal: number | null
  /** A line that holds nothing but a dot someone typed: Enter on it finishes. */
  readonly dot: boolean
  /** Ctrl-D was pressed while there was nothing: once more leaves it empty. */
  readonly emptyAsked: boolean
}

/** Columns and rows that the text has on the screen. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** What follows from a key: the text as it is now, and how it ended if it did. */
export interface Step {
  readonly writing: Writing
  readonly ended?: 'done' | 'back' | 'editor'
  /** A wish about the time: some more of it, or no end. */
  readonly time?: 'more' | 'lift'
}

/** A text to go on from, the cursor at its end. */
export function startWriting(text: string): Writing {
  return { buffer: bufferOf(cleanText(text)), goal: null, dot: false, emptyAsked: false }
}

const changed = (buffer: Buffer): Step => ({ writing: { buffer, goal: null, dot: false, emptyAsked: false } })

/** Up or down `by` rows of the screen; past the first or last row it goes to the start or the end. */
function vertical(writing: Writing, by: number, room: Room, cells: Cells): Step {
  const { buffer } = writing
  const rows = rowsOf(buffer, cells, room.width)
  const cursor = cursorIn(buffer, rows, cells, room.width)
  const goal = writing.goal ?? cursor.x
  const row = rows[Math.max(0, Math.min(rows.length - 1, cursor.row + by))]
  if (cursor.row + by < 0 && cursor.row === 0) return changed(textStart(buffer))
  if (cursor.row + by >= rows.length && cursor.row === rows.length - 1) return changed(textEnd(buffer))
  return row ? { writing: { ...writing, buffer: placeAt(buffer, row, goal, cells), goal, dot: false, emptyAsked: false } } : { writing }
}

/** Enter: a new line, unless a lone typed dot ends the text. Two dots stand for one. */
function enter(writing: Writing, cells: Cells): Step {
  const { buffer } = writing
  const line = buffer.lines[buffer.row] ?? ''
  const last = buffer.row === buffer.lines.length - 1 && buffer.column === line.length
  if (last && writing.dot && line === '.') return { writing: changed(lessLastLine(buffer)).writing, ended: 'done' }
  if (last && line === '..') return changed(insert(backspace(buffer, cells), '\n'))
  return changed(insert(buffer, '\n'))
}

function lessLastLine({ lines }: Buffer): Buffer {
  return bufferOf(lines.slice(0, -1).join('\n'))
}

/** Ctrl-D: finished. On an empty text it asks for a second one first, so that a key pressed twice skips nothing. */
function finish(writing: Writing): Step {
  if (textOf(writing.buffer).trim() !== '' || writing.emptyAsked) return { writing, ended: 'done' }
  return { writing: { ...writing, emptyAsked: true } }
}

type Edit = (buffer: Buffer, cells: Cells) => Buffer
const PLAIN_KEYS: Readonly<Record<string, Edit>> = { left, right, home: lineStart, end: lineEnd, backspace, delete: deleteForward }
const CTRL_KEYS: Readonly<Record<string, Edit>> = {
  a: lineStart,
  e: lineEnd,
  b: left,
  f: right,
  h: backspace,
  w: deleteWord,
  u: deleteToStart,
  k: deleteToEnd,
  left: wordLeft,
  right: wordRight,
  home: textStart,
  end: textEnd,
  backspace: deleteWord,
}
const META_KEYS: Readonly<Record<string, Edit>> = { b: wordLeft, f: wordRight, left: wordLeft, right: wordRight, backspace: deleteWord }

/** What a typed character adds, or null for a key that adds none. */
function typed({ name, ctrl, meta, sequence = '' }: Key): string | null {
  if (name === 'tab') return '  '
  if (ctrl || meta) return null
  const text = cleanText(sequence)
  return text === '' || sequence.startsWith('\u001B') ? null : text
}

function pressed(writing: Writing, key: Key, room: Room, cells: Cells): Step {
  const { name = '', ctrl, meta, shift } = key
  if (name === 'tab' && shift) return { writing, ended: 'back' }
  if (ctrl && name === 'o') return { writing, ended: 'editor' }
  if (ctrl && (name === 't' || name === 'l')) return { writing, time: name === 't' ? 'more' : 'lift' }
  if (name === 'return' || name === 'enter') return enter(writing, cells)
  if (name === 'up' || (ctrl && name === 'p')) return vertical(writing, -1, room, cells)
  if (name === 'down' || (ctrl && name === 'n')) return vertical(writing, 1, room, cells)
  if (name === 'pageup') return vertical(writing, -room.height, room, cells)
  if (name === 'pagedown') return vertical(writing, room.height, room, cells)
  const edit = (ctrl ? CTRL_KEYS : meta ? META_KEYS : PLAIN_KEYS)[name]
  if (edit) return changed(edit(writing.buffer, cells))
  const text = typed(key)
  if (text === null) return { writing }
  const line = writing.buffer.lines[writing.buffer.row]
  return { writing: { ...changed(insert(writing.buffer, text)).writing, dot: text === '.' && line === '' } }
}

/** What becomes of a text when a key, a paste or Ctrl-D comes in. Ctrl-C is not its business. */
export function next(writing: Writing, input: Input, room: Room, cells: Cells): Step {
  if ('finish' in input) return finish(writing)
  if ('paste' in input) return changed(insert(writing.buffer, cleanText(input.paste)))
  return pressed(writing, input.key, room, cells)
}
