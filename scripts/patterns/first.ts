import type { CharClass } from './classes.js'
import type { State } from './states.js'

/** With which characters something may begin; `empty` when it may need none. */
export interface First {
  readonly ascii: readonly number[]
  readonly beyond: boolean
  readonly empty: boolean
}

const NOTHING: First = { ascii: [0, 0, 0, 0], beyond: false, empty: false }
const either = (a: First, b: First): First => ({
  ascii: a.ascii.map((bits, i) => bits | (b.ascii[i] ?? 0)),
  beyond: a.beyond || b.beyond,
  empty: a.empty || b.empty,
})
/** Whether no character begins both. */
export const apart = (a: First, b: First): boolean =>
  !a.empty && !b.empty && !(a.beyond && b.beyond) && a.ascii.every((bits, i) => (bits & (b.ascii[i] ?? 0)) === 0)

/** The characters of a class, as a beginning. */
export const firstOfClass = ({ ascii, beyond }: CharClass): First => ({ ascii, beyond: beyond !== 0, empty: false })

function firstOfChar(char: number, flags: string): First {
  const fold = flags.includes('i')
  const ascii = [0, 0, 0, 0]
  const set = (c: number): void => {
    ascii[c >> 5] = (ascii[c >> 5] ?? 0) | (1 << (c & 31))
  }
  set(char)
  if (fold && char >= 97 && char <= 122) set(char - 32)
  // With the flag u, k and s have a sign beyond ASCII.
  return { ascii, beyond: fold && flags.includes('u') && (char === 107 || char === 115), empty: false }
}

/** With which characters each place may go on. */
export function firstsOf(states: readonly State[], classes: readonly CharClass[], flags: string): (place: number) => First {
  const known = new Map<number, First>()
  // No place leads back to itself without reading something, so this ends.
  const of = (place: number): First => {
    const before = known.get(place)
    if (before) return before
    const state = states[place]
    const made = state ? firstOf(state, of) : NOTHING
    known.set(place, made)
    return made
  }
  const firstOf = (state: State, next: (place: number) => First): First => {
    if (state.is === 'match') return { ...NOTHING, empty: true }
    if (state.is === 'never') return NOTHING
    if (state.is === 'one') return firstOfClass(classes[state.of] as CharClass)
    if (state.is === 'fork') return [...state.ways.keys()].map((char) => firstOfChar(char, flags)).reduce(either, NOTHING)
    if (state.is === 'try') return state.ways.map(next).reduce(either, NOTHING)
    if (state.is === 'loop') return either(firstOfClass(classes[state.of] as CharClass), state.min > 0 ? NOTHING : next(state.next))
    return next(state.next)
  }
  return of
}

/** With which characters a match may begin, behind a letter and behind anything else; `empty` when it may begin at the end of the text. */
export interface Begins {
  readonly inside: First
  readonly outside: First
}

const ALL: First = { ascii: [-1, -1, -1, -1], beyond: true, empty: true }
/** ASCII letters, digits and the underscore. */
const WORD = [0, 0x03ff0000, 0x87fffffe | 0, 0x07fffffe] as const
const both = (a: First, b: First): First => ({
  ascii: a.ascii.map((bits, i) => bits & (b.ascii[i] ?? 0)),
  beyond: a.beyond && b.beyond,
  empty: a.empty && b.empty,
})
const within = (ascii: readonly number[], others: readonly number[]): boolean => ascii.every((bits, i) => (bits & ~(others[i] ?? 0)) === 0)

/** With which characters a match from each place on may begin. What may stand before it narrows that: an edge, what must stand behind. */
export function beginsOf(states: readonly State[], classes: readonly CharClass[], flags: string): (place: number) => Begins {
  const firsts = firstsOf(states, classes, flags)
  const word: First = { ascii: WORD, beyond: flags.includes('i') && flags.includes('u'), empty: false }
  const other: First = { ascii: WORD.map((bits) => ~bits), beyond: true, empty: true }
  const known = new Map<string, First>()
  const of = (at: number, inside: boolean): First => {
    const key = `${at} ${inside}`
    const made = known.get(key) ?? begin(at, inside)
    known.set(key, made)
    return made
  }
  const begin = (at: number, inside: boolean): First => {
    const state = states[at]
    if (!state || state.is === 'never') return NOTHING
    if (state.is === 'match') return ALL
    if (state.is === 'try') return state.ways.map((way) => of(way, inside)).reduce(either, NOTHING)
    if (state.is === 'edge') return both(of(state.next, inside), inside ? other : word)
    if (state.is === 'noEdge') return both(of(state.next, inside), inside ? word : other)
    if (state.is === 'start') return inside ? NOTHING : of(state.next, inside)
    if (state.is === 'end') return { ...NOTHING, empty: true }
    if (state.is === 'look') return look(state, inside)
    if (state.is === 'loop' && state.min === 0) return either(firsts(at), of(state.next, inside))
    return firsts(at)
  }
  const look = (state: State & { is: 'look' }, inside: boolean): First => {
    if (state.behind && !state.not && !mayStand(firsts(state.body), inside)) return NOTHING
    return of(state.next, inside)
  }
  return (place) => ({ inside: of(place, true), outside: of(place, false) })
}

/** Whether what must stand before a place can be a letter, or can be none; what lies beyond ASCII may be either. */
const mayStand = ({ ascii, beyond, empty }: First, inside: boolean): boolean =>
  beyond ||
  empty ||
  (inside
    ? !within(
        ascii,
        WORD.map((bits) => ~bits),
      )
    : !within(ascii, WORD))

/** Whether a match from here on begins with no letter when one stands before it: only where a word begins, or with a sign. */
export const splitsWords = ({ inside }: Begins): boolean => !inside.beyond && inside.ascii.every((bits, i) => (bits & (WORD[i] ?? 0)) === 0)
