import { describe, expect, it } from 'vitest'
import { compares, counts, quantities } from '../../src/signals/quantities.js'
import { sentenceOf } from './sentence.js'

const seen = (text: string): readonly string[] =>
  quantities(sentenceOf(text)).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('quantities that compare', () => {
  it.each([
    ['The wait fell from nine days to two.', 'from-to: from nine days to two'],
    ['Mistakes went from six a week to one.', 'from-to: from six a week to one'],
    ['Empty seats went 14 → 3.', 'from-to: 14 → 3'],
    ['The form takes 4 minutes instead of 20.', 'baseline: 4 minutes instead of 20'],
    ['The drill is on about one hour, before it was seven.', 'baseline: one hour, before it was seven'],
    ['Ready in 20 minutes rather than an hour and a half.', 'baseline: 20 minutes rather than an hour and a half'],
    ['Sick calls dropped by a third.', 'by: dropped by a third'],
    ['Complaints about the gate halved.', 'by: halved'],
    ['Errors were cut in half.', 'by: cut in half'],
    ['She opened two weeks early.', 'faster: two weeks early'],
    ['Each nurse has an hour a day back.', 'faster: an hour a day back'],
    ['28 of 31 families now listen.', 'n-of-m: 28 of 31'],
    ['Of the 220 who had left, 64 rejoined.', 'n-of-m: Of the 220 who had left, 64'],
    ['The second line is three times as fast.', 'multiple: three times as'],
    ['No complaints since March.', 'zero-bad: No complaints since'],
    ['None of it came back in the last eleven months.', 'zero-bad: None of it came back in the last eleven'],
  ])('%s', (text, what) => {
    expect(seen(text)).toContain(what)
    expect(quantities(sentenceOf(text)).some(compares)).toBe(true)
  })
})

describe('quantities that only count', () => {
  it.each([
    ['63 people got a card.', 'count: 63'],
    ['Twenty-six streets heard it.', 'count: Twenty-six'],
    ['The form gave us 4.6 out of 5 stars.', 'rating: 4.6 out of 5 stars'],
    ['About 12% of the letters were answered in Polish.', 'n-of-m: 12% of the letters'],
  ])('%s', (text, what) => expect(seen(text)).toContain(what))

  it.each(['63 people got a card.', 'Our score on the review was 4.6.', 'Some 140 bags were filled.'])('%s compares nothing', (text) => {
    expect(quantities(sentenceOf(text)).some(compares)).toBe(false)
    expect(quantities(sentenceOf(text)).some(counts)).toBe(true)
  })
})

describe('numbers that are no result', () => {
  it.each([
    'In 2021 a team of five shipped v2.3.',
    'The goal was to cut complaints by half.',
    'She was 100% satisfied.',
    'It should fall from nine days to two.',
    'It fell by 30% or so.',
    'We met at 9:30 on 4 May in room 12.',
    'After three weeks I left.',
    'I worked there for eleven years.',
    'He was a 62-year-old with a 20-seat bus.',
    'One of the drivers called at seven.',
    'Nothing was counted at all.',
  ])('%s', (text) => {
    const found = quantities(sentenceOf(text))
    expect(seen(text).filter((_, at) => found[at] && (compares(found[at]) || counts(found[at])))).toEqual([])
  })
})

it('gives quantities in order, none overlapping', () => {
  const found = quantities(sentenceOf('From 9 days to 2, by 7, 28 of 31 in 2021, 5 stars and 63 people.'))
  for (const [at, { start, end }] of found.entries()) {
    expect(end).toBeGreaterThan(start)
    expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
  }
})
