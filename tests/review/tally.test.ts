import { describe, expect, it } from 'vitest'
import type { Finding, Review } from '../../src/review/review.js'
import { tallyOf } from '../../src/review/tally.js'

const NONE = { 'understand-needs': 0, 'decide-by-impact': 0, 'go-beyond': 0, 'use-data': 0, 'balance-business': 0 }
const finding = (id: string, weight: number, points: number, more: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'scored',
  section: 'result',
  dimensions: [],
  verdict: points === 0 ? 'absent' : points === weight ? 'present' : 'partial',
  weight,
  points,
  evidence: [],
  question: points === weight ? null : `Ask about ${id}?`,
  reason: '',
  waived: null,
  place: null,
  ...more,
})
const reviewed = (score: number | null, checks: readonly Finding[], useData = 0): Review =>
  ({
    score,
    refused: score === null ? { code: 'too-short', message: '' } : null,
    dimensions: { ...NONE, 'use-data': useData },
    checks,
  }) as unknown as Review

describe('reviews taken together', () => {
  it('have the mean of their scores, a refused one as 0', () => {
    expect(tallyOf([reviewed(70, []), reviewed(61, []), reviewed(null, [])]).mean).toBe(43.67)
    expect(tallyOf([reviewed(60, []), reviewed(60, []), reviewed(59, [])]).mean).toBeLessThan(60)
    expect(tallyOf([])).toMatchObject({ answers: 0, mean: 0, weakest: null, dimensions: NONE })
  })

  it('have the mean of each dimension', () => {
    expect(tallyOf([reviewed(50, [], 0.5), reviewed(60, [], 0.75)]).dimensions).toEqual({ ...NONE, 'use-data': 0.63 })
  })

  it('are weakest where most points are lost, not where the share is least', () => {
    const one = reviewed(50, [finding('small', 4, 0), finding('large', 9, 4.5)])
    const two = reviewed(50, [finding('small', 4, 2), finding('large', 9, 4.5)])
    // small lost 6 of 8, large 9 of 18.
    expect(tallyOf([one, two]).weakest).toEqual({ id: 'large', present: 0, partial: 2, of: 2, question: 'Ask about large?' })
  })

  it('leave out deductions, waived checks and refused answers; the first of the rubric among equals', () => {
    const off = finding('waived', 9, 0, { waived: 'no number' })
    const minus = finding('hedging', 5, -5, { kind: 'deduction' })
    const short = reviewed(null, [finding('refused', 9, 0)])
    expect(tallyOf([reviewed(50, [off, minus, finding('a', 5, 2), finding('b', 5, 2)]), short]).weakest).toMatchObject({ id: 'a', of: 1 })
    expect(tallyOf([reviewed(100, [finding('a', 5, 5)])]).weakest).toBeNull()
  })
})
