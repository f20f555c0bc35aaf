import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { desk } from '../e2e/desk.js'
import type { Seat } from '../e2e/terminal.js'
import { count, quantile, record, times } from './report.js'

const ENDS = count('ENDS', 100)
const AT_ONCE = count('AT_ONCE', 3)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const WAYS: readonly (readonly [string, number | null, (seat: Seat) => Promise<void>])[] = [
  ['Ctrl-C', 130, async (seat) => seat.send('\u0003')],
  ['SIGINT', 130, (seat) => seat.signal('SIGINT')],
  ['SIGTERM', 143, (seat) => seat.signal('SIGTERM')],
  ['SIGHUP', 129, (seat) => seat.signal('SIGHUP')],
  ['the terminal closed', null, async (seat) => seat.close()],
]

interface Moment {
  readonly name: string
  readonly typed: string
  /** Brings the prompt into this state; resolves when a person would see it. */
  readonly reach: (seat: Seat, home: string) => Promise<void>
}

const MOMENTS: readonly Moment[] = [
  { name: 'empty', typed: '', reach: async () => {} },
  {
    name: 'in a word',
    typed: 'In March I ra',
    reach: async (seat) => {
      await seat.type('In March I ra')
      await seat.waitFor('│ In March I ra')
    },
  },
  {
    name: 'on a blank line',
    typed: 'In March\n\n',
    reach: async (seat) => {
      await seat.type('In March')
      await seat.press('enter', 'enter')
      await seat.waitFor('│ In March')
    },
  },
  {
    name: 'in a paste',
    typed: 'Before. One line\nand half of ano',
    reach: async (seat) => {
      await seat.type('Before. ')
      await seat.waitFor('│ Before.')
      seat.send('\u001B[200~One line\rand half of ano')
      await pause(60)
    },
  },
  {
    name: 'in the editor',
    typed: 'In March I ran',
    reach: async (seat, home) => {
      await seat.type('In March I ran')
      await seat.waitFor('│ In March I ran')
      seat.send('\u000F')
      for (let wait = 0; wait < 200 && !existsSync(join(home, 'open')); wait += 1) await pause(20)
    },
  },
]

it(`loses no character in ${ENDS} polite ends`, async () => {
  const wrong: string[] = []
  let lost = 0
  let sttyKept = 0
  let told = 0
  const ctrlC: number[] = []
  await times(ENDS, AT_ONCE, async (index) => {
    const [way, code, leave] = WAYS[index % WAYS.length] ?? WAYS[0] ?? []
    const moment = MOMENTS[Math.floor(index / WAYS.length) % MOMENTS.length] ?? MOMENTS[0]
    if (!leave || !moment) return
    const at = desk()
    const editor = join(at.home, 'editor')
    // In an editor Ctrl-C and SIGINT are the editor's: this one ends by them, as a shell script does.
    writeFileSync(editor, `#!/bin/sh\ntouch "${at.home}/open"\nexec sleep 20\n`)
    chmodSync(editor, 0o755)
    try {
      const seat = at.sit(['practice', '--new', '--seed', '7'], { env: { VISUAL: editor }, patience: 30_000 })
      await seat.waitFor('│')
      await moment.reach(seat, at.home)
      const inEditor = moment.name === 'in the editor'
      const asked = performance.now()
      await leave(seat)
      if (inEditor && (way === 'SIGINT' || way === 'Ctrl-C')) {
        // Ours goes on; the editor is ended by it only when it comes from the keyboard. Then the prompt is back, to be left.
        await pause(150)
        if (way === 'SIGINT') await seat.signal('SIGTERM')
        else {
          await seat.waitFor('Your text is as it was')
          await seat.waitFor(/as it was[\s\S]*│ In March I ran/)
          seat.send('\u0003')
        }
      }
      const ended = await seat.ended
      if (way === 'Ctrl-C' && !inEditor) ctrlC.push(performance.now() - asked)
      await pause(way === 'the terminal closed' ? 400 : 0)
      const expected = inEditor && way === 'SIGINT' ? 143 : code
      const kept = moment.typed === '' ? '' : (at.draft().editing?.text ?? '')
      if (kept !== moment.typed) {
        lost += Math.max(1, moment.typed.length - kept.length)
        wrong.push(`${way} ${moment.name}: kept ${JSON.stringify(kept)}`)
      }
      if (expected === null) return
      if (ended.sttyKept) sttyKept += 1
      else wrong.push(`${way} ${moment.name}: stty is not as before`)
      if (ended.code === expected) told += 1
      else wrong.push(`${way} ${moment.name}: exit ${ended.code}, not ${expected}`)
    } catch (error) {
      lost += 1
      wrong.push(`${way} ${moment.name}: ${String(error).slice(0, 400)}`)
    } finally {
      await at.clear()
    }
  })
  const withTerminal = Array.from({ length: ENDS }, (_, index) => WAYS[index % WAYS.length]?.[1] ?? null).filter(
    (code) => code !== null,
  ).length
  record('polite ends', {
    ends: ENDS,
    ways: WAYS.map(([name]) => name),
    moments: MOMENTS.map(({ name }) => name),
    charactersLost: lost,
    exitCodesRight: `${told} of ${withTerminal}`,
    terminalAsBefore: `${sttyKept} of ${withTerminal}`,
    ctrlCToShellMedianMs: quantile(ctrlC, 0.5),
    ctrlCToShell95Ms: quantile(ctrlC, 0.95),
    wrong,
  })
  expect(wrong).toEqual([])
})
