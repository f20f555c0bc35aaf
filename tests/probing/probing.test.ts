import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attempt, NOTHING, reviewOf } from '../../src/commands/practice/attempt.js'
import { factsOf } from '../../src/probing/facts.js'
import { ANYWHERE, FREE, LADDERS } from '../../src/probing/ladders.js'
import { type Asked, DEEPEST, isOpen, levelOf, nextProbe, type OwnProbe, type Said, type Table } from '../../src/probing/probing.js'
import { sheetMarkdown, sheetOf } from '../../src/probing/sheet.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import { PROBE_CHECKS, type Question } from '../../src/questions/question.js'
import type { Section } from '../../src/star.js'

const QUESTION = QUESTIONS[0] as Question
type Sections = Readonly<Record<Section, string>>
const STORY: Sections = {
  situation:
    'In June I looked after the returns desk of a bicycle shop in Ghent. Mr Claes, who delivers post by bike, kept bringing back the same brake.',
  task: 'He could not finish his round without it. The desk was mine.',
  action: 'I read all the return slips, and forty named that brake. I fitted the older model for him, and I wrote to the maker.',
  result: 'He was happy with it. Returns went down a lot.',
}
const reviewed = (sections: Sections) =>
  reviewOf({ question: QUESTION, seed: 1, wpm: null, created: new Date(0), sections, probes: [] } satisfies Attempt)
const tableOf = (sections: Sections, said: readonly Said[] = [], own: readonly OwnProbe[] = []): Table => ({
  sections,
  review: reviewed(sections),
  own,
  said,
})
/** The review as if only this check were missing. */
const only = (table: Table, check: string): Table => ({
  ...table,
  review: {
    ...table.review,
    next: [],
    checks: table.review.checks.map((one) =>
      one.id === check
        ? { ...one, verdict: 'absent' as const, points: 0, waived: null }
        : { ...one, verdict: 'present' as const, points: one.kind === 'scored' ? one.weight : 0 },
    ),
  },
})
/** What is asked at one check when these answers are given one after another. */
function drilled(check: string, sections: Sections, answers: readonly string[]): readonly (Asked | null)[] {
  const said: Said[] = []
  const asked: (Asked | null)[] = []
  for (const answer of [...answers, null]) {
    const next = nextProbe(only(tableOf(sections, said), check))
    asked.push(next)
    if (next === null || answer === null) break
    said.push({ ask: next.ask, answer })
  }
  return asked
}
const asks = (...args: Parameters<typeof drilled>) => drilled(...args).map((one) => one?.ask ?? null)

