import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, desk } from './desk.js'
import { looksLike, STILL } from './screens.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

describe('plain mode', { timeout: 60_000 }, () => {
  it('goes from the prompt to a saved answer without one code for the cursor', async () => {
    const seat = at.sit(['practice', '--question', 'difficult-customer', '--seed', '7', '--time', '5m'], {
      cwd: at.home,
      env: { ...STILL, ACCESSIBLE: '1', NO_COLOR: '' },
    })
    await seat.waitFor('Plain mode: text from top to bottom, choices by number.')
    await seat.waitFor('Situation.\n')
    await seat.type('In March 2023 I ran the front desk of a hotel in Leedz')
    await seat.press('backspace')
    await seat.type('s. Mrs Okoro came at midnight.')
    await seat.press('enter', 'enter')
    await seat.type('Her room was taken.')
    await seat.press('enter')
    await seat.type('.')
    await seat.press('enter')
    await seat.waitFor('Situation: done, 22 words')
    for (const [title, text] of [
      ['Task', 'She had to be at the clinic at six. I owned the desk that night.'],
      ['Action', 'I rang three hotels and found a room at the second.\nI paid the taxi from the desk float.'],
      ['Result', 'She was at the clinic at ten to six.'],
    ] as const) {
      await seat.waitFor(`${title}.\n`)
      await seat.paste(text)
      await seat.press('ctrlD')
    }
    await seat.waitFor('Type a number from 1 to')
    const menu = await seat.text()
    const number = (name: string, text: string) =>
      [...text.matchAll(/^(\d+)\. (.*)$/gm)].findLast(([, , of]) => of?.startsWith(name))?.[1] ?? '?'
    await seat.type(number('Save the answer', menu))
    await seat.press('enter')
    await seat.waitFor('Saved.')
    await seat.waitFor(/Saved\.[\s\S]*then Enter:$/)
    await seat.type(number('Leave', await seat.text()))
    await seat.press('enter')
    expect(await seat.ended).toEqual({ code: 0, sttyKept: true })
    expect(seat.bytes()).not.toContain('\u001B')
    expect(await seat.text()).not.toMatch(/[█░│›✓·]/)
    await looksLike(seat, 'plain-whole-practice', { from: 'Plain mode' })
    const [name = ''] = at.names('data', 'answers')
    expect(at.read('data', 'answers', name)).toContain('a hotel in Leeds. Mrs Okoro came at midnight.\n\nHer room was taken.\n')
  })

  it('is there where a terminal cannot be drawn on, and is left as any other', async () => {
    const seat = at.sit(['practice', '--seed', '7'], { env: { TERM: 'dumb' } })
    await seat.waitFor('Situation.\n')
    await seat.type('In March')
    await seat.waitFor('In March')
    await seat.press('ctrlC')
    await seat.waitFor('Saved. Continue with: star-coach practice --resume')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    expect(seat.bytes()).not.toContain('\u001B')
    expect(at.draft().editing.text).toBe('In March')
  })
})

describe('time', { timeout: 60_000 }, () => {
  it('is counted down beside the typing, and at its end nothing is lost', async () => {
    const seat = at.sit(['practice', '--seed', '7', '--think', '30s', '--time', 'S=3s,A=75s'])
    await seat.waitFor('Think first')
    await seat.waitFor('30 seconds left')
    await looksLike(seat, 'think', { from: 'Think first', cursor: true })
    await seat.type('the bakery')
    await seat.press('ctrlD')
    await seat.waitFor(/\n {2}Situation\n/)
    await seat.waitFor(/0:0\d left · 0 words/)
    await seat.type('In March I ran ')
    await seat.waitFor('Time is up. Ctrl-D stops here')
    await seat.type('a desk')
    await seat.waitFor('│ In March I ran a desk')
    await looksLike(seat, 'time-over', { from: 'Situation', cursor: true })
    await seat.press('ctrlT')
    await seat.waitFor(/30 seconds left · 6 words/)
    await seat.press('ctrlD')
    await seat.waitFor(/\n {2}Task\n/)
    expect(await seat.screen()).not.toMatch(/left · 0 words/)
    await seat.press('ctrlC')
    expect((await seat.ended).code).toBe(130)
    const draft = at.draft()
    expect(draft.notes).toBe('the bakery')
    expect(draft.sections.situation).toBe('In March I ran a desk')
    expect(draft.spent.situation).toBeGreaterThan(3)
  })
})
