import { Matcher } from './matcher.js'
import { keyOf, type Programs } from './programs.js'
import { type Found, search } from './search.js'
import { firing } from './together.js'

declare const __PROGRAMS__: Programs | undefined
/** Left by the build; from source there is none, and RegExp does the work. */
const PROGRAMS: Programs | null = typeof __PROGRAMS__ === 'undefined' ? null : __PROGRAMS__

/** Something to look for in a text: what a RegExp says, without its captures and in time linear in the text. */
export interface Pattern {
  readonly source: string
  /** Its number among the compiled patterns; -1 when it is a RegExp. */
  readonly number: number
  test(text: string): boolean
  /** The first place, the same that `RegExp.exec` gives; looks from `from` on. */
  find(text: string, from?: number): Found | null
  /** Every place, as `String.matchAll` gives them. */
  all(text: string): readonly Found[]
}

/**
 * Makes a RegExp linear, whatever it says: the build compiles it, so that starting costs nothing and no text can make it slow.
 * Only at the top of a module, and without the flags g, y, s, m and v; captures are not kept, and references back not known.
 * `together` marks those that are looked for in every sentence with all others of the kind; `firingIn` then finds them in one pass.
 */
export function linear(pattern: RegExp, _kind?: 'together'): Pattern {
  const number = PROGRAMS?.index[keyOf(pattern.source, pattern.flags)]
  return PROGRAMS && number !== undefined ? compiled(PROGRAMS, number, pattern.source) : native(pattern)
}

function native(pattern: RegExp): Pattern {
  const { source, flags } = pattern
  const find = (text: string, from = 0): Found | null => {
    const searching = from === 0 ? pattern : new RegExp(source, `${flags}g`)
    searching.lastIndex = from
    const hit = searching.exec(text)
    return hit && { start: hit.index, end: hit.index + hit[0].length }
  }
  return { source, number: -1, test: (text) => pattern.test(text), find, all: (text) => every(find, text) }
}

function compiled(programs: Programs, number: number, source: string): Pattern {
  const find = (text: string, from = 0): Found | null => search(programs, number, new Matcher(programs, text), from)
  return { source, number, test: (text) => find(text) !== null, find, all: (text) => every(find, text) }
}

function every(find: (text: string, from: number) => Found | null, text: string): readonly Found[] {
  const all: Found[] = []
  for (let found = find(text, 0); found; found = find(text, Math.max(found.end, found.start + 1))) all.push(found)
  return all
}

/** For each compiled pattern by its number, 1 when it is marked `together` and somewhere in the text; null when each has to be tried by itself. */
export const firingIn = (text: string): Uint8Array | null => PROGRAMS && firing(PROGRAMS, text)
