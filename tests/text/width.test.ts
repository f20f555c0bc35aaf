import { describe, expect, it } from 'vitest'
import { displayWidth, expandTabs, glyphs, padTo } from '../../src/text/width.js'

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Évora', 5],
    ['“…” — ½', 7],
    ['█░', 2],
    ['顧客', 4],
    ['고객', 4],
    ['ｆｕｌｌ', 8],
    ['ﾊﾝ', 2],
    ['e\u0301', 1],
    ['Việt', 4],
    ['Vie\u0302\u0323t', 4],
    ['👍', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇮🇳', 2],
    ['🇮🇳🇵🇹', 4],
    ['❤', 1],
    ['❤️', 2],
    ['1️⃣', 2],
    ['✔ ok', 4],
    ['☕', 2],
    ['a\u200bb', 2],
    ['\u1112\u1161\u11ab', 2],
    ['a\tb', 5],
    ['\t', 4],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })
})

describe('glyphs', () => {
  it('keeps what a person sees as one character together', () => {
    expect(glyphs('ae\u0301👨‍👩‍👧🇮🇳🇵🇹顧').map((glyph) => glyph.text)).toEqual(['a', 'e\u0301', '👨‍👩‍👧', '🇮🇳', '🇵🇹', '顧'])
  })

  it('loses nothing', () => {
    const text = '\u0301a🇮b\u200d\u200d👍🏽\ud800'
    expect(
      glyphs(text)
        .map((glyph) => glyph.text)
        .join(''),
    ).toBe(text)
  })
})

describe('expandTabs', () => {
  it.each([
    ['a\tb', 'a   b'],
    ['abcd\te', 'abcd    e'],
    ['\t\tx', '        x'],
    ['顧\tx', '顧  x'],
    ['ab\n\tc', 'ab\n    c'],
  ])('%j becomes %j', (text, expanded) => {
    expect(expandTabs(text)).toBe(expanded)
  })
})

describe('padTo', () => {
  it('fills up by columns, not by characters', () => {
    expect(padTo('顧', 4)).toBe('顧  ')
    expect(padTo('long', 2)).toBe('long')
  })
})
