import type { Cell, Cells } from './cells.js'

/** The text being written and where the cursor stands in it: lines as the person made them, never as the screen folds them. */
export interface Buffer {
  /** At least one; no line holds a line break. */
  readonly lines: readonly string[]
  readonly row: number
  /** UTF-16 offset in the line, always between two user-visible characters. */
  readonly column: number
}

/** A buffer that holds `text`, the cursor at its end. */
export function bufferOf(text: string): Buffer {
  const lines = text.split('\n')
  return { lines, row: lines.length - 1, column: lines.at(-1)?.length ?? 0 }
}

/** The text as one string, lines joined by `\n`. */
export const textOf = (buffer: Buffer): string => buffer.lines.join('\n')

const lineOf = ({ lines, row }: Buffer): string => lines[row] ?? ''
const spliced = (lines: readonly string[], from: number, count: number, ...added: readonly string[]): readonly string[] => [
  ...lines.slice(0, from),
  ...added,
  ...lines.slice(from + count),
]

/** Puts text in at the cursor, line breaks and all, and moves past it. */
export function insert(buffer: Buffer, text: string): Buffer {
  const line = lineOf(buffer)
  const added = (line.slice(0, buffer.column) + text).split('\n')
  const row = buffer.row + added.length - 1
  const column = added.at(-1)?.length ?? 0
  const lines = spliced(buffer.lines, buffer.row, 1, ...added.slice(0, -1), (added.at(-1) ?? '') + line.slice(buffer.column))
  return { lines, row, column }
}

/** Takes away what stands between two columns of the cursor's line. */
function cut(buffer: Buffer, from: number, to: number): Buffer {
  const line = lineOf(buffer)
  return { ...buffer, lines: spliced(buffer.lines, buffer.row, 1, line.slice(0, from) + line.slice(to)), column: from }
}

/** Joins the line below to the cursor's line; the cursor stands where they meet. */
function join(buffer: Buffer, row: number): Buffer {
  const above = buffer.lines[row] ?? ''
  return { lines: spliced(buffer.lines, row, 2, above + (buffer.lines[row + 1] ?? '')), row, column: above.length }
}

/** Where the character before a column starts. */
const before = (cells: readonly Cell[], column: number): number => cells.findLast(({ at }) => at < column)?.at ?? 0
/** Where the character at a column ends. */
function after(cells: readonly Cell[], column: number): number {
  const cell = cells.find(({ at, text }) => at + text.length > column)
  return cell ? cell.at + cell.text.length : column
}

/** Deletes the character before the cursor; at the start of a line it joins the line to the one above. */
export function backspace(buffer: Buffer, cells: Cells): Buffer {
  if (buffer.column > 0) return cut(buffer, before(cells(lineOf(buffer)), buffer.column), buffer.column)
  return buffer.row > 0 ? join(buffer, buffer.row - 1) : buffer
}

/** Deletes the character under the cursor; at the end of a line it joins the next line to it. */
export function deleteForward(buffer: Buffer, cells: Cells): Buffer {
  const line = lineOf(buffer)
  if (buffer.column < line.length) return cut(buffer, buffer.column, after(cells(line), buffer.column))
  return buffer.row < buffer.lines.length - 1 ? join(buffer, buffer.row) : buffer
}

/** One character back; from the start of a line to the end of the one above. */
export function left(buffer: Buffer, cells: Cells): Buffer {
  if (buffer.column > 0) return { ...buffer, column: before(cells(lineOf(buffer)), buffer.column) }
  return buffer.row > 0 ? lineEnd({ ...buffer, row: buffer.row - 1 }) : buffer
}

/** One character on; from the end of a line to the start of the next. */
export function right(buffer: Buffer, cells: Cells): Buffer {
  const line = lineOf(buffer)
  if (buffer.column < line.length) return { ...buffer, column: after(cells(line), buffer.column) }
  return buffer.row < buffer.lines.length - 1 ? { ...buffer, row: buffer.row + 1, column: 0 } : buffer
}

/** To the start of the line as it was written, however it is folded. */
export const lineStart = (buffer: Buffer): Buffer => ({ ...buffer, column: 0 })
export const lineEnd = (buffer: Buffer): Buffer => ({ ...buffer, column: lineOf(buffer).length })
export const textStart = (buffer: Buffer): Buffer => ({ ...buffer, row: 0, column: 0 })
export const textEnd = (buffer: Buffer): Buffer => lineEnd({ ...buffer, row: buffer.lines.length - 1 })

const WORD = /[\p{L}\p{N}\p{M}'’_]/u

/** Where the word before a column starts; words are letters, digits and apostrophes. */
function wordBefore(line: string, cells: readonly Cell[], column: number): number {
  let at = column
  const back = () => before(cells, at)
  while (at > 0 && !WORD.test(line.slice(back(), at))) at = back()
  while (at > 0 && WORD.test(line.slice(back(), at))) at = back()
  return at
}

/** Where the word after a column ends. */
function wordAfter(line: string, cells: readonly Cell[], column: number): number {
  let at = column
  const on = () => after(cells, at)
  while (at < line.length && !WORD.test(line.slice(at, on()))) at = on()
  while (at < line.length && WORD.test(line.slice(at, on()))) at = on()
  return at
}

/** To the start of the word before. */
export function wordLeft(buffer: Buffer, cells: Cells): Buffer {
  const line = lineOf(buffer)
  return buffer.column === 0 ? left(buffer, cells) : { ...buffer, column: wordBefore(line, cells(line), buffer.column) }
}

/** To the end of the word after. */
export function wordRight(buffer: Buffer, cells: Cells): Buffer {
  const line = lineOf(buffer)
  return buffer.column === line.length ? right(buffer, cells) : { ...buffer, column: wordAfter(line, cells(line), buffer.column) }
}

/** Deletes back to the start of the word; at the start of a line it joins the lines. */
export function deleteWord(buffer: Buffer, cells: Cells): Buffer {
  const line = lineOf(buffer)
  return buffer.column === 0 ? backspace(buffer, cells) : cut(buffer, wordBefore(line, cells(line), buffer.column), buffer.column)
}

/** Takes away what stands before the cursor in its line. */
export const deleteToStart = (buffer: Buffer): Buffer => cut(buffer, 0, buffer.column)
export const deleteToEnd = (buffer: Buffer): Buffer => ({ ...cut(buffer, buffer.column, lineOf(buffer).length), column: buffer.column })
