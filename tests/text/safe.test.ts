import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, safeJson, safeText } from '../../src/text/safe.js'

/** What an outsider might try, and what a person sees instead. */
const PAYLOADS: readonly (readonly [string, string, string])[] = [
  ['colour', '\u001b[31mred\u001b[0m', '\\u001B[31mred\\u001B[0m'],
  ['clear screen', '\u001b[2J\u001b[H', '\\u001B[2J\\u001B[H'],
  ['window title', '\u001b]0;owned\u0007', '\\u001B]0;owned\\u0007'],
  ['clipboard (OSC 52)', '\u001b]52;c;aGk=\u001b\\', '\\u001B]52;c;aGk=\\u001B\\'],
  ['clipboard in C1', '\u009d52;c;aGk=\u009c', '\\u009D52;c;aGk=\\u009C'],
  ['C1 colour', '\u009b31mred', '\\u009B31mred'],
  ['device control', '\u0090q\u009c', '\\u0090q\\u009C'],
  ['application command', '\u001b_G\u001b\\', '\\u001B_G\\u001B\\'],
  ['unfinished sequence', 'end\u001b[', 'end\\u001B['],
  ['hyperlink', '\u001b]8;;http://a.example\u0007x\u001b]8;;\u0007', '\\u001B]8;;http://a.example\\u0007x\\u001B]8;;\\u0007'],
  ['line overwritten', 'bad\rgood', 'bad\\u000Dgood'],
  ['backspace', 'bad\b\b\bok', 'bad\\u0008\\u0008\\u0008ok'],
  ['bell', '\u0007', '\\u0007'],
  ['NUL', 'a\u0000b', 'a\\u0000b'],
  ['vertical tab and form feed', '\v\f', '\\u000B\\u000C'],
  ['shift out', '\u000e', '\\u000E'],
  ['DEL', 'a\u007fb', 'a\\u007Fb'],
  ['next line', 'a\u0085b', 'a\\u0085b'],
  ['line separator', 'a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
  ['bidi override', '\u202egnp.exe\u202c', '\\u202Egnp.exe\\u202C'],
  ['bidi embeddings', '\u202a\u202b\u202d', '\\u202A\\u202B\\u202D'],
  ['bidi isolates', '\u2066a\u2067b\u2068c\u2069', '\\u2066a\\u2067b\\u2068c\\u2069'],
  ['direction marks', '\u200e\u200f\u061c', '\\u200E\\u200F\\u061C'],
  ['byte-order mark', '\ufeffa', '\\uFEFFa'],
  ['high surrogate alone', 'a\ud83db', 'a\\uD83Db'],
  ['low surrogate alone', 'a\ude00b', 'a\\uDE00b'],
]

describe('safeText', () => {
  it.each(PAYLOADS)('shows %s', (_, hostile, shown) => {
    expect(safeText(hostile)).toBe(shown)
  })

  it.each([
    ['plain words', 'Leonor, who runs a two-van florist in Évora, rang me.'],
    ['quotes and dashes', '“nine — or ten” … ‘x’'],
    ['many scripts', '顧客 고객 Клиент عميل ग्राहक'],
    ['emoji with joiners', '👨‍👩‍👧 🇮🇳 👍🏽 1️⃣'],
    ['newlines and tabs', 'a\n\tb\n'],
  ])('leaves %s alone', (_, text) => {
    expect(safeText(text)).toBe(text)
  })

  it('shows newlines and tabs where a line is wanted', () => {
    expect(safeText('a\nb\tc', { newline: false })).toBe('a\\u000Ab\\u0009c')
  })

  it('leaves nothing that a terminal obeys, drops nothing, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(text)
        expect(safe).not.toMatch(/[\0-\b\v-\x1f\x7f-\x9f]|[\u202a-\u202e\u2066-\u2069]/)
        expect(safe.isWellFormed?.() ?? true).toBe(true)
        expect([...safe].length).toBeGreaterThanOrEqual([...text].length)
        expect(safeText(safe)).toBe(safe)
      }),
    )
  })
})

describe('safeJson', () => {
  it.each(PAYLOADS)('escapes %s and parses back', (_, hostile) => {
    const json = safeJson({ text: hostile })
    expect(json).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/)
    expect(JSON.parse(json)).toEqual({ text: hostile })
  })

  it('keeps its indentation', () => {
    expect(safeJson({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}')
  })
})

describe('oneLine', () => {
  it('makes one harmless line of outside text', () => {
    expect(oneLine('  two\r\n  lines\u2028and\u00a0a \u001b[1mhalf ')).toBe('two lines and a \\u001B[1mhalf')
  })
})
