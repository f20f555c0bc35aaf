import { describe, expect, it } from 'vitest'
import { asserted, isAsserted, unasserted } from '../../src/signals/asserted.js'
import { sentenceOf } from './sentence.js'

/** What is left of a sentence when what did not come about is cut out. */
const left = (text: string): string => {
  const sentence = sentenceOf(text)
  return asserted(sentence)
    .map(({ start, end }) => sentence.text.slice(start, end).replace(/^[, ]+|[, ]+$/g, ''))
    .filter(Boolean)
    .join(' | ')
}

describe('asserted: what is told as having happened', () => {
  it.each([
    ['The late trays went from six a day to one.', 'The late trays went from six a day to one.'],
    ['The late trays did not go from six a day to one.', ''],
    ['The queue never shrank from forty to ten, but the form is shorter.', 'but the form is shorter.'],
    ['Nobody measured the queue, so I cannot tell whether it shrank.', ''],
    ['It is not true that nine of ten parcels came in time.', ''],
    ['We had no figures, and neither the queue nor the mood got better.', ''],
    ['I do not know whether the parcels were faster.', ''],
    ['We did not time the calls and closed the desk in May.', 'and closed the desk in May.'],
    ['We failed to bring the queue down from forty to ten.', 'We'],
    ['He left without a word to us.', 'He left'],
  ])('denied: %s', (text, rest) => expect(left(text)).toBe(rest))

  it.each([
    ['The goal was to cut the queue from forty to ten.', 'The'],
    ['Our aim for the spring is eight late trays instead of thirty.', 'Our'],
    ['We hoped that the queue would shrink and that Ms Okoye would stay.', 'We'],
    ['They planned to halve the queue, and in June it was gone.', 'They | and in June it was gone.'],
    ['I wanted the parcels to come in two days, and they did.', 'I | and they did.'],
    ['The target of ten minutes was met in June.', 'The target of ten minutes was met in June.'],
    ['It went as planned, from forty to ten.', 'It went as planned, from forty to ten.'],
  ])('meant: %s', (text, rest) => expect(left(text)).toBe(rest))

  it.each([
    ['The card should become the standard in every ward.', 'The card'],
    ['If the queue shrinks, we keep the card.', 'we keep the card.'],
    ["I'd ask ten tenants and read their letters.", ''],
    ["I'd asked ten tenants and read their letters.", "I'd asked ten tenants and read their letters."],
    ['Did the queue shrink from forty to ten?', ''],
  ])('supposed or asked: %s', (text, rest) => expect(left(text)).toBe(rest))

  it.each([
    'Nobody complained in the six months after.',
    'There were no errors in the first term.',
    'They worked all winter without a single outage.',
    'Ms Okoye did not leave.',
    'The boiler never came back with the same fault.',
    'No parcel has come back since.',
    'He did not need the crutches any more.',
    'The family did not have to wait.',
  ])('kept away, and told as such: %s', (text) => {
    expect(left(text)).toBe(sentenceOf(text).text)
    expect(unasserted(sentenceOf(text)).map(({ why }) => why)).toEqual(['averted'])
  })

  it('what is denied of those served is no gain', () => {
    expect(left('The customers did not come back.')).toBe('')
    expect(left('Not one of the tenants ever came back.')).toBe('')
  })

  it.each([
    'I saw that the maker could not deliver for two weeks.',
    'I was not only late but tired.',
    'He said "we will never do that" and signed.',
    'The log showed no entry for Sunday.',
  ])('what is found, said or more than that is told: %s', (text) => expect(left(text)).toContain(text.slice(0, 5)))

  it('words that hold the denial themselves are taken as they are', () => {
    const sentence = sentenceOf('The tenants did not move out.')
    const at = sentence.text.indexOf('did not')
    expect(isAsserted(sentence, { start: at, end: at + 12 })).toBe(true)
    expect(isAsserted(sentence, { start: at + 8, end: at + 12 })).toBe(false)
  })
})
