import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Settings, type SettingsFile, settle } from '../../src/files/settings.js'
import { colourSetting } from '../../src/files/settings-colour.js'
import { Trouble } from '../../src/trouble.js'

const FILE: SettingsFile = {
  path: '/c/config.yaml',
  settings: { wpm: 100, color: 'never', plain: true, think: '30s', editor: 'ed', folder: '/a' },
  lines: { wpm: 1, color: 2, plain: 3, think: 4, editor: 5, folder: 6 },
}
const settled = (flags: Settings, env: Record<string, string>, file: SettingsFile | null = FILE) => settle({ flags, env, file })

describe('where a setting comes from', () => {
  it('is a flag, else the environment, else the file, else nothing', () => {
    expect(settled({ wpm: 120 }, { STAR_COACH_WPM: '110' }).wpm).toEqual({ value: 120, from: '--wpm' })
    expect(settled({}, { STAR_COACH_WPM: '110' }).wpm).toEqual({ value: 110, from: 'STAR_COACH_WPM' })
    expect(settled({}, {}).wpm).toEqual({ value: 100, from: 'config.yaml, line 1' })
    expect(settled({}, {}, null).wpm).toEqual({ value: null, from: 'default' })
    expect(settled({}, {}).time).toEqual({ value: null, from: 'default' })
  })

  it.each<[Record<string, string>, 'color' | 'plain' | 'editor' | 'think' | 'folder', unknown]>([
    [{ NO_COLOR: '1' }, 'color', { value: 'never', from: 'NO_COLOR' }],
    [{ NO_COLOR: '' }, 'color', { value: 'never', from: 'config.yaml, line 2' }],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, 'color', { value: 'always', from: 'FORCE_COLOR' }],
    [{ FORCE_COLOR: '0' }, 'color', { value: 'never', from: 'FORCE_COLOR' }],
    [{ STAR_COACH_PLAIN: '0' }, 'plain', { value: false, from: 'STAR_COACH_PLAIN' }],
    [{ STAR_COACH_PLAIN: '0', ACCESSIBLE: '1' }, 'plain', { value: false, from: 'STAR_COACH_PLAIN' }],
    [{ ACCESSIBLE: 'yes' }, 'plain', { value: true, from: 'ACCESSIBLE' }],
    [{ EDITOR: 'nano', VISUAL: 'code --wait' }, 'editor', { value: 'code --wait', from: 'VISUAL' }],
    [{}, 'editor', { value: 'ed', from: 'config.yaml, line 5' }],
    [{ STAR_COACH_THINK: '1m' }, 'think', { value: '1m', from: 'STAR_COACH_THINK' }],
    [{ STAR_COACH_FOLDER: '/b' }, 'folder', { value: '/b', from: 'STAR_COACH_FOLDER' }],
  ])('with %j, %s is %j', (env, key, expected) => {
    expect(settled({}, env)[key]).toEqual(expected)
  })

  it('says which variable cannot be read', () => {
    expect(() => settled({}, { STAR_COACH_WPM: 'fast' })).toThrow(
      new Trouble(2, 'bad-setting', "STAR_COACH_WPM takes a whole number from 60 to 240, not 'fast'."),
    )
  })
})

describe('the colour that is set', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'settings-'))
    mkdirSync(join(home, 'config'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))
  const said = (text: string | null, env: Record<string, string> = {}) => {
    if (text !== null) writeFileSync(join(home, 'config', 'config.yaml'), text)
    return colourSetting({ env: { STAR_COACH_HOME: home, ...env }, platform: 'linux', home: '/nowhere' })
  }
  it('is read without the rest of the file', () => {
    expect(said(null)).toBeUndefined()
    expect(said('wpm: 130\ncolor: never # dark\n')).toBe('never')
    expect(said('color: "always"\n')).toBe('always')
    expect(said('color: auto\n')).toBeUndefined()
    expect(said('# color: never\n')).toBeUndefined()
    expect(said('broken: [\n')).toBeUndefined()
  })
  it('is not asked where the environment has the say', () => {
    for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '1' }, { TERM: 'dumb' }])
      expect(said('color: always\n', env as Record<string, string>)).toBeUndefined()
    expect(said('color: always\n', { NO_COLOR: '' })).toBe('always')
  })
})
