import { linear } from '../text/pattern.js'

/** Text made plain, with the way back: which source offsets each character came from. */
export interface Normalised {
  readonly text: string
  /** Source offset at which each character of `text` starts. */
  readonly from: Uint32Array
  /** Source offset at which each character of `text` ends. */
  readonly to: Uint32Array
}

const SINGLE_QUOTES = '\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u2039\u203a\uff07'
const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02'
const HYPHENS = '\u2010\u2011\u2012\u2212\ufe63\uff0d'
const LONG_DASHES = '\u2014\u2015\u2e3a\u2e3b'
const LINE_ENDS = '\n\r\u0085\u2028\u2029'
const SPACES = ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
const UNSEEN = linear(/\p{VS}|\u034f|[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u)
const JOINS_BEFORE = linear(/[\p{M}\u1160-\u11ff]/u)
const WORD_CHAR = linear(/[\p{L}\p{N}]/u)
/** Longest run of a letter and its accents read as one; nobody writes more, and sorting accents is not linear. */
const LONGEST_CLUSTER = 32

type Kind = 'plain' | 'single' | 'double' | 'hyphen' | 'dash' | 'en-dash' | 'ellipsis' | 'newline' | 'space' | 'unseen' | 'mark'
const KINDS = new Map<string, Kind>(
  (
    [
      ['single', SINGLE_QUOTES],
      ['double', DOUBLE_QUOTES],
      ['hyphen', HYPHENS],
      ['dash', LONG_DASHES],
      ['en-dash', '\u2013'],
      ['ellipsis', '\u2026'],
      ['newline', LINE_ENDS],
      ['space', SPACES],
      ['mark', '*_`~\\[-'],
    ] as const
  ).flatMap(([kind, chars]) => [...chars].map((char): [string, Kind] => [char, kind])),
)

const kindOf = (char: string): Kind => KINDS.get(char) ?? (UNSEEN.test(char) ? 'unseen' : 'plain')

/** Kinds of the first 128 characters: nearly all of English. */
const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)))

/** Grows as it is written; keeps single spaces, and at most one blank line. */
class Plain {
  private codes: Uint16Array
  private from: Uint32Array
  private to: Uint32Array
  private length = 0

  constructor(size: number) {
    this.codes = new Uint16Array(size)
    this.from = new Uint32Array(size)
    this.to = new Uint32Array(size)
  }

  private grow(): void {
    const [codes, from, to] = [this.codes, this.from, this.to]
    this.codes = new Uint16Array(this.length * 2 + 16)
    this.from = new Uint32Array(this.length * 2 + 16)
    this.to = new Uint32Array(this.length * 2 + 16)
    this.codes.set(codes)
    this.from.set(from)
    this.to.set(to)
  }

  last(): number {
    return this.length > 0 ? (this.codes[this.length - 1] ?? 0) : 10
  }

  put(code: number, from: number, to: number): void {
    if (this.length === this.codes.length) this.grow()
    this.codes[this.length] = code
    this.from[this.length] = from
    this.to[this.length] = to
    this.length++
  }

  space(from: number, to: number): void {
    const last = this.last()
    if (last === 32) this.to[this.length - 1] = to
    else if (last !== 10) this.put(32, from, to)
  }

  newline(from: number, to: number): void {
    if (this.last() === 32) this.length--
    if (this.length === 0) return
    const blank = this.last() === 10 && this.codes[this.length - 2] === 10
    if (!blank) this.put(10, from, to)
  }

  done(): Normalised {
    while (this.length > 0 && (this.last() === 32 || this.last() === 10)) this.length--
    let text = ''
    for (let i = 0; i < this.length; i += 8192) text += String.fromCharCode(...this.codes.subarray(i, Math.min(this.length, i + 8192)))
    return { text, from: this.from.slice(0, this.length), to: this.to.slice(0, this.length) }
  }
}

interface Link {
  readonly text: number
  readonly whole: number
}

/** A link's end, found with one forward search for the whole text, so that a page of `[` stays linear. */
class Links {
  private square = -1
  private round = -1
  constructor(private readonly source: string) {}

