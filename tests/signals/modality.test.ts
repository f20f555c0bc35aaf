import { describe, expect, it } from 'vitest'
import { modalityOf, supposed } from '../../src/signals/modality.js'
import { sentenceOf } from './sentence.js'

const is = (text: string): string =>
  Object.entries(modalityOf(sentenceOf(text)))
    .filter(([, holds]) => holds)
    .map(([name]) => name)
    .join(' ')

describe('what the teller would only have done', () => {
  it.each([
    ["I'd apologise and offer a refund."],
    ['Then I would open the window for her.'],
    ['If a guest shouts, I would take him aside.'],
    ['The dough goes out at four, so I would ring the shop.'],
    ["Usually, I'd put the bread by the door."],
    ['We will then write to the school.'],
    ["I'll draw a map and we'd hang it up."],
  ])('%s', (text) => expect(supposed(sentenceOf(text))).not.toBeNull())
})

describe('what only sounds so', () => {
  it.each([
    ['He said I would never find it, so I drove there.'],
    ['I would make that trade again.'],
    ['Every Friday I would sit with her and read the letters.'],
    ['I promised that I would ring before noon.'],
    ["I'd called the ferry by then."],
    ['I would rather wait, she told me.'],
    ['I would say it took a week.'],
    ['"I would pay for it," she said.'],
    ['He knew that if it rained we would lose the hay.'],
  ])('%s', (text) => expect(supposed(sentenceOf(text))).toBeNull())
})

describe('how a sentence stands to what happened', () => {
  it.each([
    ['I rang the clinic.', ''],
    ['My approach is to listen first.', 'hypothetical'],
    ['When a client is angry, I stay calm.', 'hypothetical'],
    ['I usually stay calm.', 'habitual'],
    ['I did not ring the clinic.', 'negated'],
    ['Nobody complained.', 'negated'],
    ['The goal was to halve the queue.', 'goal'],
    ['We wanted to halve the queue.', 'goal'],
    ['She told me that the lift was broken.', 'reported'],
  ])('%s', (text, expected) => expect(is(text)).toBe(expected))
})
