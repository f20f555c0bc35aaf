import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { remove } from './desk.js'
import { sit } from './terminal.js'
import { saved, WAYS, watcher } from './watching.js'

const dir = mkdtempSync(join(tmpdir(), 'star-coach-watch-'))
const file = join(dir, 'answer.md')
afterAll(() => remove(dir))
const BETTER = 'She stayed nine nights instead of two, and complaints about that floor fell from seven a month to one.'

describe('review --watch', () => {
  it('shows on a terminal what a save moved, and gives the terminal back on Ctrl-C', async () => {
    writeFileSync(file, saved(0))
    const seat = sit(['review', 'answer.md', '--watch'], { cwd: dir, rows: 60, env: { NO_COLOR: '1' } })
    await seat.waitFor('Watching answer.md. Ctrl-C stops.')
    writeFileSync(file, saved(0).replace(/She stayed .*/, BETTER))
    await seat.waitFor(/, up \d+ from \d+/)
    await seat.waitFor(/Gained .*[\s\S]*Result, measured/)
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
  })

  it('tells each save once, new files of a folder too', async () => {
    writeFileSync(file, saved(0))
    const seat = watcher(['.'], dir)
    await seat.ready()
    await WAYS['the old one renamed away, a new one written (vim, backupcopy=no)']?.(file, saved(1))
    await seat.said(2)
    writeFileSync(join(dir, 'second.md'), saved(2))
    await seat.said(3)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(seat.lines.map(({ line }) => JSON.parse(line).file)).toEqual(['answer.md', 'answer.md', 'second.md'])
    expect(seat.err()).toBe('Watching answer.md. Ctrl-C stops.\n')
    expect(await seat.stop()).toBe(130)
  })
})
