import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.js'
import { groundsIn } from '../../src/commands/review/grounds.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { coach } from '../e2e/run.js'

const ANSWER =
  '## Situation\n\nIn May 2024 I ran a flower stall in Porto. Leonor, who plans funerals, was afraid that she would lose the family, because her supplier had not come.\n\n## Action\n\nI rang three growers, drove to the last one and counted the stems in his shed.\n\n## Result\n\nLeonor had her roses at eleven.\n'

describe('review --explain', () => {
  const { code, out } = coach(['review', '-', '--explain'], { input: ANSWER })

  it('tells of each check why, and of each not met what would make it whole', () => {
    expect(code).toBe(0)
    for (const { label } of CHECKS) expect(out).toContain(label)
    expect(out.match(/In full: /g)?.length).toBeGreaterThan(3)
    expect(out).toMatch(/Heard in it: /)
  })

  it('gives the sum, from the points to the score, with the limit of a short answer', () => {
    const [, score] = /^ {2}(\d+) /m.exec(out) ?? []
    const [, earned] = /How the score is made\n {2}([\d.]+) of 100 points\./.exec(out) ?? []
    const taken = [...out.matchAll(/−([\d.]+) taken off/g)].reduce((sum, [, points]) => sum + Number(points), 0)
    const limits = [...out.matchAll(/Never above (\d+)/g)].map(([, limit]) => Number(limit))
    expect(limits).toEqual([45])
    expect(Math.min(Math.round(Number(earned) - taken), ...limits)).toBe(Number(score))
  })

  it('hears words of the answer, and nothing where a rule decides', () => {
    const grounds = groundsIn(CHECKS, readAnswer(readDraft(ANSWER)))
    expect(grounds['customer-need']?.length).toBeGreaterThan(0)
    expect(grounds['actions-owned']).toEqual([])
    expect(grounds['hedging-filler']).toEqual([])
  })
})
