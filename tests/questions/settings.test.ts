import { describe, expect, it } from 'vitest'
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../src/files/settings.js'
import { readSettings, withoutSetting, withSetting } from '../../src/questions/settings.js'
import { Trouble } from '../../src/trouble.js'

const troubleOf = (run: () => unknown): Trouble => {
  try {
    run()
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
  throw new Error('no trouble')
}

describe('the settings file', () => {
  it('is read, with the line of each setting', () => {
    const source =
      '# mine\nwpm: 128\n\ncolor: never # no colour\nplain: true\nthink: 60\ntime: S=20s,A=75s\neditor: code --wait\nfolder: ~/stories\n'
    expect(readSettings(source, 'config.yaml')).toEqual({
      path: 'config.yaml',
      settings: { wpm: 128, color: 'never', plain: true, think: '60', time: 'S=20s,A=75s', editor: 'code --wait', folder: '~/stories' },
      lines: { wpm: 2, color: 4, plain: 5, think: 6, time: 7, editor: 8, folder: 9 },
    })
  })

  it.each(['', '\n', '# nothing yet\n', '{}\n', '\uFEFF# a mark before\n'])('may hold nothing: %j', (source) => {
    expect(readSettings(source, 'c').settings).toEqual({})
  })

  it.each([
    ['wpm: 300', 1, 6, "wpm takes a whole number from 60 to 240, not '300'"],
    ['# a\nwpm: fast', 2, 6, "wpm takes a whole number from 60 to 240, not 'fast'"],
    ['wpm: 128.5', 1, 6, "wpm takes a whole number from 60 to 240, not '128.5'"],
    ['plain: "yes"', 1, 8, "plain takes true or false, not 'yes'"],
    ['color: sometimes', 1, 8, "color takes always, never or auto, not 'sometimes'"],
    ['time: 2h', 1, 7, "time takes a time like 2m, or S=20s,T=15s,A=75s,R=20s, not '2h'"],
    ['think: [60]', 1, 8, 'think takes a time like 60s or 1m30s, not a list or a map'],
    ['editor: ""', 1, 9, 'editor takes a command like "code --wait", not \'\''],
    ['colour: never', 1, 1, 'unknown setting "colour"; did you mean "color"?'],
    ['wpm: 130\nspeed: 9', 2, 1, 'unknown setting "speed"; there are wpm, color, plain, think, time, editor, folder'],
    ['- wpm', 1, 1, 'the file holds settings, one on a line: wpm: 130'],
    ['wpm: 130\nwpm: 140', 2, 1, 'Map keys must be unique'],
    ['wpm: &a 130', 1, 6, 'anchors (&name) are not allowed'],
  ])('says where %j is wrong', (source, line, column, message) => {
    const trouble = troubleOf(() => readSettings(source, '/c/config.yaml'))
    expect(trouble.exit).toBe(3)
    expect(trouble.where).toEqual({ file: '/c/config.yaml', line, column })
    expect(trouble.message).toContain(message)
  })

  it('tells every fault at once', () => {
    expect(troubleOf(() => readSettings('wpm: 1\nplain: 2\n', 'c')).message).toBe(
      "wpm takes a whole number from 60 to 240, not '1'\nc:2:8: plain takes true or false, not '2'",
    )
  })
})

const FILE = '# How I practise.\nwpm: 128 # measured in May\n\n# Dark rooms.\ncolor: never\n'
describe('changing the settings file', () => {
  it('keeps every comment and the order', () => {
    expect(withSetting(FILE, 'c', 'wpm', '131')).toBe(FILE.replace('128', '131'))
    expect(withSetting(FILE, 'c', 'think', '60s')).toBe(`${FILE}think: 60s\n`)
    expect(withoutSetting(FILE, 'c', 'color')).toContain('# How I practise.\nwpm: 128 # measured in May\n')
    expect(withoutSetting(FILE, 'c', 'color')).not.toContain('color: never')
    expect(withoutSetting(FILE, 'c', 'editor')).toBe(FILE)
  })

  it('begins a file, and leaves it without braces when all is unset', () => {
    expect(withSetting('', 'c', 'plain', 'on')).toBe('plain: true\n')
    expect(withoutSetting('plain: true\n', 'c', 'plain')).toBe('')
    expect(withoutSetting('# mine\n\nplain: true\n', 'c', 'plain')).toBe('# mine\n')
    expect(withSetting('# mine\n', 'c', 'wpm', '130')).toBe('# mine\n\nwpm: 130\n')
  })

  it.each<[SettingKey, string]>([
    ['wpm', '60'],
    ['color', 'ALWAYS'],
    ['plain', 'no'],
    ['think', '90'],
    ['time', 'situation=20s,R=1m5s'],
    ['editor', 'C:\\Program Files\\x.exe --wait # "y"'],
    ['folder', "~/my stories: it's here"],
  ])('writes what it reads again: %s %s', (key, text) => {
    expect(readSettings(withSetting(FILE, 'c', key, text), 'c').settings[key]).toEqual(SETTINGS[key].read(text))
  })

  it.each([
    ['wpm', '59', 2, "wpm takes a whole number from 60 to 240, not '59'."],
    ['time', '2m,', 2, "time takes a time like 2m, or S=20s,T=15s,A=75s,R=20s, not '2m,'."],
    ['edit', 'vi', 2, 'There is no setting "edit"; did you mean "editor"?'],
    ['__proto__', 'x', 2, 'There is no setting "__proto__"; there are'],
  ])('refuses %s %s', (key, text, exit, message) => {
    const trouble = troubleOf(() => withSetting(FILE, 'c', key, text))
    expect([trouble.exit, trouble.message.slice(0, message.length)]).toEqual([exit, message])
  })

  it('changes no file that is damaged', () => {
    expect(troubleOf(() => withSetting('wpm: [', 'c', 'wpm', '130')).exit).toBe(3)
    expect(troubleOf(() => withoutSetting('speed: 1\nwpm: 130', 'c', 'wpm')).exit).toBe(3)
  })
})

describe('each setting', () => {
  it.each(SETTING_KEYS)('%s reads no line break and no control character', (key) => {
    for (const text of ['', 'a\nb', '\u001b[31m', 'x'.repeat(600)]) expect(SETTINGS[key].read(text)).toBeUndefined()
  })
})
