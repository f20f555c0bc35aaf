import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, desk } from './desk.js'
import { root } from './run.js'
import { looksLike, STILL } from './screens.js'
import type { Seat } from './terminal.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

/** What a terminal must be told before it is given back. */
function expectGivenBack(seat: Seat): void {
  const bytes = seat.bytes()
  expect(bytes.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(bytes.lastIndexOf('\u001B[?2004h'))
  expect(bytes.lastIndexOf('\u001B[?25h')).toBeGreaterThan(bytes.lastIndexOf('\u001B[?25l'))
}

describe('a practice that is treated roughly', { timeout: 60_000 }, () => {
  it('gives the terminal back and keeps the text when it breaks', async () => {
    const seat = at.sit(['practice', '--seed', '7'], { env: { NODE_OPTIONS: `--require "${join(root, 'tests/e2e/crash.cjs')}"` } })
    await seat.waitFor('│')
    await seat.type('In March I ran 顧客')
    await seat.waitFor('│ In March I ran 顧客')
    // In one piece with the last letters: what was typed is not on the disk yet.
    seat.send('!')
    await seat.waitFor('│ In March I ran 顧客!')
    await seat.signal('SIGUSR2')
    expect(await seat.ended).toEqual({ code: 70, sttyKept: true })
    expectGivenBack(seat)
    expect(await seat.text()).toMatch(/\nstar-coach: something broke inside the coach, and it is our fault: a fault\n/)
    expect(await seat.text()).not.toContain('    at ')
    expect(at.draft().editing.text).toBe('In March I ran 顧客!')
  })

  it('ends at once when Ctrl-C comes twice; parts can be left empty, and nothing else is lost', async () => {
    const seat = at.sit(['practice', '--question', 'difficult-customer', '--seed', '7'], { cwd: at.home, env: STILL })
    await seat.waitFor('│')
    await seat.paste('In March I ran a desk.')
    await seat.press('ctrlD')
    await seat.waitFor(/\n {2}Task\n/)
    await seat.press('ctrlD')
    await seat.waitFor('Ctrl-D again leaves it empty')
    await looksLike(seat, 'leave-a-part-empty', { from: 'Task', cursor: true })
    await seat.press('ctrlD')
    await seat.waitFor(/– Task {2}left empty[\s\S]*\n {2}Action\n/)
    await seat.type('I rang')
    await seat.waitFor('│ I rang')
    // Ctrl-D in the middle of a word finishes the part, whole.
    await seat.press('ctrlD')
    await seat.waitFor('✓ Action')
    await seat.type('She sl')
    await seat.waitFor('│ She sl')
    seat.send('\u0003\u0003')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    expectGivenBack(seat)
    const { sections, editing } = at.draft()
    expect(sections).toMatchObject({ situation: 'In March I ran a desk.', task: '', action: 'I rang' })
    expect(editing).toEqual({ kind: 'section', section: 'result', text: 'She sl' })
  })
})
