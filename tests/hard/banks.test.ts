import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { coach, root } from '../e2e/run.js'
import { HOSTILE } from '../questions/hostile.js'
import { quantile, record } from './report.js'

const dir = mkdtempSync(join(tmpdir(), 'hostile-banks-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const RAW = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/
const PLACED = /^[^\n]*:\d+:\d+: /
/** A heap that is enough for what is honest, and far too little for a bomb. */
const SMALL_HEAP = ['--max-old-space-size=128']

/** Milliseconds of the processor that a check of this file takes, from start to end. */
function timeOf(file: string): number {
  const took = join(dir, 'cpu')
  coach(['questions', 'validate', file], { node: [...SMALL_HEAP, '--require', join(root, 'tests/hard/cpu.cjs')], env: { CPU_FILE: took } })
  return Number(readFileSync(took, 'utf8'))
}

describe('every hostile bank through the real binary', () => {
  it('is read or refused with its place, at once, in little memory, and nothing of it reaches the terminal', () => {
    const times: number[] = []
    const figures = { banks: HOSTILE.length, read: 0, refused: 0, uncaught: 0, raw: 0, notAsSaid: 0 }
    HOSTILE.forEach(([name, content, becomes], index) => {
      const file = join(dir, `${index}.yaml`)
      writeFileSync(file, content)
      const checked = coach(['questions', 'validate', file], { node: SMALL_HEAP })
      times.push(timeOf(file))
      const listed = coach(['questions', 'list', '--json', '--questions', file], { node: SMALL_HEAP })
      const good = typeof becomes === 'number'
      const expected = good ? `${file}: ok: ${becomes} question` : `${file}:${becomes}`
      if (good) figures.read += 1
      else figures.refused += 1
      for (const { code, out, err } of [checked, listed]) {
        if (code !== (good ? 0 : 3)) figures.uncaught += 1
        if (RAW.test(out) || RAW.test(err)) figures.raw += 1
      }
      const told = good || (PLACED.test(checked.out) && PLACED.test(listed.err) && listed.out === '')
      if (!checked.out.startsWith(expected) || checked.err !== '' || !told) figures.notAsSaid += 1
      expect({ name, code: checked.code, said: checked.out.slice(0, expected.length) }).toEqual({
        name,
        code: good ? 0 : 3,
        said: expected,
      })
    })
    record('hostile banks', { ...figures, medianCpuMs: quantile(times, 0.5), worstCpuMs: quantile(times, 1), heapMb: 128 })
    expect(figures).toMatchObject({ uncaught: 0, raw: 0, notAsSaid: 0 })
    expect(Math.max(...times)).toBeLessThan(1000)
  })
})
