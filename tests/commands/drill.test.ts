import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { DrillOptions } from '../../src/commands/drill/options.js'
import { drillCommand } from '../../src/commands/drill.js'
import { DISK } from '../../src/files/disk.js'
import { keepRun, runsIn } from '../../src/files/runs.js'
import { onPaper, type Said } from './paper.js'

const root = mkdtempSync(join(tmpdir(), 'drill-'))
const cwd = join(root, 'work')
const home = join(root, 'home')
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text)
mkdirSync(join(cwd, 'mine'), { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

const STORY = `## Situation

In May 2024 I ran the returns desk of a toy shop. Mrs Lindqvist, who buys for a nursery, brought back nine broken swings.

## Task

She needed swings by Monday for forty children. I owned returns, and finding them was mine to do.

## Action

I asked her what had broken. I rang the maker, and I drove to the depot for nine others. I could have paid her back; I chose to mend her Monday.

## Result

The swings hung on Sunday. Returns fell from nine a month to two. Since then I test one swing of each delivery.
`
put('story.md', `---\nquestion: difficult-customer\n---\n\n${STORY}`)
put('short.md', 'I helped a customer once.')
put('files.yaml', 'name: mine\nsteps:\n- answer: story.md\n- {question: said-no-kindly, answer: short.md}\nbar: 50\n')

const drill = (name: string | undefined, options: DrillOptions = {}): Promise<Said> =>
  onPaper({ STAR_COACH_HOME: home }, (world) => drillCommand({ ...world, cwd }, name, options))
const documents = ({ out }: Said) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('drill with answers in files', () => {
  it('gives a line a step and one summary, and exit 1 below the bar', async () => {
    const ran = await drill('files.yaml', { format: 'ndjson' })
    expect({ exit: ran.exit, err: ran.err }).toEqual({ exit: 1, err: 'mine: 2 steps.\n' })
    const [one, two, summary, ...rest] = documents(ran)
    expect(rest).toEqual([])
    expect(one).toMatchObject({
      schema: 'star-coach/drill-step/1',
      drill: 'mine',
      step: 1,
      of: 2,
      question: 'difficult-customer',
      file: 'story.md',
    })
    expect(one.review).toMatchObject({ schema: 'star-coach/review/1', file: 'story.md', question: 'difficult-customer', refused: null })
    expect(two).toMatchObject({ step: 2, question: 'said-no-kindly', review: { score: null, refused: { code: 'too-short' } } })
    const { score } = one.review
    expect(score).toBeLessThan(100)
    expect(summary).toMatchObject({
      schema: 'star-coach/drill/1',
      drill: 'mine',
      seed: null,
      bar: 50,
      reached: false,
      mean: score / 2,
      errors: [],
    })
    expect(summary.steps).toEqual([
      { step: 1, question: 'difficult-customer', file: 'story.md', score, band: one.review.band },
      { step: 2, question: 'said-no-kindly', file: 'short.md', score: null, band: null },
    ])
  })

  it('passes at the bar, whatever the format', async () => {
    const text = await drill('files.yaml', { bar: 1 })
    expect(text).toMatchObject({ exit: 0, out: expect.stringMatching(/the bar of 1 is reached\.\n$/) })
    const json = await drill('files.yaml', { bar: 1, json: true })
    expect(json.exit).toBe(0)
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'star-coach/drill/1',
      reached: true,
      reviews: [{ step: 1 }, { step: 2 }],
      errors: [],
    })
    expect(await drill('files.yaml', { bar: 1, plain: true })).toMatchObject({ exit: 0, out: expect.not.stringMatching(/[█░]/) })
  })

  it('draws by flags and takes the answers of a folder, the seed printed and told', async () => {
    // Seed 42 draws 0.601, 0.448, 0.852 of the questions of use-data.
    const ids = ['tried-on-a-few', 'misled-by-a-figure', 'listening-that-runs-itself']
    for (const id of ids) put(`mine/${id}.md`, STORY)
    const ran = await drill(undefined, { count: 3, dimension: 'use-data', seed: 42, answers: 'mine', format: 'ndjson' })
    expect(ran).toMatchObject({ exit: 0, err: 'A drill: use-data: 3 steps, seed 42.\n' })
    expect(documents(ran).at(-1)).toMatchObject({
      seed: 42,
      steps: ids.map((question) => ({ question, file: join('mine', `${question}.md`) })),
    })
  })

  it('draws the same with a seed whatever own questions somebody has at home', async () => {
    const folder = join(home, 'config', 'questions')
    const ids = Array.from({ length: 200 }, (_, i) => `own-${i}`)
    const own = ids.map((id) => ({ id, prompt: `Tell me about a customer, number ${id}.`, dimension: 'use-data' }))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ questions: own }))
    for (const id of ['tried-on-a-few', ...ids]) put(`mine/${id}.md`, STORY)
    const drawn = async (options: DrillOptions) => {
      const ran = await drill(undefined, { count: 1, dimension: 'use-data', seed: 42, answers: 'mine', format: 'ndjson', ...options })
      return documents(ran).at(-1).steps[0].question
    }
    try {
      expect(await drawn({})).toBe('tried-on-a-few')
      // Named in the command, they are part of the drill: seed 42 draws 0.601 of them all.
      expect(await drawn({ questions: join(folder, 'own.json') })).toMatch(/^own-/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('names every answer that is not there', async () => {
    const ran = await drill('hard-ones', { seed: 1, answers: 'nowhere' })
    expect(ran.exit).toBe(3)
    expect(ran.err.match(/nowhere[/\\][\w-]+\.md:? There is no such file\./g)).toHaveLength(3)
  })

  it('says before anything runs what is wrong with all its files, for programs too', async () => {
    put(
      'bad.yaml',
      'steps:\n- answer: ../secret.md\n- answer: story.md\n- {answer: gone.md, question: said-no-kindly}\n- answer: /etc/passwd\n',
    )
    const ran = await drill('bad.yaml', { format: 'ndjson' })
    expect(ran.exit).toBe(3)
    expect(ran.err.split('\n')).toEqual([
      'bad.yaml:2:11 answer "../secret.md" is outside the folder of the drill: .. is not allowed',
      'bad.yaml:4:12: answer "gone.md": There is no such file.',
      'bad.yaml:5:11: answer "/etc/passwd" is outside the folder of the drill: write it from there, without / or a drive',
    ])
    expect(documents(ran)).toEqual([
      { schema: 'star-coach/error/1', file: 'bad.yaml', error: expect.objectContaining({ code: 'bad-yaml', line: 2 }) },
    ])
    expect(JSON.parse((await drill('bad.yaml', { json: true })).out)).toMatchObject({
      steps: [],
      mean: null,
      errors: [{ file: 'bad.yaml' }],
    })
    writeFileSync(join(root, 'secret.md'), STORY)
    put('out.yaml', 'steps:\n- answer: ../secret.md\n')
    expect(await drill('out.yaml', { allowOutside: true })).toMatchObject({ exit: 0 })
  })

  it('has too few questions told, by the file or by the flags', async () => {
    put('few.yaml', 'questions:\n- theme: said-no\n- {dimension: go-beyond, theme: said-no, count: 2}\n')
    expect(await drill('few.yaml')).toMatchObject({ exit: 3, err: 'few.yaml:3:3 needs 2, but no prompt fits that is not in it already' })
    expect(await drill(undefined, { dimension: 'go-beyond', theme: 'said-no' })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('No question fits'),
    })
  })
})

