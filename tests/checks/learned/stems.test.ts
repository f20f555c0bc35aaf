import { describe, expect, it } from 'vitest'
import { namesIn, stem, stemsOf } from '../../../src/checks/learned/stems.js'
import { readDraft } from '../../../src/reading/draft.js'
import { readAnswer } from '../../../src/reading/read.js'

const read = (text: string) => readAnswer(readDraft(`## Action\n\n${text}\n`)).told
const stemsIn = (text: string): string => {
  const told = read(text)
  return told.map((sentence) => stemsOf(sentence, namesIn(told), new Map()).join(' ')).join(' / ')
}

describe('stems', () => {
  it.each([
    ['called', 'calling'],
    ['stopped', 'stop'],
    ['parties', 'party'],
    ['tried', 'try'],
    ['quickly', 'quick'],
    ['boxes', 'box'],
    ['went', 'go'],
    ['taught', 'teach'],
    ['makes', 'made'],
  ])('%s and %s are one word', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it.each([
    ['thing', 'th'],
    ['bus', 'bu'],
    ['was', 'wa'],
    ['need', 'ne'],
  ])('%s keeps what belongs to it', (word, cut) => {
    expect(stem(word)).not.toBe(cut)
  })

  it('makes one thing of he and she, mother and father, Mr and Mrs', () => {
    const told = (who: string) => stemsIn(`Then ${who} rang me from the garage about the brakes.`)
    expect(told('he')).toBe(told('she'))
    expect(told('my mother')).toBe(told('my father'))
    expect(told('Mr Osei')).toBe(told('Mrs Zhang'))
  })

  it('sees names, years, shares and prices for what they are', () => {
    expect(stemsIn('In 2021 the shop in Turku sold 40% of them at $12 each.')).toBe(
      'in #year the shop in #name sell #pct of them at #money each',
    )
  })

  it('reads digits and number words alike', () => {
    expect(stemsIn('I rang the other 12 families that same evening.')).toBe(stemsIn('I rang the other twelve families that same evening.'))
  })

  it('takes contractions apart', () => {
    expect(stemsIn("I didn't send it when she'd asked me to wait.")).toBe("i do not send it when they 'd ask me to wait")
  })
})
