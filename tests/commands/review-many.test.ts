import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReviewFlags } from '../../src/commands/review/settings.js'
import { reviewCommand } from '../../src/commands/review.js'
import { factsOf } from '../../src/probing/facts.js'
import { isFactSheet, sheetMarkdown } from '../../src/probing/sheet.js'
import { displayWidth } from '../../src/text/width.js'
import { Trouble } from '../../src/trouble.js'
import { paperWorld, type Said } from './paper.js'

const dir = mkdtempSync(join(tmpdir(), 'star-coach-many-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const put = (name: string, text: string) => {
  mkdirSync(join(dir, name, '..'), { recursive: true })
  writeFileSync(join(dir, name), text)
}

const OLD = `## Situation
In May 2022 I ran the tool library of a small town. Mr. Oduya, a carpenter, came back twice because the drill was gone.

## Task
The waiting list was mine, and he would have left.

## Action
I asked him what he built and when, and I wrote a card for each loan with a day on it instead of a fine.

## Result
It went better.
`
const NEW = OLD.replace('It went better.', 'Late drills fell from nine to two in six weeks, and Mr. Oduya finished his table.')
const SHEET = sheetMarkdown(
  'Tools',
  ['facts: "old"', 'question: difficult-customer'],
  factsOf({ situation: '', task: '', action: '', result: '' }, []),
)

put('answers/old.md', OLD)
put('answers/old-facts.md', SHEET)
put('answers/later/new.md', NEW)
put('sheets/only-facts.md', SHEET)
mkdirSync(join(dir, 'empty'))

async function run(
  files: readonly string[],
  flags: ReviewFlags = {},
  { env = {}, columns = 80 }: { env?: Record<string, string>; columns?: number } = {},
) {
  const { world, said } = paperWorld(env, { columns })
  const exit = await reviewCommand({ ...world, cwd: dir }, files, flags)
  return { exit, ...said } satisfies Said
}

async function refusal(files: readonly string[], flags: ReviewFlags): Promise<string> {
  const error = await run(files, flags).catch((reason: unknown) => reason)
  if (!(error instanceof Trouble)) throw new Error('it was not refused')
  expect(error.exit).toBe(2)
  expect(error.hint).toBeTruthy()
  return error.code
}

describe('a folder', () => {
  it('is a table in text, and how to see one whole', async () => {
    const { exit, out, err } = await run(['answers'])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(
      /^ {2}File .*\n {2}answers\/later\/new\.md .*\n {2}answers\/old\.md .*\n\n {2}2 answers, .*\n\n {2}One whole: star-coach review answers\/later\/new\.md\n$/,
    )
  })

  it('is every review whole with --all, and then the table', async () => {
    const { out } = await run(['answers'], { all: true })
    expect(out.match(/aloud$/gm)).toHaveLength(2)
    expect(out).toMatch(/\n\n {2}File .*\n {2}answers\/later\/new\.md .*\n {2}answers\/old\.md .*\n\n {2}2 answers, .*\n$/)
  })

  it('may stand among files: those named are shown whole', async () => {
    const { out } = await run(['answers/old.md', 'answers/later'])
    expect(out.match(/aloud$/gm)).toHaveLength(1)
    expect(out).toMatch(/One whole: star-coach review answers\/later\/new\.md\n$/)
  })

  it('gives programs each answer in it', async () => {
    const { out } = await run(['answers'], { format: 'ndjson' })
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['answers/later/new.md', 'answers/old.md'])
  })

  it.each([['empty'], ['sheets']])('without an answer is told what to do: %s', async (folder) => {
    const { exit, out, err } = await run([folder])
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toBe(
      `${folder}: There is no answer in this folder: no file whose name ends in .md.\nSave one there, or write one now: star-coach practice --out answer.md\n`,
    )
  })

  it('without an answer does not stop the others', async () => {
    const { exit, out } = await run(['empty', 'answers'])
    expect(exit).toBe(3)
    expect(out).toContain('2 answers')
  })

  it.each([40, 60, 80])('fits %i columns', async (columns) => {
    const { out } = await run(['answers', 'answers/old.md'], { all: true }, { columns })
    expect(out.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([])
  })

  it('is read from top to bottom where that is wished', async () => {
    const { out } = await run(['answers'], {}, { env: { STAR_COACH_PLAIN: '1' } })
    expect(out).toMatch(/^File: answers\/later\/new\.md\nScore: \d+\n/)
  })
})

describe('a fact sheet', () => {
  it('is known by its front matter', () => {
    expect(isFactSheet(SHEET)).toBe(true)
    expect(isFactSheet(SHEET.replaceAll('\n', '\r\n'))).toBe(true)
    expect(isFactSheet(OLD)).toBe(false)
    expect(isFactSheet(`---\nquestion: x\n---\n${OLD}\n---\nfacts: we had them\n---\n`)).toBe(false)
    expect(isFactSheet('facts: none\n')).toBe(false)
  })

  it('is passed over when it is named, and said so', async () => {
    for (const format of ['text', 'json'])
      expect(await run(['answers/old-facts.md'], { format, failUnder: 100 })).toMatchObject({
        exit: 0,
        err: 'answers/old-facts.md: a fact sheet, not an answer: skipped\n',
      })
  })
})

describe('several files', () => {
  it('are reviewed one after the other, and end in a table', async () => {
    const { out } = await run(['answers/old.md', 'answers/later/new.md'])
    expect(out.match(/aloud$/gm)).toHaveLength(2)
    expect(out).toMatch(/\n\n {2}File .*\n {2}answers\/old\.md .*\n {2}answers\/later\/new\.md .*\n\n {2}2 answers, [^\n]*\n$/)
  })
})

describe('a slow reader', () => {
  it('is waited for: nothing is said while the last review still waits', async () => {
    const stdout = new Writable({ highWaterMark: 1, write: (_, __, done) => void setTimeout(done, 5) })
    const write = stdout.write.bind(stdout)
    let held = 0
    stdout.write = ((chunk: string) => {
      held = Math.max(held, stdout.writableLength)
      return write(chunk)
    }) as typeof stdout.write
    const { world } = paperWorld({})
    expect(await reviewCommand({ ...world, stdout, cwd: dir }, ['answers', 'answers', 'answers'], { format: 'ndjson' })).toBe(0)
    expect(held).toBe(0)
  })
})

describe('--quiet', () => {
  it('says only what is wrong', async () => {
    expect(await run(['answers/old.md', 'answers'], { quiet: true })).toEqual({ exit: 0, out: '', err: '' })
    const { exit, out, err } = await run(['answers', 'none.md'], { quiet: true, failUnder: 100 })
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toMatch(/^answers\/later\/new\.md: The score \d+ is below 100\.\nanswers\/old\.md: .*\nnone\.md: There is no such file\.\n/)
  })

  it('does not go with a format that must parse', async () => {
    expect(await refusal(['answers'], { quiet: true, format: 'ndjson' })).toBe('quiet-and-format')
    expect(await refusal(['answers'], { quiet: true, json: true })).toBe('quiet-and-format')
  })
})

describe('--compare', () => {
  it('shows what moved from the first to the second', async () => {
    const { exit, out, err } = await run(['answers/old.md', 'answers/later/new.md'], { compare: true })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/^ {2}answers\/old\.md → answers\/later\/new\.md\n {2}\d+ \w+.*, up \d+ from \d+ \w+ .*aloud\n\n {2}Gained {5}/)
  })

  it('is a document for programs', async () => {
    const { out } = await run(['answers/old.md', 'answers/later/new.md'], { compare: true, json: true })
    const { schema, before, after, moved, errors } = JSON.parse(out)
    expect([schema, before.file, after.file, errors]).toEqual(['star-coach/comparison/1', 'answers/old.md', 'answers/later/new.md', []])
    expect(moved.score).toEqual({ before: before.score, after: after.score, change: after.score - before.score })
    expect(moved.gained.map(({ id }: { id: string }) => id)).toContain('outcome-quantified')
  })

  it('asks gates of the second alone', async () => {
    const { before, after } = JSON.parse((await run(['answers/old.md', 'answers/later/new.md'], { compare: true, json: true })).out)
    const between = before.score + 1
    expect(after.score).toBeGreaterThanOrEqual(between)
    expect((await run(['answers/old.md', 'answers/later/new.md'], { compare: true, failUnder: between })).exit).toBe(0)
    const back = await run(['answers/later/new.md', 'answers/old.md'], { compare: true, failUnder: between })
    expect(back.exit).toBe(1)
    expect(back.err).toBe(`answers/old.md: The score ${before.score} is below ${between}.\n`)
  })

  it('tells what could not be read', async () => {
    const { exit, out } = await run(['none.md', 'answers/old.md'], { compare: true, json: true })
    expect(exit).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ before: null, after: { file: 'answers/old.md' }, moved: null, errors: [{ file: 'none.md' }] })
  })

  it.each([
    [['a.md'], {}, 'compare-two'],
    [['a.md', 'b.md', 'c.md'], {}, 'compare-two'],
    [['a.md', 'b.md'], { format: 'junit' }, 'compare-format'],
    [['a.md', 'b.md'], { watch: true }, 'watch-and-compare'],
  ] as const)('%j %j is refused', async (files, flags, code) => {
    expect(await refusal(files, { compare: true, ...flags })).toBe(code)
  })
})

describe('--watch', () => {
  it.each([
    [['-'], {}, 'watch-stdin'],
    [[], {}, 'no-file'],
    [['answers'], { format: 'json' }, 'watch-format'],
    [['answers'], { format: 'sarif' }, 'watch-format'],
    [['answers'], { format: 'junit' }, 'watch-format'],
    [['answers'], { format: 'ndjson', failUnder: 60 }, 'watch-gate'],
    [['answers'], { format: 'ndjson', strict: true }, 'watch-gate'],
    [['answers'], { quiet: true }, 'watch-nothing'],
    [['answers'], {}, 'watch-no-terminal'],
  ] as const)('%j %j is refused', async (files, flags, code) => {
    expect(await refusal(files, { watch: true, ...flags })).toBe(code)
  })
})
