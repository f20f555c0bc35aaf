import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DISK } from '../../src/files/disk.js'
import { draftsIn } from '../../src/files/drafts.js'
import { mulberry32 } from '../../src/questions/choose.js'
import { SECTIONS, type Section } from '../../src/star.js'
import { type Desk, desk } from '../e2e/desk.js'
import type { Seat } from '../e2e/terminal.js'
import { count, quantile, record, SEED, times } from './report.js'

const KILLS = count('KILLS', 500)
const AT_ONCE = count('AT_ONCE', 3)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const WORDS = 'I asked Mrs Okoro what she needed, 顧客 and café and all, and wrote it down word for word'.split(' ')

/** What was typed into a section so far, when each character went out, and whether its end was seen on the screen. */
interface Typed {
  text: string
  readonly at: number[]
  finished: boolean
}

interface Ending {
  readonly kind: string
  readonly lost: number
  readonly corrupt: number
  readonly notPrefix: number
  readonly lag: number | null
}

/** Types the four sections as fast fingers do, until told to stop. */
async function fingers(seat: Seat, random: () => number, typed: Record<Section, Typed>, goesOn: () => boolean): Promise<void> {
  for (const section of SECTIONS) {
    const title = `${section[0]?.toUpperCase()}${section.slice(1)}`
    const words = 12 + Math.floor(random() * 10)
    for (let word = 0; word < words && goesOn(); word += 1) {
      const gap = random() < 0.15 ? '\r' : ' '
      for (const char of Array.from(`${WORDS[Math.floor(random() * WORDS.length)]}${gap}`)) {
        if (!goesOn()) return
        typed[section].text += char === '\r' ? '\n' : char
        for (let unit = 0; unit < char.length; unit += 1) typed[section].at.push(performance.now())
        seat.send(char)
        await pause(3 + random() * 15)
      }
    }
    if (!goesOn()) return
    seat.send('\u0004')
    try {
      await seat.waitFor(`✓ ${title}`)
      typed[section].finished = true
    } catch {
      return
    }
  }
}

/** One life: someone types, opens an editor or saves, and the process is killed in the middle of it. */
async function life(index: number): Promise<Ending> {
  const random = (
    (draw) => () =>
      draw() / 2 ** 32
  )(mulberry32(SEED * 100_003 + index))
  const at = desk()
  const kind = index % 10 === 8 ? 'editor' : index % 10 === 9 ? 'save' : 'typing'
  const editor = join(at.home, 'editor')
  writeFileSync(editor, `#!/bin/sh\necho "and more" >> "$1"; touch "${at.home}/open"; exec sleep 4\n`)
  chmodSync(editor, 0o755)
  try {
    const seat = at.sit(['practice', '--new', '--question', 'difficult-customer', '--seed', String(index)], {
      env: { VISUAL: editor },
      patience: 20_000,
    })
    await seat.waitFor('│')
    const typed = Object.fromEntries(SECTIONS.map((section) => [section, { text: '', at: [], finished: false }])) as unknown as Record<
      Section,
      Typed
    >
    let on = true
    if (kind === 'save') return await saving(at, seat, random)
    const typing = fingers(seat, random, typed, () => on)
    await pause(random() * (kind === 'editor' ? 900 : 2_800))
    if (kind === 'editor') {
      on = false
      await typing
      seat.send('\u000F')
      for (let wait = 0; wait < 100 && !existsSync(join(at.home, 'open')); wait += 1) await pause(20)
      await pause(random() * 200)
    }
    on = false
    await seat.signal('SIGKILL')
    const killed = performance.now()
    await typing
    return judge(at, kind, typed, killed)
  } finally {
    await at.clear()
  }
}

/** Compares what is on the disk with what was typed. */
function judge(at: Desk, kind: string, typed: Record<Section, Typed>, killed: number): Ending {
  const { drafts, unreadable } = draftsIn(DISK, join(at.home, 'state'))
  const [draft] = drafts
  const kept = (section: Section) =>
    draft?.editing?.kind === 'section' && draft.editing.section === section ? draft.editing.text : (draft?.sections[section] ?? '')
  let lost = 0
  let notPrefix = 0
  let missing: number | null = null
  for (const section of SECTIONS) {
    const { text, finished, at: when } = typed[section]
    if (finished && kept(section).trim() !== text.trim()) lost += 1
    // What a finished section keeps has no spaces at its edges.
    const had = kept(section)
    if (!text.startsWith(had) && !text.trim().startsWith(had.trim())) notPrefix += 1
    if (!finished && had.length < text.length && text.slice(had.length).trim() !== '') missing ??= when[had.length] ?? null
  }
  return { kind, lost, corrupt: unreadable.length, notPrefix, lag: kind === 'editor' ? null : missing === null ? 0 : killed - missing }
}

