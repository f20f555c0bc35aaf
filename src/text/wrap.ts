import { displayWidth, expandTabs, type Glyph, glyphs, isAscii } from './width.js'

/** How a paragraph is laid out. */
export interface Layout {
  /** Columns a line may take, indents included; at least 1 is left for text. */
  readonly width: number
  /** What the first line starts with. */
  readonly first?: string
  /** What the other lines start with; the same columns as spaces unless given. */
  readonly rest?: string
}

/** A piece that stays on one line, and whether a space stood before it. */
interface Piece {
  readonly text: string
  readonly width: number
  readonly spaced: boolean
}

const isWideGlyph = (glyph: Glyph): boolean => glyph.width === 2

/** Words, and wide characters by themselves: Chinese and Japanese break anywhere. Words wider than a line are cut. */
function pieces(text: string, most: number): readonly Piece[] {
  const out: Piece[] = []
  for (const word of expandTabs(text).replaceAll('\n', ' ').split(' ')) {
    if (word === '') continue
    if (word.length <= most && isAscii(word)) {
      out.push({ text: word, width: word.length, spaced: true })
      continue
    }
    let spaced = true
    let piece = { text: '', width: 0 }
    const finish = () => {
      if (piece.text !== '') out.push({ ...piece, spaced })
      if (piece.text !== '') spaced = false
      piece = { text: '', width: 0 }
    }
    let last: Glyph | undefined
    for (const glyph of glyphs(word)) {
      if (piece.width + glyph.width > most || (last !== undefined && (isWideGlyph(glyph) || isWideGlyph(last)))) finish()
      piece = { text: piece.text + glyph.text, width: piece.width + glyph.width }
      last = glyph
    }
    finish()
  }
  return out
}

/** Without the spaces at its end; other white space is the text's own. */
function withoutEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ' || text[end - 1] === '\u00a0') end--
  return text.slice(0, end)
}

/** A paragraph as lines no wider than the layout, broken between words; over-long words are cut. An empty text gives no line. */
export function wrap(text: string, layout: Layout): readonly string[] {
  const first = layout.first ?? ''
  const rest = layout.rest ?? ' '.repeat(displayWidth(first))
  const roomFirst = Math.max(1, layout.width - displayWidth(first))
  const roomRest = Math.max(1, layout.width - displayWidth(rest))
  const lines: string[] = []
  let line = { text: '', width: 0 }
  const finish = () => lines.push(withoutEnd((lines.length === 0 ? first : rest) + line.text))
  for (const piece of pieces(text, Math.min(roomFirst, roomRest))) {
    const gap = piece.spaced && line.width > 0 ? 1 : 0
    if (line.width > 0 && line.width + gap + piece.width > (lines.length === 0 ? roomFirst : roomRest)) {
      finish()
      line = { text: piece.text, width: piece.width }
    } else line = { text: line.text + ' '.repeat(gap) + piece.text, width: line.width + gap + piece.width }
  }
  if (line.width > 0) finish()
  return lines
}

/** A text that fits into `columns`, its middle left out, between words where it can be: the start and the end are what a reader recognises. */
export function shortenMiddle(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  if (columns < 5) return '…'.slice(0, Math.max(0, columns))
  const all = glyphs(expandTabs(text))
  const head = spell(upTo(all, Math.ceil((columns - 3) * 0.6)))
  const tail = upTo([...all].reverse(), columns - 3 - displayWidth(head))
  return `${head} … ${spell([...tail].reverse())}`
}

const spell = (some: readonly Glyph[]): string =>
  some
    .map((glyph) => glyph.text)
    .join('')
    .trim()

/** As many glyphs as fit, back to the last space when the cut falls inside a word and that costs less than half. */
function upTo(all: readonly Glyph[], columns: number): readonly Glyph[] {
  let width = 0
  let count = 0
  while (count < all.length && width + (all[count]?.width ?? 0) <= columns) {
    width += all[count]?.width ?? 0
    count += 1
  }
  const fitting = all.slice(0, count)
  if (all[count] === undefined || all[count]?.text === ' ') return fitting
  const space = fitting.map((glyph) => glyph.text).lastIndexOf(' ')
  return space > count / 2 ? fitting.slice(0, space) : fitting
}