describe('drill with nobody at the keyboard', () => {
  it.each([
    ['a ready drill', 'warm-up', {}, /^ this drill asks questions, and there is no terminal\.$/],
    ['one with some answers', 'mixed.yaml', {}, /^ 1 of the 2 steps of this drill asks somebody, and there is no terminal\.$/],
    ['none', undefined, {}, /^ a drill asks questions, and there is no terminal\.$/],
    ['one to go on with', undefined, { resume: true }, /no terminal/],
    ['--no-input', 'warm-up', { input: false }, /--no-input is given/],
    ['a format for programs', 'warm-up', { format: 'ndjson' }, /--format ndjson is for answers from files/],
    ['answers for no drill', undefined, { answers: 'mine' }, /Which drill\?/],
    ['an unknown name', 'warmup', {}, /There is no ready drill "warmup"\./],
    ['a drill and flags for another', 'warm-up', { count: 3 }, /one is named/],
    ['a bad time', 'warm-up', { time: 'soon' }, /--time takes a time/],
    ['two wishes', undefined, { resume: true, new: true }, /give one of them/],
    ['a drill and another to go on with', 'warm-up', { resume: true }, /another is named/],
  ] as const)('%s: exit 2 at once, and nothing on standard output', async (_, name, options, said) => {
    put('mixed.yaml', 'steps:\n- answer: story.md\n- {question: said-no-kindly, prompt: true}\n')
    const ran = await drill(name, options as DrillOptions)
    expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' })
    expect(ran.err).toMatch(said)
  })
})

describe('drill --list', () => {
  it('has the ready drills with steps, minutes and bar, and those that were left', async () => {
    const state = join(home, 'state')
    const run = {
      schema: 'star-coach/drill-run/1',
      id: '2026-11-20-two-aaaaaa',
      created: '2026-11-20T09:30:00.000Z',
      changed: '2026-11-20T09:40:00.000Z',
      name: 'two',
      title: 'Two \u001B[31mquick ones',
      seed: null,
      time: null,
      think: null,
      bar: null,
      probes: false,
      steps: [{ question: 'said-no-kindly', file: null, text: null }],
      done: [],
      open: null,
    } as const
    keepRun(DISK, state, run)
    writeFileSync(join(state, 'drills', 'broken.json'), '{"schema":"star-coach/drill-run/1","id":"broken"}')
    expect(runsIn(DISK, state)).toEqual({ runs: [run], unreadable: [join(state, 'drills', 'broken.json')] })
    const { exit, out } = await drill(undefined, { list: true })
    expect(exit).toBe(0)
    expect(out).toMatch(/^ {2}warm-up +3 steps, 10 min, bar 50$/m)
    expect(out).toContain('    · about said-no\n')
    expect(out).toContain('star-coach drill --resume 2026-11-20-two-aaaaaa')
    expect(out).not.toContain('\u001B')
    const json = JSON.parse((await drill(undefined, { list: true, json: true })).out)
    expect(json.drills.map(({ name, steps, seconds }: Record<string, unknown>) => [name, steps, seconds])).toEqual([
      ['warm-up', 3, 600],
      ['hard-ones', 3, 1080],
      ['one-each', 5, 1650],
      ['full-loop', 6, 1920],
    ])
    expect(json.unfinished).toEqual([expect.objectContaining({ id: run.id, done: 0, steps: 1 })])
  })
})
