import { describe, expect, it } from 'vitest'
import type { Weighing } from '../../../src/checks/learned/model.js'
import { decided, expected, likelihood, untied } from '../../../src/checks/learned/weighing.js'

/** One number that is the expected level itself, in ten-thousandths. */
const PLAIN: Weighing = { base: 0, parts: [10_000], partial: 5_000, present: 15_000 }
const level = (met: number, rule: 'absent' | 'partial' | 'present' = 'partial') => decided('customer-need', PLAIN, [met], rule)

describe('likelihood', () => {
  it('is a half at nought, and what is gained on one side is lost on the other', () => {
    expect(likelihood(0)).toBe(0.5)
    for (const score of [1, 17, 64, 300, 5000]) expect(likelihood(score) + likelihood(-score)).toBeCloseTo(1, 12)
  })

  it('is what e says it is', () => {
    for (const score of [-256, -64, -1, 1, 64, 256]) expect(likelihood(score)).toBeCloseTo(1 / (1 + Math.exp(-score / 64)), 9)
  })
})

describe('levels', () => {
  it('adds up what each number is worth', () => {
    expect(expected({ base: 2_500, parts: [10_000, -5_000], partial: 0, present: 0 }, [1, 0.5])).toBe(1)
  })

  it('rises without a step back', () => {
    const credits = Array.from({ length: 60 }, (_, i) => level(i / 20).credit)
    expect(credits).toEqual([...credits].sort((a, b) => a - b))
  })

  it.each([
    [0.4, 'absent', 0],
    [0.6, 'partial', 0.25],
    [1.4, 'partial', 0.65],
    [1.6, 'present', 0.8],
    [3, 'present', 1],
  ] as const)('%s is %s and earns %s', (met, wanted, credit) => {
    expect(level(met)).toEqual({ level: wanted, credit })
  })

  it('goes no further than one level from the rules', () => {
    expect(level(3, 'absent').level).toBe('partial')
    expect(level(0, 'present').level).toBe('partial')
    expect(level(0.6, 'absent').level).toBe('absent')
  })

  it('gives a result that nothing in the story shares a word with little', () => {
    expect(untied({ level: 'present', credit: 1 })).toEqual({ level: 'partial', credit: 0.4 })
    expect(untied({ level: 'partial', credit: 0.3 })).toEqual({ level: 'partial', credit: 0.3 })
    expect(untied({ level: 'absent', credit: 0 })).toEqual({ level: 'absent', credit: 0 })
  })
})