describe('an interviewer who will not let go', () => {
  it('asks of a number what it is compared with, how it was measured, over what time', () => {
    expect(
      drilled('outcome-quantified', STORY, ['About forty a month before that.', 'I counted the slips myself.', 'From June to August.']),
    ).toEqual([
      { ask: 'You said “Returns went down a lot”: compared with what?', level: 1 },
      { ask: 'You said “About forty a month before that”: how was that measured?', level: 2 },
      { ask: 'You said “I counted the slips myself”: over what time?', level: 3 },
      null,
    ])
  })

  it('passes over what an answer told already', () => {
    const told = 'I counted the slips each week: forty in June, four in August.'
    expect(asks('outcome-quantified', STORY, [told])).toEqual([
      'You said “Returns went down a lot”: compared with what?',
      'You said “I counted the slips each week: forty in June, four in August”: what else could have caused it?',
    ])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'decision-customer-impact',
      ['I could have ordered the brake again.', 'I did not, because he had to ride on Monday.'],
      ['what else could you have done?', 'why not the other way?', 'what did choosing that cost?'],
    ],
    [
      'tension-balanced',
      ['My manager objected to the price of the old model.', 'She agreed when I showed her the slips.'],
      ['who or what stood against it?', 'how was that settled?', 'what did you give up for it?'],
    ],
    [
      'customer-result',
      ['He can ride his whole round again.', 'I saw him on it in the rain.'],
      ['not before?', 'how do you know that of them?', 'what did they say afterwards?'],
    ],
  ])('goes on at %s', (check, answers, tails) => {
    const asked = asks(check, STORY, answers)
    expect(asked.map((ask, at) => ask?.endsWith(tails[at] ?? 'nothing'))).toEqual(tails.map(() => true))
    for (const [at, answer] of answers.entries()) expect(asked[at + 1]).toContain(`You said “${answer.replace(/\.$/, '')}”`)
  })

  it.each([
    ['We called the maker together.', 'You said “We called the maker together”: which part of that was yours?'],
    ['A lot of people complained about it.', 'You said “A lot of people complained about it”: how many is that?'],
    ['I would call the maker first.', 'You said “I would call the maker first”: that is what one would do. What did you do?'],
  ])('does not let pass: %s', (answer, next) => {
    expect(asks('outcome-stated', { ...STORY, result: '' }, [answer])[1]).toBe(next)
  })

  it.each(['', '  \n', 'I do not remember.', "I don't know", 'No idea, sorry.'])('turns to something else after %j', (answer) => {
    expect(isOpen({ ask: 'x', answer })).toBe(true)
    expect(asks('outcome-quantified', STORY, [answer])).toEqual(['You said “Returns went down a lot”: compared with what?', null])
  })

  it('says back a clause of a long sentence, without what joined it', () => {
    const result =
      'We put a new sign by the door in the second week of that month, and the number of people who asked for the way went down a lot, so the desk was calm.'
    expect(asks('outcome-quantified', { ...STORY, result }, [])).toEqual([
      'You said “the number of people who asked for the way went down a lot”: compared with what?',
    ])
  })

  it('points at no word when there is none to point at', () => {
    expect(asks('outcome-stated', { ...STORY, result: '' }, ['Well.'])).toEqual(['How did it end?', 'When did you know how it had ended?'])
  })

  it('begins where the review sees most to gain, and takes turns with the own probes of the prompt', () => {
    const own = [{ ask: 'Who taught you that?' }, { ask: 'What did he say?', check: 'customer-result' }]
    const said: Said[] = []
    const opened: string[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      const next = nextProbe(tableOf(STORY, said, own))
      if (next) opened.push(next.ask)
      said.push({ ask: next?.ask ?? '', answer: '' })
    }
    const { next, checks } = reviewed(STORY)
    const first = LADDERS.find(({ check }) => check === next.find((id) => checks.some((one) => one.id === id && one.kind === 'scored')))
    expect(first?.rungs.some(({ tail, bare }) => opened[0]?.endsWith(tail) || opened[0] === bare)).toBe(true)
    expect(own.map(({ ask }) => ask)).toContain(opened[1])
    expect(own.map(({ ask }) => ask)).toContain(opened[3])
    expect(own.map(({ ask }) => ask)).not.toContain(opened[2])
  })

  it('knows from the questions alone how deep it is', () => {
    const said: Said[] = []
    for (const level of [1, 2, 3]) {
      const next = nextProbe(only(tableOf(STORY, said), 'outcome-quantified'))
      said.push({ ask: next?.ask ?? '', answer: 'About nine of them.' })
      expect([next?.level, levelOf(only(tableOf(STORY, said), 'outcome-quantified'))]).toEqual([level, level])
    }
    expect(levelOf(tableOf(STORY, [{ ask: 'Asked by another version?', answer: 'Yes.' }]))).toBe(0)
  })
})

describe('the ladders', () => {
  const rungs = [...LADDERS.flatMap((ladder) => ladder.rungs), ...ANYWHERE, ...FREE]
  it('are one for each scored check', () => {
    expect(LADDERS.map(({ check }) => check).sort()).toEqual([...PROBE_CHECKS].sort())
  })
  it('can be told apart by how a question ends', () => {
    for (const one of rungs)
      for (const other of rungs)
        if (one !== other) {
          expect(`: ${one.tail}`.endsWith(`: ${other.tail}`)).toBe(false)
          expect(one.bare).not.toBe(other.bare)
        }
    for (const { bare } of rungs) for (const { probes } of QUESTIONS) expect(probes.map(({ ask }) => ask)).not.toContain(bare)
  })
  it('name no fact: no number, no name', () => {
    for (const { tail, bare } of rungs) expect(`${tail} ${bare}`).not.toMatch(/\d|%/)
  })
})

const SENTENCES = fc.array(
  fc.oneof(
    fc.constantFrom(
      'We improved things a lot.',
      'I rang three suppliers and chose the cheaper one instead.',
      'Ms Duarte, a baker with two ovens, wrote: "It burns."',
      'My manager objected, but agreed in the end.',
      'Waiting time fell from 40 minutes to 12.',
      '# not a heading',
      '~~~',
      'I do not know.',
      '顧客は困っていました。',
    ),
    fc.string({ maxLength: 80 }),
  ),
  { maxLength: 5 },
)
const folded = (text: string) => text.replace(/\s+/g, ' ')
/** Every “quote” of a text, what was cut off aside. */
const quotesIn = (text: string) =>
  [...text.matchAll(/“([\s\S]*?)”(?:: | \((?:Situation|Task|Action|Result|follow-up)\))/g)].map(([, words = '']) =>
    words.replace(/ …$/, ''),
  )

