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
