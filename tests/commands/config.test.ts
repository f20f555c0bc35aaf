import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configPath, setConfig, showConfig, unsetConfig } from '../../src/commands/config.js'
import { folderIn, withSettings } from '../../src/commands/settings.js'
import { SETTING_KEYS } from '../../src/files/settings.js'
import { displayWidth } from '../../src/text/width.js'
import { onPaper, paperWorld } from './paper.js'

let home: string
const file = () => join(home, 'config', 'config.yaml')
const write = (text: string) => {
  mkdirSync(join(home, 'config'), { recursive: true })
  writeFileSync(file(), text)
}
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const env = (more: Record<string, string> = {}) => ({ STAR_COACH_HOME: home, ...more })

describe('config', () => {
  it('shows every setting and where it comes from', async () => {
    write('wpm: 128\neditor: code --wait\n')
    const { exit, out, err } = await onPaper(env({ STAR_COACH_PLAIN: '1' }), (world) => showConfig(world, {}))
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('  wpm        128\n             config.yaml, line 1; words you speak in a minute\n')
    expect(out).toContain('  plain      true\n             STAR_COACH_PLAIN; ')
    expect(out).toContain('  editor     code --wait\n             config.yaml, line 2; ')
    expect(out).toContain('  time       none\n             default; ')
    expect(out.replace(/\s+/g, '')).toContain(`From${file()}`)
    for (const key of SETTING_KEYS) expect(out).toContain(`\n  ${key} `.slice(key === 'wpm' ? 1 : 0))
  })

  it.each([40, 60, 80])('fits %i columns', async (columns) => {
    const { out } = await onPaper(env(), (world) => showConfig(world, {}), { columns })
    for (const line of out.split('\n').filter((one) => !one.includes('/'))) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
  })

  it('is JSON when asked', async () => {
    write('color: never\n')
    const document = JSON.parse((await onPaper(env(), (world) => showConfig(world, { json: true }))).out)
    expect(document).toMatchObject({ schema: 'star-coach/config/1', file: file(), exists: true })
    expect(document.settings).toContainEqual({ key: 'color', value: 'never', from: 'config.yaml, line 1' })
    expect(document.settings).toContainEqual({ key: 'wpm', value: null, from: 'default' })
    expect(document.settings).toHaveLength(SETTING_KEYS.length)
  })

  it('says where a damaged file is wrong', async () => {
    write('# mine\nwpm: fast\n')
    const { exit, err } = await onPaper(env(), (world) => showConfig(world, {}))
    expect([exit, err]).toEqual([3, `${file()}:2:6 wpm takes a whole number from 60 to 240, not 'fast'`])
  })

  it('sets and unsets in a file for its owner alone, comments kept, no temporary file left', async () => {
    expect(await onPaper(env(), (world) => setConfig(world, ['wpm', '130']))).toEqual({
      exit: 0,
      out: '',
      err: 'wpm is 130 from now on.\n',
    })
    expect(readFileSync(file(), 'utf8')).toBe('wpm: 130\n')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(statSync(join(home, 'config')).mode & 0o777).toBe(0o700)
    write('# my pace\nwpm: 130 # slow\n')
    await onPaper(env(), (world) => setConfig(world, ['editor', 'code', '--wait']))
    await onPaper(env(), (world) => setConfig(world, ['wpm=120']))
    expect(readFileSync(file(), 'utf8')).toBe('# my pace\nwpm: 120 # slow\neditor: code --wait\n')
    expect(await onPaper(env(), (world) => unsetConfig(world, 'editor'))).toMatchObject({
      exit: 0,
      err: 'editor is back to its default.\n',
    })
    expect(readFileSync(file(), 'utf8')).toBe('# my pace\nwpm: 120 # slow\n')
    expect(await onPaper(env(), (world) => unsetConfig(world, 'time'))).toMatchObject({ exit: 0, err: 'time was not set in the file.\n' })
    expect(readdirSync(join(home, 'config'))).toEqual(['config.yaml'])
  })

  it.each<[readonly string[], number, RegExp]>([
    [['wpm'], 2, /takes a setting and a value/],
    [['wpm', '9'], 2, /wpm takes a whole number from 60 to 240, not '9'/],
    [['colour', 'never'], 2, /did you mean "color"\?/],
  ])('refuses %j', async (words, exit, message) => {
    const ran = await onPaper(env(), (world) => setConfig(world, words))
    expect(ran.exit).toBe(exit)
    expect(ran.err).toMatch(message)
    expect(readdirSync(home)).toEqual([])
  })

  it('says so when the file cannot be written', async () => {
    writeFileSync(join(home, 'config'), 'in the way')
    expect(await onPaper(env(), (world) => setConfig(world, ['wpm', '130']))).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/The settings are not saved: /),
    })
  })

  it('tells where the file is', async () => {
    expect(await onPaper(env(), configPath)).toEqual({ exit: 0, out: `${file()}\n`, err: '' })
  })
})

describe('practice with settings', () => {
  const settled = async (given: Parameters<typeof withSettings>[1], more: Record<string, string> = {}) =>
    withSettings(paperWorld(env(more)).world, given)

  it('takes from the file what nobody gave', async () => {
    write('wpm: 100\nplain: true\nthink: 60\ntime: 2m\neditor: ed -v\nfolder: stories\n')
    const { world, options } = await settled({}, { HOME: '/h' })
    expect(options).toEqual({ out: '/h/stories', plain: true, think: '60', time: '2m', timeAnew: undefined, pace: 100 })
    expect(world.env['EDITOR']).toBe('ed -v')
  })

  it('gives way to flags and environment', async () => {
    write('wpm: 100\nplain: true\nthink: 60\neditor: ed\nfolder: stories\n')
    const flags = { wpm: 150, think: '10s', out: 'here.md' }
    const { world, options } = await settled(flags, { STAR_COACH_PLAIN: '0', EDITOR: 'nano', STAR_COACH_TIME: '90s' })
    expect(options).toEqual({ ...flags, plain: undefined, time: '90s', timeAnew: undefined, pace: 150 })
    expect(world.env['EDITOR']).toBe('nano')
  })

  it('changes no words a minute that a score would see', async () => {
    write('wpm: 100\n')
    expect((await settled({})).options.wpm).toBeUndefined()
  })

  it('gives a resumed answer its time anew only when the flag says so', async () => {
    write('time: 2m\n')
    expect((await settled({})).options).toMatchObject({ time: '2m', timeAnew: undefined })
    expect((await settled({ time: '90s' })).options).toMatchObject({ time: '90s', timeAnew: '90s' })
  })

  it('is as ever without a file', async () => {
    expect((await settled({})).options).toEqual({
      out: undefined,
      plain: undefined,
      think: undefined,
      time: undefined,
      timeAnew: undefined,
      pace: null,
    })
  })

  it.each([
    ['/a/b', '/a/b'],
    ['~', '/h'],
    ['~/b', '/h/b'],
    ['b', '/h/b'],
    ['~b', '/h/~b'],
  ])('finds the folder %s at %s', (folder, path) => {
    expect(folderIn('/h', folder)).toBe(path)
  })
})
