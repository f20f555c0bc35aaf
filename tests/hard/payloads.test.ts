import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { desk } from '../e2e/desk.js'
import { bin } from '../e2e/run.js'
import { SCENES } from '../hostile/outputs.js'
import { PAYLOADS } from '../hostile/payloads.js'
import { faultsOf, RAW, rawIn } from '../hostile/stage.js'
import { count, record, times } from './report.js'

const figures: Record<string, unknown> = { payloads: PAYLOADS.length, outputPaths: Object.keys(SCENES).length }
afterAll(() => record('terminal payloads', figures))

it('lets no payload through any output path', async () => {
  const wrong: string[] = []
  const step = Math.max(1, Math.floor(PAYLOADS.length / count('PAYLOADS', PAYLOADS.length)))
  let runs = 0
  for (const [number, [name, scene]] of Object.entries(SCENES).entries())
    for (const [at, payload] of PAYLOADS.entries()) {
      if ((at + number) % step !== 0) continue
      runs++
      for (const fault of await faultsOf(scene(payload.text), (at + runs) % 2 === 0)) wrong.push(`${name}, ${payload.name}: ${fault}`)
    }
  Object.assign(figures, { runs, rawOrForged: wrong.length, wrong: wrong.slice(0, 20) })
  expect(wrong.slice(0, 10)).toEqual([])
})

it('lets none through the real binary: its arguments, file names and standard error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'payloads-'))
  const wrong: string[] = []
  try {
    const args = PAYLOADS.map(({ name, text }) => ({ name, text: text.replaceAll('\0', '').toWellFormed?.() ?? text.replaceAll('\0', '') }))
    await times(args.length, 2, async (at) => {
      const { name, text } = args[at] as (typeof args)[number]
      const verb = [['questions', 'show'], ['review'], ['drafts', 'show'], ['rubric'], []][at % 5] as readonly string[]
      const env = { PATH: process.env['PATH'] ?? '', HOME: folder, EDITOR: text, COLUMNS: text, STAR_COACH_HOME: join(folder, 'home') }
      const ran = spawnSync(process.execPath, [bin, ...verb, `x${text}`, ...(at % 2 ? ['--debug'] : [])], {
        cwd: folder,
        env,
        encoding: 'utf8',
        input: '',
      })
      const faults = rawIn({ out: ran.stdout, err: ran.stderr }, {}, false)
      if (![0, 2, 3].includes(ran.status ?? -1)) wrong.push(`${name}: exit ${ran.status}`)
      for (const fault of faults) wrong.push(`${verb.join(' ')} ${name}: ${fault}`)
    })
    Object.assign(figures, { binaryRuns: args.length, binaryRawOrForged: wrong.length })
    expect(wrong.slice(0, 10)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A draft whose every text is hostile. */
const left = (text: string) => ({
  schema: 'star-coach/draft/1',
  id: '2026-11-20-difficult-customer-aaaaaa',
  created: '2026-11-20T09:30:00.000Z',
  question: 'difficult-customer',
  seed: 7,
  wpm: null,
  sections: { situation: `In March ${text} I ran a desk.`, task: `I had to ${text} help.`, action: `I rang her ${text}.`, result: '' },
  probes: [{ ask: `And ${text}?`, answer: text }],
  notes: text,
  reviewed: false,
  editing: { kind: 'section', section: 'result', text: `It went ${text} well.` },
})
/** What the screens of practice themselves send: moves, colours, clearing, modes, the shell's own marks. */
const OURS = /\u001b(?:\[[0-9;?]{0,12}[A-HJKSTfhlm]|[78]|\[6n)|\r|\u0007$|[\b]/g

it('lets none onto the screens of practice, drawn or plain, resumed or pasted', async () => {
  const many = count('SCREENS', 56)
  const wrong: string[] = []
  await times(many, 2, async (at) => {
    const { name, text } = PAYLOADS[(at * 37) % PAYLOADS.length] as (typeof PAYLOADS)[number]
    const mine = desk()
    try {
      mine.leaveDraft(left(text))
      const plain = at % 2 === 1
      // A payload may hold the key that opens an editor: it opens one that does nothing.
      const seat = mine.sit(['practice', '--resume', ...(plain ? ['--plain'] : [])], {
        patience: 20_000,
        env: { VISUAL: 'true', EDITOR: 'true' },
      })
      await seat.waitFor(/Result/)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await seat.paste(text)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await seat.press('ctrlC')
      const late = new Promise<{ code: number }>((resolve) => setTimeout(() => resolve({ code: -2 }), 20_000))
      const { code } = await Promise.race([seat.ended, late])
      if (code !== 130) wrong.push(`${name}: exit ${code}`)
      const own = seat
        .bytes()
        .replace(/^before:[^\n]*\n|after:[^\n]*\n?/gm, '')
        .replace(OURS, '')
      const raw = RAW.exec(own)
      if (raw)
        wrong.push(`${plain ? 'plain' : 'drawn'}, ${name}: raw ${JSON.stringify(own.slice(Math.max(0, raw.index - 40), raw.index + 40))}`)
      // What we ourselves may send is not let through from elsewhere.
      for (const piece of text.match(/\u001b\[[0-9;?]*[A-Za-z]/g) ?? [])
        if (/[25]J|1049|5A|99D|41;5|1;1r|8;2|>0q|1000h|1006h|\[c|3J/.test(piece) && seat.bytes().includes(piece))
          wrong.push(`${name}: ${JSON.stringify(piece)} came back`)
    } catch (error) {
      wrong.push(`${name}: ${String(error).slice(0, 600)}`)
    } finally {
      await mine.clear()
    }
  })
  Object.assign(figures, { screens: many, screensRaw: wrong.length, wrongScreens: wrong.slice(0, 10) })
  expect(wrong.slice(0, 6)).toEqual([])
})

it('lets none through files on the disk and the review of all of them at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'payloads-'))
  try {
    const names = PAYLOADS.map(({ text }, at) => `${at}${text.replace(/[/\0]|\p{Cs}/gu, '').slice(0, 60)}.md`)
    for (const [at, name] of names.entries())
      writeFileSync(join(folder, name), `# ${PAYLOADS[at]?.text}\n\nI asked her ${PAYLOADS[at]?.text} and rang.\n`)
    const ran = spawnSync(process.execPath, [bin, 'review', '--all', ...names, 'none\u001b[41m.md'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    expect(ran.status).toBe(3)
    expect(rawIn({ out: ran.stdout, err: ran.stderr }, {}, false)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
