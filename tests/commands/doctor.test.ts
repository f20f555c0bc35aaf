import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/commands/doctor/finding.js'
import { doctorCommand } from '../../src/commands/doctor.js'
import { DISK } from '../../src/files/disk.js'
import { keepDraft } from '../../src/files/drafts.js'
import { displayWidth } from '../../src/text/width.js'
import { onPaper } from './paper.js'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doctor-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const put = (path: string, text: string | Uint8Array = 'text', mode = 0o600) => {
  const file = join(home, path)
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(file, text)
  chmodSync(file, mode)
}
const env = (more: Record<string, string> = {}) => ({ STAR_COACH_HOME: home, PATH: join(home, 'bin'), ...more })

async function examined(more: Record<string, string> = {}) {
  const ran = await onPaper(env(more), (world) => doctorCommand(world, { json: true }))
  const { ok, schema, findings } = JSON.parse(ran.out) as { ok: boolean; schema: string; findings: Finding[] }
  expect(schema).toBe('star-coach/doctor/1')
  expect(ran.exit).toBe(ok ? 0 : 3)
  return { ok, about: (name: string) => findings.filter(({ about }) => about === name) }
}
const SECRET = 'Mrs Canary told me'
const draft = (id: string) =>
  keepDraft(DISK, join(home, 'state'), {
    schema: 'star-coach/draft/1',
    id,
    created: '2026-11-22T09:30:00.000Z',
    question: 'difficult-customer',
    seed: 7,
    wpm: null,
    sections: { situation: SECRET, task: '', action: '', result: '' },
    probes: [],
    reviewed: false,
    editing: null,
  })

