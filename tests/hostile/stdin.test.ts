import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { boundHere, faultsOfEnd, type Kind, LINES, READERS, start } from './stdin.js'

const lineOf = (text: string): readonly string[] => [...LINES, ...READERS].find((words) => words.join(' ') === text) ?? []
const CELLS: readonly (readonly [string, Kind])[] = [
  ['review -', 'open'],
  ['practice', 'open'],
  ['questions list', 'open'],
  ['review -', 'closed'],
  ['practice --resume', 'no controlling terminal'],
  ['review --stdin-format ndjson', 'slow'],
]

it('ends by itself whatever standard input is', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ends-'))
  try {
    const bound = await boundHere()
    const ended = await Promise.all(CELLS.map(([line, kind]) => start(lineOf(line), kind, home, 3 * bound)))
    const wrong = CELLS.flatMap(([line, kind], at) => faultsOfEnd(lineOf(line), kind, ended[at] as (typeof ended)[number], 3 * bound))
    expect(wrong).toEqual([])
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
