import { describe, expect, it } from 'vitest'
import { EXPECTED } from '../answers/expected.js'
import { answerText, judge, moved, scoreOf } from '../judge.js'
import { isKnown } from '../known-misses.js'
import { some } from '../sample.js'
import { NAMED, PEOPLE, PLACES, SLIPS, swapGender, TRADES } from './people.js'
import { replaceOnce } from './transforms.js'

function near(name: string, after: string, what: string): void {
  const [old, now] = [judge(answerText(name), name), judge(after, name)]
  expect(after, 'the change must change something').not.toBe(answerText(name))
  expect(Math.abs(scoreOf(now) - scoreOf(old)), `${name}, ${what}: ${moved(old, now)}`).toBeLessThanOrEqual(2)
}

const allReplaced = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((left, [from, to]) => {
    expect(left).toContain(from)
    return left.replaceAll(from, to)
  }, text)

describe('M17 who they are moves nothing', () => {
  it.each(PEOPLE)('called %s %s', (given, family) => {
    for (const [name, rename] of some(Object.entries(NAMED), given.length + family.length))
      near(name, rename(answerText(name), given, family), `${given} ${family}`)
  })

  it.each(EXPECTED.filter(({ name }) => swapGender(answerText(name)) !== answerText(name)))(
    '$name with men and women swapped',
    ({ name }) => near(name, swapGender(answerText(name)), 'gender'),
  )

  it.each(Object.keys(PLACES))('%s in another country', (name) => near(name, allReplaced(answerText(name), PLACES[name] ?? []), 'country'))

  it.each(Object.keys(TRADES))('%s in another trade', (name) => near(name, allReplaced(answerText(name), TRADES[name] ?? []), 'trade'))

  for (const [name, from, to] of SLIPS)
    (isKnown(`slip ${name}`) ? it.fails : it)(`${name} with a slip: ${to}`, () => near(name, replaceOnce(answerText(name), from, to), to))
})
