import { describe, expect, it } from 'vitest'
import { isPlaceholder } from '../../src/reading/blanks.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'

const told = (text: string): string[] => readAnswer(readDraft(text)).told.map((sentence) => sentence.text)

describe('what is told', () => {
  it.each([
    'Calls halved.',
    'He stayed.',
    'Finance said no.',
    'She opened two weeks early.',
    'From nine days to two.',
    '27 boxes, two damaged.',
    'August 2022, Fresno, 14 aisles, my store.',
    'I bought tape, glue, labels, pens and string.',
    'First I said sorry and I asked to the mother what they need.',
    'i went there and i fixed it',
    'The queue was gone by noon.',
    'Four complaints instead of thirty.',
    'Nobody complained.',
    'We did not measure any improvement and the customers did not come back.',
  ])('%j', (text) => {
    expect(told(text)).toEqual([text])
  })

  it.each([
    'customers, data, metrics, feedback, retention, growth',
    'customers data metrics feedback interviews surveys retention growth loyalty',
    'Customer Obsession, Ownership, Dive Deep, Bias for Action, Earn Trust, Invent',
    'revenue / churn / uplift / backlog / insight / quality',
    'Everyone was happy.',
    'It was a great success!',
    'The customers were very satisfied with the results.',
    'All of us were really pleased in the end.',
    '[describe the situation]',
    'TODO',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  ])('not %j', (text) => {
    expect(told(text)).toEqual([])
  })

  it('keeps a sentence when a list is glued to its end', () => {
    expect(told('She came back a week later with forty jars, customers, data, metrics, feedback, retention, growth')).toEqual([
      'She came back a week later with forty jars',
    ])
    expect(told('She came back in May. customers, data, metrics, feedback, retention, growth')).toEqual(['She came back in May.'])
  })

  it('keeps steps told in short, and cuts a list that only sounds like steps', () => {
    const steps = 'I pulled logs, wrote tests, fixed two faults, shipped the change and rang her.'
    expect(told(steps)).toEqual([steps])
    expect(
      told(
        'She came back in May with the jars, increased retention, improved NPS, reduced churn, collected feedback, analysed data, drove growth',
      ),
    ).toEqual(['She came back in May with the jars'])
  })

  it('maps the kept part of a sentence back to where it was written', () => {
    const source = 'Customers, data, metrics, feedback, retention, growth, and then she came back in \u201cMay\u201d with forty jars.'
    const [sentence] = readAnswer(readDraft(source)).told
    expect(sentence).toBeDefined()
    if (!sentence) return
    expect(sentence.text).toMatch(/forty jars$/)
    expect(source.slice(sentence.from[0], sentence.to[sentence.text.length - 1])).toMatch(
      /^(?:and )?then she came back in \u201cMay\u201d with forty jars$/,
    )
  })

  it('tells a repeated sentence once, marks and case aside', () => {
    expect(told('She came back in May with forty jars. I rang her. She came back in May, with forty jars! I rang her.')).toEqual([
      'She came back in May with forty jars.',
      'I rang her.',
    ])
  })

  it('counts only what is told', () => {
    const { words, nonProse } = readAnswer(
      readDraft('I rang nine families. Everyone was happy. customers, data, metrics, feedback, retention'),
    )
    expect(words).toBe(4)
    expect(nonProse).toBeCloseTo(5 / 12)
  })
})

describe('blanks of a template', () => {
  it.each([
    '[situation]',
    'In [month] I [what].',
    '{{answer}}',
    '<your answer here>',
    'TBD',
    '____',
    'Your task here',
    'Describe the problem here.',
    'In ____ I worked as ____ at ____ and the customer ____ had a problem.',
    'I asked ____ and found nothing.',
    'Errors fell by XX% from YY to ZZ, and <name> was able to <benefit>.',
    'My task was to [goal] by [date], because of [consequence].',
  ])('%j', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })
  it.each([
    'He paid [a sum I may not name] for the second pump and left in March.',
    'The form said "todo list".',
    'a < b and c > d in our test',
    'At [company] I rang nine families a day for [product] and wrote each answer down.',
    'We called it project XX and it ran for nine weeks.',
    'Well.... he stayed.',
  ])('not %j', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})

describe('a form with lines to write on', () => {
  const form = 'In ____ I worked as ____ at ____. I asked ____ and found that ____. I decided to ____ instead of ____ because ____.'
  it('is a template, whatever stands around its lines', () => {
    expect(readAnswer(readDraft(form)).refused?.code).toBe('template')
  })
  it('keeps its lines apart from emphasis', () => {
    expect(told('I rang ___nine___ families and __two__ shops on _Friday_.')).toEqual(['I rang nine families and two shops on Friday.'])
  })
})
