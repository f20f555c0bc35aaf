import type { Buffer } from './buffer.js'
import type { Cell, Cells } from './cells.js'

/** One line of the screen: part of a line of text, folded on words. */
export interface Row {
  /** Index of the line it is part of. */
  readonly line: number
  /** Half-open range of the line's UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** Folds one line at `width` display columns, on a space where there is one; spaces at a fold hang over the edge. */
export function fold(cells: readonly Cell[], width: number): readonly { readonly start: number; readonly end: number }[] {
  const rows: { start: number; end: number }[] = []
  let start = 0
  let used = 0
  let gap: { at: number; used: number } | null = null
  for (const cell of cells) {
    if (used + cell.width > width && cell.text !== ' ' && cell.at > start) {
      const at = gap ? gap.at : cell.at
      rows.push({ start, end: at })
      used = gap ? used - gap.used : 0
      start = at
      gap = null
    }
    used += cell.width
    if (cell.text === ' ') gap = { at: cell.at + 1, used }
  }
  const last = cells.at(-1)
  rows.push({ start, end: last ? last.at + last.text.length : 0 })
  return rows
}

/** Every line of the screen that the text takes. */
export function rowsOf(buffer: Buffer, cells: Cells, width: number): readonly Row[] {
  return buffer.lines.flatMap((text, line) => fold(cells(text), width).map((part) => ({ line, ...part })))
}

const widthBetween = (cells: readonly Cell[], from: number, to: number): number =>
  cells.reduce((sum, cell) => (cell.at >= from && cell.at < to ? sum + cell.width : sum), 0)

/** Where the cursor stands on the screen: index of its row, and its display column there, at most `width`. */
export function cursorIn(buffer: Buffer, rows: readonly Row[], cells: Cells, width: number): { readonly row: number; readonly x: number } {
  const row = Math.max(
    0,
    rows.findLastIndex(({ line, start }) => line === buffer.row && start <= buffer.column),
  )
  const x = widthBetween(cells(buffer.lines[buffer.row] ?? ''), rows[row]?.start ?? 0, buffer.column)
  return { row, x: Math.min(x, width) }
}

/** The place in the text nearest to a display column of a row of the screen. */
export function placeAt(buffer: Buffer, row: Row, x: number, cells: Cells): Buffer {
  const line = buffer.lines[row.line] ?? ''
  const within = cells(line).filter(({ at }) => at >= row.start && at < row.end)
  let used = 0
  for (const cell of within) {
    if (used + cell.width > x) return { ...buffer, row: row.line, column: cell.at }
    used += cell.width
  }
  // The end of a folded row is the start of the next one: stay on this one.
  const column = row.end < line.length ? (within.at(-1)?.at ?? row.start) : row.end
  return { ...buffer, row: row.line, column }
}

/** The first row shown, moved as little as it takes to have the cursor's row among `height` rows. */
export function scroll(top: number, cursor: number, total: number, height: number): number {
  const least = Math.max(0, cursor - height + 1)
  return Math.max(0, Math.min(Math.max(top, least), cursor, Math.max(0, total - height)))
}
