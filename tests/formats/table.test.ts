import { describe, expect, it } from 'vitest'
import { type Row, rowOf, tableOf } from '../../src/formats/table.js'
import { displayWidth } from '../../src/text/width.js'
import { expectGolden, foodBank, on, PAYLOADS, RAW, unread, warehouse } from './outcomes.js'
import { page, ready, refused, solid, vague } from './reviews.js'

const far = { ...solid, file: '/home/ana/answers/2026/autumn/interview at the library/顧客/bakery-in-leeds.md' }
const rows = [foodBank, warehouse, solid, vague, ready, refused, far].map((review) => rowOf(on(review)))
const all: readonly Row[] = [...rows, rowOf(unread)]

describe('the table of many answers', () => {
  for (const columns of [80, 60, 40])
    it(`stands on ${columns} columns`, () => expectGolden(`table-${columns}.txt`, tableOf(all, page(columns))))

  it('names the step worth most, or why there is none', () => {
    expect(all.map(({ score, band, weakest }) => [score, band, weakest])).toEqual([
      [82, 'ready', 'Result, measured'],
      [99, 'ready', 'Everyday words'],
      [74, 'solid', 'Result, measured'],
      [0, 'sketch', 'Result, told'],
      [98, 'ready', 'What remains'],
      [null, 'refused', 'too short'],
      [74, 'solid', 'Result, measured'],
      [null, 'failed', 'This is not UTF-8 text.'],
    ])
    expect(rowOf(on({ ...ready, next: [] })).weakest).toBe('nothing is missing')
  })

  it('fits every line into any number of columns', () => {
    const hostile = PAYLOADS.map((payload): Row => ({ file: payload, score: 50, band: 'draft', weakest: payload }))
    for (let columns = 20; columns <= 120; columns += 3)
      for (const plain of [false, true]) {
        const text = tableOf([...all, ...hostile], { ...page(columns), plain })
        expect(text.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([])
        expect(text).not.toMatch(RAW)
      }
  })

  it('is read row by row where somebody asks for plain text', () => {
    expect(tableOf([rowOf(on(solid))], { ...page(80), plain: true })).toBe(
      '  File: answer.md\n  Score: 74\n  Band: solid\n  Weakest check: Result, measured\n\n  1 answer, mean 74: 1 solid.\n',
    )
  })

  it('has no mean where nothing is scored, and says nothing of nothing', () => {
    expect(tableOf([rowOf(on(refused)), rowOf(unread)], page(80))).toMatch(/\n {2}2 answers: 1 not scored, 1 not read\.\n$/)
    expect(tableOf([], page(80))).toBe('')
  })

  it('reads the same with the colours taken out', () => {
    const code = (n: number) => (text: string) => `\u001b[${n}m${text}\u001b[0m`
    const paint = { strong: code(1), dim: code(2), good: code(32), warn: code(33), bad: code(31), accent: code(36) }
    for (const columns of [80, 40])
      expect(tableOf(all, { columns, paint }).replaceAll(/\u001b\[\d+m/g, '')).toBe(tableOf(all, page(columns)))
  })
})
