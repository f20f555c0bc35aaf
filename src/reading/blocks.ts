import type { Span } from '../star.js'
import { linear } from '../text/pattern.js'
import { type Normalised, normalise } from './normalise.js'

/** Lines that are read as one: a paragraph's line, or a bullet. Offsets are into the normalised text of its run. */
export interface Block {
  readonly run: Normalised
  readonly start: number
  readonly end: number
  /** Opens a paragraph after a blank line, a heading or the start. */
  readonly opens: boolean
  readonly bullet: boolean
}

const MARKER = linear(
  /^(?:[-*+\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2043\u25b6\u27a4\u2192\u2713\u2714]|\(?\d{1,2}[.)]|\(?[a-z]\)|>)(?: |$)/,
)
/** Lines wrapped by hand end between these lengths. */
const WRAPPED = { least: 55, most: 130 } as const
const ENDED = linear(/[.!?:;]["')\]]{0,3}$/)

/** Whether a line goes on in the next one. */
function goesOn(line: string, next: string, capitals: boolean): boolean {
  if (ENDED.test(line.slice(-6)) || MARKER.test(next.slice(0, 6))) return false
  if (line.length >= WRAPPED.least && line.length <= WRAPPED.most) return true
  return capitals && line.length >= 30 && line.length <= WRAPPED.most && /^\p{Ll}/u.test(next)
}

/** Past list markers; a line may carry more than one ("- 1. I rang"). */
function markerLength(line: string): number {
  let length = 0
  for (let found = MARKER.exec(line.slice(0, 8)); found && length < 16; found = MARKER.exec(line.slice(length, length + 8)))
    length += found[0].length
  return length
}

/** Whether the text is written with capital letters at all. */
export function hasCapitals(text: string): boolean {
  let letters = 0
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) letters++
    else if (code >= 65 && code <= 90) capitals++
  }
  return capitals > 0 && capitals >= (letters + capitals) * 0.004
}

/** The blocks of one run of told lines. */
export function blocksOf(source: string, span: Span): Block[] {
  const run = normalise(source, span.start, span.end)
  const capitals = hasCapitals(run.text)
  const blocks: Block[] = []
  let opens = true
  let open: { start: number; bullet: boolean; opens: boolean } | null = null
  const lines = run.text.split('\n')
  let at = 0
  lines.forEach((line, index) => {
    const marker = open ? 0 : markerLength(line)
    const next = lines[index + 1]
    if (line === '') opens = true
    else {
      open ??= { start: at + marker, bullet: marker > 0, opens }
      opens = false
      const end = at + line.length
      if (!next || !goesOn(line, next, capitals)) {
        if (end > open.start) blocks.push({ run, end, ...open })
        open = null
      }
    }
    at += line.length + 1
  })
  return blocks
}
