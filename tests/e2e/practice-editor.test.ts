import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, desk } from './desk.js'
import { looksLike, STILL } from './screens.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

/** An editor that does what the file beside it says. */
function editor(script: string): Record<string, string> {
  const path = join(at.home, 'my editor')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { VISUAL: `'${path}'` }
}
const edits = () => at.names('state', 'edits')

describe('Ctrl-O', { timeout: 60_000 }, () => {
  it('opens the text in the editor of the person and goes on with what came of it', async () => {
    const env = editor(
      `sleep 1; [ -t 0 ] && [ -t 1 ] && stat -c %a "$1" > "${at.home}/mode"; sed -i 's/half a tho/a whole thought/' "$1"; stty raw -echo`,
    )
    // The time runs out while the editor is open: it is waited for.
    const seat = at.sit(['practice', '--seed', '7', '--time', 'S=1s'], { env })
    await seat.waitFor('│')
    await seat.type('It was half a tho')
    await seat.press('ctrlO')
    await seat.waitFor(/│ It was a whole thought\n {2}Time is up\. Ctrl-D stops here/)
    expect(at.read('mode')).toBe('600\n')
    expect(statSync(join(at.home, 'state', 'edits')).mode & 0o777).toBe(0o700)
    expect(edits()).toHaveLength(1)
    await seat.type('!')
    await seat.press('ctrlD')
    await seat.waitFor('✓ Situation')
    // Safe in the draft, so the file goes.
    await expect.poll(edits).toEqual([])
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    expect(at.draft().sections.situation).toBe('It was a whole thought!')
  })

  it('keeps what there was when the editor fails, and asks when it gives nothing back', async () => {
    const env = editor(
      `[ -e "${at.home}/again" ] && { : > "$1"; exit; }; touch "${at.home}/again"; echo other > "$1"; stty raw -echo; kill -9 $$`,
    )
    const seat = at.sit(['practice', '--question', 'difficult-customer', '--seed', '7'], { cwd: at.home, env: { ...env, ...STILL } })
    await seat.waitFor('│')
    await seat.type('It was mine')
    await seat.press('ctrlO')
    await seat.waitFor('The editor was ended by SIGKILL. Your text is as it was')
    await seat.waitFor(/Your text is as it was[\s\S]*│ It was mine/)
    await looksLike(seat, 'editor-failed', { from: '… Situation', cursor: true })
    await seat.press('ctrlO')
    await seat.waitFor('The text came back empty.')
    await looksLike(seat, 'editor-empty', { from: 'The text came back' })
    await seat.choose('Keep what stood there')
    await seat.waitFor(/came back[\s\S]*│ It was mine|│ It was mine\n[^│]*$/)
    await seat.type('!')
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    expect(at.draft().editing.text).toBe('It was mine!')
  })

  it('loses nothing when we are ended while it is open, and offers its file afterwards', async () => {
    const env = editor(`echo 'From the editor.' > "$1"; touch "${at.home}/open"; exec sleep 30`)
    const seat = at.sit(['practice', '--seed', '7'], { env })
    await seat.waitFor('│')
    await seat.type('It was mine')
    await seat.press('ctrlO')
    await expect.poll(() => existsSync(join(at.home, 'open'))).toBe(true)
    await seat.signal('SIGTERM')
    await seat.waitFor('Saved. Continue with')
    expect(await seat.ended).toEqual({ code: 143, sttyKept: true })
    expect(at.draft().editing.text).toBe('It was mine')
    const again = at.sit(['practice', '--resume'])
    await again.waitFor('Your editor left another text of this part')
    await again.choose('Take that one, 3 words')
    await again.waitFor('│ From the editor.')
    await again.press('ctrlC')
    expect((await again.ended).code).toBe(130)
  })
})
