import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findQuestion, QUESTIONS, requireQuestion } from '../../src/questions/bank.js'
import { compileBank } from '../../src/questions/compile.js'
import { PROBE_CHECKS, PROBE_FAMILIES, type Question, THEMES } from '../../src/questions/question.js'
import { parseBank } from '../../src/questions/schema.js'
import { DIMENSIONS } from '../../src/star.js'

const directory = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'questions')
const each = QUESTIONS.map((question) => [question.id, question] as const)
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => /\w/.test(word))
const allTexts = ({ prompt, title, looksFor, probes }: Question): readonly string[] => [
  prompt,
  title,
  ...looksFor,
  ...probes.map(({ ask }) => ask),
]
const of = (test: (question: Question) => boolean): number => QUESTIONS.filter(test).length

describe('the bank as a whole', () => {
  it('is what the files say: one file a dimension, each question in the file of its dimension', async () => {
    const files = readdirSync(directory)
      .filter((name) => name !== 'drills')
      .sort()
    expect(files).toEqual(DIMENSIONS.map((dimension) => `${dimension}.yaml`).sort())
    for (const file of files)
      for (const { id, dimension } of parseBank(readFileSync(join(directory, file), 'utf8'), file))
        expect(`${dimension}.yaml`, id).toBe(file)
    expect(JSON.parse(await compileBank(directory))).toEqual(QUESTIONS)
  })

  it('has sixty questions or more, at least twelve a dimension', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(60)
    for (const dimension of DIMENSIONS)
      expect(
        of((q) => q.dimension === dimension),
        dimension,
      ).toBeGreaterThanOrEqual(12)
  })

  it('has three questions or more on every theme', () => {
    for (const theme of THEMES)
      expect(
        of((q) => q.themes.includes(theme)),
        theme,
      ).toBeGreaterThanOrEqual(3)
  })

  it('asks for failures and for senior stories in every dimension', () => {
    for (const dimension of DIMENSIONS) {
      expect(
        of((q) => q.dimension === dimension && q.asks === 'failure'),
        dimension,
      ).toBeGreaterThanOrEqual(2)
      expect(
        of((q) => q.dimension === dimension && q.asks === 'success'),
        dimension,
      ).toBeGreaterThanOrEqual(2)
      expect(
        of((q) => q.dimension === dimension && q.level === 'senior'),
        dimension,
      ).toBeGreaterThanOrEqual(2)
    }
    expect(of((q) => q.level === 'senior')).toBeGreaterThanOrEqual(10)
  })

  it('has ids and titles of which no two are the same', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length)
    expect(new Set(QUESTIONS.map(({ title }) => title.toLowerCase())).size).toBe(QUESTIONS.length)
  })

  it('has the three that every candidate meets', () => {
    expect(findQuestion('difficult-customer')?.prompt).toMatch(/difficult customer.*did you do.*manage.*end/)
    expect(findQuestion('feedback-changed-my-work')?.prompt).toMatch(/feedback.*changed.*Why.*came of it/)
    expect(findQuestion('need-not-a-priority')?.prompt).toMatch(/not a priority.*make your case.*in the way.*came of it/)
  })

  it('opens in many ways', () => {
    const openings = QUESTIONS.map(({ prompt }) => words(prompt).slice(0, 2).join(' '))
    const most = Math.max(...openings.map((opening) => openings.filter((other) => other === opening).length))
    expect(most).toBeLessThanOrEqual(QUESTIONS.length * 0.4)
    expect(new Set(openings).size).toBeGreaterThanOrEqual(12)
  })

  it('drives at every scored check with three probes or more, and uses every family', () => {
    const probes = QUESTIONS.flatMap((question) => question.probes)
    for (const check of PROBE_CHECKS) expect(probes.filter((probe) => probe.check === check).length, check).toBeGreaterThanOrEqual(3)
    for (const family of PROBE_FAMILIES) expect(probes.filter((probe) => probe.family === family).length, family).toBeGreaterThanOrEqual(10)
  })

  it('asks no follow-up twice', () => {
    const asks = QUESTIONS.flatMap(({ probes }) => probes.map(({ ask }) => ask))
    expect(asks.filter((ask, index) => asks.indexOf(ask) !== index)).toEqual([])
  })
})

