import { describe, expect, it } from 'vitest'
import { nextSteps, worth } from '../../src/review/next-steps.js'
import type { Cap, Finding } from '../../src/review/review.js'

const finding = (id: string, weight: number, points: number, over: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'scored',
  section: 'action',
  dimensions: [],
  verdict: points === 0 ? 'absent' : points === weight ? 'present' : 'partial',
  weight,
  points,
  evidence: [],
  question: null,
  reason: '',
  waived: null,
  place: null,
  ...over,
})
const deduction = (id: string, points: number) =>
  finding(id, 6, points, { kind: 'deduction', verdict: points === 0 ? 'present' : 'partial' })
const cap = (id: Cap['id']): Cap => ({ id, limit: 40, reason: '' })

describe('next steps', () => {
  it('are the three that are worth most, weight times what is missing', () => {
    const findings = [finding('a', 9, 4.5), finding('b', 5, 0), finding('c', 9, 0), finding('d', 4, 2), finding('e', 8, 8)]
    expect(nextSteps(findings, [])).toEqual(['c', 'b', 'a'])
  })

  it('keep rubric order among equals', () => {
    expect(nextSteps([finding('a', 9, 0), finding('b', 9, 0), finding('c', 9, 0), finding('d', 9, 0)], [])).toEqual(['a', 'b', 'c'])
  })

  it('count deductions by what they take', () => {
    expect(nextSteps([finding('a', 4, 0), deduction('d', -6), deduction('e', 0)], [])).toEqual(['d', 'a'])
  })

  it('never name the notice, what is waived, or what is met', () => {
    const findings = [
      finding('n', 0, 0, { kind: 'notice' }),
      finding('w', 9, 0, { waived: 'no figures' }),
      finding('m', 9, 9),
      finding('a', 1, 0),
    ]
    expect(nextSteps(findings, [])).toEqual(['a'])
    expect(findings.map(worth)).toEqual([0, 0, 0, 1])
  })

  it('ask for the ending before its measure', () => {
    const findings = [
      finding('x', 9, 0),
      finding('outcome-stated', 6, 0),
      finding('outcome-quantified', 9, 0),
      finding('customer-result', 6, 0),
    ]
    expect(nextSteps(findings, [])).toEqual(['x', 'outcome-stated', 'outcome-quantified'])
  })

  it('ask for the measure at once when the ending is half there', () => {
    expect(nextSteps([finding('outcome-stated', 6, 3), finding('outcome-quantified', 9, 0)], [])).toEqual([
      'outcome-quantified',
      'outcome-stated',
    ])
  })

  it('lift a limit first', () => {
    const findings = [
      finding('customer-named', 9, 0),
      finding('actions-owned', 9, 0),
      finding('outcome-stated', 6, 0),
      deduction('past-not-hypothetical', -6),
    ]
    expect(nextSteps(findings, [cap('no-result')])[0]).toBe('outcome-stated')
    expect(nextSteps(findings, [cap('no-action')])[0]).toBe('actions-owned')
    expect(nextSteps(findings, [cap('hypothetical')])[0]).toBe('past-not-hypothetical')
    expect(nextSteps(findings, [cap('too-little')])[0]).toBe('customer-named')
  })

  it('are none when nothing is missing', () => {
    expect(nextSteps([finding('a', 9, 9), deduction('d', 0)], [])).toEqual([])
  })
})
