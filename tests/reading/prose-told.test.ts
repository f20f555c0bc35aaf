import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'

const read = (text: string) => readAnswer(readDraft(text))
const told = (text: string): string[] => read(text).told.map((sentence) => sentence.text)

describe('a question tells nothing', () => {
  it.each([
    'When was it, and where did it happen?',
    'Did complaints fall from nine to two?',
    'And what did they say?',
    'Why did I choose this rather than something else?',
    'What is still in place?!',
  ])('%j', (text) => expect(told(text)).toEqual([]))

  it.each([
    '"What do you need on a bad day?" she asked me.',
    'I asked her, "What would help you today?"',
    'I pulled up a chair and said, right, what wakes you?',
    'I put her first because fish rots, you know?',
    "It was my list, so if it was wrong, that was on me, wasn't it?",
    'I asked nine families whom they rang first.',
  ])('but %j does', (text) => expect(told(text)).toEqual([text]))
})

describe('advice tells nothing', () => {
  it.each([
    'Always listen to your customer.',
    'Never make a customer wait.',
    'You should measure what matters.',
    'One must be careful with figures like these.',
    'Explain why you chose it rather than something cheaper.',
  ])('%j', (text) => expect(told(text)).toEqual([]))

  it.each([
    'I always listen to my customers before I open the till.',
    'My manager said you should measure twice.',
    '"You should have rung me," he said.',
    'You could see the queue from the door.',
    'Read all of it before noon.',
    'Use of the ramp went from two a week to thirty.',
    'Give or take, forty jars came back.',
  ])('but %j is told', (text) => expect(told(text)).toEqual([text]))
})

describe('praise and sayings tell nothing', () => {
  it.each([
    'Everyone was very happy and it was a great success for all of us.',
    'The customers were delighted and the feedback was amazing.',
    'It was a wonderful experience, and I am proud of what we achieved together.',
    'At the end of the day the customer always comes first.',
    'For me the customer is king.',
    'Customers are at the heart of everything.',
    'As a passionate user advocate, I always put the customer at the heart of everything.',
    'I leveraged data-driven customer-centric insights to earn trust, dive deep and deliver results.',
    'I demonstrated customer obsession and bias for action from day one.',
    'With an obsessive mindset I went the extra mile and raised the bar for our valued customers.',
  ])('%j', (text) => expect(told(text)).toEqual([]))

  it.each([
    'I am proud that the ramp is still there.',
    'It was a great success: 40 jars came back.',
    'The first customer came at six.',
    'I went back to the customer first.',
    'I asked the customer first.',
    'I raised the bar of the gate so that the customer could pass.',
    'The customer walked the last mile to us.',
    'She was happy with the second tray.',
    'At the end of the day I rang her.',
    'The feedback was good, apart from the cold soup.',
  ])('but %j is told', (text) => expect(told(text)).toEqual([text]))

  it('counts as no words', () => {
    const { words } = read('I rang nine families. It was a wonderful experience, and I am proud of what we achieved together.')
    expect(words).toBe(4)
  })
})

describe('what is told twice', () => {
  const first = 'I rang nine families on the first Friday of May and wrote each answer down.'
  it('is told once when a word is changed', () => {
    expect(told(`${first} I rang ten families on the first Friday of May and wrote each answer down.`)).toEqual([first])
  })
  it.each([
    'I rang nine families on the first Friday of June and kept no answers.',
    'I rang nine shops on the last Monday of May and wrote each price down.',
  ])('is not %j', (second) => expect(told(`${first} ${second}`)).toEqual([first, second]))
  it('short sentences are the same only word for word', () => {
    expect(told('I rang her on Friday. I rang him on Friday. I rang her on Friday!')).toEqual([
      'I rang her on Friday.',
      'I rang him on Friday.',
    ])
  })
})

describe('a very long text', () => {
  const text = Array.from({ length: 2600 }, (_, i) => `On day ${i} I rang customer ${i * 7} about ${i * 13} jars.`).join(' ')
  it('is judged by its first 2,000 sentences and counted whole', () => {
    const answer = read(text)
    expect(answer.told).toHaveLength(2000)
    expect(answer.words).toBe(2600 * 10)
    const last = answer.told[1999]
    expect(text.slice(last?.from[0], last?.to[(last?.text.length ?? 1) - 1])).toBe(last?.text)
  })
})
