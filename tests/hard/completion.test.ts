import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coach } from '../e2e/run.js'
import { record } from './report.js'

const dir = mkdtempSync(join(tmpdir(), 'completion-'))
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0
afterAll(() => rmSync(dir, { recursive: true, force: true }))
beforeAll(() => {
  for (const shell of ['zsh', 'fish']) writeFileSync(join(dir, `star-coach.${shell}`), coach(['completion', shell]).out)
  writeFileSync(join(dir, 'answer one.md'), '')
  mkdirSync(join(dir, 'old answers'))
})

/** What is typed, and how the line goes on where only one word fits. */
const LINES: readonly (readonly [string, string])[] = [
  ['rev', 'iew'],
  ['questions sh', 'ow'],
  ['review --fail-u', 'nder'],
  ['review --format nd', 'json'],
  ['review --format=nd', 'json'],
  ['review --question difficult-', 'customer'],
  ['review --fail-on outcome-q', 'uantified'],
  ['review --fail-on customer-named,outcome-q', 'uantified'],
  ['--no-color review answer', '\\ one.md'],
  ['practice --dimension use', '-data'],
  ['practice --out old', '\\ answers/'],
  ['rubric outcome-q', 'uantified'],
  ['drill warm', '-up'],
  ['config set ed', 'itor'],
  ['completion fi', 'sh'],
  ['help ru', 'bric'],
]

it.skipIf(!has('fish'))('offers in fish the words that may follow', () => {
  const asks = LINES.map(([typed]) => `complete -C 'star-coach ${typed}' | string replace -r '\\t.*' ''; echo .`)
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', [`source ${join(dir, 'star-coach.fish')}`, ...asks].join('\n')], {
    cwd: dir,
    encoding: 'utf8',
  })
  const offered = stdout.split('.\n').map((text) => text.trim())
  const wrong = LINES.filter(([typed, rest], i) => {
    const last = `${typed.split(' ').at(-1)}${rest.replaceAll('\\', '')}`
    return (
      !offered[i]?.split('\n').every((word) => word.startsWith(typed.split(' ').at(-1) ?? '')) || !offered[i]?.split('\n').includes(last)
    )
  }).map(([typed]) => typed)
  record('completion in fish', { lines: LINES.length, wrong })
  expect({ stderr, wrong }).toEqual({ stderr: '', wrong: [] })
})

it.skipIf(!has('zsh'))('completes in zsh what is typed', async () => {
  const { CI: _, ...env } = process.env
  const zsh = spawn('zsh', ['-f'], { cols: 200, rows: 40, cwd: dir, env: { ...env, TERM: 'xterm', PS1: '' } as Record<string, string> })
  let said = ''
  zsh.onData((data) => {
    said += data
  })
  const until = async (what: RegExp, milliseconds = 20_000) => {
    const began = Date.now()
    while (!what.test(said) && Date.now() - began < milliseconds) await new Promise((resume) => setTimeout(resume, 20))
    return what.test(said)
  }
  zsh.write(`autoload -Uz compinit; compinit -u -D; unsetopt beep; bindkey -e\r`)
  // Shows the line as it stands, and clears it.
  zsh.write('show() { print -r -- "<$BUFFER>"; BUFFER= }; zle -N show; bindkey \'^X^X\' show\r')
  zsh.write(`source ${join(dir, 'star-coach.zsh')}; print -r rea''dy\r`)
  expect(await until(/ready/)).toBe(true)
  const wrong: string[] = []
  for (const [typed, rest] of LINES) {
    said = ''
    zsh.write(`star-coach ${typed}\t\x18\x18`)
    await until(/<star-coach[^>]*>/)
    const [, line = ''] = /<(star-coach[^>]*)>/.exec(said) ?? []
    if (line.replace(/[ =,]+$/, '') !== `star-coach ${typed}${rest}`) wrong.push(`${typed}: ${JSON.stringify(line)}`)
  }
  zsh.kill()
  record('completion in zsh', { lines: LINES.length, wrong })
  expect(wrong).toEqual([])
})
