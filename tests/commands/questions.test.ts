import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { filterOf, listQuestions, showQuestion } from '../../src/commands/questions.js'
import type { World } from '../../src/commands/world.js'
import { plain } from '../../src/formats/paint.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import { listPage, questionPage } from '../../src/questions/page.js'
import { THEMES } from '../../src/questions/question.js'
import { parseBank } from '../../src/questions/schema.js'
import { DIMENSION_TITLES, DIMENSIONS } from '../../src/star.js'
import { displayWidth } from '../../src/text/width.js'

/** A stream that keeps what is written. */
class Paper extends Writable {
  text = ''
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function run(verb: (world: World) => Promise<number>, columns = 80, colour = false): Promise<Ran> {
  const [stdout, stderr] = [new Paper(), new Paper()]
  const world: World = {
    stdin: process.stdin,
    stdout,
    stderr,
    env: { STAR_COACH_HOME: '/nonexistent' },
    cwd: '/',
    platform: 'linux',
    columns,
    colour: () => colour,
    now: () => new Date(0),
    seed: () => 1,
  }
  const code = await verb(world)
  return { code, out: stdout.text, err: stderr.text }
}
const list = (options: Parameters<typeof listQuestions>[1], columns?: number, colour?: boolean) =>
  run((world) => listQuestions(world, options), columns, colour)
const show = (id: string, options: Parameters<typeof showQuestion>[2] = {}, columns?: number, colour?: boolean) =>
  run((world) => showQuestion(world, id, options), columns, colour)
const lines = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

const withoutColour = (text: string): string => text.replace(/\u001B\[[0-9;]*m/g, '')

describe('questions list', () => {
  it('is a table at 80 columns', async () => {
    expect(await list({ dimension: 'balance-business', theme: 'said-no' })).toEqual({
      code: 0,
      err: '',
      out: `Balance customer and business
balance-business, 3 prompts

  said-no-kindly           Describe a request from an important customer that
                           you had to turn down. How did you say it, and what
                           became of the relationship?
  more-than-fair           Give me an example of a customer who wanted more than
                           was fair. Where did you draw the line, and how did
                           you hold it?
  favour-unfair-to-others  Describe a time when doing one customer a favour
                           would have been unfair to the others. What did you
                           decide?

Themes: said-no 3, many-customers 1, difficult-customer 1
3 prompts. One in full: star-coach questions show said-no-kindly
`,
    })
  })

  it('puts the prompt below its id at 40 columns', async () => {
    expect((await list({ dimension: 'go-beyond', level: 'senior', theme: 'feedback' }, 40)).out).toBe(`Go beyond basic service
go-beyond, 1 prompt

  one-case-changed-all
    Tell me about one customer's trouble
    that led you to change how a whole
    group of people works. (senior)

Themes: feedback 1,
  internal-resistance 1
1 prompt. One in full: star-coach
  questions show one-case-changed-all
`)
  })

  it('names every question, dimension and theme, and counts them', async () => {
    const { code, out } = await list({})
    expect(code).toBe(0)
    for (const { id } of QUESTIONS) expect(out).toContain(`  ${id} `)
    for (const dimension of DIMENSIONS)
      expect(out).toContain(
        `${DIMENSION_TITLES[dimension]}\n${dimension}, ${QUESTIONS.filter((q) => q.dimension === dimension).length} prompts\n`,
      )
    for (const theme of THEMES) expect(out.replace(/\n +/g, ' ')).toMatch(new RegExp(`[:,] ${theme} \\d`))
    expect(out).toContain(`\n${QUESTIONS.length} prompts. One in full: star-coach questions show difficult-customer\n`)
  })

  it.each([20, 40, 59, 60, 80, 120])('keeps within %i columns, 80 at most, and loses no word', async (columns) => {
    const { out } = await list({}, columns)
    for (const line of lines(out)) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 80))
      expect(line).toBe(line.trimEnd())
    }
    const said = out.replace(/\s+/g, ' ')
    if (columns >= 40) for (const { prompt } of QUESTIONS.slice(0, 5)) expect(said).toContain(prompt)
  })

  it('is the same with colour but for the colour', async () => {
    const coloured = (await list({ theme: 'bad-news' }, 80, true)).out
    expect(coloured).toContain('\u001B[1m')
    expect(withoutColour(coloured)).toBe((await list({ theme: 'bad-news' })).out)
  })

