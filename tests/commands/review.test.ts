import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.js'
import type { ReviewFlags } from '../../src/commands/review/settings.js'
import { reviewCommand } from '../../src/commands/review.js'
import type { World } from '../../src/commands/world.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import type { Review } from '../../src/review/review.js'
import { displayWidth } from '../../src/text/width.js'
import { Trouble } from '../../src/trouble.js'
import { paperWorld } from './paper.js'

const dir = mkdtempSync(join(tmpdir(), 'star-coach-review-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(dir, name), text)

const GOOD = `## Situation
In spring 2022 I ran the order desk of a small seed shop in Leeds. Leonor, who bakes rye bread two doors away, kept ringing us because our web shop never said whether there was any flour left.

## Task
She threw away dough on the days when she guessed wrong, and had said that she would leave at the end of June. Answering her was my job.

## Action
I listened to a week of voicemails, and seven in ten were the same order. I wrote a standing order form for the bakers, printed it and took it to Leonor on a Saturday. My manager wanted to wait for the new web shop, so I showed him the calls and offered to do the first month by hand, and he agreed.

## Result
Leonor stayed, and she has not thrown away a batch since. Calls about rye fell from thirty a week to four. The form is now part of the welcome letter for every baker.
`
const VAGUE = `## Situation
We had an unhappy customer.

## Action
We worked on it as a team and things were improved by everybody. We handled the issue very well, I think, and we kept everybody aligned.
`
write('good.md', GOOD)
write('vague.md', VAGUE)
write('prose.md', GOOD.replaceAll(/^##.*\n+/gm, ''))
write('short.md', 'We did our best.\n')
write('latin.md', Buffer.from([0x63, 0x61, 0x66, 0xe9]))
write('hostile.md', `${GOOD}\nShe wrote \u001b]0;owned\u0007 \u009b31m and \u202egnp\u202c to us.\n`)
mkdirSync(join(dir, 'folder'))

interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs the command on paper. */
async function run(
  files: readonly string[],
  flags: ReviewFlags = {},
  { input, tty = false, columns = 80, colour = false }: { input?: string; tty?: boolean; columns?: number; colour?: boolean } = {},
): Promise<Ran> {
  const said = { out: '', err: '' }
  const paper = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk
        done()
      },
    })
  const stdin = Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), { isTTY: tty })
  const world: World = {
    stdin,
    stdout: paper('out'),
    stderr: paper('err'),
    env: {},
    cwd: dir,
    platform: 'linux',
    columns,
    colour: () => colour,
    now: () => new Date(0),
    seed: () => 1,
  }
  return { exit: await reviewCommand(world, files, flags), ...said }
}

const jsonOf = async (files: readonly string[], flags: ReviewFlags = {}, paper = {}) => {
  const ran = await run(files, { json: true, ...flags }, paper)
  return {
    ...ran,
    document: JSON.parse(ran.out) as { schema: string; reviews: Review[]; errors: { file: string; error: Record<string, unknown> }[] },
  }
}
const linesOf = (ran: Ran) =>
  ran.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The trouble of wrong usage. */
async function usage(promise: Promise<unknown>): Promise<Trouble> {
  const error = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Trouble)
  expect((error as Trouble).exit).toBe(2)
  return error as Trouble
}

