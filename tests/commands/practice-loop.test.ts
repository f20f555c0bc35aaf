import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spokenText } from '../../src/commands/practice/aloud.js'
import { type Attempt, attemptOf, type Guess, reviewOf } from '../../src/commands/practice/attempt.js'
import { guessedText } from '../../src/commands/practice/guess.js'
import { Keeper } from '../../src/commands/practice/keeper.js'
import { Loop } from '../../src/commands/practice/loop.js'
import { saver } from '../../src/commands/practice/saving.js'
import type { Talk } from '../../src/commands/practice/talk.js'
import { DISK } from '../../src/files/disk.js'
import { draftsIn } from '../../src/files/drafts.js'
import { plain } from '../../src/formats/paint.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import type { Question } from '../../src/questions/question.js'
import type { Review } from '../../src/review/review.js'
import { SECTIONS } from '../../src/star.js'
import { Left } from '../../src/terminal/left.js'
import { displayWidth } from '../../src/text/width.js'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'loop-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const STORY: Attempt = {
  question: QUESTIONS[0] as Question,
  seed: 7,
  wpm: null,
  created: new Date('2026-11-22T09:30:00Z'),
  sections: {
    situation:
      'In June 2024 I kept the allotments of a housing society. Mr Haidari, who grows aubergines for three families, wrote that his water was off every evening.',
    task: 'Without water the plants would die within a week. The pump was mine.',
    action:
      'I read the pump log and saw that it stopped at six. I asked Mr Haidari when he can come, which is at seven. I set the pump to nine.',
    result: 'He waters every evening now. Complaints went down a lot.',
  },
  probes: [],
}

/** A menu's answer is the beginning of a line, a text's answer the text itself; `leave` is left in its middle, `null` leaves. */
type Step = { readonly choose: string } | { readonly write: string } | { readonly leave: string } | null

/** A conversation on paper: what the person does, one thing after another; what they see. */
function paper(steps: readonly Step[], { columns = 80, ...more }: Partial<Omit<Talk, 'columns'>> & { columns?: number } = {}) {
  const seen: string[] = []
  const left = [...steps]
  const next = () => {
    const step = left.shift()
    if (step === undefined) throw new Error(`nobody knows what to do after:\n${seen.join('').slice(-2_000)}`)
    if (step === null) throw new Left('interrupt')
    return step
  }
  const talk: Talk = {
    prompts: {
      choose: async (message, choices) => {
        seen.push(`${message}\n${choices.map(({ name }) => `  ${name}\n`).join('')}`)
        const step = next()
        const choice = choices.find(({ name }) => 'choose' in step && name.startsWith(step.choose))
        if (!choice) throw new Error(`${JSON.stringify(step)} is not among ${choices.map(({ name }) => name).join(', ')}`)
        return choice.value
      },
      write: async ({ frame, text, onChange }) => {
        seen.push(`[${frame.title}] ${frame.guidance}\n`)
        const step = next()
        if ('leave' in step) {
          onChange(step.leave)
          throw new Left('interrupt')
        }
        if (!('write' in step)) throw new Error(`${JSON.stringify(step)} is no text for ${frame.title}`)
        onChange(step.write)
        return { how: 'done', text: step.write === '' ? text : step.write }
      },
    },
    say: (text) => seen.push(text),
    show: (text) => seen.push(text),
    columns: () => columns,
    paint: plain,
    inks: plain,
    clock: () => 0,
    wpm: null,
    asked: { guess: false, aloud: false },
    keep: (attempt) => keeperOf(attempt),
    save: saver({ disk: DISK, data: home, out: join(home, 'answer.md'), cwd: home, warn: (sentence) => seen.push(sentence) }),
    ...more,
  }
  return { talk, seen: () => seen.join(''), left }
}
const keeperOf = (attempt: Attempt) => new Keeper({ disk: DISK, state: home, id: 'a', now: () => new Date(0) }, attempt)
const BYE: readonly Step[] = [{ choose: 'Save' }, { choose: 'Leave' }]

