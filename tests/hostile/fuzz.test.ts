import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/review/review.js'
import { answerText } from '../judge.js'
import { faultsIn } from './faults.js'
import { troubleWith } from './reading.js'
import { hostileText } from './texts.js'

type Judgement = typeof import('../../src/reading/draft.js') &
  typeof import('../../src/reading/read.js') &
  typeof import('../../src/review/weigh.js')
const { readAnswer, readDraft, review } = createRequire(import.meta.url)('../../dist/judgement.cjs') as Judgement

it('reads and judges the beginnings of 250 hostile texts within the contract', () => {
  const wrong = Array.from({ length: 250 }, (_, number) => troubleWith(7, number, 400)).flat()
  expect(wrong.slice(0, 10)).toEqual([])
})

it('makes the same hostile texts for the same seed, and many different ones', () => {
  expect(hostileText(7, 12)).toEqual(hostileText(7, 12))
  expect(new Set(Array.from({ length: 300 }, (_, number) => hostileText(7, number).text)).size).toBeGreaterThan(290)
})

describe('the faults that are looked for', () => {
  const answer = readAnswer(readDraft(answerText('ward-nurse')))
  const whole = review(answer, { file: 'a.md', question: null })
  const quoted = whole.checks.findIndex(({ evidence }) => evidence.length > 0)
  const changed = (change: (copy: { -readonly [Key in keyof Review]: Review[Key] }) => void): readonly string[] => {
    const copy = structuredClone(whole)
    change(copy)
    return faultsIn(copy, answer)
  }
  // biome-ignore lint/suspicious/noExplicitAny: a test may break what the types keep whole.
  const check = (copy: Review): any => copy.checks[quoted]

  it('are not in the review of a good answer', () => {
    expect(faultsIn(whole, answer)).toEqual([])
  })

  it.each<readonly [string, (copy: { -readonly [Key in keyof Review]: Review[Key] }) => void]>([
    ['another score', (copy) => (copy.score = (copy.score ?? 0) + 1)],
    ['no number', (copy) => (copy.speaking = { ...copy.speaking, seconds: Number.NaN })],
    ['no score without a refusal', (copy) => (copy.score = null)],
    ['another band', (copy) => (copy.band = 'sketch')],
    ['a word changed in a quote', (copy) => (check(copy).evidence[0].text += 's')],
    ['a quote one off', (copy) => (check(copy).evidence[0].start += 1)],
    ['a line one off', (copy) => (check(copy).evidence[0].line += 1)],
    ['a column one off', (copy) => (check(copy).evidence[0].column -= 1)],
    ['four quotes', (copy) => (check(copy).evidence = Array.from({ length: 4 }, () => check(copy).evidence[0]))],
    ['credit without a quote', (copy) => (check(copy).evidence = [])],
    ['points above the weight', (copy) => (check(copy).points = 50)],
    ['a check left out', (copy) => (copy.checks = copy.checks.slice(1))],
    ['a step that is none', (copy) => (copy.next = ['honesty-notice'])],
    ['a share above one', (copy) => Object.assign(copy.sections.task, { share: 1.2 })],
    ['a span that is empty', (copy) => Object.assign(copy.sections.task, { spans: [{ start: 4, end: 4 }] })],
  ])('%s is found', (_, change) => {
    expect(changed(change)).not.toEqual([])
  })
})
