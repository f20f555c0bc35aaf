import { describe, expect, it } from 'vitest'
import { CAPPED, keptVerdicts, keyOf, mayStay, nativePatterns, verdictOn } from './patterns.js'

describe('patterns that run as a RegExp', () => {
  it('cannot be made slow by a text, as the checker says or the clock', () => {
    const kept = keptVerdicts()
    // What the long run has not seen yet is checked here.
    const slow = nativePatterns().flatMap((written) => {
      const key = keyOf(written)
      const verdict = kept[key] ?? verdictOn(written, 2_000)
      return mayStay(verdict, key in CAPPED) ? [] : [`${written.from}: ${key} is ${JSON.stringify(verdict)}`]
    })
    expect(slow).toEqual([])
  })

  it.each<readonly [string, RegExp]>([
    ['exponential', /^(?:a+)+$/],
    ['of the second degree', /a+$/],
  ])('are refused when they are %s', (_, { source, flags }) => {
    const verdict = verdictOn({ source, flags, from: 'here' }, 4_000)
    expect(verdict).not.toBe('safe')
    expect(mayStay(verdict, false)).toBe(false)
  })
})