describe('being probed', () => {
  it('asks on where an answer lacks something, and ends in the facts', async () => {
    const { talk, seen } = paper([
      { choose: 'Answer follow-up' },
      { write: 'My treasurer objected to the electricity bill.' },
      { write: 'I showed him the log, and he agreed to one month.' },
      { write: 'I paid the difference for that month.' },
      { choose: 'Enough' },
      ...BYE,
    ])
    const opened = { ...STORY, sections: { ...STORY.sections } }
    await new Loop(talk, keeperOf(opened), opened).run(null)
    expect(seen()).toMatch(/\[Follow-up\] You said “/)
    expect(seen()).toMatch(/\[Follow-up, one level deeper\] You said “My treasurer objected to the electricity bill”: /)
    expect(seen()).toContain('Heard: what stood against it.')
    expect(seen()).toContain('  Who or what stood against it\n  · “My treasurer objected to the electricity bill” (follow-up)')
    const facts = readFileSync(join(home, 'answer-facts.md'), 'utf8')
    expect(facts).toContain('facts: "answer"\n')
    expect(facts).toContain('- “I paid the difference for that month” (follow-up)')
    const saved = readFileSync(join(home, 'answer.md'), 'utf8')
    expect(saved).toMatch(/~~~probes\nYou said “/)
    expect(saved).toContain('\n    I paid the difference for that month.')
  })

  it('goes on after it was left in the middle of an answer, at the same depth', async () => {
    const begun = paper([{ choose: 'Answer follow-up' }, { write: 'My treasurer objected to the bill.' }, { leave: 'I showed him the' }])
    const keeper = keeperOf(STORY)
    await expect(new Loop(begun.talk, keeper, STORY).run(null)).rejects.toBeInstanceOf(Left)
    keeper.flush()
    const [draft] = draftsIn(DISK, home).drafts
    if (!draft) throw new Error('no draft')
    expect(draft.probes).toHaveLength(1)
    expect(draft.editing).toMatchObject({ kind: 'probe', text: 'I showed him the' })
    keeper.close()

    const again = paper([{ write: 'I showed him the log, and he agreed.' }, { write: 'I paid half of it.' }, { choose: 'Enough' }, ...BYE])
    const attempt = attemptOf(draft, STORY.question)
    await new Loop(again.talk, keeperOf(attempt), attempt).run(draft.editing)
    expect(again.seen()).toMatch(/\[Follow-up, one level deeper\] You said “My treasurer objected to the bill”/)
    expect(again.seen()).toMatch(/\[Follow-up, two levels deeper\] You said “I showed him the log, and he agreed”/)
  })

  it('keeps a question without an answer on the sheet, and the score as it is', async () => {
    const { talk, seen } = paper([
      { choose: 'Answer follow-up' },
      { write: '  ' },
      { choose: 'Enough' },
      { choose: 'See the facts' },
      ...BYE,
    ])
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    expect(seen()).toContain('Left open.')
    expect(seen().match(/Asked, and still without an answer\n {2}· You said “/g)).toHaveLength(2)
  })

  it.each([40, 60, 80])('fits %i columns', async (columns) => {
    const { talk, seen } = paper(
      [{ choose: 'Answer follow-up' }, { write: 'We did a lot.' }, { write: 'I do not know.' }, { choose: 'Enough' }, ...BYE],
      {
        columns,
      },
    )
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    const shown = seen()
      .split('\n')
      .filter((line) => !line.startsWith('[') && !line.includes(home))
    for (const line of shown) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
  })
})

