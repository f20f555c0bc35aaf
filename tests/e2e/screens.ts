import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from './run.js'
import type { Seat } from './terminal.js'

const folder = join(root, 'tests/e2e/screens')
const updating = Boolean(process.env['UPDATE_SCREENS'])
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Who sits here has a home with no name of its own, a clock that stands still, and the time of Greenwich: their screens are the same each time. */
export const STILL = { STAR_COACH_HOME: '.', TZ: 'UTC', NODE_OPTIONS: `--require "${join(root, 'tests/e2e/still.cjs')}"` } as const

/** What of a terminal is kept: the window, or everything from the last line that begins so, what scrolled off it too. */
export interface Part {
  readonly from?: string
  /** Also where the cursor stands. */
  readonly cursor?: true
}

/** Lines of the shell around the coach, which tell how the terminal was. */
const isOurs = (line: string): boolean => /^(?:before|after):/.test(line)

async function seen(seat: Seat, { from, cursor }: Part): Promise<string> {
  const window = (await seat.screen()).split('\n')
  const first = window.findIndex((line) => line !== '' && !isOurs(line))
  const all = from === undefined ? window.slice(first) : (await seat.text()).split('\n')
  const shown = from === undefined ? all : all.slice(all.findLastIndex((line) => line.trimStart().startsWith(from)))
  const { x, y } = await seat.cursor()
  const told = cursor ? `(the cursor is in column ${x + 1} of line ${y - first + 1})\n` : ''
  return `${shown.filter((line) => !isOurs(line)).join('\n')}\n${told}`
}

/** The seat as it is when nothing moves any more. */
async function settled(seat: Seat, part: Part): Promise<string> {
  for (let before = await seen(seat, part); ; ) {
    await pause(400)
    const now = await seen(seat, part)
    if (now === before) return now
    before = now
  }
}

/** Compares what a person sees with `screens/<name>.txt`, exactly; `UPDATE_SCREENS=1` writes it anew, to be read by somebody. */
export async function looksLike(seat: Seat, name: string, part: Part = {}): Promise<void> {
  const path = join(folder, `${name}.txt`)
  if (updating || !existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, await settled(seat, part))
    expect(updating, `there was no ${path}: read what stands there now`).toBe(true)
    return
  }
  const kept = readFileSync(path, 'utf8')
  let now = await seen(seat, part)
  for (const start = Date.now(); now !== kept && Date.now() - start < 10_000; now = await seen(seat, part)) await pause(20)
  expect(now, `screens/${name}.txt; UPDATE_SCREENS=1 keeps the new one`).toBe(kept)
}