describe('doctor', () => {
  it('finds nothing wrong where nothing is yet, and makes nothing', async () => {
    const { ok, about } = await examined()
    expect(ok).toBe(true)
    expect(about('Data')).toEqual([{ about: 'Data', state: 'ok', says: `${join(home, 'data')}, made when it is needed`, next: null }])
    expect(about('Questions')).toEqual([
      { about: 'Questions', state: 'ok', says: `none of your own; they would go to ${join(home, 'config/questions')}`, next: null },
    ])
    expect(about('Node')[0]).toMatchObject({ state: 'ok', says: `Node ${process.versions.node} on linux` })
    expect(about('Drafts')[0]?.says).toBe('nothing is unfinished')
    expect(about('Terminal')[0]?.says).toBe('practice cannot ask here: there is no terminal')
    expect(about('Colour')[0]?.says).toBe('stdout off (no terminal), stderr off (no terminal)')
    expect(about('Plain mode')[0]?.says).toBe('off (default)')
    expect(about('Editor')[0]).toMatchObject({ state: 'note', says: 'none was found' })
    expect(readdirSync(home)).toEqual([])
  })

  it('tells what others may read, and changes no mode', async () => {
    put('data/answers/a.md', SECRET, 0o644)
    put('data/answers/b.md', SECRET)
    chmodSync(join(home, 'data'), 0o755)
    draft('one')
    chmodSync(join(home, 'state', 'drafts', 'one.json'), 0o640)
    const { ok, about } = await examined()
    expect(ok).toBe(false)
    expect(about('Data')[0]).toMatchObject({
      state: 'mend',
      says: `${join(home, 'data')}: others on this machine may look in (mode 0755)`,
      next: `Close it with: chmod 700 ${join(home, 'data')}`,
    })
    expect(about('Answers').filter(({ state }) => state === 'mend')).toMatchObject([
      { says: 'others on this machine may read a.md', next: `Close them with: chmod 600 ${join(home, 'data', 'answers', '*.md')}` },
    ])
    expect(about('Drafts').map(({ state, says }) => [state, says])).toEqual([
      ['note', '1 unfinished answer waits: one'],
      ['mend', 'others on this machine may read one'],
    ])
    expect(statSync(join(home, 'data')).mode & 0o777).toBe(0o755)
    expect(statSync(join(home, 'data', 'answers', 'a.md')).mode & 0o777).toBe(0o644)
  })

  it('tells of own questions, and how to see what is wrong with them', async () => {
    const folder = join(home, 'config/questions')
    put('config/questions/mine.yaml', 'questions:\n- { id: mine, prompt: Tell me., dimension: use-data }\n')
    expect((await examined()).about('Questions')).toEqual([
      { about: 'Questions', state: 'ok', says: `1 question of your own in ${folder}`, next: null },
    ])
    put('config/questions/bad.yaml', 'questions: 1\n')
    symlinkSync('/etc/hosts', join(folder, 'out.yaml'))
    const { ok, about } = await examined()
    expect(ok).toBe(false)
    expect(about('Questions')).toEqual([
      {
        about: 'Questions',
        state: 'mend',
        says: 'not to be used as they are: bad.yaml',
        next: `See what is wrong with: star-coach questions validate ${folder}`,
      },
      { about: 'Questions', state: 'note', says: 'no files, or links out of the folder, so left out: out.yaml', next: null },
    ])
  })

  it('tells how the folder of answers is', async () => {
    put('data/answers/a-v1.md')
    put('data/answers/a-v1-facts.md')
    put('data/answers/latin.md', Buffer.from([0x63, 0xe9]))
    put('data/answers/empty.md', '')
    put('data/answers/photo.jpg')
    put('data/answers/.a.md.123-0123abcd.tmp')
    const { about } = await examined()
    expect(about('Answers').map(({ state, says }) => [state, says])).toEqual([
      ['ok', `1 answer, 1 fact sheet in ${join(home, 'data', 'answers')}`],
      ['mend', 'empty.md cannot be reviewed: empty'],
      ['mend', 'latin.md cannot be reviewed: not UTF-8'],
      ['note', 'no answers, and left alone: photo.jpg'],
      ['note', 'left by a run that was killed: .a.md.123-0123abcd.tmp'],
    ])
  })

  it('looks where the settings say, and tells of a folder that git would publish', async () => {
    put('stories/.git/HEAD')
    put('stories/a.md')
    chmodSync(join(home, 'stories'), 0o700)
    put('config/config.yaml', `folder: ${join(home, 'stories')}\ncolor: never\nplain: true\neditor: nowhere --wait\n`)
    const { about } = await examined()
    expect(about('Answers').map(({ says }) => says)).toContain(`1 answer in ${join(home, 'stories')}`)
    expect(about('Answers').map(({ says }) => says)).toContain(`git would add them to ${join(home, 'stories')}`)
    expect(about('Colour')[0]?.says).toBe('stdout off (config.yaml, line 2), stderr off (config.yaml, line 2)')
    expect(about('Plain mode')[0]?.says).toBe('on (config.yaml, line 3)')
    expect(about('Editor')[0]).toMatchObject({ state: 'mend', says: '"nowhere --wait" (from config.yaml, line 4) is not there' })
  })

  it('tells where the settings are wrong, and looks at the rest all the same', async () => {
    put('config/config.yaml', 'wpm: 130\ncolour: never\n')
    const { about } = await examined()
    expect(about('Settings')[0]).toMatchObject({
      state: 'mend',
      says: `${join(home, 'config', 'config.yaml')}:2:1: unknown setting "colour"; did you mean "color"?`,
    })
    expect(about('Drafts')).toHaveLength(1)
    put('config/config.yaml', 'wpm: 130\n')
    expect((await examined({ STAR_COACH_WPM: 'fast' })).about('Settings')[0]?.says).toMatch(/^STAR_COACH_WPM takes/)
  })

  it('finds an editor where it is', async () => {
    put('bin/nano', '#!/bin/sh\n', 0o700)
    expect((await examined()).about('Editor')[0]).toMatchObject({ state: 'ok', says: 'nano, found on the PATH' })
    expect((await examined({ EDITOR: `${join(home, 'bin', 'nano')} -w` })).about('Editor')[0]).toMatchObject({
      state: 'ok',
      says: `${join(home, 'bin', 'nano')} -w, from EDITOR`,
    })
  })

  it('says what stands where a directory should be', async () => {
    put('data', 'in the way')
    const { about } = await examined()
    expect(about('Data')[0]?.says).toBe(`${join(home, 'data')} is no directory`)
    expect(about('Answers')[0]).toMatchObject({
      state: 'mend',
      says: `${join(home, 'data', 'answers')}: a part of the path is not a directory`,
    })
  })

  it('tells of drafts that cannot be read', async () => {
    put('state/drafts/x.json', '{')
    expect((await examined()).about('Drafts')[1]).toMatchObject({ state: 'mend', says: 'no draft can be read from x.json' })
  })

  it('tells of drills that were left, those that others may read, and what cannot be read', async () => {
    expect((await examined()).about('Drills')).toEqual([])
    const head = {
      schema: 'star-coach/drill-run/1',
      name: 'two',
      title: 'Two',
      created: '2026-11-22T09:30:00.000Z',
      changed: '2026-11-22T09:30:00.000Z',
    }
    const rest = { seed: null, time: null, think: null, bar: null, probes: false, done: [], open: null }
    const run = (id: string) => JSON.stringify({ ...head, id, ...rest, steps: [{ question: 'said-no-kindly', file: null, text: null }] })
    put('state/drills/one.json', run('one'))
    put('state/drills/two.json', run('two'), 0o644)
    put('state/drills/three.json', '{')
    expect((await examined()).about('Drills')).toEqual([
      expect.objectContaining({ state: 'note', says: '2 unfinished drills wait: one, two', next: 'Go on with: star-coach drill --resume' }),
      expect.objectContaining({ state: 'mend', says: 'others on this machine may read two' }),
      expect.objectContaining({ state: 'mend', says: expect.stringContaining('three.json') }),
    ])
  })

  it.each([40, 60, 80])('is a page of %i columns that says no word of an answer', async (columns) => {
    draft('one')
    put('data/answers/a.md', SECRET, 0o644)
    const { exit, out, err } = await onPaper(env(), (world) => doctorCommand(world, {}), { columns })
    expect([exit, err]).toEqual([3, ''])
    expect(out).toContain('to mend. Nothing was changed.')
    expect(out).not.toContain('Canary')
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
  })
})