describe('each question', () => {
  it.each(each)('%s has everything an interviewer needs', (_, { id, prompt, title, themes, looksFor, probes }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
    expect(id.length).toBeLessThanOrEqual(30)
    expect(words(prompt).length).toBeGreaterThanOrEqual(10)
    expect(words(prompt).length).toBeLessThanOrEqual(45)
    expect(title.length).toBeLessThanOrEqual(60)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(themes.length).toBeGreaterThanOrEqual(1)
    expect(themes.length).toBeLessThanOrEqual(3)
    expect(new Set(themes).size).toBe(themes.length)
    expect(looksFor.length).toBeGreaterThanOrEqual(2)
    expect(looksFor.length).toBeLessThanOrEqual(4)
    for (const line of looksFor) expect(line).toMatch(/^[A-Z].{10,79}[^.]$/)
    expect(probes.length).toBeGreaterThanOrEqual(3)
    expect(probes.length).toBeLessThanOrEqual(5)
  })

  it.each(each)('%s is followed up from three sides or more, in questions', (_, { probes }) => {
    expect(new Set(probes.map(({ family }) => family)).size).toBeGreaterThanOrEqual(3)
    expect(probes.filter(({ check }) => check !== undefined).length).toBeGreaterThanOrEqual(2)
    for (const { ask } of probes) {
      expect(ask).toMatch(/^[A-Z].*\?$/)
      expect(words(ask).length).toBeGreaterThanOrEqual(4)
      expect(words(ask).length).toBeLessThanOrEqual(20)
    }
  })

  it.each(each.filter(([, { level }]) => level === 'senior'))('%s asks a senior person how far it reached', (_, { probes }) => {
    expect(probes.map(({ family }) => family)).toContain('level')
  })

  it.each(each)('%s is something a person asks aloud, about something that happened', (_, { prompt }) => {
    expect(prompt).toMatch(/[.?]$/)
    expect(prompt).toMatch(/\byour?\b/i)
    expect(prompt).not.toMatch(/\b(?:what would you do|how would you|imagine|suppose that)\b/i)
    expect(prompt).not.toMatch(/[()[\]{};:/"&]|\bi\.e\.|\be\.g\.|etc\./)
  })

  it.each(each)('%s is plain: no placeholder, no jargon, no employer, no trade of its own', (_, question) => {
    const text = allTexts(question).join('\n')
    expect(text).not.toMatch(/\b(?:todo|tbd|fixme|xxx|lorem|placeholder)\b|\[[^\]]*\]|<[^>]*>|\{\{|\.\.\.|…/i)
    expect(text).not.toMatch(
      /\b(?:stakeholders?|leverag\w+|synerg\w+|kpis?|okrs?|roi|nps|csat|mvp|roadmaps?|pain points?|deliverables?|touchpoints?|actionable|deep dive|bandwidth|scalab\w+|value.add|end.to.end|customer journey|best practices?|low.hanging|alignment|going forward|user stor\w+)\b/i,
    )
    expect(text).not.toMatch(
      /\b(?:amazon\w*|aws|google|microsoft|apple|facebook|meta|netflix|bezos|leadership principles?|customer obsess\w+)\b/i,
    )
    expect(text).not.toMatch(
      /\b(?:software|codebase|deploy\w*|sprints?|tickets?|servers?|features?|product managers?|engineers?|patients?|nurses?|pupils?|app|website)\b/i,
    )
  })
})

describe('no two questions', () => {
  const common = new Set(
    'a an the of to and or for in on at by it its that this these those you your yours was were had have has did do does is are be been with what when how who whom whose which there they them their he she tell me about time describe think give example walk through take would could not no some somebody something someone if from as so because because did done make made come came go went one more most than into out up after before while then once'.split(
      ' ',
    ),
  )
  const root = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '')
  const content = (text: string): ReadonlySet<string> =>
    new Set((text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !common.has(word) && !word.startsWith('customer')).map(root))
  const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    const both = [...a].filter((word) => b.has(word)).length
    return both / (a.size + b.size - both)
  }
  const pairs = (texts: readonly (readonly [string, ReadonlySet<string>])[]) =>
    texts.flatMap(([id, a], i) => texts.slice(i + 1).map(([other, b]) => ({ pair: `${id} / ${other}`, share: overlap(a, b) })))

  it('ask the same: their content words overlap by less than three in ten', () => {
    const near = pairs(QUESTIONS.map(({ id, prompt }) => [id, content(prompt)] as const)).filter(({ share }) => share >= 0.3)
    expect(near).toEqual([])
  })

  it('and no two of their follow-ups are nearly the same', () => {
    const asks = QUESTIONS.flatMap(({ id, probes }) =>
      probes.map(({ ask }) => [`${id}: ${ask}`, new Set(words(ask.toLowerCase().replace(/[?,]/g, '')))] as const),
    )
    expect(pairs(asks).filter(({ share }) => share >= 0.75)).toEqual([])
  })

  it('would slip through: the measure sees a prompt that only says the same in other words', () => {
    const again = content('Describe a time you found out that a customer needed another thing than the one thing they asked for.')
    const first = content(findQuestion('asked-for-one-thing')?.prompt ?? '')
    expect(overlap(again, first)).toBeGreaterThanOrEqual(0.3)
  })
})

describe('finding a question', () => {
  it('by its id, or not at all', () => {
    expect(findQuestion('difficult-customer')?.dimension).toBe('understand-needs')
    expect(findQuestion('Difficult-Customer')).toBeUndefined()
    expect(findQuestion('__proto__')).toBeUndefined()
  })

  it.each([
    ['dificult-customer', 'Did you mean difficult-customer'],
    ['customer-difficult', 'Did you mean difficult-customer'],
    ['feedback-changed', 'Did you mean feedback-changed-my-work'],
    ['zzz', 'See all with: star-coach questions list'],
  ])('%s is answered with the nearest', (id, hint) => {
    try {
      requireQuestion(id)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ exit: 2, code: 'unknown-question', message: `There is no question with the id "${id}".` })
      expect((error as { hint: string }).hint).toContain(hint)
    }
  })
})
