import { glyphs } from '../text/width.js'

/** A user-visible character: its text, its UTF-16 offset in the line, the columns it takes on a screen. */
export interface Cell {
  readonly text: string
  readonly at: number
  readonly width: number
}

/** How a line falls into user-visible characters. */
export type Cells = (line: string) => readonly Cell[]

/** Splits a line into user-visible characters: an emoji of many code points is one, an accent belongs to its letter. */
export function cellsOf(line: string): readonly Cell[] {
  let at = 0
  return glyphs(line).map(({ text, width }) => {
    const cell = { text, at, width }
    at += text.length
    return cell
  })
}

/** Remembers how lines split while one text is being written, some 100,000 characters of them: splitting long lines again at each key would be felt. */
export function rememberCells(most = 100_000): Cells {
  const known = new Map<string, readonly Cell[]>()
  let held = 0
  return (line) => {
    const found = known.get(line)
    if (found) return found
    if (held > most) {
      known.clear()
      held = 0
    }
    const cells = cellsOf(line)
    known.set(line, cells)
    held += line.length
    return cells
  }
}