/** Killed while the answer is being saved: it is whole in one place at least, and nowhere in half. */
async function saving(at: Desk, seat: Seat, random: () => number): Promise<Ending> {
  const parts = SECTIONS.map((section) => `My ${section}: I asked Mrs Okoro what she needed and wrote it down.`)
  for (const [index, part] of parts.entries()) {
    await seat.paste(part)
    seat.send('\u0004')
    await seat.waitFor(`✓ ${SECTIONS[index]?.[0]?.toUpperCase()}${SECTIONS[index]?.slice(1)}`)
  }
  await seat.waitFor(/What next\?\n/)
  const chosen = async () => /^› (.*)$/m.exec(await seat.screen())?.[1] ?? ''
  for (let step = 0; step < 12 && !(await chosen()).startsWith('Save the answer'); step += 1) await seat.press('down')
  seat.send('\r')
  await pause(random() * 25)
  await seat.signal('SIGKILL')
  const { drafts, unreadable } = draftsIn(DISK, join(at.home, 'state'))
  const answers = at.names('data', 'answers').filter((name) => name.endsWith('.md') && !name.startsWith('.'))
  const whole = (text: string) => parts.every((part) => text.includes(part))
  const torn = answers.filter((name) => !whole(at.read('data', 'answers', name))).length
  const safe = answers.length > torn || drafts.some(({ sections }) => whole(Object.values(sections).join('\n')))
  return { kind: 'save', lost: safe ? 0 : 4, corrupt: torn + unreadable.length, notPrefix: 0, lag: null }
}

it(`loses no finished section in ${KILLS} kills, and at most a blink of typing`, async () => {
  const endings: Ending[] = []
  await times(KILLS, AT_ONCE, async (index) => {
    endings.push(await life(index))
  })
  const sum = (of: (ending: Ending) => number) => endings.reduce((total, ending) => total + of(ending), 0)
  const lags = endings.flatMap(({ lag }) => (lag === null ? [] : [lag]))
  const figures = {
    kills: endings.length,
    whileTyping: endings.filter(({ kind }) => kind === 'typing').length,
    inTheEditor: endings.filter(({ kind }) => kind === 'editor').length,
    whileSaving: endings.filter(({ kind }) => kind === 'save').length,
    finishedSectionsLost: sum(({ lost }) => lost),
    corruptFiles: sum(({ corrupt }) => corrupt),
    notAPrefix: sum(({ notPrefix }) => notPrefix),
    lagMedianMs: quantile(lags, 0.5),
    lag95Ms: quantile(lags, 0.95),
    lagWorstMs: Math.round(Math.max(0, ...lags)),
  }
  record('kill -9 at random moments', figures)
  expect(figures).toMatchObject({ finishedSectionsLost: 0, corruptFiles: 0, notAPrefix: 0 })
  expect(figures.lagMedianMs).toBeLessThanOrEqual(300)
  expect(figures.lagWorstMs).toBeLessThanOrEqual(500)
})

it('goes on after a kill where it stopped', async () => {
  let resumed = 0
  const RESUMES = count('RESUMES', 25)
  await times(RESUMES, AT_ONCE, async (index) => {
    const at = desk()
    try {
      const seat = at.sit(['practice', '--new', '--seed', String(index)], { patience: 20_000 })
      await seat.waitFor('│')
      await seat.paste('The first part, whole.')
      seat.send('\u0004')
      await seat.waitFor('✓ Situation')
      await seat.type('Half a tho')
      await pause(350)
      await seat.signal('SIGKILL')
      await seat.ended
      const again = at.sit(['practice', '--resume'], { patience: 20_000 })
      await again.waitFor('The first part, whole.')
      await again.waitFor('│ Half a tho')
      resumed += 1
    } finally {
      await at.clear()
    }
  })
  record('resume after kill -9', { resumes: RESUMES, wentOnWhereItStopped: resumed })
  expect(resumed).toBe(RESUMES)
})
