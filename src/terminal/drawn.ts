import { stripVTControlCharacters } from 'node:util'
import { displayWidth } from '../text/width.js'
import type { View } from './screen.js'

/** What of the prompt is on the screen, as the next drawing must know it. */
export interface Drawn {
  /** Display width of each line. */
  readonly widths: readonly number[]
  /** Index of the cursor's line. */
  readonly at: number
  /** UTF-16 length of the cursor's line: inquirer reckons with it. */
  readonly length: number
  readonly x: number
  /** First row of the text that was shown. */
  readonly top: number
}

/** Before the first drawing, and after the last. */
export const NOTHING_DRAWN: Drawn = { widths: [], at: 0, length: 0, x: 0, top: 0 }

/** What a view leaves on the screen. */
export function drawnOf({ upper, lower, x, top }: View): Drawn {
  const plain = [...upper, ...lower].map((line) => stripVTControlCharacters(line).trimEnd())
  const at = upper.length - 1
  return { widths: plain.map(displayWidth), at, length: stripVTControlCharacters(upper[at] ?? '').length, x, top }
}

/**
 * The cursor as inquirer wants to hear of it. It takes `length / columns` for the line's own folds (wrong for emoji and
 * wide letters), so that much is given back.
 */
export function positionIn({ length, x }: Drawn, columns: number): { readonly rows: number; readonly cols: number } {
  return { rows: Math.floor(length / columns), cols: x }
}

/**
 * What to write when the terminal did something to the drawing. Before the shell takes over, the cursor goes below it.
 * Before the prompt is drawn anew: after a resize, where lines were folded again, what is left of the old drawing goes; after
 * Ctrl-Z and `fg` the shell's lines stay. inquirer then wipes only empty lines.
 */
export function outOfTheWay(what: 'resized' | 'suspended' | 'resumed', { widths, at, x }: Drawn, columns: number): string {
  const below = widths.length - 1 - at
  if (what === 'suspended') return `${below > 0 ? `\u001B[${below}B` : ''}\r\n`
  const folds = (width: number) => Math.max(1, Math.ceil(width / columns))
  const above = widths.slice(0, at).reduce((sum, width) => sum + folds(width), 0) + Math.floor(x / columns)
  const wiped = what === 'resumed' ? '\r' : `${above > 0 ? `\u001B[${above}A` : ''}\r\u001B[J`
  return wiped + '\n'.repeat(Math.max(0, widths.length - 1)) + (below > 0 ? `\u001B[${below}A` : '')
}
