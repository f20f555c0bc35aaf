import type { Evidence } from '../review/review.js'

/** Where words stand, 1-based, in UTF-16 code units; the end is the column after the last one. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a quote begins and ends; lines end with LF, CRLF or a lone CR. */
export function regionOf({ line, column, text }: Evidence): Region {
  const lines = text.split(/\r\n|\r|\n/)
  const last = lines.at(-1) ?? ''
  return { line, column, endLine: line + lines.length - 1, endColumn: (lines.length === 1 ? column : 1) + last.length }
}
