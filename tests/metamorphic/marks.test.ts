import { describe, expect, it } from 'vitest'
import { CHECKS, EXPECTED } from '../answers/expected.js'
import { CUSTOMERS, METRICS } from '../answers/marks.js'
import { STUFFING } from '../answers/stuffing.js'
import { answerNames, answerText } from '../judge.js'
import { bodyOf, joined, partsOf } from './parts.js'

describe('the answers and what is marked in them', () => {
  it('every answer has its expectation and every expectation its answer', () => {
    expect(EXPECTED.map((one) => one.name).sort()).toEqual(answerNames())
  })

  it('each expectation has one letter a check', () => {
    for (const one of EXPECTED) expect(one.levels.replace(/ /g, ''), one.name).toMatch(new RegExp(`^[PHN]{${CHECKS.length}}$`))
  })

  it('headed answers have four sections and come back whole', () => {
    for (const { name, manner } of EXPECTED) {
      const parts = partsOf(answerText(name))
      expect(joined(parts)).toBe(answerText(name))
      expect(
        parts
          .map((part) => part.section)
          .sort()
          .join(),
        name,
      ).toBe(manner === 'prose' ? 'front,prose' : 'action,front,result,situation,task')
    }
  })

  it('marked phrases stand in the text, metrics in the Result', () => {
    for (const [name, marks] of Object.entries(METRICS)) {
      const result = name === 'plumber' ? answerText(name) : `${bodyOf(answerText(name), 'result')}\n`
      for (const mark of marks) {
        expect(mark.sentence, name).toContain(mark.phrase)
        expect(result, name).toContain(mark.sentence)
      }
    }
    for (const [name, mark] of Object.entries(CUSTOMERS)) {
      for (const [from] of mark.introduced) expect(answerText(name)).toContain(from)
      for (const one of mark.names) expect(answerText(name)).toContain(one)
    }
    for (const [name, all] of Object.entries(STUFFING)) for (const one of all) expect(answerText(name)).toContain(one)
  })
})
