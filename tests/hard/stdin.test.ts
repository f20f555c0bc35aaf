import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desk } from '../e2e/desk.js'
import { boundHere, faultsOfEnd, KINDS, LINES, READERS, start } from '../hostile/stdin.js'
import { quantile, record, times } from './report.js'

const figures: Record<string, unknown> = { commandLines: LINES.length + READERS.length, kinds: KINDS }
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ends-'))
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
  record('nothing hangs', figures)
})

it('ends by itself, every verb with every kind of standard input', async () => {
  const cells = [...LINES, ...READERS].flatMap((line) => KINDS.map((kind) => ({ line, kind })))
  const wrong: string[] = []
  const took: number[] = []
  await times(cells.length, 2, async (at) => {
    const { line, kind } = cells[at] as (typeof cells)[number]
    const bound = await boundHere()
    const ended = await start(line, kind, home, 20_000)
    took.push(ended.took)
    wrong.push(...faultsOfEnd(line, kind, ended, bound))
  })
  Object.assign(figures, {
    runs: cells.length,
    hung: wrong.length,
    wrong: wrong.slice(0, 20),
    medianMs: quantile(took, 0.5),
    worstMs: quantile(took, 1),
  })
  expect(wrong).toEqual([])
})

/** Those that wait for a person at a terminal, by contract. */
const ASKS = (line: readonly string[]): boolean =>
  ['practice', 'drill'].includes(line[0] ?? '') && !line.some((word) => /^--(?:help|no-input|answers|list)$/.test(word))

it('ends by itself in a terminal where nobody types, but for what asks a person', async () => {
  const lines = [...LINES, ...READERS].filter((line) => !ASKS(line))
  const wrong: string[] = []
  await times(lines.length, 2, async (at) => {
    const line = lines[at] as readonly string[]
    const mine = desk()
    try {
      const seat = mine.sit(line, { patience: 20_000 })
      // The shell around it tells its exit code and how the terminal is, which may come after the end of a long output.
      await seat.waitFor(/after:.*:code:\d+/)
      const [, before, after, code] = /before:([^\r\n]*)[\s\S]*after:([^\r\n]*?):code:(\d+)/.exec(seat.bytes()) ?? []
      if (before !== after || ![0, 1, 2, 3].includes(Number(code)))
        wrong.push(`${line.join(' ')}: exit ${code}, stty ${before} then ${after}`)
    } catch (error) {
      wrong.push(`${line.join(' ')}: ${String(error).slice(0, 400)}`)
    } finally {
      await mine.clear()
    }
  })
  Object.assign(figures, { inTerminal: lines.length, hungInTerminal: wrong.length, wrongInTerminal: wrong.slice(0, 10) })
  expect(wrong).toEqual([])
})
