import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Edited, edit, fromFile, withHint } from '../../src/terminal/editor.js'
import { type EditorAsked, editorOf, startOf, wordsOf } from '../../src/terminal/editor-command.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editor-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('which editor', () => {
  it.each([
    ['vim', ['vim']],
    ['code --wait', ['code', '--wait']],
    [`"/opt/my tools/ed" -n 'a b'`, ['/opt/my tools/ed', '-n', 'a b']],
    [' emacs  -nw ', ['emacs', '-nw']],
    ['', []],
  ])('%s is read as a person means it', (command, words) => {
    expect(wordsOf(command)).toEqual(words)
  })

  it('is VISUAL, then EDITOR, then the first of nano, vim, vi and notepad that is there', () => {
    const on = (env: Record<string, string>) => editorOf({ env: { PATH: root, ...env }, platform: 'linux' })
    expect(on({ VISUAL: 'a', EDITOR: 'b' })).toEqual(['a'])
    expect(on({ VISUAL: '', EDITOR: 'b' })).toEqual(['b'])
    writeFileSync(join(root, 'my ed'), '', { mode: 0o755 })
    expect(on({ EDITOR: join(root, 'my ed') })).toEqual([join(root, 'my ed')])
    expect(on({ EDITOR: `${join(root, 'my ed')} -n` })).toEqual([...join(root, 'my').split(' '), 'ed', '-n'])
    expect(on({})).toBeNull()
    writeFileSync(join(root, 'vi'), '', { mode: 0o755 })
    writeFileSync(join(root, 'nano'), '', { mode: 0o644 })
    expect(on({})).toEqual(['vi'])
    writeFileSync(join(root, 'vim'), '', { mode: 0o755 })
    expect(on({})).toEqual(['vim'])
  })
})

/** A Windows machine with these files. */
function windows(files: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const asked: EditorAsked = {
    env: { Path: 'C:\\Windows;C:\\VS Code\\bin', PATHEXT: '.COM;.EXE;.BAT;.CMD', ComSpec: 'C:\\Windows\\cmd.exe', ...env },
    platform: 'win32',
  }
  const there = (path: string) => files.some((file) => file.toLowerCase() === path.toLowerCase())
  return { asked, there }
}

