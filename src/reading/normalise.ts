import { linear } from '../text/pattern.js'
import { Plain } from './plain.js'

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

/** What stands for a character of these kinds. */
const MADE_OF = { single: [39], double: [34], hyphen: [45], ellipsis: [46, 46, 46], unseen: [] } as const

const kindOf = (char: string): Kind => KINDS.get(char) ?? (UNSEEN.test(char) ? 'unseen' : 'plain')

/** Kinds of the first 128 characters: nearly all of English. */
const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)))

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

/** Reads a range of the source from left to right. */
class Reader {
  readonly out: Plain
  private readonly links: Links
  private readonly composed: boolean
  private link: Link | null = null

  constructor(
    private readonly source: string,
    private at: number,
    private readonly end: number,
  ) {
    this.out = new Plain(end - at)
    this.links = new Links(source)
    const part = source.slice(at, end)
    this.composed = part.normalize('NFC') === part
    while (this.at < end) this.at = this.step(this.at)
  }

  /** Reads what stands at `at`; where the next thing stands. */
  private step(at: number): number {
    if (this.link && at === this.link.text) {
      const { whole } = this.link
      this.link = null
      return whole
    }
    const code = this.source.charCodeAt(at)
    const kind = code < 128 ? (ASCII[code] ?? 'plain') : kindOf(this.source[at] ?? '')
    const next = this.composed ? at + 1 : clusterEnd(this.source, at, this.end)
    if (next > at + 1) return this.letters(at, next)
    if (kind === 'plain' && this.composed) this.out.put(code, at, next)
    else if (kind === 'plain') return this.letters(at, next)
    else if (kind === 'space') this.out.space(at, next)
    else if (kind === 'newline') return this.newline(at, code)
    else if (kind === 'dash' || kind === 'en-dash')
      this.dash(at, next, kind === 'dash' || isSpace(this.source[at - 1]) || isSpace(this.source[next]))
    else if (kind === 'mark') return this.mark(at, code)
    else for (const put of MADE_OF[kind]) this.out.put(put, at, next)
    return next
  }

  private letters(at: number, next: number): number {
    const letters = this.source.slice(at, next).normalize('NFC')
    for (let i = 0; i < letters.length; i++) if (!UNSEEN.test(letters[i] ?? '')) this.out.put(letters.charCodeAt(i), at, next)
    return next
  }

  private newline(at: number, code: number): number {
    const next = code === 13 && at + 1 < this.end && this.source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    this.out.newline(at, next)
    return next
  }

  private dash(at: number, next: number, spaced: boolean): void {
    if (spaced) this.out.space(at, next)
    this.out.put(45, at, next)
    if (spaced) this.out.space(at, next)
  }

  /** What Markdown may mean something by. */
  private mark(at: number, code: number): number {
    const char = this.source[at]
    let next = at + 1
    if (char === '-') {
      while (next < this.end && this.source[next] === '-') next++
      this.dash(at, next, next > at + 1)
      return next
    }
    if (char === '\\' && next < this.end && ESCAPABLE.test(this.source[next] ?? '')) {
      this.out.put(this.source.charCodeAt(next), at, next + 1)
      return next + 1
    }
    if (char === '_') {
      while (next < this.end && this.source[next] === '_') next++
      // A line to write on, and no emphasis.
      const line = next > at + 2 && !isWord(this.source[at - 1]) && !isWord(this.source[next])
      if (line) for (let i = at; i < next; i++) this.out.put(code, i, i + 1)
      if (next > at + 1) return next
    }
    const opened = char === '[' && !this.link ? this.links.at(at, this.end) : null
    if (opened) this.link = opened
    else if (!isDecoration(this.source, at)) this.out.put(code, at, next)
    return next
  }
}

/**
 * Plain text of `source[start, end)`: NFC, straight quotes, plain dashes, `...`, single spaces, `\n` line ends (at most one
 * blank line), no zero-width or control characters, no inline Markdown marks. Linear.
 */
export function normalise(source: string, start = 0, end = source.length): Normalised {
  return new Reader(source, start, end).out.done()
}
