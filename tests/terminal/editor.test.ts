import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Edited, edit, editorOf, fromFile, withHint, wordsOf } from '../../src/terminal/editor.js'

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
    expect(on({})).toBeNull()
    writeFileSync(join(root, 'vi'), '', { mode: 0o755 })
    writeFileSync(join(root, 'nano'), '', { mode: 0o644 })
    expect(on({})).toEqual(['vi'])
    writeFileSync(join(root, 'vim'), '', { mode: 0o755 })
    expect(on({})).toEqual(['vim'])
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
