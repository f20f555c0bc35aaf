// Stands in for src/text/pattern.ts while the build asks which patterns there are: nothing is compiled yet.
import { linear as native, type Pattern } from '../../src/text/pattern.js'
import type { Written } from './assemble.js'

const seen = new Map<string, Written>()

/** Every pattern made linear so far. */
export const collected = (): readonly Written[] => [...seen.values()]

/** Notes a pattern. */
export function linear(pattern: RegExp | Pattern, kind?: 'together'): Pattern {
  const { source, flags } = pattern instanceof RegExp ? pattern : (pattern.written as RegExp)
  const key = `${flags} ${source}`
  seen.set(key, { source, flags, cue: kind === 'together' || seen.get(key)?.cue === true })
  return native(pattern)
}

/** Nothing is looked for meanwhile. */
export const firingIn = (): null => null
