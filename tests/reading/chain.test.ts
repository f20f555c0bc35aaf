import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absence, bestPath, factorsOf, posterior, SCALE, type Scores, WIDTH } from '../../src/reading/chain.js'

const ALL = [true, true, true, true]

/** Every path through `length` places. */
function paths(length: number): number[][] {
  if (length === 0) return [[]]
  return paths(length - 1).flatMap((path) => [0, 1, 2, 3].map((state) => [...path, state]))
}

function scoreOf({ units, borders }: Scores, path: readonly number[]): number {
  return path.reduce((sum, state, at) => {
    const border = at === 0 ? 0 : (borders[(at * WIDTH + (path[at - 1] ?? 0)) * WIDTH + state] ?? 0)
    return sum + (units[at * WIDTH + state] ?? 0) + border
  }, 0)
}

const scores = fc.integer({ min: 1, max: 4 }).chain((length) => {
  const score = fc.integer({ min: -150, max: 150 })
  const row = (count: number) => fc.array(score, { minLength: count, maxLength: count })
  return fc
    .tuple(row(length * WIDTH), row(length * WIDTH * WIDTH))
    .map(([units, borders]): Scores => ({ length, units: Int32Array.from(units), borders: Int32Array.from(borders) }))
})

describe('the chain', () => {
  it('weighs paths as counting them all would', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 3 }), (given, state) => {
        const weights = paths(given.length).map((path) => ({ path, weight: Math.exp(scoreOf(given, path) / SCALE) }))
        const total = weights.reduce((sum, { weight }) => sum + weight, 0)
        const without = weights.reduce((sum, { path, weight }) => sum + (path.includes(state) ? 0 : weight), 0)
        const factors = factorsOf(given)
        expect(absence(factors, state)).toBeCloseTo(without / total, 9)
        const likely = posterior(factors)
        for (let at = 0; at < given.length; at++) {
          const here = weights.reduce((sum, { path, weight }) => sum + (path[at] === state ? weight : 0), 0)
          expect(likely[at * WIDTH + state]).toBeCloseTo(here / total, 9)
        }
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('finds the best path that visits what it must', () => {
    fc.assert(
      fc.property(scores, fc.subarray([0, 1, 2, 3]), fc.subarray([0, 1, 2, 3], { minLength: 1 }), (given, must, may) => {
        const required = must.filter((state) => may.includes(state)).slice(0, given.length)
        const allowed = ALL.map((_, state) => may.includes(state))
        const best = bestPath(given, allowed, required)
        const good = paths(given.length).filter(
          (path) => path.every((state) => allowed[state]) && required.every((state) => path.includes(state)),
        )
        expect(good).toContainEqual(best)
        expect(scoreOf(given, best)).toBe(Math.max(...good.map((path) => scoreOf(given, path))))
      }),
      { seed: 22, numRuns: 200 },
    )
  })

  it('stays finite where scores are extreme', () => {
    const length = 50
    const units = new Int32Array(length * WIDTH).fill(-60_000)
    for (let at = 0; at < length; at++) units[at * WIDTH + 2] = 60_000
    const factors = factorsOf({ length, units, borders: new Int32Array(length * WIDTH * WIDTH) })
    expect(absence(factors, 2)).toBe(0)
    expect(absence(factors, 3)).toBe(1)
    expect(posterior(factors)[2]).toBe(1)
  })

  it('has no path for no text', () => {
    expect(bestPath({ length: 0, units: new Int32Array(0), borders: new Int32Array(0) }, ALL, [3])).toEqual([])
  })
})
