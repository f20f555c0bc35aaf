import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remove } from '../e2e/desk.js'
import { saved, timesOf, WAYS, type Watcher, watcher } from '../e2e/watching.js'
import { count, quantile, record } from './report.js'

const SAVES = count('SAVES', 20)

const deaf = join(mkdtempSync(join(tmpdir(), 'star-coach-deaf-')), 'deaf.cjs')
writeFileSync(deaf, "require('node:fs').watch = () => { throw Object.assign(new Error('no more'), { code: 'ENOSPC' }) }")

/** The real editor, in the two ways in which it saves. */
const vim = (copy: 'yes' | 'no') => async (file: string, text: string) => {
  const wanted = `${file}.wanted`
  writeFileSync(wanted, text)
  const set = `set nocompatible backup writebackup backupcopy=${copy}`
  const { status } = spawnSync('vim', ['-u', 'NONE', '-es', '-c', set, '-c', '%d', '-c', `0r ${wanted}`, '-c', 'wq', file])
  expect(status).toBe(0)
}
const hasVim = spawnSync('vim', ['--version']).status === 0
const ALL = { ...WAYS, ...(hasVim ? { 'vim, backupcopy=no': vim('no'), 'vim, backupcopy=yes': vim('yes') } : {}) }

describe.each([
  ['a file', ['answer.md'], []],
  ['a folder', ['.'], []],
  ['a folder, where the system tells nothing', ['.'], ['--require', deaf]],
])('watching %s', (what, args, node) => {
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-saves-'))
  const file = join(dir, 'answer.md')
  const all: number[] = []
  const figures: Record<string, unknown> = {}
  let seat: Watcher
  let number = 0
  beforeAll(async () => {
    writeFileSync(file, saved(0))
    seat = watcher(args, dir, node)
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

  it.each(Object.entries(ALL))('tells each save once: %s', async (name, way) => {
    const { latencies, told } = await timesOf(way, file, seat, SAVES, number + 1)
    number += SAVES
    all.push(...latencies)
    figures[name] = { told, median: quantile(latencies, 0.5), worst: quantile(latencies, 1) }
    expect(told).toBe(SAVES)
    expect(JSON.parse(seat.lines.at(-1)?.line ?? '{}').file).toBe('answer.md')
    // Where nothing can be heard of a save, it is found by looking.
    expect(quantile(latencies, 0.5)).toBeLessThanOrEqual(node.length > 0 ? 300 : 200)
  })

  it('tells of a file that is reached over a link', async () => {
    const linked = mkdtempSync(join(tmpdir(), 'star-coach-linked-'))
    symlinkSync(file, join(linked, 'link.md'))
    const other = watcher(['link.md'], linked, node)
    await other.ready()
    writeFileSync(file, saved(++number))
    await other.said(2)
    expect(await other.stop()).toBe(130)
    await remove(linked)
  })

  it('ends with 130 on Ctrl-C', async () => {
    expect(await seat.stop()).toBe(130)
  })
})
