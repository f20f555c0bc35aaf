import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/text/width.js'
import { shortenMiddle, wrap } from '../../src/text/wrap.js'

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('I listened to a week of voicemails', { width: 16 })).toEqual(['I listened to a', 'week of', 'voicemails'])
  })

  it('fills a line to its last column', () => {
    expect(wrap('four five', { width: 9 })).toEqual(['four five'])
    expect(wrap('four five', { width: 8 })).toEqual(['four', 'five'])
  })

  it('hangs the lines after the first', () => {
    expect(wrap('one two three four', { width: 12, first: '  1  ' })).toEqual(['  1  one two', '     three', '     four'])
    expect(wrap('one two three', { width: 8, first: '- ', rest: '' })).toEqual(['- one', 'two', 'three'])
  })

  it('cuts words that no line can hold', () => {
    expect(wrap('see https://example.com/x', { width: 10 })).toEqual(['see', 'https://ex', 'ample.com/', 'x'])
  })

  it('breaks Chinese and Japanese anywhere, by columns', () => {
    expect(wrap('顧客の声を聞く', { width: 6 })).toEqual(['顧客の', '声を聞', 'く'])
  })

  it('never cuts a family or a flag', () => {
    expect(wrap('👨‍👩‍👧‍👦🇮🇳👍🏽', { width: 2 })).toEqual(['👨‍👩‍👧‍👦', '🇮🇳', '👍🏽'])
  })

  it('gives no line for nothing', () => {
    expect(wrap('', { width: 10 })).toEqual([])
    expect(wrap('  ', { width: 10 })).toEqual([])
  })

  it('keeps every word and stays within the width', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 4, max: 60 }), (words, width) => {
        const text = words.join(' ')
        const lines = wrap(text, { width, first: '  ' })
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(/[ \t\n]/g, '')).toBe(text.replaceAll(/[ \t\n]/g, ''))
      }),
    )
  })
})

describe('shortenMiddle', () => {
  it('leaves what fits alone', () => {
    expect(shortenMiddle('Complaints went down a lot.', 27)).toBe('Complaints went down a lot.')
  })

  it('keeps the start and the end, cut between words', () => {
    expect(shortenMiddle('I listened to a week of voicemails and counted them; seven in ten were the same order.', 50)).toBe(
      'I listened to a week of … ten were the same order.',
    )
  })

  it('keeps something of one endless word', () => {
    expect(shortenMiddle('a'.repeat(100), 20)).toBe(`${'a'.repeat(11)} … ${'a'.repeat(6)}`)
  })

  it('fits whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 40 }), (text, columns) => {
        expect(displayWidth(shortenMiddle(text, columns))).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
