import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/reading/normalise.js'

const plain = (text: string): string => normalise(text).text

describe('normalise', () => {
  it.each([
    ['\u201cNo,\u201d she said. \u2018Fine.\u2019', '"No," she said. \'Fine.\''],
    ['don\u2019t', "don't"],
    ['a\u2014b', 'a - b'],
    ['a -- b', 'a - b'],
    ['a --- b', 'a - b'],
    ['09:00\u201317:00', '09:00-17:00'],
    ['nine days \u2013 now two', 'nine days - now two'],
    ['wait\u2026', 'wait...'],
    ['two  spaces\tand\u00a0\u00a0more', 'two spaces and more'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['one\n\n\n\ntwo', 'one\n\ntwo'],
    ['  edges  \n', 'edges'],
    ['line \n  next', 'line\nnext'],
    ['zero\u200bwidth\u00ad, bell\u0007', 'zerowidth, bell'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['\u1112\u1161\u11ab', '\ud55c'],
    ['**I** _rang_ `her` ~~twice~~', 'I rang her twice'],
    ['snake_case stays, 3 * 4 stays', 'snake_case stays, 3 * 4 stays'],
    ['see [the log](https://example.org/a) here', 'see the log here'],
    ['[how many] stays', '[how many] stays'],
    ['a \\* b \\# c', 'a * b # c'],
    ['C:\\Users', 'C:\\Users'],
  ])('%j becomes %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  it('says where each character came from', () => {
    const { text, from, to } = normalise('\u201cZoe\u0308\u201d  left\u2026', 0)
    expect(text).toBe('"Zo\u00eb" left...')
    expect([from[3], to[3]]).toEqual([3, 5])
    expect([from[5], to[5]]).toEqual([6, 8])
    expect([from[10], to[12]]).toEqual([12, 13])
  })

  it('reads only the range it is given', () => {
    expect(normalise('skip this skip', 5, 9)).toMatchObject({ text: 'this', from: Uint32Array.of(5, 6, 7, 8) })
  })

  it('keeps the way back in order and inside the source, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { text, from, to } = normalise(source)
        expect(from.length).toBe(text.length)
        for (let i = 0; i < text.length; i++) {
          expect(from[i]).toBeLessThan(to[i] ?? 0)
          expect(to[i]).toBeLessThanOrEqual(source.length)
          if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0)
        }
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('changes nothing the second time', () => {
    const junk = fc.string({ unit: fc.constantFrom(...'ab .\u2019\u201d\u2014\u2026\n\r\u00a0e\u0301'), maxLength: 60 })
    fc.assert(
      fc.property(junk, (source) => {
        expect(plain(plain(source))).toBe(plain(source))
      }),
      { seed: 12, numRuns: 500 },
    )
  })
})
