import { placeOf, type Quote } from '../reading/answer.js'
import type { Evidence } from './review.js'

/** Turns quotes into places a person or an editor can find: verbatim text, 1-based line and column in UTF-16 code units. */
export function quoting(source: string): (quote: Quote) => Evidence {
  const starts = lineStarts(source)
  return (quote) => {
    const { start, end } = placeOf(quote)
    const line = lineAt(starts, start)
    return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1, text: source.slice(start, end) }
  }
}

/** Where each line starts; lines end with LF, CRLF or a lone CR. */
function lineStarts(source: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The last line that starts at or before this offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