describe('review', () => {
  it('shows a review on standard output and nothing on standard error', async () => {
    const ran = await run(['good.md'])
    expect(ran.exit).toBe(0)
    expect(ran.err).toBe('')
    expect(ran.out).toMatch(/^ {2}\d+ ready to be probed {2,}1 min \d+ s aloud\n/)
    expect(ran.out).toContain('Strong     “')
    expect(ran.out).toContain('Try aloud  “')
  })

  it('shows every check with --all', async () => {
    const { out } = await run(['good.md'], { all: true })
    for (const { label } of CHECKS) expect(out).toContain(label)
  })

  it('exits 0 whatever the score', async () => {
    const ran = await run(['vague.md', 'short.md'])
    expect(ran.exit).toBe(0)
    expect(ran.out).toContain('Not scored')
  })

  it('names each of several files', async () => {
    const { out } = await run(['good.md', 'vague.md'])
    expect(out).toMatch(/^ {2}good\.md\n[\s\S]*\n\n {2}vague\.md\n/)
  })

  it.each([40, 60, 80, 200])('fits %i columns', async (columns) => {
    for (const all of [true, false]) {
      const { out } = await run(['good.md', 'vague.md', 'prose.md', 'hostile.md'], { all }, { columns })
      expect(out.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([])
    }
  })

  it('colours only when it may', async () => {
    expect((await run(['good.md'])).out).not.toContain('\u001b')
    expect((await run(['good.md'], {}, { colour: true })).out).toContain('\u001b[1m')
    expect((await run(['good.md'], { json: true }, { colour: true })).out).not.toContain('\u001b')
  })

  it('says that the sections of prose are guessed', async () => {
    expect((await run(['prose.md'])).out).toContain('guessed')
  })

  it('gives the same bytes twice', async () => {
    for (const flags of [{}, { all: true }, { json: true }, { format: 'ndjson' }])
      expect((await run(['good.md', 'prose.md'], flags)).out).toBe((await run(['good.md', 'prose.md'], flags)).out)
  })
})

describe('json and ndjson', () => {
  it('are what programs rely on', async () => {
    const { document } = await jsonOf(['good.md'])
    expect(document.schema).toBe('star-coach/reviews/1')
    const [review] = document.reviews
    expect(Object.keys(review ?? {})).toEqual([
      'schema',
      'file',
      'rubric',
      'question',
      'score',
      'band',
      'refused',
      'caps',
      'deducted',
      'speaking',
      'sections',
      'dimensions',
      'checks',
      'next',
      'notices',
    ])
    expect(review).toMatchObject({ schema: 'star-coach/review/1', file: 'good.md', rubric: '1', question: null, band: 'ready' })
    expect(review?.checks.map((check) => check.id)).toEqual(CHECKS.map((check) => check.id))
    for (const check of review?.checks ?? []) {
      expect(check.evidence.length).toBeLessThanOrEqual(3)
      if (check.kind === 'scored' && check.verdict !== 'absent') expect(check.evidence.length).toBeGreaterThan(0)
      expect(check.question === null).toBe(check.verdict === 'present')
      for (const { start, end, line, column, text } of check.evidence) {
        expect(GOOD.slice(start, end)).toBe(text)
        const before = GOOD.slice(0, start).split('\n')
        expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
      }
    }
    expect(review?.next.length).toBeLessThanOrEqual(3)
  })

  it('say the same', async () => {
    const [fromLines] = linesOf(await run(['good.md'], { format: 'ndjson' }))
    expect((await jsonOf(['good.md'])).document.reviews[0]).toEqual(fromLines)
  })

  it('have errors in them, in the order of the files in ndjson, and on standard error', async () => {
    const lines = await run(['good.md', 'none.md', 'latin.md', 'vague.md'], { format: 'ndjson' })
    expect(lines.exit).toBe(3)
    expect(linesOf(lines).map(({ schema, file, error }) => [schema, file, error?.code, error?.line])).toEqual([
      ['star-coach/review/1', 'good.md', undefined, undefined],
      ['star-coach/error/1', 'none.md', 'not-found', undefined],
      ['star-coach/error/1', 'latin.md', 'not-utf8', 1],
      ['star-coach/review/1', 'vague.md', undefined, undefined],
    ])
    expect(lines.err).toBe(
      'none.md: There is no such file.\nCheck the name and the folder.\n' +
        'latin.md:1: This is not UTF-8 text.\nSave it as plain text in UTF-8, for example as answer.md.\n',
    )
    const { document, exit } = await jsonOf(['good.md', 'none.md', 'folder'])
    expect(exit).toBe(3)
    expect(document.reviews).toHaveLength(1)
    expect(document.errors.map(({ file, error }) => [file, error['code']])).toEqual([
      ['none.md', 'not-found'],
      ['folder', 'no-answers'],
    ])
  })

  it('parse when nothing could be read', async () => {
    expect((await jsonOf(['none.md'])).document).toMatchObject({ reviews: [], errors: [{ schema: 'star-coach/error/1' }] })
  })

  it('let nothing raw through', async () => {
    for (const flags of [{}, { all: true }, { json: true }, { format: 'ndjson' }]) {
      const { out, err } = await run(['hostile.md', 'a\u001b[31m\nb'], flags)
      expect((out + err).replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('the question', () => {
  const [first, second] = QUESTIONS
  const id = first?.id ?? ''

  it('is that of the flag, the front matter, or a copied prompt, in this order', async () => {
    write('asked.md', `---\nquestion: ${id}\n---\n${GOOD}`)
    write('copied.md', `> ${second?.prompt}\n\n${GOOD}`)
    write('headed.md', `# ${first?.title}\n\n${GOOD}`)
    const asked = async (file: string, flags: ReviewFlags = {}) => (await jsonOf([file], flags)).document.reviews[0]?.question
    expect(await asked('asked.md')).toBe(id)
    expect(await asked('asked.md', { question: second?.id })).toBe(second?.id)
    expect(await asked('copied.md')).toBe(second?.id)
    expect(await asked('headed.md')).toBe(id)
    expect(await asked('good.md')).toBeNull()
  })

  it('stands above the review, and one of its probes below', async () => {
    const { out } = await run(['asked.md'], {}, { columns: 200 })
    expect(out.split('\n')[0]).toBe(`  ${first?.title}`)
    const probe = /Try aloud {2}“([^”]+)”/.exec(out.replaceAll(/\n +/g, ' '))?.[1]
    expect(first?.probes.map(({ ask }) => ask)).toContain(probe)
  })

  it('suggests the nearest when it is not known', async () => {
    const trouble = await usage(run(['good.md'], { question: `${id.slice(0, -1)}x` }))
    expect(trouble.code).toBe('unknown-question')
    expect(trouble.hint).toContain(id)
  })

  it('in a file that is not known is said, and no reason to stop', async () => {
    write('unknown.md', `---\nquestion: ${id}x\n---\n${GOOD}`)
    const { exit, err, document } = await jsonOf(['unknown.md'])
    expect(exit).toBe(0)
    expect(document.reviews[0]?.question).toBeNull()
    expect(err).toBe(`unknown.md: The question "${id}x" is not known. Did you mean ${id}?\n`)
  })
})

describe('standard input', () => {
  it('is reviewed as -', async () => {
    const { document, exit } = await jsonOf(['-'], {}, { input: GOOD })
    expect([exit, document.reviews[0]?.file]).toEqual([0, '-'])
  })

  it('has the name it is given', async () => {
    expect((await jsonOf(['-'], { stdinFilename: 'notes/a.md' }, { input: GOOD })).document.reviews[0]?.file).toBe('notes/a.md')
    expect((await run(['-'], { stdinFilename: 'a.md' }, { input: '' })).err).toMatch(/^a\.md: There is nothing in it\.\n/)
  })

  it('may stand among files', async () => {
    const { document } = await jsonOf(['vague.md', '-'], {}, { input: GOOD })
    expect(document.reviews.map(({ file }) => file)).toEqual(['vague.md', '-'])
  })

  it('that is a keyboard is wrong usage, not a wait', async () => {
    const trouble = await usage(run(['-'], {}, { tty: true }))
    expect(trouble.message).toBe("'-' reads standard input, but nothing is piped in.")
    expect(trouble.hint).toContain('star-coach review answer.md')
  })

  it('can be given once, and something must be given', async () => {
    expect((await usage(run(['-', '-'], {}, { input: GOOD }))).code).toBe('two-stdins')
    expect((await usage(run([]))).code).toBe('no-file')
  })
})

describe('records', () => {
  const lines = [
    JSON.stringify({ id: 'a', text: GOOD }),
    'not json',
    JSON.stringify({ id: 3, text: VAGUE, question: QUESTIONS[0]?.id }),
    JSON.stringify({ text: '' }),
    JSON.stringify({ id: 'e' }),
  ].join('\n')

  it('give one line for each line, in order', async () => {
    const ran = await run([], { stdinFormat: 'ndjson' }, { input: lines })
    expect(ran.exit).toBe(3)
    expect(linesOf(ran).map(({ schema, file, question, refused, error }) => [schema, file, question, refused?.code, error?.code])).toEqual([
      ['star-coach/review/1', 'a', null, undefined, undefined],
      ['star-coach/error/1', '-:2', undefined, undefined, 'bad-record'],
      ['star-coach/review/1', '3', QUESTIONS[0]?.id, undefined, undefined],
      ['star-coach/review/1', '-:4', null, 'no-text', undefined],
      ['star-coach/error/1', 'e', undefined, undefined, 'bad-record'],
    ])
  })

  it('give the review that a file gives', async () => {
    const [fromRecord] = linesOf(await run(['-'], { stdinFormat: 'ndjson', format: 'ndjson' }, { input: `${lines.split('\n')[0]}\n` }))
    const [fromFile] = (await jsonOf(['good.md'])).document.reviews
    expect({ ...fromRecord, file: 'good.md' }).toEqual(fromFile)
  })

  it('may be read as text or json too', async () => {
    expect((await jsonOf([], { stdinFormat: 'ndjson' }, { input: lines })).document.reviews).toHaveLength(3)
    expect((await run([], { stdinFormat: 'ndjson', format: 'text' }, { input: lines })).out).toMatch(/^ {2}a\n/)
  })

  it('give a document that parses even where a fault ends it', async () => {
    async function* breaking() {
      yield Buffer.from(`${lines.split('\n')[0]}\n`)
      throw new Error('broken pipe')
    }
    for (const format of ['json', 'sarif']) {
      const { world, said } = paperWorld({})
      const broken = { ...world, stdin: Readable.from(breaking()) }
      await expect(reviewCommand(broken, [], { stdinFormat: 'ndjson', format })).rejects.toThrow('broken pipe')
      expect(Object.keys(JSON.parse(said.out))).toContain(format === 'json' ? 'reviews' : 'runs')
    }
  })

  it('do not go with files or a keyboard', async () => {
    expect((await usage(run(['good.md'], { stdinFormat: 'ndjson' }, { input: lines }))).code).toBe('files-and-records')
    expect((await usage(run([], { stdinFormat: 'ndjson' }, { tty: true }))).code).toBe('no-pipe')
  })
})

describe('gates', () => {
  it.each([
    [{ failUnder: 80 }, ['good.md'], 0],
    [{ failUnder: 80 }, ['vague.md'], 1],
    [{ failUnder: 80 }, ['good.md', 'vague.md'], 1],
    [{ failUnder: 0 }, ['vague.md'], 0],
    [{ failUnder: 0 }, ['short.md'], 1],
    [{ strict: true }, ['vague.md'], 1],
    [{ failOn: 'outcome-stated' }, ['good.md'], 0],
    [{ failOn: 'outcome-stated, customer-named' }, ['vague.md'], 1],
    [{ failUnder: 80 }, ['vague.md', 'none.md'], 3],
    [{ failUnder: 80 }, ['none.md', 'good.md'], 3],
  ])('%j on %j exits %i', async (flags, files, exit) => {
    for (const format of ['text', 'json', 'ndjson']) expect((await run(files, { ...flags, format })).exit).toBe(exit)
  })

  it('say on standard error which failed', async () => {
    const { err } = await run(['vague.md'], { failUnder: 80, failOn: 'customer-named' })
    expect(err).toMatch(/^vague\.md: The score \d+ is below 80\.\nvague\.md: customer-named is absent\.\n$/)
  })

  it('suggest the nearest check', async () => {
    const trouble = await usage(run(['good.md'], { failOn: 'outcome-stated,customer-name' }))
    expect([trouble.code, trouble.hint]).toEqual(['unknown-check', 'Did you mean customer-named?'])
    expect((await usage(run(['good.md'], { failOn: ' , ' }))).code).toBe('no-check')
  })
})

describe('what the file says of itself', () => {
  const waiving = `---\nwaive:\n  customer-named: The client may not be named.\n  outcome-quantified: "No figures are kept: none at all."\n  context-concrete: third\n---\n${VAGUE}`

  it('waives at most two checks, with a reason each', async () => {
    write('waiving.md', waiving)
    const { document, err } = await jsonOf(['waiving.md'])
    const waived = document.reviews[0]?.checks.filter((check) => check.waived !== null).map((check) => [check.id, check.waived])
    expect(waived).toEqual([
      ['customer-named', 'The client may not be named.'],
      ['outcome-quantified', 'No figures are kept: none at all.'],
    ])
    expect(err).toContain('waiving.md: `waive` may leave out two checks; context-concrete stays in the score.\n')
    expect((await run(['waiving.md'])).out).toContain('Left out')
  })

  it('is waived at a gate only when that is allowed', async () => {
    expect((await run(['waiving.md'], { failOn: 'customer-named' })).exit).toBe(1)
    expect((await run(['waiving.md'], { failOn: 'customer-named', allowWaive: true })).exit).toBe(0)
  })

  it('sets the speed, and the flag sets it again', async () => {
    write('fast.md', `---\nwpm: 200\n---\n${GOOD}`)
    const speaking = async (flags: ReviewFlags) => (await jsonOf(['fast.md'], flags)).document.reviews[0]?.speaking.wpm
    expect(await speaking({})).toBe(200)
    expect(await speaking({ wpm: 100 })).toBe(100)
  })

  it('titles the review of a question of one’s own', async () => {
    write('titled.md', `---\ntitle: A story about rye\n---\n${GOOD}`)
    expect((await run(['titled.md'])).out).toMatch(/^ {2}A story about rye\n/)
  })

  it('is noted when a section comes twice', async () => {
    write('twice.md', `${GOOD}\n## Task\nI was also asked to write it down for the others.\n`)
    expect((await run(['twice.md'])).err).toBe('twice.md: Line 13 starts a second task; both are read together.\n')
  })

  it('does not break a review when it is damaged', async () => {
    write('damaged.md', `---\nquestion: [a, b\nwaive: {x\n---\n${GOOD}`)
    expect((await run(['damaged.md'])).exit).toBe(0)
  })
})

describe('flags', () => {
  it('do not contradict each other', async () => {
    expect((await usage(run(['good.md'], { json: true, format: 'text' }))).code).toBe('two-formats')
    expect((await run(['good.md'], { json: true, format: 'json' })).exit).toBe(0)
    expect((await usage(run(['good.md'], { format: 'xml' }))).code).toBe('unknown-format')
  })
})