  /** `[text](address)` at `at`: where its text and the whole of it end, or null. */
  at(at: number, end: number): Link | null {
    if (this.square < at) this.square = indexOr(this.source, ']', at)
    if (this.square - at > 200 || this.square >= end || this.source[this.square + 1] !== '(') return null
    if (this.round < this.square) this.round = indexOr(this.source, ')', this.square)
    if (this.round - this.square > 400 || this.round >= end) return null
    return { text: this.square, whole: this.round + 1 }
  }
}

function indexOr(source: string, char: string, from: number): number {
  const found = source.indexOf(char, from)
  return found < 0 ? Number.POSITIVE_INFINITY : found
}

const isWord = (char: string | undefined): boolean => char !== undefined && WORD_CHAR.test(char)
const isSpace = (char: string | undefined): boolean => char === undefined || SPACES.includes(char) || LINE_ENDS.includes(char)

/** Emphasis, code ticks and escapes are for the page, not for the ear. */
function isDecoration(source: string, at: number): boolean {
  const char = source[at]
  const before = source[at - 1]
  const after = source[at + 1]
  if (char === '`') return true
  if (char === '~') return after === '~' || before === '~'
  if (char === '*') return !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after) && /\d/.test(after ?? ''))
  return char === '_' && !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after))
}

const ESCAPABLE = linear(/[!-/:-@[-`{-~]/)

/** Where the letter at `at` and the accents on it end. */
function clusterEnd(source: string, at: number, end: number): number {
  let next = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (next < end && next - at < LONGEST_CLUSTER && source.charCodeAt(next) >= 0x300 && JOINS_BEFORE.test(source[next] ?? '')) next++
  return Math.min(next, end)
}

/**
 * Plain text of `source[start, end)`: NFC, straight quotes, plain dashes, `...`, single spaces, `\n` line ends (at most one
 * blank line), no zero-width or control characters, no inline Markdown marks. Linear.
 */
export function normalise(source: string, start = 0, end = source.length): Normalised {
  const out = new Plain(end - start)
  const links = new Links(source)
  const part = source.slice(start, end)
  const composed = part.normalize('NFC') === part
  let link: Link | null = null
  let at = start
  while (at < end) {
    if (link && at === link.text) {
      at = link.whole
      link = null
      continue
    }
    const code = source.charCodeAt(at)
    const kind = code < 128 ? (ASCII[code] ?? 'plain') : kindOf(source[at] ?? '')
    const next = composed ? at + 1 : clusterEnd(source, at, end)
    if (kind === 'plain' || next > at + 1) {
      if (next === at + 1 && composed) out.put(code, at, next)
      else {
        const letters = source.slice(at, next).normalize('NFC')
        for (let i = 0; i < letters.length; i++) if (!UNSEEN.test(letters[i] ?? '')) out.put(letters.charCodeAt(i), at, next)
      }
      at = next
    } else if (kind === 'space') out.space(at, ++at)
    else if (kind === 'newline') {
      const to = code === 13 && source.charCodeAt(at + 1) === 10 && at + 1 < end ? at + 2 : at + 1
      out.newline(at, to)
      at = to
    } else if (kind === 'single') out.put(39, at, ++at)
    else if (kind === 'double') out.put(34, at, ++at)
    else if (kind === 'hyphen') out.put(45, at, ++at)
    else if (kind === 'ellipsis') {
      for (let i = 0; i < 3; i++) out.put(46, at, at + 1)
      at++
    } else if (kind === 'dash' || kind === 'en-dash') {
      const spaced = kind === 'dash' || isSpace(source[at - 1]) || isSpace(source[at + 1])
      if (spaced) out.space(at, at + 1)
      out.put(45, at, at + 1)
      if (spaced) out.space(at, at + 1)
      at++
    } else if (kind === 'mark') {
      const char = source[at]
      if (char === '-') {
        let to = at + 1
        while (to < end && source[to] === '-') to++
        if (to - at > 1) out.space(at, to)
        out.put(45, at, to)
        if (to - at > 1) out.space(at, to)
        at = to
      } else if (char === '\\' && at + 1 < end && ESCAPABLE.test(source[at + 1] ?? '')) {
        out.put(source.charCodeAt(at + 1), at, at + 2)
        at += 2
      } else if (char === '[') {
        const found: Link | null = link ? null : links.at(at, end)
        if (found) link = found
        else out.put(code, at, at + 1)
        at++
      } else {
        if (!isDecoration(source, at)) out.put(code, at, at + 1)
        at++
      }
    } else at++
  }
  return out.done()
}
