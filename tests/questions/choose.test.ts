import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/questions/bank.js'
import { choose, matching, mulberry32, noneFits, shuffle } from '../../src/questions/choose.js'
import { Trouble } from '../../src/trouble.js'

describe('the generator', () => {
  // From the published C of mulberry32, compiled; seeds 1 and 42 are also widely printed as 0.6270739405881613 … and 0.6011037519201636 …
  it.each([
    [0, [1144304738, 1416247, 958946056, 627933444, 2007157716]],
    [1, [2693262067, 11749833, 2265367787, 4213581821, 4159151403]],
    [42, [2581720956, 1925393290, 3661312704, 2876485805, 750819978]],
    [2147483647, [1842962257, 546041740, 1654754255, 1702490205, 513796057]],
    [4294967295, [3850105811, 813802916, 3073704848, 4054706436, 3630262831]],
  ])('gives for seed %i what the reference gives', (seed, expected) => {
    const draw = mulberry32(seed)
    expect(expected.map(() => draw())).toEqual(expected)
  })

  it('agrees with the fractions that are printed for it', () => {
    expect(mulberry32(1)() / 2 ** 32).toBe(0.6270739405881613)
    expect(mulberry32(42)() / 2 ** 32).toBe(0.6011037519201636)
  })
})

describe('shuffling', () => {
  it('takes what each draw points at among the rest', () => {
    // Seed 42: 0.601 of 5 is d, 0.448 of a b c e is b, 0.852 of a c e is e, 0.670 of a c is c, then a.
    expect(shuffle(['a', 'b', 'c', 'd', 'e'], 42)).toEqual(['d', 'b', 'e', 'c', 'a'])
  })

  it('keeps everything once and leaves the original alone', () => {
    const things = Object.freeze(Array.from({ length: 70 }, (_, i) => i))
    expect([...shuffle(things, 7)].sort((a, b) => a - b)).toEqual(things)
    expect(shuffle([], 1)).toEqual([])
  })
})

describe('choosing a question', () => {
  it('is the first of the order that the seed fixes', () => {
    const filter = { dimension: 'use-data' } as const
    expect(choose(QUESTIONS, filter, 42)).toBe(shuffle(matching(QUESTIONS, filter), 42)[0])
    // 0.601 of the fourteen questions of a dimension is the ninth.
    expect(choose(QUESTIONS, filter, 42).id).toBe(matching(QUESTIONS, filter)[8]?.id)
  })

  it('narrows by dimension, theme and level together', () => {
    const some = matching(QUESTIONS, { dimension: 'balance-business', theme: 'cost-or-deadline', level: 'senior' })
    expect(some.map(({ id }) => id)).toEqual(['taking-something-away', 'showed-what-it-was-worth'])
    expect(matching(QUESTIONS, {})).toEqual(QUESTIONS)
  })

  it('reaches every question of the bank with some seed below 2,000', () => {
    const reached = new Set(Array.from({ length: 2000 }, (_, seed) => choose(QUESTIONS, {}, seed).id))
    expect(reached.size).toBe(QUESTIONS.length)
  })

  it('says what to do when nothing fits', () => {
    const filter = { dimension: 'go-beyond', theme: 'said-no' } as const
    expect(() => choose(QUESTIONS, filter, 1)).toThrow(Trouble)
    expect(noneFits(filter)).toMatchObject({
      exit: 2,
      code: 'no-question',
      message: 'No question fits dimension go-beyond and theme said-no.',
      hint: 'Leave out one of them, or see all with: star-coach questions list',
    })
    expect(noneFits({})).toMatchObject({ message: 'There is no question in the bank.' })
  })
})
