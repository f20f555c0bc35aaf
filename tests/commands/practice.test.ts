import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attempt, attemptOf, isEmpty, markdownOf, NOTHING, reviewOf } from '../../src/commands/practice/attempt.js'
import { probesFor } from '../../src/commands/practice/follow-up.js'
import { GUIDES, statusOf } from '../../src/commands/practice/guide.js'
import { Keeper } from '../../src/commands/practice/keeper.js'
import { keptWith } from '../../src/commands/practice/kept-with.js'
import { goOn, opening, recap, written } from '../../src/commands/practice/say.js'
import { DISK, type Disk } from '../../src/files/disk.js'
import { plain } from '../../src/formats/paint.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import type { Question } from '../../src/questions/question.js'
import { readDraft } from '../../src/reading/draft.js'
import { sectionText } from '../../src/reading/write.js'
import { SECTIONS } from '../../src/star.js'
import { cleanText } from '../../src/terminal/clean.js'
import { displayWidth } from '../../src/text/width.js'

const QUESTION = QUESTIONS[0] as Question
const STORY: Attempt = {
  question: QUESTION,
  seed: 7,
  wpm: null,
  created: new Date('2026-11-22T09:30:00Z'),
  sections: {
    situation: 'In May I kept the tool library of our street. Mr Bell, who is nearly blind, came in for a drill.',
    task: 'He wanted to hang one shelf by Sunday. Lending him the right thing was my job.',
    action: 'I asked him what he would hang. I found that he needed no drill, and lent him two strong hooks. I rang him on Sunday.',
    result: 'The shelf hung by Saturday. He has come back nine times since.',
  },
  probes: [],
}

describe('the file of an attempt', () => {
  it('reads as a person would have written it', () => {
    expect(
      markdownOf({
        ...STORY,
        wpm: 120,
        probes: [{ ask: 'What else could you have lent him?', answer: 'A drill.\n\n~~~\nBut he cannot see it.' }],
      }),
    ).toBe(
      [
        '---',
        `question: ${QUESTION.id}`,
        `title: ${/^[A-Za-z][A-Za-z0-9 ._-]*[A-Za-z0-9]$/.test(QUESTION.title) ? QUESTION.title : JSON.stringify(QUESTION.title)}`,
        'created: "2026-11-22T09:30:00.000Z"',
        'wpm: 120',
        '---',
        '',
        `> ${QUESTION.prompt}`,
        '',
        '## Situation',
        '',
        STORY.sections.situation,
        '',
        '## Task',
        '',
        STORY.sections.task,
        '',
        '## Action',
        '',
        STORY.sections.action,
        '',
        '## Result',
        '',
        STORY.sections.result,
        '',
        '~~~probes',
        'What else could you have lent him?',
        '    A drill.',
        '',
        '    ~~~',
        '    But he cannot see it.',
        '~~~',
        '',
      ].join('\n'),
    )
  })

  it('keeps probes and their answers out of the review', () => {
    const answers = ['~~~', '## Result\n\nWe saved 40% in a week.', '```', 'Situation: I', '    ~~~\n~~~']
    for (const answer of answers) {
      const probed = reviewOf({ ...STORY, probes: [{ ask: 'By how much?', answer }] })
      expect(probed.score).toBe(reviewOf(STORY).score)
      expect(probed.speaking).toEqual(reviewOf(STORY).speaking)
    }
  })

  it('gives back the notes and follow-ups that it was saved with', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', '~~~', '~~~notes', '## Result', '    x', 'a\tb'),
    )
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => cleanText(`x ${lines.join('\n')}`).trim())
    const answer = fc.oneof(text, fc.constant(''))
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.constantFrom('By how much?', 'You said “it”: and then?'), answer), { maxLength: 4 }),
        (notes, said) => {
          const probes = said.map(([ask, given]) => ({ ask, answer: given }))
          const edges = (one: string) =>
            one
              .split('\n')
              .map((part) => part.trimEnd())
              .join('\n')
          const kept = keptWith(markdownOf({ ...STORY, notes, probes }))
          expect(kept).toEqual({ notes: edges(notes), probes: probes.map(({ ask, answer: given }) => ({ ask, answer: edges(given) })) })
        },
      ),
      { numRuns: 200, seed: 7 },
    )
    expect(keptWith(markdownOf(STORY))).toEqual({ probes: [] })
  })

  it('gives back every section as it was typed, whatever was typed', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '',
        '# One',
        '## Result',
        '**Task:** mine',
        'Action: I rang',
        '~~~',
        '```',
        '> quote',
        '---',
        '===',
        '- a',
        '\\# b',
        '    code',
        'S:',
      ),
    )
    const section = fc.array(line, { maxLength: 6 }).map((parts) => cleanText(parts.join('\n')).trim())
    fc.assert(
      fc.property(
        fc.tuple(section, section, section, section),
        fc.array(line, { maxLength: 3 }),
        ([situation, task, action, result], said) => {
          const sections = { situation, task, action, result }
          const probes = said.length > 0 ? [{ ask: 'Why?', answer: cleanText(said.join('\n')) }] : []
          const draft = readDraft(markdownOf({ ...STORY, sections, probes }))
          const trimmed = (text: string) => text.replace(/\n\s*\n/g, '\n').trim()
          for (const name of SECTIONS) expect(trimmed(sectionText(draft, name))).toBe(trimmed(sections[name]))
        },
      ),
      { numRuns: 500, seed: 7 },
    )
  })

  it('goes on from a draft', () => {
    const keeper = new Keeper({ disk: DISK, state: '/nowhere', id: 'a' }, STORY)
    expect(keeper.attempt).toEqual(STORY)
    const draft = { schema: 'star-coach/draft/1', id: 'a', question: QUESTION.id, reviewed: false, editing: null } as const
    const { question: _, created, ...rest } = STORY
    expect(attemptOf({ ...draft, ...rest, created: created.toISOString() }, QUESTION)).toEqual(STORY)
  })
})