describe('starting it on Windows', () => {
  const FILE = 'C:\\Users\\Tom & Ann\\edits\\100% sure (1).md'
  /** What cmd.exe makes of a line: it takes `^` away, and would act on a sign that has none. */
  const heard = (line: string): string =>
    line.replace(/\^(.)|([&|<>%!"])/g, (_, kept?: string, bare?: string) => {
      if (kept === undefined) throw new Error(`${bare} is left to cmd.exe in ${line}`)
      return kept
    })

  it.each<[string, readonly string[], string, readonly string[]]>([
    ['notepad', ['C:\\Windows\\notepad.EXE'], 'C:\\Windows\\notepad.EXE', [FILE]],
    ['"C:\\Program Files\\x\\e.exe" -n', ['C:\\Program Files\\x\\e.exe'], 'C:\\Program Files\\x\\e.exe', ['-n', FILE]],
    ['C:\\Program Files\\x\\e.exe', ['C:\\Program Files\\x\\e.exe'], 'C:\\Program Files\\x\\e.exe', [FILE]],
    ['nowhere -w', [], 'nowhere', ['-w', FILE]],
  ])('runs a program as it is: %s', (editor, files, command, words) => {
    const { asked, there } = windows(files, { EDITOR: editor })
    expect(startOf(editorOf(asked, there) ?? [], FILE, asked, there)).toEqual({ command, words, verbatim: false })
  })

  it.each([
    ["code 'C:\\a b\\' 'x\\\\\"y'", '"C:\\VS Code\\bin\\code.CMD" "C:\\a b\\\\" "x\\\\\\\\\\"y"'],
    ['code --wait', '"C:\\VS Code\\bin\\code.CMD" "--wait"'],
    ['code.cmd --wait "a b" \'c"d\'', '"C:\\VS Code\\bin\\code.CMD" "--wait" "a b" "c\\"d"'],
    ['"C:\\VS Code\\bin\\code.cmd"  --title=%PATH%&calc', '"C:\\VS Code\\bin\\code.CMD" "--title=%PATH%&calc"'],
  ])('runs a batch file through cmd.exe, with nothing left for it to act on: %s', (editor, said) => {
    const { asked, there } = windows(['C:\\VS Code\\bin\\code.CMD'], { VISUAL: editor })
    const { command, words, verbatim } = startOf(editorOf(asked, there) ?? [], FILE, asked, there)
    expect([command, ...words.slice(0, 3), verbatim]).toEqual(['C:\\Windows\\cmd.exe', '/d', '/s', '/c', true])
    const line = words[3] ?? ''
    // With /s the first and the last quote go, and the rest is the command.
    expect(line).toMatch(/^".*"$/)
    const wanted = `${said} "${FILE}"`
    expect(heard(line.slice(1, -1)).toLowerCase()).toBe(wanted.replace(/^"([^"]*)"/, '$1').toLowerCase())
  })

  it('finds notepad where nothing is set', () => {
    const { asked, there } = windows(['C:\\Windows\\notepad.EXE'])
    expect(editorOf(asked, there)).toEqual(['notepad'])
  })
})

describe('the file', () => {
  it('loses our own lines and keeps headings of the person', () => {
    expect(fromFile(Buffer.from(withHint('# My story\n\nI ran a desk.', 'Situation. When was it?')))).toBe('# My story\n\nI ran a desk.')
    expect(fromFile(Buffer.from('\uFEFFone\r\n\r\ntwo\n\n'))).toBe('one\n\ntwo')
    expect(fromFile(Buffer.from([0x64, 0xe9, 0x6a, 0xe0]))).toBeNull()
  })
})

/** Runs a shell script as the editor; `$1` is the file. */
function through(script: string, signal = new AbortController().signal): Promise<Edited> {
  const editor = join(root, 'my editor.sh')
  writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return edit(
    { file: join(root, 'text.md'), text: 'the old text', about: 'Task. What was yours?' },
    {
      env: { VISUAL: `"${editor}"` },
      platform: 'linux',
      signal,
      files: { write: (path, text) => writeFileSync(path, text), read: (path) => readFileSync(path) },
    },
  )
}

describe('editing', () => {
  it('gives the new text', async () => {
    expect(await through(`sed -i 's/old/new/' "$1"`)).toEqual({ text: 'the new text' })
  })

  it.each<[string, string, RegExp]>([
    [
      'it says that it failed',
      'echo other > "$1"; exit 1',
      /^The editor said that it failed \(exit 1\)\. Your text is as it was; the file is .*text\.md$/,
    ],
    ['it was killed', 'echo other > "$1"; kill -9 $$', /^The editor was ended by SIGKILL\. Your text is as it was/],
    ['what it left is no UTF-8', `printf 'd\\351j\\340' > "$1"`, /^The file is not UTF-8 text.*text\.md$/],
    ['it left no file', 'rm "$1"', /^The editor left no file/],
  ])('keeps the old text when %s', async (_, script, why) => {
    expect(await through(script)).toEqual({ kept: expect.stringMatching(why) })
  })

  it('has its arguments, whatever the name of the folder, and no shell reads them', async () => {
    const folder = join(root, 'a $(touch pwned) `b` & "c"; d')
    mkdirSync(folder)
    const editor = join(root, 'my ed.sh')
    writeFileSync(editor, '#!/bin/sh\nprintf "%s|" "$@" > "$ROOT/words"; echo changed > "$3"\n', { mode: 0o755 })
    process.env['ROOT'] = root
    const asked = { file: join(folder, 'text.md'), text: 'old', about: '' }
    const files = { write: (path: string, text: string) => writeFileSync(path, text), read: (path: string) => readFileSync(path) }
    const ground = { platform: 'linux' as const, signal: new AbortController().signal, files }
    expect(await edit(asked, { ...ground, env: { EDITOR: `"${editor}" --wait '-x $HOME'` } })).toEqual({ text: 'changed' })
    expect(readFileSync(join(root, 'words'), 'utf8')).toBe(`--wait|-x $HOME|${asked.file}|`)
    expect(existsSync(join(root, 'pwned'))).toBe(false)
  })

  it('asks whether it waits when it is back at once and nothing changed', async () => {
    expect(await through(':')).toEqual({ kept: expect.stringContaining('tell it to wait, for example: EDITOR="code --wait"') })
  })

  it('says that an editor is not there', async () => {
    const asked = { file: join(root, 'a.md'), text: '', about: '' }
    const ground = {
      platform: 'linux' as const,
      signal: new AbortController().signal,
      files: { write: () => {}, read: () => Buffer.from('') },
    }
    expect(await edit(asked, { ...ground, env: { EDITOR: 'no-such-editor-here' } })).toEqual({
      kept: expect.stringContaining('The editor "no-such-editor-here" is not there'),
    })
    expect(await edit(asked, { ...ground, env: { PATH: '' } })).toEqual({ kept: 'No editor was found. Set EDITOR to the one you use.' })
  })

  it('ends an editor that is open when we are told to end', async () => {
    const leaving = new AbortController()
    const edited = through('exec sleep 30', leaving.signal)
    setTimeout(() => leaving.abort(), 100)
    expect(await edited).toEqual({ kept: expect.stringContaining('ended by SIGHUP') })
  })
})
