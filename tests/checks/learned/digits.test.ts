import { describe, expect, it } from 'vitest'
import { inDigits } from '../../../src/checks/learned/digits.js'
import { readDraft } from '../../../src/reading/draft.js'
import { readAnswer } from '../../../src/reading/read.js'

const sentence = (text: string) => {
  const [first] = readAnswer(readDraft(`## Action\n\n${text}\n`)).sentences
  if (!first) throw new Error('no sentence')
  return first
}

describe('number words as digits', () => {
  it.each([
    ['Calls fell from nine a week to two.', 'Calls fell from 9 a week to 2.'],
    ['Twenty-four families came, and thirty left.', '24 families came, and 30 left.'],
    ['One of them had someone with her often.', 'One of them had someone with her often.'],
    ['I rang nineteen people.', 'I rang 19 people.'],
  ])('%s', (text, digits) => {
    expect(inDigits(sentence(text)).text).toBe(digits)
    expect(inDigits(sentence(text)).tokens.map((token) => token.text)).toEqual(sentence(digits).tokens.map((token) => token.text))
  })
})
