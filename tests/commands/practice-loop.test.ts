import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Attempt, attemptOf } from '../../src/commands/practice/attempt.js'
import { Keeper } from '../../src/commands/practice/keeper.js'
import { Loop } from '../../src/commands/practice/loop.js'
import type { Talk } from '../../src/commands/practice/talk.js'
import { DISK } from '../../src/files/disk.js'
import { draftsIn } from '../../src/files/drafts.js'
import { plain } from '../../src/formats/paint.js'
import { QUESTIONS } from '../../src/questions/bank.js'
import type { Question } from '../../src/questions/question.js'
import { Left } from '../../src/terminal/prompts.js'
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

/** A menu's answer is the beginning of a line, a text's answer the text itself; `null` leaves. */
type Step = { readonly choose: string } | { readonly write: string } | null

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
        if (!('write' in step)) throw new Error(`${JSON.stringify(step)} is no text for ${frame.title}`)
        onChange(step.write)
        if (left[0] === null) throw new Left('interrupt')
        return { how: 'done', text: step.write === '' ? text : step.write }
      },
    },
    say: (text) => seen.push(text),
    show: (text) => seen.push(text),
    columns: () => columns,
    paint: plain,
    inks: plain,
    keep: (attempt) => keeperOf(attempt),
    save: (_, text) => {
      DISK.mkdirSync(home, { recursive: true })
      const path = join(home, 'answer.md')
      const file = DISK.openSync(path, 'w')
      DISK.writeSync(file, Buffer.from(text))
      DISK.closeSync(file)
      return path
    },
    ...more,
  }
  return { talk, seen: () => seen.join(''), left }
}
const keeperOf = (attempt: Attempt) => new Keeper({ disk: DISK, state: home, id: 'a', now: () => new Date(0) }, attempt)
const BYE: readonly Step[] = [{ choose: 'Save' }, { choose: 'Leave' }]

describe('being probed', () => {
  it('asks on where an answer lacks something, and ends in the facts', async () => {
    const { talk, seen } = paper([
      { choose: 'Be probed' },
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
    const begun = paper([{ choose: 'Be probed' }, { write: 'My treasurer objected to the bill.' }, { write: 'I showed him the' }, null])
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
    const { talk, seen } = paper([{ choose: 'Be probed' }, { write: '  ' }, { choose: 'Enough' }, { choose: 'See the facts' }, ...BYE])
    await new Loop(talk, keeperOf(STORY), STORY).run(null)
    expect(seen()).toContain('Left open.')
    expect(seen().match(/Asked, and still without an answer\n {2}· You said “/g)).toHaveLength(2)
  })

  it.each([40, 60, 80])('fits %i columns', async (columns) => {
    const { talk, seen } = paper(
      [{ choose: 'Be probed' }, { write: 'We did a lot.' }, { write: 'I do not know.' }, { choose: 'Enough' }, ...BYE],
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
