import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remove } from '../e2e/desk.js'
import { saved, timesOf, WAYS, type Watcher, watcher } from '../e2e/watching.js'
import { count, quantile, record } from './report.js'

const SAVES = count('SAVES', 20)

describe.each([
  ['a file', ['answer.md']],
  ['a folder', ['.']],
])('watching %s', (what, args) => {
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-saves-'))
  const file = join(dir, 'answer.md')
  const all: number[] = []
  const figures: Record<string, unknown> = {}
  let seat: Watcher
  let number = 0
  beforeAll(async () => {
    writeFileSync(file, saved(0))
    seat = watcher(args, dir)
    await seat.ready()
  })
  afterAll(async () => {
    record(`watch: ${what}`, {
      saves: all.length,
      median: quantile(all, 0.5),
      p95: quantile(all, 0.95),
      worst: quantile(all, 1),
      ...figures,
    })
    await remove(dir)
  })

  it.each(Object.entries(WAYS))('tells each save once: %s', async (name, way) => {
    const { latencies, told } = await timesOf(way, file, seat, SAVES, number + 1)
    number += SAVES
    all.push(...latencies)
    figures[name] = { told, median: quantile(latencies, 0.5), worst: quantile(latencies, 1) }
    expect(told).toBe(SAVES)
    expect(JSON.parse(seat.lines.at(-1)?.line ?? '{}').file).toBe('answer.md')
    expect(quantile(latencies, 0.5)).toBeLessThanOrEqual(200)
  })

  it('ends with 130 on Ctrl-C', async () => {
    expect(await seat.stop()).toBe(130)
  })
})
