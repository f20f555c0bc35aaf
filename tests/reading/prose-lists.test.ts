import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'

const told = (text: string): string[] => readAnswer(readDraft(text)).told.map((sentence) => sentence.text)

const REAL = 'She came back in May with forty jars.'
const LISTS = [
  'customer obsession, ownership, survey, interviews, data, deadline, NPS, reduced by 40%, from 10 to 2, renewed, went above and beyond.',
  'Analysed, interviewed, surveyed, A/B tested, escalated, negotiated, trade-off, win-win.',
  'Conversion +35%, NPS 72, churn down, customers came back, learning, scalable playbook.',
  'Empathy map, persona, journey, jobs to be done, friction, baseline, hypothesis.',
  'Ownership, root cause, trade-off, went above and beyond, escalated, A/B test, p99.',
  'Satisfaction, loyalty, 40% growth, 300% ROI, renewed, referred, best-in-class mechanism.',
]

describe('a list of keywords, figures and deeds without a doer', () => {
  it.each(LISTS)('%j is not told', (list) => expect(told(list)).toEqual([]))

  it.each(LISTS)('%j is not told on its own line', (list) => expect(told(`${REAL}\n\n${list}`)).toEqual([REAL]))

  it.each(LISTS)('%j is not told after a sentence', (list) => {
    expect(told(`${REAL} ${list}`)).toEqual([REAL])
    expect(told(`${REAL} ${list.charAt(0).toLowerCase()}${list.slice(1)}`)).toEqual([REAL])
  })

  it.each(LISTS)('%j is cut from the sentence it is glued to', (list) => {
    expect(told(`${REAL.slice(0, -1)}, ${list}`)).toEqual([REAL.slice(0, -1)])
  })

  it.each(LISTS)('%j is not told ten times either', (list) => {
    expect(told(`${REAL} ${Array.from({ length: 10 }, () => list).join(' ')}`)).toEqual([REAL])
  })

  it('does not hide what is told after it', () => {
    expect(told(`Ownership, data, metrics, NPS, churn, retention, and then ${REAL}`)[0]).toMatch(/She came back in May with forty jars\.?$/)
  })

  it('leaves no stub of a sentence', () => {
    expect(told('I interviewed, measured, prioritised, challenged, negotiated, simplified, validated, iterated.')).toEqual([])
  })

  it('is no list with bare words in a row either', () => {
    expect(told('team project code client hospital 2021 manager lead goal')).toEqual([])
  })
})

describe('sentences with commas stay whole', () => {
  it.each([
    'I rang nine families, recorded a note every Friday, and rang back those who did not listen.',
    'I pulled logs, wrote tests, fixed two faults, shipped the change and rang her.',
    'I washed, dried, folded and labelled every shirt before six.',
    'We sold bread, rolls, cakes, pies and soup to the two schools on the hill.',
    'She wanted Monday, I offered Tuesday, the driver said Friday, and in the end it was Thursday.',
    'On Monday, after the market, with the van still loaded, I drove to Selby, rang her bell, and said sorry.',
    'Complaints went from 10 to 2, stayed there all summer, and she renewed in May.',
    'Toddler room, three staff, Leeds, 2021.',
    'April 2022, night shift, 31 beds, two nurses.',
    'It was late, cold, wet and dark when he rang.',
  ])('%j', (text) => expect(told(text)).toEqual([text]))
})
