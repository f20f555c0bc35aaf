import { describe, expect, it } from 'vitest'
import { cutAtBreaks, isDictated } from '../../src/reading/breaks.js'
import { sentencesOf } from '../../src/reading/sentences.js'

const all = (text: string) => ({ start: 0, end: text.length })
const cut = (text: string): string[] => cutAtBreaks(text, all(text)).map(({ start, end }) => text.slice(start, end))
const sentences = (text: string): string[] => sentencesOf(text, [all(text)]).flatMap((list) => list.map((piece) => piece.text))

const SPOKEN =
  'i was at the desk of a small hotel and a man called the day before his flight he could not find his passport so i asked the cleaner to look in the safe of his room she found it under the lid and i sent it by courier the same night'

describe('sentences of dictated text', () => {
  it('is dictated when it goes on without marks', () => {
    expect(isDictated(SPOKEN, all(SPOKEN))).toBe(true)
  })

  it.each([
    ['few words', 'i rang her and she said that it was fine'],
    ['marks', SPOKEN.replaceAll(' and ', '. And ').replaceAll(' so ', ', so ')],
    ['lines', SPOKEN.replaceAll(' and ', '\n').replaceAll(' so ', '\n')],
  ])('is not with %s', (_, text) => {
    expect(isDictated(text, all(text))).toBe(false)
  })

  it('is cut into sentences, none of a word, all of it kept', () => {
    const found = sentences(SPOKEN)
    expect(found.join(' ')).toBe(SPOKEN)
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found.length).toBeLessThanOrEqual(8)
    expect(Math.min(...found.map((text) => text.split(' ').length))).toBeGreaterThan(1)
  })

  it('begins a sentence where somebody else acts', () => {
    expect(cut(SPOKEN)).toContain('he could not find his passport')
  })

  it('leaves a short text whole', () => {
    expect(cut('i rang her and she came the same day')).toEqual(['i rang her and she came the same day'])
  })

  it('takes time that grows with the text', () => {
    const long = 'the driver waited and i rang the depot again '.repeat(6000)
    const started = performance.now()
    expect(cut(long.trim()).length).toBeGreaterThan(1000)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
