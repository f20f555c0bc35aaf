import { describe, expect, it } from 'vitest'
import { EXPECTED } from '../answers/expected.js'
import { CUSTOMERS, METRICS } from '../answers/marks.js'
import { answerText, judge, moved, scoreOf } from '../judge.js'
import { blurMetrics, dropCustomer, dropMetrics, swapEnds, weDid, withBody, wouldHave } from './transforms.js'

const NOTHING_CAME = 'We did not measure any improvement and the customers did not come back.'

function falls(name: string, after: string): void {
  const [old, now] = [judge(answerText(name), name), judge(after, name)]
  expect(after, 'the change must change something').not.toBe(answerText(name))
  expect(scoreOf(now) - scoreOf(old), `${name}: ${moved(old, now)}`).toBeLessThan(0)
}

const GOOD = EXPECTED.filter((one) => one.kind === 'strong' || one.kind === 'solid' || one.kind === 'honest-failure')
const headed = GOOD.filter((one) => one.manner !== 'prose')
const spoken = GOOD.filter((one) => one.manner !== 'bullets')

describe('what must lower a good answer', () => {
  it.each(GOOD.filter((one) => METRICS[one.name]))('M4 $name without its measured result', ({ name }) =>
    falls(name, dropMetrics(name, answerText(name))),
  )
  it.each(GOOD.filter((one) => METRICS[one.name]))('M5 $name with “a lot” for its figures', ({ name }) =>
    falls(name, blurMetrics(name, answerText(name))),
  )
  it.each(headed)('M6 $name with nothing measured and nobody back', ({ name }) =>
    falls(name, withBody(answerText(name), 'result', NOTHING_CAME)),
  )
  it.each(spoken)('M7 $name done by we', ({ name }) => falls(name, weDid(answerText(name))))
  it.each(spoken)('M8 $name as what I would do', ({ name }) => falls(name, wouldHave(answerText(name))))
  it.each(GOOD.filter((one) => CUSTOMERS[one.name]))('M9 $name for nobody in particular', ({ name }) =>
    falls(name, dropCustomer(name, answerText(name))),
  )
  it.each(headed)('M11 $name with beginning and end swapped', ({ name }) => falls(name, swapEnds(answerText(name))))
})
