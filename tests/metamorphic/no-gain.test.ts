import { describe, expect, it } from 'vitest'
import { EXPECTED } from '../answers/expected.js'
import { answerText, judge, moved, scoreOf } from '../judge.js'
import { some } from '../sample.js'
import { edit, partsOf } from './parts.js'
import { addKeywords, duplicate, unstuffed } from './transforms.js'

const HAPPY = [
  'Everyone was very happy and it was a great success for all of us.',
  'The customers were delighted and the feedback was amazing.',
  'It was a wonderful experience, and I am proud of what we achieved together.',
  'At the end of the day the customer always comes first.',
]

const FLUENT = [
  'Because I listened closely to customer feedback and analysed the data, retention rose by 40% for our customers.',
  'I interviewed customers, found that they needed a faster service, and cut complaints from 90 a week to 10.',
  'I decided to put the customer first rather than the deadline, because customers are the reason we exist, and satisfaction doubled.',
  'Mrs Smith, one of our most loyal customers, renewed her contract for three years thanks to the changes that I made.',
  'Nobody asked me to, but I took ownership after my shift and went far beyond my role to deliver a 300% improvement.',
  'The process I created became the standard in every department and still saves the company 2 million a year.',
]

function notRisen(name: string, before: string, after: string, limit = 0): void {
  const [old, now] = [judge(before, name), judge(after, name)]
  expect(scoreOf(now) - scoreOf(old), `${name}: ${moved(old, now)}`).toBeLessThanOrEqual(limit)
}

const sectionsOf = (text: string) => partsOf(text).flatMap((part) => (part.section === 'front' ? [] : [part.section]))

describe.each(EXPECTED)('$name gains nothing', ({ name }) => {
  const text = answerText(name)

  it.each(['own line', 'glued'] as const)('M1 from a keyword list, %s', (how) => {
    for (const section of some(sectionsOf(text), name.length + 1)) notRisen(name, text, addKeywords(text, section, how))
    notRisen(
      name,
      text,
      sectionsOf(text).reduce((all, section) => addKeywords(all, section, how), text),
    )
  })

  it.each(['own line', 'glued'] as const)('M2 from the list ten times, %s', (how) => {
    for (const section of some(sectionsOf(text), name.length)) notRisen(name, text, addKeywords(text, section, how, 10))
  })

  it('M3 from telling each sentence twice', () => notRisen(name, text, duplicate(text)))

  it('M13 from an empty happy sentence', () => {
    for (const [turn, sentence] of HAPPY.entries())
      for (const section of some(sectionsOf(text), name.length + turn))
        notRisen(
          name,
          text,
          edit(text, [section], (body) => `${body} ${sentence}`),
        )
  })
})

const WEAK = EXPECTED.filter((one) => one.band === 'sketch' || one.kind === 'draft')

describe.each(WEAK)('$name, weak', ({ name }) => {
  const text = unstuffed(name, answerText(name))

  it.each(FLUENT)('M14 gains at most 14 points from “%s”', (sentence) => {
    for (const section of sectionsOf(text))
      notRisen(
        name,
        text,
        edit(text, [section], (body) => `${body} ${sentence}`),
        14,
      )
  })
})
