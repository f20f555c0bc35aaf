import { Matcher } from './matcher.js'
import { keyOf, type Programs } from './programs.js'
import { type Found, search } from './search.js'
import { blankOf, firing, IN, OUT, UNKNOWN } from './together.js'

declare const __PROGRAMS__: Programs | undefined
/** Left by the build; from source there is none, and RegExp does the work. */
const PROGRAMS: Programs | null = typeof __PROGRAMS__ === 'undefined' ? null : __PROGRAMS__

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
 * Only at the top of a module, and without the flags g, y, s, m and v; what cannot be compiled (references back) stays a RegExp.
 * `together` marks those that are looked for in every sentence with all others of the kind; `firingIn` then finds them in one pass.
 */
export function linear(pattern: RegExp | Pattern, _kind?: 'together', written?: () => RegExp): Pattern {
  // In the bundle its number stands for a pattern, so that no RegExp is made; one with captures is kept for those who ask for them.
  if (typeof pattern === 'number' && PROGRAMS) return new Compiled(PROGRAMS, pattern, written ?? null)
  if (!(pattern instanceof RegExp)) return pattern
  const number = PROGRAMS?.index[keyOf(pattern.source, pattern.flags)]
  return PROGRAMS && number !== undefined ? new Compiled(PROGRAMS, number, () => pattern) : new Native(pattern)
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

  constructor(
    private readonly programs: Programs,
    readonly number: number,
    private readonly regExp: (() => RegExp) | null,
  ) {
    super()
  }

  find(text: string, from = 0): Found | null {
    if (known.get(text)?.[this.number] === OUT) return null
    return search(this.programs, this.number, new Matcher(this.programs, text), from)
  }

  override test(text: string): boolean {
    const state = known.get(text)?.[this.number] ?? UNKNOWN
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

/** What was found in the last texts looked at as a whole: every check asks the same sentences again. It changes nothing but the time. */
const known = new Map<string, Uint8Array>()
const KEPT = 400
const BLANK = PROGRAMS ? blankOf(PROGRAMS) : new Uint8Array(0)

/**
 * For each compiled pattern by its number `IN`, `OUT` or `UNKNOWN`, found in one pass over the text; null when each has to be tried by itself.
 */
export function firingIn(text: string): Uint8Array | null {
  if (!PROGRAMS) return null
  let found = known.get(text)
  if (!found) {
    found = firing(PROGRAMS, BLANK, text)
    if (known.size >= KEPT) known.clear()
    known.set(text, found)
  }
  return found
}
