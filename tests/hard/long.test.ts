import { createRequire } from 'node:module'
import { afterAll, describe, expect, it } from 'vitest'
import { longText, SHAPES } from '../hostile/long.js'
import { record } from './report.js'

type Judgement = typeof import('../../src/reading/draft.js') &
  typeof import('../../src/reading/read.js') &
  typeof import('../../src/review/weigh.js')
const { readAnswer, readDraft, review } = createRequire(import.meta.url)('../../dist/judgement.cjs') as Judgement

const KIB = 1024
const judge = (text: string) => review(readAnswer(readDraft(text)), { file: 'a.md', question: null })
/** The least processor time of some runs, in milliseconds: what else the machine does counts little. */
function least(text: string, runs = 4): number {
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage()
    judge(text)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  })
  return Math.min(...times)
}

const figures: Record<string, Record<string, unknown>> = {}
afterAll(() => record('long hostile texts', figures))

describe('the whole review of a long hostile text', () => {
  it.each(Object.entries(SHAPES))('takes time in proportion to its length: %s', (name, shape) => {
    const [small, middle, large] = [64, 128, 256].map((kib) => least(longText(shape, kib * KIB))) as [number, number, number]
    const growth = [middle / small, large / middle].map((ratio) => Math.round(ratio * 100) / 100)
    figures[name] = { cpuMs: [small, middle, large].map(Math.round), growth }
    // Quadratic would be four times; below that the clock and the compiler have their say.
    expect(Math.max(...growth), name).toBeLessThan(3)
    expect(large / small, name).toBeLessThan(6.5)
  })

  it.each(Object.entries(SHAPES))('of 1 MiB is soon done: %s', (name, shape) => {
    const spent = least(longText(shape, KIB * KIB), 2)
    Object.assign(figures[name] ?? {}, { mebibyteCpuMs: Math.round(spent) })
    // Two seconds on a machine of its own; processors that are shared by many count up to three times that.
    expect(spent).toBeLessThan(6_000)
  })
})
