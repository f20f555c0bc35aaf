import { spawn } from 'node:child_process'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { mayDraw, Progress, progressLine } from '../../src/commands/review/progress.js'
import { bin } from './run.js'
import { saved } from './watching.js'

describe('--stdin-format ndjson', () => {
  it('answers a line before the next one is written', async () => {
    const child = spawn(process.execPath, [bin, 'review', '--format', 'ndjson', '--stdin-format', 'ndjson'])
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const answered = async (many: number) => {
      for (const start = Date.now(); out.split('\n').length <= many && Date.now() - start < 8000; )
        await new Promise((r) => setTimeout(r, 3))
      return out.split('\n').length - 1
    }
    const sent = [
      JSON.stringify({ id: 'one', text: saved(1) }),
      'not json',
      `{"id":"long","text":"${'x'.repeat(2 * 1024 * 1024)}"}`,
      JSON.stringify({ id: 'two', text: saved(2) }),
    ]
    for (const [index, line] of sent.entries()) {
      child.stdin.write(`${line}\n`)
      expect(await answered(index + 1)).toBe(index + 1)
    }
    child.stdin.end()
    expect(await ended).toBe(3)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ file, error }) => [file, error?.code])).toEqual([
      ['one', undefined],
      ['-:2', 'bad-record'],
      ['-:3', 'too-large'],
      ['two', undefined],
    ])
  })
})

describe('the bar', () => {
  it.each([
    [0, 10, 80, 'Reviewed 0 of 10  ░░░░░░░░░░░░░░░░░░░░'],
    [5_000, 10_000, 80, 'Reviewed 5,000 of 10,000  ██████████░░░░░░░░░░'],
    [10_001, 10_000, 80, 'Reviewed 10,001 of 10,001  ████████████████████'],
    [1_234_567, null, 80, 'Reviewed 1,234,567'],
    [5_000, 10_000, 40, 'Reviewed 5,000 of 10,000'],
    [5_000, 10_000, 10, 'Reviewed '],
  ])('%i of %s in %i columns', (done, total, columns, line) => {
    expect(progressLine(done, total, columns)).toBe(line)
  })

  it('comes after a second, is drawn ten times a second at most, and goes', () => {
    let written = ''
    let now = 5000
    const stderr = new Writable({
      write(chunk, _, done) {
        written += chunk
        done()
      },
    })
    const progress = new Progress(
      stderr,
      () => now,
      () => 40,
    )
    for (; now < 5990; now += 30) progress.step()
    progress.clear()
    expect(written).toBe('')
    for (now = 6000; now < 6210; now += 30) progress.step()
    expect(written).toBe('\rReviewed 34 of 40  █████████████████░░░\u001B[K\rReviewed 38 of 40  ███████████████████░\u001B[K')
    progress.clear()
    progress.clear()
    expect(written.endsWith('\u001B[K\r\u001B[K')).toBe(true)
  })

  it('is for a terminal alone, and not where results stream into it', () => {
    const on = (stderr: boolean, stdout: boolean, streams: boolean, env = {}) =>
      mayDraw({ stderr: { isTTY: stderr }, stdout: { isTTY: stdout }, env } as unknown as Parameters<typeof mayDraw>[0], () => streams)
    expect([on(true, false, true), on(true, true, false)]).toEqual([true, true])
    expect([on(false, true, false), on(true, true, true), on(true, false, true, { CI: 'true' })]).toEqual([false, false, false])
    expect(on(true, false, true, { CI: '0' })).toBe(true)
  })
})