describe('the follow-up questions', () => {
  const question: Question = {
    ...QUESTION,
    probes: [
      { ask: 'free', family: 'level' },
      { ask: 'measured', family: 'data', check: 'outcome-quantified' },
      { ask: 'named', family: 'need', check: 'customer-named' },
    ],
  }
  it('come first where the answer lacks most', () => {
    const review = reviewOf(STORY)
    const judged = (id: string, verdict: 'absent' | 'present') => ({
      ...review,
      checks: review.checks.map((finding) => ({ ...finding, verdict: finding.id === id ? verdict : ('present' as const) })),
    })
    expect(probesFor(question, judged('outcome-quantified', 'absent')).map(({ ask }) => ask)).toEqual(['measured', 'free', 'named'])
    expect(probesFor(question, judged('customer-named', 'absent')).map(({ ask }) => ask)).toEqual(['named', 'free', 'measured'])
    expect(probesFor(question, judged('none', 'absent')).map(({ ask }) => ask)).toEqual(['free', 'measured', 'named'])
  })
})

describe('what is said', () => {
  it.each([40, 60, 80, 200])('fits %i columns', (columns) => {
    for (const question of QUESTIONS) {
      const texts = [opening(question, 2 ** 31 - 1, columns, plain), recap(STORY, 'task', columns, plain), goOn(columns)]
      for (const line of texts.join('').split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    }
  })

  it('shows the prompt, what it looks for, and the seed', () => {
    const text = opening(QUESTION, 7, 200, plain).replace(/\s+/g, ' ')
    expect(text).toContain(QUESTION.prompt)
    expect(text).toContain('seed 7')
    for (const aim of QUESTION.looksFor) expect(text).toContain(aim)
  })

  it('counts the words of each part', () => {
    expect(written({ sections: { ...NOTHING, situation: 'I ran a desk.', result: 'Done' } })).toBe('Situation 4 words, Result 1 word')
    expect(written({ sections: NOTHING })).toBe('')
    expect(isEmpty({ ...STORY, sections: { ...NOTHING, task: ' \n' } })).toBe(true)
  })

  it('tells words, time aloud and target under a text', () => {
    expect(statusOf(GUIDES.task, null)('I owned it.')).toEqual(['3 words', '1 s aloud', 'aim for 25–40'])
    expect(statusOf(GUIDES.task, 60)('word '.repeat(90))).toEqual(['90 words', '1 min 30 s aloud', 'aim for 25–40'])
    expect(statusOf(GUIDES.task, null)('One')).toEqual(['1 word', '0 s aloud', 'aim for 25–40'])
  })

  it('has targets that make about two minutes', () => {
    const words = (edge: 'least' | 'most') => SECTIONS.reduce((sum, section) => sum + GUIDES[section][edge], 0)
    expect((words('least') / 140) * 60).toBeGreaterThanOrEqual(75)
    expect((words('most') / 140) * 60).toBeLessThanOrEqual(150)
  })
})

describe('keeping', () => {
  const paper = () => {
    const kept: string[] = []
    const gone: string[] = []
    const disk = {
      mkdirSync() {},
      openSync: () => 3,
      writeSync: (_: number, bytes: Buffer) => {
        kept.push(bytes.toString())
        return bytes.length
      },
      fsyncSync() {},
      closeSync() {},
      renameSync() {},
      unlinkSync: (path: string) => gone.push(path),
    } as unknown as Disk
    return { disk, kept, gone }
  }
  const empty: Attempt = { ...STORY, sections: NOTHING }

  it('writes nothing before the first word', () => {
    const { disk, kept } = paper()
    const keeper = new Keeper({ disk, state: '/s', id: 'a' }, empty)
    keeper.writing({ kind: 'section', section: 'situation', text: '' })
    expect(keeper.flush()).toBe(true)
    expect(keeper.isDone).toBe(true)
    expect(kept).toEqual([])
  })

  it('keeps what is being written beside what stood there', () => {
    const { disk, kept } = paper()
    const keeper = new Keeper({ disk, state: '/s', id: 'a' }, STORY)
    keeper.writing({ kind: 'section', section: 'task', text: 'half a tho' })
    expect(keeper.flush()).toBe(true)
    const draft = JSON.parse(kept[0] ?? '')
    expect(draft.sections.task).toBe(STORY.sections.task)
    expect(draft.editing).toEqual({ kind: 'section', section: 'task', text: 'half a tho' })
    expect(keeper.attempt.sections.task).toBe('half a tho')
    expect(keeper.flush()).toBe(true)
    expect(kept).toHaveLength(1)
  })

  it('says why it could not, and tries again', () => {
    const { disk, kept } = paper()
    let full = true
    const filling: Disk = {
      ...disk,
      writeSync: ((file: number, bytes: Buffer) => {
        if (full) throw Object.assign(new Error('no'), { code: 'ENOSPC' })
        return (disk.writeSync as (file: number, bytes: Buffer) => number)(file, bytes)
      }) as Disk['writeSync'],
    }
    const keeper = new Keeper({ disk: filling, state: '/s', id: 'a' }, empty)
    keeper.finished(STORY, true)
    expect(keeper.problem).toBe('the disk is full')
    expect(keeper.isDone).toBe(false)
    full = false
    expect(keeper.flush()).toBe(true)
    expect(kept).toHaveLength(1)
  })

  it('lets go', () => {
    const { disk, gone } = paper()
    const keeper = new Keeper({ disk, state: '/s', id: 'a' }, STORY)
    keeper.finished(STORY, true)
    expect(keeper.isDone).toBe(false)
    keeper.drop()
    expect(keeper.isDone).toBe(true)
    expect(gone.at(-1)).toBe('/s/drafts/a.json')
  })
})
