import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/review/review.js'
import { LEVELS } from '../../src/star.js'
import { EXPECTED } from '../answers/expected.js'
import { answerText, judge, levelOf, moved, scoreOf } from '../judge.js'
import { lowerCase, SPELLED, shuffle, TYPOGRAPHY } from './transforms.js'

const levels = (reviewed: Review): readonly string[] => reviewed.checks.map((check) => `${check.id} ${check.verdict}`)

function equal(name: string, after: string): void {
  const [old, now] = [judge(answerText(name), name), judge(after, name)]
  expect(now.score, `${name}: ${moved(old, now)}`).toBe(old.score)
  expect(levels(now), name).toEqual(levels(old))
}

/** Checks that may read a sentence together with the one before it. */
const JOINED = ['customer-need', 'customer-evidence', 'decision-customer-impact', 'customer-result', 'lasting-mechanism']
const SHUFFLED = EXPECTED.filter((one) => one.manner !== 'prose' && one.manner !== 'dictated')

describe.each(EXPECTED)('$name reads the same', ({ name }) => {
  it.each(Object.entries(TYPOGRAPHY))('M12 in %s', (_, change) => equal(name, change(answerText(name))))
  it.each(Object.entries(SPELLED))('M18 with %s', (_, change) => equal(name, change(answerText(name))))

  it('M18 in lower case, nearly', () => {
    const [old, now] = [judge(answerText(name), name), judge(lowerCase(answerText(name)), name)]
    expect(Math.abs(scoreOf(now) - scoreOf(old)), moved(old, now)).toBeLessThanOrEqual(8)
  })

  it('M20 twice', () => expect(JSON.stringify(judge(answerText(name), name))).toBe(JSON.stringify(judge(answerText(name), name))))
})

describe.each(SHUFFLED)('$name with its sentences shuffled', ({ name }) => {
  it.each([1, 7, 42])('M10 keeps its checks, seed %i', (seed) => {
    const [old, now] = [judge(answerText(name), name), judge(shuffle(answerText(name), seed), name)]
    const steps = old.checks.flatMap(({ id, kind, verdict }) => {
      const step = Math.abs(LEVELS.indexOf(levelOf(now, id)) - LEVELS.indexOf(verdict))
      return kind === 'notice' || step <= (JOINED.includes(id) ? 1 : 0) ? [] : [`${id}: ${verdict} → ${levelOf(now, id)}`]
    })
    expect(steps, `${steps.join('; ')}\n${shuffle(answerText(name), seed)}`).toEqual([])
  })
})
