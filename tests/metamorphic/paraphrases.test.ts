import { describe, expect, it } from 'vitest'
import { answerText, judge, moved, scoreOf } from '../judge.js'
import { PARAPHRASES } from './paraphrases.js'
import { replaceOnce } from './transforms.js'

describe('M15 the same said in another way', () => {
  it('there are enough pairs', () => expect(PARAPHRASES.length).toBeGreaterThanOrEqual(40))

  it.each(PARAPHRASES)('$answer: $to', ({ answer, from, to }) => {
    const [old, now] = [judge(answerText(answer), answer), judge(replaceOnce(answerText(answer), from, to), answer)]
    expect(Math.abs(scoreOf(now) - scoreOf(old)), `“${from}” → “${to}”: ${moved(old, now)}`).toBeLessThanOrEqual(3)
  })
})
