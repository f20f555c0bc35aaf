import { expect, it } from 'vitest'
import { troubleWith } from '../hostile/reading.js'
import { hostileText } from '../hostile/texts.js'
import { count, record, SEED } from './report.js'

it('reads, judges and says 20,000 hostile texts within the contract', () => {
  const texts = count('FUZZ', 20_000)
  let characters = 0
  let worst = 0
  const wrong: string[] = []
  for (let number = 0; number < texts; number++) {
    characters += hostileText(SEED, number).text.length
    const began = performance.now()
    wrong.push(...troubleWith(SEED, number, true))
    worst = Math.max(worst, performance.now() - began)
  }
  record('hostile texts', { texts, characters, faults: wrong.length, wrong: wrong.slice(0, 20), worstMs: Math.round(worst) })
  expect(wrong.slice(0, 10)).toEqual([])
})
