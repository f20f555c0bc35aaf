import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateQuestions } from '../../src/commands/questions.js'
import { onPaper } from '../commands/paper.js'
import { coach } from '../e2e/run.js'
import { HOSTILE } from './hostile.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banks-'))
  HOSTILE.forEach(([, content], index) => {
    writeFileSync(join(dir, `${index}.yaml`), content)
  })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Anything that a terminal obeys, or that hides words: nothing of it may be said. */
const RAW = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF\uFFFD]/

/** Those that take a while go through the long proofs; each limit has a test of its own beside the schema. */
const QUICK = HOSTILE.map((bank, index) => ({ bank, index })).filter(({ bank: [, content] }) => content.length < 64 * 1024)

describe('a hostile bank', () => {
  it('comes in sixty kinds, each with a name of its own', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60)
    expect(new Set(HOSTILE.map(([name]) => name)).size).toBe(HOSTILE.length)
  })

  it.each(QUICK.map(({ bank: [name, , becomes], index }) => [name, index, becomes] as const))('%s', async (_, index, becomes) => {
    const file = join(dir, `${index}.yaml`)
    const begun = process.cpuUsage()
    const { out, exit } = await onPaper({}, (world) => validateQuestions(world, [file], {}))
    const { user } = process.cpuUsage(begun)
    const expected = typeof becomes === 'number' ? `${file}: ok: ${becomes} question` : `${file}:${becomes}`
    expect({ exit, said: out.slice(0, expected.length) }).toEqual({ exit: typeof becomes === 'number' ? 0 : 3, said: expected })
    expect(out).not.toMatch(RAW)
    expect(user / 1e6).toBeLessThan(1)
  })

  it('is told of by the real binary, side by side with others, and harms none of them', () => {
    const files = QUICK.filter((_, index) => index % 4 === 0).map(({ index }) => join(dir, `${index}.yaml`))
    expect(files.length).toBeGreaterThanOrEqual(12)
    const { code, out, err } = coach(['questions', 'validate', ...files])
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(out).not.toMatch(RAW)
    for (const file of files) expect(out).toContain(`${file}:`)
  })

  it('stops a list with all that is wrong, and no question of it is shown', () => {
    const file = join(dir, `${HOSTILE.findIndex(([name]) => name === 'an escape in a key')}.yaml`)
    const { code, out, err } = coach(['questions', 'list', '--questions', file])
    expect({ code, out, err }).toEqual({
      code: 3,
      out: '',
      err: `${file}:5:5: unknown key "\\u001B[2J"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes\nMend the lines named and try again.\n`,
    })
  })
})
