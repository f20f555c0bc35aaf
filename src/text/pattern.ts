import { Matcher } from './matcher.js'
import { BITS, type Contents, GROUPS, type Group, type Programs, unpacked } from './programs.js'
import { type Found, search } from './search.js'
import { blankOf, firing, IN, OUT, UNKNOWN } from './together.js'

declare const __PROGRAMS__: Contents | undefined
declare const __PROGRAMS_FILE__: Uint8Array
/** Left by the build; from source there is none, and RegExp does the work. */
const PROGRAMS: Programs | null = typeof __PROGRAMS__ === 'undefined' ? null : unpacked(__PROGRAMS__, __PROGRAMS_FILE__)

/** Something to look for in a text: what a RegExp says, in time linear in the text. */
export interface Pattern {
  /** The RegExp it was written as, when it runs as one; null when it is compiled. */
  readonly written: RegExp | null
  /** Its number among the compiled patterns; -1 when it is a RegExp. */
  readonly number: number
  test(text: string): boolean
  /** The first place, the same that `RegExp.exec` gives; looks from `from` on. */
  find(text: string, from?: number): Found | null
  /** Every place, as `String.matchAll` gives them. */
  all(text: string): readonly Found[]
  /** The first place with its captures: the RegExp itself runs where a match is known to be, and only there. */
  exec(text: string): RegExpExecArray | null
  /** The text with every place written over. */
  replace(text: string, by: (words: string) => string): string
}

/**
 * Makes a RegExp linear, whatever it says: the build compiles it, so that starting costs nothing and no text can make it slow.
 * Only at the top of a module, written there or as the `pattern` of a table, and without the flags g, y, s, m and v; what cannot be
 * compiled (references back) stays a RegExp. Patterns of a group are looked for in the same texts; `firingIn` finds them in one pass.
 */
export function linear(pattern: RegExp | Pattern, _group?: Group, written?: () => RegExp): Pattern {
  // In the bundle its number stands for a pattern, so that no RegExp is made; one with captures is kept for those who ask for them.
  if (typeof pattern === 'number' && PROGRAMS) return new Compiled(PROGRAMS, pattern, written ?? null)
  return pattern instanceof RegExp ? new Native(pattern) : pattern
}

abstract class Looking implements Pattern {
  abstract readonly number: number
  abstract readonly written: RegExp | null

  abstract find(text: string, from?: number): Found | null

  test(text: string): boolean {
    return this.find(text) !== null
  }

  all(text: string): readonly Found[] {
    const all: Found[] = []
    for (let found = this.find(text); found; found = this.find(text, Math.max(found.end, found.start + 1))) all.push(found)
    return all
  }

  abstract exec(text: string): RegExpExecArray | null

  replace(text: string, by: (words: string) => string): string {
    let made = ''
    let done = 0
    for (const { start, end } of this.all(text)) {
      made += text.slice(done, start) + by(text.slice(start, end))
      done = end
    }
    return made + text.slice(done)
  }
}

class Native extends Looking {
  readonly number = -1

  constructor(readonly written: RegExp) {
    super()
  }

  find(text: string, from = 0): Found | null {
    const searching = from === 0 ? this.written : new RegExp(this.written.source, `${this.written.flags}g`)
    searching.lastIndex = from
    const hit = searching.exec(text)
    return hit && { start: hit.index, end: hit.index + hit[0].length }
  }

  exec(text: string): RegExpExecArray | null {
    return this.written.exec(text)
  }
}

class Compiled extends Looking {
  readonly written = null
  /** The place of its group among `GROUPS`, or -1. */
  private readonly group: number
  /** The class of first characters when it can only stand at the start of a text; else -1. */
  private readonly starts: number

  constructor(
    private readonly programs: Programs,
    readonly number: number,
    private readonly regExp: (() => RegExp) | null,
  ) {
    super()
    const bits = programs.heads[number * 2 + 1] as number
    this.group = GROUPS.findIndex((_, group) => (bits & (BITS.group << group)) !== 0)
    this.starts = bits & BITS.atStart ? (programs.openings[programs.heads[number * 2] as number] as number) & 0xffff : -1
  }

  /** Whether the first character says that it is not there: most words are no word of a list. */
  private isNotBegun(text: string): boolean {
    const c = this.starts < 0 ? 128 : text.charCodeAt(0)
    return c < 128 && (((this.programs.ascii[this.starts * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 0
  }

  find(text: string, from = 0): Found | null {
    if (this.isNotBegun(text)) return null
    if (this.group >= 0 && stateOf(this.number, this.group, text) === OUT) return null
    return search(this.programs, this.number, (MATCHER as Matcher).turnTo(text), from)
  }

  override test(text: string): boolean {
    if (this.isNotBegun(text)) return false
    const state = this.group >= 0 ? stateOf(this.number, this.group, text) : UNKNOWN
    return state === UNKNOWN ? this.find(text) !== null : state === IN
  }

  exec(text: string): RegExpExecArray | null {
    const found = this.find(text)
    if (!found) return null
    if (this.regExp) return this.regExp().exec(text)
    return Object.assign<[string], { index: number; input: string }>([text.slice(found.start, found.end)], {
      index: found.start,
      input: text,
    })
  }
}

/** What was found in a text, group by group, for each pattern by its number; null before it is looked at for a group. */
interface Known {
  readonly text: string
  readonly found: (Uint8Array | null)[]
}

const unknown = (text: string): Known => ({ text, found: GROUPS.map(() => null) })

/** What was found in the last texts looked at as a whole: every check asks the same sentences again. It changes nothing but the time. */
const known = new Map<string, Known>()
const latest: { is: Known } = { is: unknown('') }
/** As many as 128 KiB of different sentences need, as written and with their numbers written over: with fewer every check would look at each anew. */
const KEPT = 3_000
/** As many may stay from one answer to the next. */
const LEFT = 500
const MATCHER = PROGRAMS && new Matcher(PROGRAMS, '')
const BLANKS = PROGRAMS ? GROUPS.map((_, group) => blankOf(PROGRAMS, group)) : []

/** Lets go of the sentences of other answers: they seldom come again, and many answers are to take no more memory than a few. */
export function forgetTexts(): void {
  if (known.size > LEFT) known.clear()
}

function knownOf(text: string): Known | undefined {
  if (latest.is.text === text) return latest.is
  const found = known.get(text)
  if (found) latest.is = found
  return found
}

const stateOf = (number: number, group: number, text: string): number => knownOf(text)?.found[group]?.[number] ?? UNKNOWN

/**
 * For each compiled pattern of a group by its number `IN` or `OUT`, `UNKNOWN` for others, found in one pass over the text;
 * null when each has to be tried by itself.
 */
export function firingIn(text: string, group: Group = 'together'): Uint8Array | null {
  if (!PROGRAMS) return null
  const place = GROUPS.indexOf(group)
  let here = knownOf(text)
  if (!here) {
    if (known.size >= KEPT) known.clear()
    here = unknown(text)
    known.set(text, here)
    latest.is = here
  }
  here.found[place] ??= firing(PROGRAMS, place, BLANKS[place] as Uint8Array, text)
  return here.found[place]
}