  it('prints a bank that can be read back', async () => {
    const { code, out, err } = await list({ json: true })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).schema).toBe('star-coach/questions/1')
    expect(parseBank(out, 'list.json')).toEqual(QUESTIONS)
    const some = JSON.parse((await list({ theme: 'internal-customers', json: true })).out)
    expect(some.questions.length).toBe(QUESTIONS.filter(({ themes }) => themes.includes('internal-customers')).length)
  })

  it('says what to do when nothing fits', async () => {
    expect(await list({ dimension: 'go-beyond', theme: 'said-no' })).toEqual({
      code: 0,
      out: '',
      err: 'No question fits dimension go-beyond and theme said-no.\nLeave out one of them, or see all with: star-coach questions list\n',
    })
    const { code, out } = await list({ dimension: 'go-beyond', theme: 'said-no', json: true })
    expect({ code, parsed: JSON.parse(out) }).toEqual({ code: 0, parsed: { schema: 'star-coach/questions/1', questions: [] } })
  })

  it.each([
    [
      { dimension: 'gobeyond' },
      'unknown-dimension',
      'There is no dimension "gobeyond".',
      'Did you mean go-beyond? There are: understand-needs, decide-by-impact, go-beyond, use-data, balance-business.',
    ],
    [{ theme: 'xyzzy' }, 'unknown-theme', 'There is no theme "xyzzy".', `There are: ${THEMES.join(', ')}.`],
    [{ level: '' }, 'unknown-level', 'There is no level "".', 'There are: everyone, senior.'],
    [
      { dimension: '__proto__' },
      'unknown-dimension',
      'There is no dimension "__proto__".',
      'There are: understand-needs, decide-by-impact, go-beyond, use-data, balance-business.',
    ],
  ])('refuses %j', async (options, code, message, hint) => {
    await expect(list(options)).rejects.toMatchObject({ exit: 2, code, message, hint })
  })

  it('takes what is typed for a filter only when it is one', () => {
    expect(filterOf({ dimension: 'use-data', theme: 'feedback' })).toEqual({ dimension: 'use-data', theme: 'feedback', level: undefined })
    expect(() => filterOf({ theme: 'bad-new' })).toThrow('There is no theme "bad-new".')
  })
})

describe('questions show', () => {
  it('tells all about a question at 80 columns', async () => {
    expect(await show('feedback-changed-my-work')).toEqual({
      code: 0,
      err: '',
      out: `A time customer feedback changed how you worked

  Tell me about a piece of customer feedback that changed the way you work. Why
  did you act on it in the way you did, and what came of it?

Use data and feedback · for everyone · asks for a success
About: feedback

A strong answer shows
  - What was said, by whom, as nearly in their words as you can
  - Why you took it seriously, and why this answer to it
  - What came of it for customers, counted if possible
  - Something in your work that is different to this day

An interviewer may ask next
  Your part    Who had to change besides you?
  The figures  Was it one voice or many, and how did you find out?
               Compared with what is it better now?
  The choice   Which other ways of acting on it did you think about?
  Afterwards   Did the person who gave it ever learn what it had changed?

Practise it: star-coach practice --question feedback-changed-my-work
`,
    })
  })

  it('reads well at 40 columns', async () => {
    expect((await show('need-nobody-voiced', {}, 40)).out).toBe(`A need that you saw before it was spoken

  When have you noticed something a
  customer needed before they had said a
  word about it? How did you spot it?

Understand customer needs deeply · for
everyone · asks for a success
About: unstated-need

A strong answer shows
  - The small sign that you noticed and
    others passed by
  - A check that your guess was right
    before you acted
  - What changed for that person

An interviewer may ask next
  The need
    What exactly did you see or hear
    that told you?
  The figures
    How did you make sure you were not
    just guessing?
  Afterwards
    What did they say when you brought
    it up?
  How far
    Who else had the same need, once you
    knew what to look for?

Practise it: star-coach practice
--question need-nobody-voiced
`)
  })

  it.each(QUESTIONS.map(({ id }) => id))('%s fits everywhere and says everything', async (id) => {
    const question = QUESTIONS.find((one) => one.id === id)
    for (const columns of [20, 40, 60, 80, 200]) {
      const { out } = await show(id, {}, columns)
      for (const line of lines(out)) expect(displayWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 80))
    }
    const said = (await show(id)).out.replace(/\s+/g, ' ')
    for (const text of [question?.prompt, ...(question?.looksFor ?? []), ...(question?.probes ?? []).map(({ ask }) => ask)])
      expect(said).toContain(text)
  })

  it('prints the same form as the list as JSON', async () => {
    const { out } = await show('bringing-bad-news', { json: true })
    expect(parseBank(out, 'show.json')).toEqual(QUESTIONS.filter(({ id }) => id === 'bringing-bad-news'))
  })

  it('suggests the nearest for an id that is not known', async () => {
    await expect(show('dificult-custmer')).rejects.toMatchObject({
      exit: 2,
      code: 'unknown-question',
      message: 'There is no question with the id "dificult-custmer".',
      hint: expect.stringMatching(/^Did you mean difficult-customer\b/),
    })
  })
})

describe('a page of questions from outside', () => {
  const hostile = {
    id: 'a'.repeat(60),
    prompt: 'Tell\u001B[2J me\u009B31m \u202Eabout\r\nit\u0007',
    title: '\u001B]0;owned\u0007',
    dimension: 'use-data',
    themes: [],
    level: 'everyone',
    asks: 'either',
    looksFor: ['\u001B[8mhidden'],
    probes: [{ ask: '今日は何がありましたか？'.repeat(9), family: 'data' }],
  } as const

  it.each([20, 40, 80])('never passes a control character on, nor breaks the frame, at %i columns', (columns) => {
    for (const page of [listPage([hostile], { columns, paint: plain }), questionPage(hostile, { columns, paint: plain })]) {
      expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
      for (const line of lines(page)) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
    }
  })

  it('leaves out what a question does not have', () => {
    expect(
      questionPage({ ...hostile, prompt: 'Tell me.', title: 'It', id: 'it', looksFor: [], probes: [] }, { columns: 80, paint: plain }),
    ).toBe(
      'It\n\n  Tell me.\n\nUse data and feedback · for everyone · asks for a success or a failure\n\nPractise it: star-coach practice --question it\n',
    )
  })
})