describe('revising', () => {
  const NEW = 'He waters every evening now. Complaints fell from eight a week to one in a month, and the times hang at the pump.'
  it('says what was gained and lost, keeps every version, and takes one back', async () => {
    const { talk, seen } = paper([
      { choose: 'Revise' },
      { choose: 'Result' },
      { write: NEW },
      { choose: 'Compare' },
      { choose: 'Go back to v1' },
      { choose: 'Compare' },
      { choose: 'Stay' },
      ...BYE,
    ])
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    expect(seen()).toMatch(/Gained {5}Result, measured \+9[\s\S]*\n {2}Lost {7}/)
    expect(seen()).toMatch(/\n {2}v1\n {2}\d+ \w+[^\n]*aloud\n\n {2}v2\n {2}\d+ \w+.*, up \d+ from/)
    expect(seen()).toMatch(/\n {2}v3\n {2}\d+ \w+.*, down \d+ from/)
    const results = readdirSync(home)
      .filter((name) => name.startsWith('answer'))
      .map((name) => /## Result\n\n(.*)\n/.exec(readFileSync(join(home, name), 'utf8'))?.[1])
    expect(results).toEqual([STORY.sections.result, NEW, STORY.sections.result])
    expect(reviewOf({ ...STORY, earlier: [{ ...STORY.sections, result: NEW }] }).score).toBe(reviewOf(STORY).score)
  })

  it('makes no version of a text that is the same', async () => {
    const { talk, seen } = paper([{ choose: 'Revise' }, { choose: 'Result' }, { write: '' }, ...BYE])
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    expect(seen()).toContain('The same as before.')
    expect(seen()).not.toContain('Compare the versions')
  })

  it('has the versions after a resume', async () => {
    const { talk } = paper([{ choose: 'Revise' }, { choose: 'Result' }, { write: NEW }, null])
    const keeper = keeperOf(STORY)
    await expect(new Loop(talk, keeper, STORY).run(null)).rejects.toBeInstanceOf(Left)
    keeper.flush()
    const [draft] = draftsIn(DISK, home).drafts
    keeper.close()
    expect(draft && attemptOf(draft, STORY.question).earlier).toEqual([STORY.sections])
  })
})

describe('guessing first', () => {
  it('asks before the review and says how far off it was', async () => {
    const { talk, seen } = paper([{ choose: 'sketch' }, { choose: 'Situation' }, ...BYE], { asked: { guess: true, aloud: false } })
    await new Loop(talk, keeperOf(STORY), STORY).run(null, true)
    expect(seen().indexOf('where does it stand?')).toBeLessThan(seen().indexOf(STORY.question.title))
    expect(seen().replace(/\s+/g, ' ')).toMatch(/You said sketch; it is (?:draft|solid|ready), (?:one step|\d steps) above\./)
    const saved = readFileSync(join(home, 'answer.md'), 'utf8')
    expect(saved).toContain('\nguess: sketch\nguess_weakest: situation\n')
    expect(reviewOf({ ...STORY, guess: { band: 'sketch', weakest: 'situation' } })).toEqual(
      expect.objectContaining({ score: reviewOf(STORY).score, speaking: reviewOf(STORY).speaking }),
    )
  })

  const review = (band: Review['band'], scores: readonly (number | null)[]): Review => {
    const now = reviewOf(STORY)
    const sections = SECTIONS.map((section, at) => [section, { ...now.sections[section], score: scores[at] ?? null }])
    return { ...now, band, sections: Object.fromEntries(sections) }
  }
  it.each<[Guess, Review['band'], readonly (number | null)[], RegExp]>([
    [
      { band: 'solid', weakest: 'result' },
      'solid',
      [90, 80, 70, 20],
      /^You said solid, and solid it is: .* You named the Result as the weakest part, and so it is\.$/,
    ],
    [
      { band: 'ready', weakest: 'task' },
      'draft',
      [90, 80, 70, null],
      /^You said ready; it is draft, 2 steps below\. .*; it is the Result\.$/,
    ],
    [{ band: 'draft', weakest: 'task' }, 'solid', [90, 50, 70, 50], /one step above\. .*, and so it is\.$/],
    [{ band: 'draft', weakest: 'task' }, 'draft', [50, 50, 50, 50], /No part is weaker than the others\.$/],
    [{ band: 'draft', weakest: 'task' }, null, [null, null, null, null], /^You said draft\. It was not scored/],
  ])('says %j against %s %j', (guess, band, scores, said) => {
    expect(guessedText(guess, review(band, scores)).join(' ')).toMatch(said)
  })
})

describe('saying it aloud', () => {
  it('shows cues, runs a stopwatch and compares', async () => {
    let now = 1_000
    const clock = () => {
      now += 60_000
      return now
    }
    const { talk, seen } = paper([{ choose: 'Start' }, { choose: 'Stop' }, ...BYE], { clock, asked: { guess: false, aloud: true } })
    await new Loop(talk, keeperOf(STORY), STORY).run(null, true)
    const { words } = reviewOf(STORY).speaking
    expect(seen()).toContain('  · In June 2024 I kept the …\n  · Mr Haidari, who grows aubergines for …\n')
    expect(seen().replace(/\s+/g, ' ')).toContain(`${words} words in that time are ${words} words a minute. To see your own time`)
    expect(seen()).toContain('You spoke for 1 min')
  })

  it('can be put off', async () => {
    const { talk, seen } = paper([{ choose: 'Say it aloud' }, { choose: 'Not now' }, ...BYE])
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    expect(seen()).not.toContain('You spoke')
  })

  it.each<[number, number, number, RegExp]>([
    [
      99,
      231,
      140,
      /^You spoke for 1 min 39 s, as estimated \(1 min 39 s at 140 words a minute\)\. .* 140 words a minute\. .*config set wpm 140$/,
    ],
    [120, 231, 140, /21 s longer than estimated .* 116 words a minute/],
    [80, 231, 120, /36 s shorter than estimated \(1 min 56 s at 120 words a minute\)/],
    [600, 231, 140, /23 words a minute: you said something else/],
    [2, 231, 140, /^That was too short/],
  ])('after %i seconds for %i words at %i', (seconds, words, wpm, said) => {
    expect(spokenText(seconds, words, wpm).join(' ')).toMatch(said)
  })
})
