import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../src/star.js'
import { CHECKS } from '../answers/expected.js'
import { answerText, judge, levelOf, moved, scoreOf } from '../judge.js'
import { IMPROVEMENTS } from './improvements.js'
import { replaceOnce, unstuffed } from './transforms.js'

describe('M19 doing what the coach asks pays', () => {
  it('every scored check has its pair', () => expect(new Set(IMPROVEMENTS.map((one) => one.check))).toEqual(new Set(CHECKS)))

  it.each(IMPROVEMENTS)('$check in $answer', ({ check, answer, from, to }) => {
    const text = unstuffed(answer, answerText(answer))
    const [old, now] = [judge(text, answer), judge(replaceOnce(text, from, to), answer)]
    const told = `“${from}” → “${to}”: ${moved(old, now)}`
    if (levelOf(old, check) === 'present') expect(levelOf(now, check), told).toBe('present')
    else {
      expect(LEVELS.indexOf(levelOf(now, check)), told).toBeGreaterThan(LEVELS.indexOf(levelOf(old, check)))
      expect(scoreOf(now), told).toBeGreaterThan(scoreOf(old))
    }
  })

  it('nearly every pair begins with something to improve, and every check has one that does', () => {
    const open = IMPROVEMENTS.filter(
      ({ check, answer }) => levelOf(judge(unstuffed(answer, answerText(answer)), answer), check) !== 'present',
    )
    expect(open.length).toBeGreaterThanOrEqual(IMPROVEMENTS.length - 6)
    expect(new Set(open.map(({ check }) => check))).toEqual(new Set(CHECKS))
  })
})