describe('whatever is said', () => {
  it('is asked about in its own words, never the same thing twice, and comes to an end', () => {
    fc.assert(
      fc.property(
        fc.array(SENTENCES, { minLength: 4, maxLength: 4 }),
        fc.array(SENTENCES, { minLength: 1, maxLength: 8 }),
        (parts, answers) => {
          const [situation = '', task = '', action = '', result = ''] = parts.map((part) => part.join(' '))
          const sections = { situation, task, action, result }
          const all = folded([situation, task, action, result, ...answers.map((part) => part.join('\n'))].join('\n'))
          const table = tableOf(sections, [], QUESTION.probes)
          const said: Said[] = []
          for (let turn = 0; ; turn += 1) {
            const next = nextProbe({ ...table, said })
            if (turn % 5 === 0) expect(nextProbe({ ...table, said })).toEqual(next)
            if (next === null) break
            expect(turn).toBeLessThan(80)
            expect(next.level).toBeLessThanOrEqual(DEEPEST)
            if (!QUESTION.probes.some(({ ask }) => ask === next.ask)) {
              const words = /^You said “([\s\S]*)”: /.exec(next.ask)?.[1]
              if (words !== undefined) expect(all).toContain(words.replace(/ …$/, ''))
            }
            said.push({ ask: next.ask, answer: (answers[turn % answers.length] ?? []).join('\n') })
          }
          const sheet = sheetOf(factsOf(sections, said)).flatMap(({ title, rows }) => (title.startsWith('Asked') ? [] : rows))
          for (const row of sheet) for (const words of quotesIn(row)) expect(all).toContain(words)
        },
      ),
      { numRuns: 12, seed: 7 },
    )
  }, 60_000)

  it('takes no long time', () => {
    const long = 'I rang her, and we changed a lot of it, so that they could '.repeat(1_500)
    const start = performance.now()
    const sections = { ...STORY, action: long }
    const said = [{ ask: 'How did it end?', answer: long }]
    nextProbe(tableOf(sections, said))
    factsOf(sections, said)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('the fact sheet', () => {
  const said: readonly Said[] = [
    { ask: 'You said “Returns went down a lot”: compared with what?', answer: 'From forty a month to four.' },
    { ask: 'You said “From forty a month to four”: how was that measured?', answer: '' },
    { ask: 'Who or what stood against it?', answer: 'My manager objected to the price. I gave up my own lunch to fit it, and she agreed.' },
    { ask: 'What else could you have done?', answer: 'I could have sent him away with a new brake instead.' },
  ]
  it('holds the story up in its own words, with blanks for the rest', () => {
    expect(sheetMarkdown('A difficult customer', ['facts: "a"'], factsOf(STORY, said))).toBe(
      [
        '---',
        'facts: "a"',
        '---',
        '',
        '# Facts: A difficult customer',
        '',
        '## Who',
        '',
        '- “Mr Claes, who delivers post by bike, kept bringing back the same brake” (Situation)',
        '',
        '## When',
        '',
        '- “In June I looked after the returns desk of a bicycle shop in Ghent” (Situation)',
        '',
        '## Where',
        '',
        '- “In June I looked after the returns desk of a bicycle shop in Ghent” (Situation)',
        '',
        '## Your role',
        '',
        '- “In June I looked after the returns desk of a bicycle shop in Ghent” (Situation)',
        '',
        '## Numbers, each with its sentence',
        '',
        '- forty: “I read all the return slips, and forty named that brake” (Action) [compared with what]',
        '- From forty a month to four: “From forty a month to four” (follow-up) [measured how]',
        '',
        '## Choices',
        '',
        '- “I could have sent him away with a new brake instead” (follow-up)',
        '',
        '## What was given up',
        '',
        '- “I gave up my own lunch to fit it, and she agreed” (follow-up)',
        '',
        '## How you know',
        '',
        '- “I read all the return slips, and forty named that brake” (Action)',
        '',
        '## Who or what stood against it',
        '',
        '- “My manager objected to the price” (follow-up)',
        '',
        '## How that was settled',
        '',
        '- “I gave up my own lunch to fit it, and she agreed” (follow-up)',
        '',
        '## Asked, and still without an answer',
        '',
        '- You said “From forty a month to four”: how was that measured?',
        '',
      ].join('\n'),
    )
  })

  it('is all blanks for an empty story', () => {
    const rows = sheetOf(factsOf(NOTHING, [])).flatMap((part) => part.rows)
    expect(rows).toHaveLength(10)
    for (const row of rows) expect(row).toMatch(/^\[/)
  })
})
