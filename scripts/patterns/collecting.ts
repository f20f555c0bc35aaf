// Stands in for src/text/pattern.ts while the build asks which patterns there are: nothing is compiled yet.
import { linear as native, type Pattern } from '../../src/text/pattern.js'
import { type Group, keyOf } from '../../src/text/programs.js'
import type { Written } from './assemble.js'

const seen = new Map<string, Written>()

/** Every pattern made linear so far. */
export const collected = (): readonly Written[] => [...seen.values()]

/** Notes a pattern. */
export function linear(pattern: RegExp | Pattern, group?: Group): Pattern {
  const { source, flags } = pattern instanceof RegExp ? pattern : (pattern.written as RegExp)
  const key = keyOf(source, flags)
  seen.set(key, { source, flags, group: group ?? seen.get(key)?.group ?? null })
  return native(pattern)
}

/** Nothing is looked for meanwhile. */
export const firingIn = (): void => {}
export const forgetTexts = (): void => {}
