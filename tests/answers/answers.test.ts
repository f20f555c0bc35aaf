import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BANDS, LEVELS } from '../../src/star.js'
import { answerText, judge, levelOf, scoreOf } from '../judge.js'
import { isKnown } from '../known-misses.js'
import { unstuffed } from '../metamorphic/transforms.js'
import { CHECKS, EXPECTED, type Expected, expectedLevel } from './expected.js'

const LETTERS = { N: 'absent', H: 'partial', P: 'present' } as const
const WEIGHTS = [5, 9, 8, 9, 8, 9, 8, 6, 7, 6, 6, 9, 6, 4]

/** The text whose levels were written down: the stuffed ones without their stuffing. */
const honest = ({ name }: Expected): string => unstuffed(name, answerText(name))

const expectedPoints = (one: Expected): number =>
  CHECKS.reduce((sum, check, i) => sum + (WEIGHTS[i] ?? 0) * { N: 0, H: 0.5, P: 1 }[expectedLevel(one, check)], 0)

/** Spearman's rank correlation, ties sharing their ranks. */
function spearman(left: readonly number[], right: readonly number[]): number {
  const ranks = (all: readonly number[]): readonly number[] =>
    all.map((one) => all.filter((other) => other < one).length + (all.filter((other) => other === one).length + 1) / 2)
  const [a, b] = [ranks(left), ranks(right)]
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, one, i) => sum + (one - mean(x)) * ((y[i] ?? 0) - mean(y)), 0)
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
}

describe('answers of many trades, judged as a careful reader judges them', () => {
  for (const one of EXPECTED)
    (isKnown(`band ${one.name}`) ? it.fails : it)(`${one.name} is ${one.band}`, () => {
      const reviewed = judge(honest(one), one.name)
      const levels = CHECKS.map((check) => `${check} ${levelOf(reviewed, check)}, a reader says ${LETTERS[expectedLevel(one, check)]}`)
      expect(reviewed.band, `${reviewed.score}, a reader gives ${expectedPoints(one)}\n${levels.join('\n')}`).toBe(one.band)
    })

  for (const one of EXPECTED)
    (isKnown(`levels ${one.name}`) ? it.fails : it)(`${one.name}: no check is further than one level from the reader`, () => {
      const reviewed = judge(honest(one), one.name)
      const far = CHECKS.filter((check) => {
        const found = LEVELS.indexOf(levelOf(reviewed, check))
        return Math.abs(found - LEVELS.indexOf(LETTERS[expectedLevel(one, check)])) > 1
      })
      const told = far.map((check) => `${check}: ${levelOf(reviewed, check)}, a reader says ${LETTERS[expectedLevel(one, check)]}`)
      expect(told).toEqual([])
    })

  for (const one of EXPECTED.filter(({ deductions }) => deductions))
    (isKnown(`deductions ${one.name}`) ? it.fails : it)(`${one.name}: a reader would deduct`, () => {
      const reviewed = judge(answerText(one.name), one.name)
      for (const id of Object.keys(one.deductions ?? {})) expect(levelOf(reviewed, id), id).not.toBe('present')
    })

  it('a hypothetical answer is capped', () => {
    for (const { name } of EXPECTED.filter((one) => one.kind === 'hypothetical')) {
      const reviewed = judge(answerText(name))
      expect(levelOf(reviewed, 'past-not-hypothetical'), name).toBe('absent')
      expect(
        reviewed.caps.map((cap) => cap.id),
        name,
      ).toContain('hypothetical')
    }
  })

  it('answers that a reader finds fine in the telling lose at most two points there', () => {
    for (const one of EXPECTED.filter((each) => ['strong', 'solid', 'honest-failure'].includes(each.kind)))
      expect(judge(answerText(one.name)).deducted, one.name).toBeGreaterThanOrEqual(-2)
  })

  it('the order is that of a reader', () => {
    const scores = EXPECTED.map((one) => scoreOf(judge(honest(one))))
    expect(spearman(scores, EXPECTED.map(expectedPoints))).toBeGreaterThan(0.9)
    for (const [i, one] of EXPECTED.entries())
      for (const [j, other] of EXPECTED.entries())
        if (BANDS.indexOf(one.band) > BANDS.indexOf(other.band))
          expect(scores[i], `${one.name} over ${other.name}`).toBeGreaterThan(scores[j] ?? 0)
  })

  it('stuffing never helps', () => {
    for (const one of EXPECTED.filter((each) => each.kind === 'stuffed'))
      expect(scoreOf(judge(answerText(one.name))), one.name).toBeLessThanOrEqual(scoreOf(judge(honest(one))))
  })

  it('every quote is verbatim, and what is met has one', () => {
    for (const { name } of EXPECTED) {
      const source = answerText(name)
      for (const check of judge(source).checks) {
        for (const quote of check.evidence) expect(source.slice(quote.start, quote.end), `${name} ${check.id}`).toBe(quote.text)
        if (check.kind === 'scored' && check.verdict !== 'absent') expect(check.evidence.length, `${name} ${check.id}`).toBeGreaterThan(0)
      }
    }
  })

  it('each was asked a question of the bank', () => {
    const folder = new URL('../../questions/', import.meta.url)
    const bank = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n')
    for (const { name } of EXPECTED) {
      const asked = /^question: (\S+)$/m.exec(answerText(name))?.[1]
      expect(bank, name).toContain(`id: ${asked}\n`)
    }
  })
})
