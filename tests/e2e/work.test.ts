import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.js'
import { CHECKS } from '../../src/checks/index.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { coach, root } from './run.js'

const STORY = `## Situation

In May 2022 I ran the tool library of a small town. Mr. Oduya, a carpenter who lends out nothing himself, came back twice because the drill was gone.

## Task

The waiting list was mine, and he would have bought his own and left.

## Action

I asked him what he built and when. I counted the loans of the last year and saw that nine drills lay at home unused. I wrote a card for each loan with a day on it instead of a fine, because nobody fears a library.

## Result

Late drills fell from nine to two in six weeks. Mr. Oduya finished his table, and the card is now part of every loan.
`

/** Each RegExp that runs has to be made first, which takes longer than what it does: what judges says its patterns to `linear`. */
describe('what a review makes', () => {
  it('is few RegExps, and none that folds letters beyond ASCII', () => {
    const { err, code } = coach(['review', '-'], { node: ['--require', join(root, 'tests/e2e/regexps.cjs')], input: STORY })
    expect(code).toBe(0)
    const ran = (JSON.parse(/ran: (.*)/.exec(err)?.[1] ?? 'null') as readonly string[]).filter((one) => one.startsWith('judgement '))
    expect(ran.length).toBeGreaterThan(0)
    expect(ran.length).toBeLessThanOrEqual(45)
    expect(ran.filter((one) => one.includes('\\p{'))).toEqual([])
  })
})

describe('what a review judges', () => {
  const judged = (checks: readonly Check[], text: string): ReadonlyMap<string, number> => {
    const times = new Map<string, number>()
    const counting = checks.map((check) => ({
      ...check,
      judge: (story: Parameters<Check['judge']>[0]) => {
        times.set(check.id, (times.get(check.id) ?? 0) + 1)
        return check.judge(story)
      },
    }))
    weighWith(counting)(readAnswer(readDraft(text)), { file: '-', question: null })
    return times
  }

  it('is each check once, and again only those that lose a sentence to others', () => {
    const times = judged(CHECKS, STORY)
    expect([...times.keys()].sort()).toEqual(CHECKS.map(({ id }) => id).sort())
    const again = [...times.values()].reduce((sum, n) => sum + n - 1, 0)
    expect(again).toBeLessThanOrEqual(CHECKS.length)
    for (const { id } of CHECKS.filter(({ kind }) => kind !== 'scored')) expect(times.get(id), id).toBe(1)
  })
})
