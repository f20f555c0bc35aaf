import { describe, expect, it } from 'vitest'
import { LONGEST, sentencesOf, unitsOf } from '../../src/reading/sentences.js'

const split = (source: string): string[] =>
  sentencesOf(source, [{ start: 0, end: source.length }])
    .flat()
    .map(({ text }) => text)

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['I rang Dr. Adeyemi. She came.', ['I rang Dr. Adeyemi.', 'She came.']],
    ['Mrs. Okoye and Mr. Lee came at 5 p.m. on Monday.', ['Mrs. Okoye and Mr. Lee came at 5 p.m. on Monday.']],
    ['It closed at 5 p.m. The queue stayed.', ['It closed at 5 p.m.', 'The queue stayed.']],
    ['J. Smith wrote to me. So did M. K. Rao.', ['J. Smith wrote to me.', 'So did M. K. Rao.']],
    ['He was taller than I. He left.', ['He was taller than I.', 'He left.']],
    ['We use tools, e.g. a stapler.', ['We use tools, e.g. a stapler.']],
    ['It was room no. 5 on the left.', ['It was room no. 5 on the left.']],
    ['She said no. We left.', ['She said no.', 'We left.']],
    ['It fell from 4.5 to 2.1 days. Good.', ['It fell from 4.5 to 2.1 days.', 'Good.']],
    ['We left v2.4. Nobody asked.', ['We left v2.4.', 'Nobody asked.']],
    ['It cost $1.2M. Too much.', ['It cost $1.2M.', 'Too much.']],
    ['"Where is it?" she asked. I did not know.', ['"Where is it?" she asked.', 'I did not know.']],
    ['"No!" she said. "Never."', ['"No!" she said.', '"Never."']],
    ['He said "stop." Then he left.', ['He said "stop."', 'Then he left.']],
    ['Wait... what? I ran.', ['Wait... what?', 'I ran.']],
    ['I waited... Then she came.', ['I waited...', 'Then she came.']],
    ['It was done.Then I left.', ['It was done.', 'Then I left.']],
    ['See example.org for more.', ['See example.org for more.']],
    ['It ended in 2021. 28 of 31 came back.', ['It ended in 2021.', '28 of 31 came back.']],
    ['She came back. customers, data, growth', ['She came back.', 'customers, data, growth']],
    ['I did it. customers, data, growth', ['I did it.', 'customers, data, growth']],
    ['It fell by 40. customers, data, growth', ['It fell by 40.', 'customers, data, growth']],
    ['i rang her. she came. it was fine', ['i rang her.', 'she came.', 'it was fine']],
    ['We sell pens etc. in the shop.', ['We sell pens etc. in the shop.']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('reads a bullet as a sentence, without its mark', () => {
    expect(split('- I rang nine families\n* I taped a map\n3. I moved the kettle\n\u2022 1) I left')).toEqual([
      'I rang nine families',
      'I taped a map',
      'I moved the kettle',
      'I left',
    ])
  })

  it('joins lines that were wrapped by hand', () => {
    expect(split('I rang the nine families on the list and asked each of them what\nthey had missed. Then I wrote it down.')).toEqual([
      'I rang the nine families on the list and asked each of them what they had missed.',
      'Then I wrote it down.',
    ])
  })

  it('keeps short lines apart', () => {
    expect(split('Rang nine families\nTaped a map')).toEqual(['Rang nine families', 'Taped a map'])
  })

  it('cuts dictated run-ons where a speaker would breathe', () => {
    const told =
      'so there was this lady who had been waiting for her chair for about three weeks and nobody had rung her and i was the only one at the desk that day so i took her number down and then i went to the back and i looked for the slip myself'
    const parts = split(told)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join(' ')).toBe(told)
    expect(parts.some((part) => part.startsWith('so i took her number down'))).toBe(true)
  })

  it('leaves a long sentence alone that has no such place', () => {
    const listed = `The box held ${Array.from({ length: 40 }, (_, i) => `bolt${i}`).join(' ')}.`
    expect(split(listed)).toEqual([listed])
  })

  it(`cuts what is longer than ${LONGEST} characters`, () => {
    const parts = split('x'.repeat(5000))
    expect(parts.map(({ length }) => length)).toEqual([2000, 2000, 1000])
  })

  it.each([
    ['curly quotes', (text: string) => text.replaceAll("'", '\u2019').replace(/"([^"]*)"/g, '\u201c$1\u201d')],
    ['double spaces', (text: string) => text.replaceAll(' ', '  ')],
    ['hard spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('reads the same with %s', (_, change) => {
    const text = 'In May she didn\'t come. "Why?" I asked.\n\n- I rang Mrs. Ito.\n- She said "no."\n\nIt fell from nine days to two.'
    expect(split(change(text))).toEqual(split(text))
  })

  it('counts paragraphs', () => {
    const source = 'One here. Two here.\n\nThree here.\nFour here.'
    expect(
      sentencesOf(source, [{ start: 0, end: source.length }])
        .flat()
        .map(({ paragraph }) => paragraph),
    ).toEqual([0, 0, 1, 1])
  })
})

describe('units', () => {
  const units = (source: string): string[] =>
    sentencesOf(source, [{ start: 0, end: source.length }])
      .flat()
      .flatMap((piece) => unitsOf(piece).map(({ text }) => text))

  it.each<[string, string[]]>([
    ['I rang her twice; she never came back.', ['I rang her twice;', 'she never came back.']],
    ['I rang her twice.', ['I rang her twice.']],
  ])('%j', (text, expected) => {
    expect(units(text)).toEqual(expected)
  })

  it('are never long', () => {
    const words = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ')
    for (const unit of units(words)) expect(unit.split(' ').length).toBeLessThanOrEqual(26)
    expect(units(words).join(' ')).toBe(words)
  })
})
