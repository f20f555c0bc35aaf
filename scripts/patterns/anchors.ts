import type { First } from './first.js'
import type { State } from './states.js'

/** A place that every match passes through; `word` when it stands where a word begins. */
export interface Anchor {
  readonly place: number
  readonly word: boolean
}

const MOST = 16
const RARE = /[@%£$€\d]/
const LETTERS = 0x07fffffe
const count = (bits: number): number => bits.toString(2).replaceAll('0', '').length

/** Whether nearly every word begins like this. */
const broad = (first: First): boolean => count((first.ascii[3] ?? 0) & LETTERS) > 12

/**
 * For a pattern that begins with any word at all ("[a-z]+s usually"): later places that say more, one of which every match passes through.
 * Null when it begins well enough, or when there is no such place.
 */
export function anchorsOf(states: readonly State[], from: number, first: (place: number) => First): readonly Anchor[] | null {
  const begun = states[from]
  if (!begun || (begun.is !== 'one' && begun.is !== 'loop') || !broad(first(from))) {
    if (begun?.is !== 'look' || !broad(first(from))) return null
  }
  const anchors = new Map<number, Anchor>()
  const seen = new Set<number>()
  /** False when a match needs no anchor. */
  const follow = (place: number): boolean => {
    if (seen.has(place)) return true
    seen.add(place)
    const state = states[place]
    if (!state || state.is === 'match' || state.is === 'never' || anchors.size > MOST) return false
    if (state.is === 'try') return state.ways.every(follow)
    if (state.is !== 'fork') return follow(state.next)
    return [...state.ways].every(([char, next]) => {
      if (/\w/.test(String.fromCharCode(char))) return follow(next)
      if (RARE.test(String.fromCharCode(char))) return add(place, false)
      return tells(next) ? add(next, true) : follow(next)
    })
  }
  const tells = (place: number): boolean => {
    const { empty, ascii, beyond } = first(place)
    const state = states[place]
    if (state?.is === 'try') return false
    const reads = state?.is === 'fork' || state?.is === 'one' || (state?.is === 'loop' && state.min > 0)
    return !empty && !broad({ empty, ascii, beyond }) && reads
  }
  const add = (place: number, word: boolean): boolean => {
    anchors.set(place, { place, word })
    return anchors.size <= MOST
  }
  return follow(from) && anchors.size > 0 ? [...anchors.values()] : null
}
