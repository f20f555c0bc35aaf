import { labelOf } from './labels.js'

/** One line of the source as Markdown means it. Offsets are into the source. */
export interface Line {
  readonly kind: 'blank' | 'text' | 'heading' | 'underline' | 'quote' | 'rule' | 'fence' | 'code'
  /** Where its content starts and ends: marks of a heading or a quote, and the line's end, left out. */
  readonly start: number
  readonly end: number
  /** Where the whole line starts, and the next one. */
  readonly from: number
  readonly next: number
  /** 1-based. */
  readonly number: number
  /** 1–6 for headings, else 0. */
  readonly level: number
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0

export interface Raw {
  readonly from: number
  readonly end: number
  readonly next: number
}

/** Every line's place; `\n`, `\r\n` and `\r` end a line. */
export function rawLines(source: string, start: number, most = Number.POSITIVE_INFINITY): Raw[] {
  const lines: Raw[] = []
  let from = start
  for (let at = start; at < source.length && lines.length < most; at++) {
    const code = source.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    const next = code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    lines.push({ from, end: at, next })
    from = next
    at = next - 1
  }
  if (from < source.length && lines.length < most) lines.push({ from, end: source.length, next: source.length })
  return lines
}

export interface Fence {
  readonly char: string
  readonly length: number
  /** Nothing after it: it may close. */
  readonly bare: boolean
}

/** A run of three or more backticks or tildes, at most three spaces in. */
function fenceAt(source: string, start: number, end: number, indent: number): Fence | null {
  const char = source[start]
  if (indent > 3 || (char !== '`' && char !== '~')) return null
  let at = start
  while (at < end && source[at] === char) at++
  if (at - start < 3 || (char === '`' && at < end && source.slice(at, Math.min(end, at + 200)).includes('`'))) return null
  return { char, length: Math.min(at - start, 8), bare: at === end }
}

/** `===` or `---` under a line. */
function isUnderline(source: string, start: number, end: number): boolean {
  const char = source[start]
  if (char !== '=' && char !== '-') return false
  for (let at = start; at < end; at++) if (source[at] !== char) return false
  return end - start >= 2 || char === '='
}

/** `***`, `- - -`, `___`. */
function isRule(source: string, start: number, end: number): boolean {
  const char = source[start]
  if (char !== '*' && char !== '-' && char !== '_') return false
  let count = 0
  for (let at = start; at < end; at++) {
    if (source[at] === char) count++
    else if (!isBlank(source.charCodeAt(at))) return false
  }
  return count >= 3
}

export interface Trimmed extends Raw {
  readonly start: number
  readonly stop: number
  readonly fence: Fence | null
}

/** A line without its indent and trailing blanks. */
export function trim(source: string, raw: Raw): Trimmed {
  let start = raw.from
  while (start < raw.end && isBlank(source.charCodeAt(start))) start++
  let stop = raw.end
  while (stop > start && isBlank(source.charCodeAt(stop - 1))) stop--
  return { from: raw.from, end: raw.end, next: raw.next, start, stop, fence: fenceAt(source, start, stop, start - raw.from) }
}

/** The last line that can close a fence of each kind: an opened fence that nothing closes is only text. */
function lastClosers(lines: readonly Trimmed[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  lines.forEach(({ fence }, index) => {
    if (fence?.bare) for (let length = 3; length <= fence.length; length++) last.set(fence.char + length, index)
  })
  return last
}

/** `##Situation`: without the space it is a heading only if it names a section. */
function namesSection(source: string, start: number, stop: number): boolean {
  const label = labelOf(source.slice(start, Math.min(stop, start + 200)), true)
  return label !== null && label.by !== 'nothing'
}

/** What a line is by itself, outside fences. */
export function classify(source: string, line: Trimmed, number: number): Line {
  const { from, next, start, stop } = line
  const as = (kind: Line['kind'], at = start, to = stop, level = 0): Line => ({ kind, start: at, end: to, from, next, number, level })
  if (start === stop) return as('blank')
  const char = source[start]
  if (char === '#') {
    let at = start
    while (at < stop && source[at] === '#') at++
    if (at - start <= 6 && (at === stop || isBlank(source.charCodeAt(at)) || namesSection(source, at, stop))) {
      const level = at - start
      while (at < stop && isBlank(source.charCodeAt(at))) at++
      let to = stop
      while (to > at && source[to - 1] === '#') to--
      while (to > at && isBlank(source.charCodeAt(to - 1))) to--
      return as('heading', at, to, level)
    }
  }
  if (char === '>') {
    let at = start
    while (at < stop && (source[at] === '>' || isBlank(source.charCodeAt(at)))) at++
    return as('quote', at)
  }
  if (isUnderline(source, start, stop)) return as('underline')
  return as(isRule(source, start, stop) ? 'rule' : 'text')
}

const fenced = (line: Trimmed, kind: 'fence' | 'code', number: number): Line => ({
  kind,
  start: line.start,
  end: line.stop,
  from: line.from,
  next: line.next,
  number,
  level: 0,
})

/** Opens a comment: notes of a template, which nobody tells. */
export const COMMENT = '<!--'

/** What is open across lines. */
type Open = Fence | 'comment' | null

/** The lines of `source` from `start` on, fences and comments resolved. Linear. */
export function linesOf(source: string, start: number): Line[] {
  const lines = rawLines(source, start).map((raw) => trim(source, raw))
  const closers = lastClosers(lines)
  const lastComment = source.lastIndexOf('-->')
  let open: Open = null
  return lines.map((line, index) => {
    const { fence } = line
    const number = index + 1
    const commented: boolean = open === 'comment' || (open === null && source.startsWith(COMMENT, line.start) && line.start < lastComment)
    if (commented) {
      open = source.slice(line.start, line.stop).includes('-->') ? null : 'comment'
      return fenced(line, 'code', number)
    }
    if (open !== null && open !== 'comment') {
      const closes: boolean = fence?.bare === true && fence.char === open.char && fence.length >= open.length
      if (closes) open = null
      return fenced(line, closes ? 'fence' : 'code', number)
    }
    if (!fence || (closers.get(fence.char + fence.length) ?? -1) <= index) return classify(source, line, number)
    open = fence
    return fenced(line, 'fence', number)
  })
}
