import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/questions/bank.js'
import { matching } from '../../src/questions/choose.js'
import { countOf, type Drill, isDrawn, secondsFor, stepsOf } from '../../src/questions/drills.js'
import { readyDrills, requireDrill } from '../../src/questions/ready.js'
import { readDrill } from '../../src/questions/schema.js'
import { DIMENSIONS } from '../../src/star.js'
import { Trouble } from '../../src/trouble.js'
import { root } from '../e2e/run.js'

const read = (text: string): Drill => readDrill(text, 'own.yaml', 'own', QUESTIONS).drill
/** What a person reads when the file is wrong: every line with its place. */
function told(text: string): string {
  try {
    read(text)
  } catch (error) {
    expect(error).toMatchObject({ exit: 3, code: 'bad-yaml' })
    const { where, message } = error as Trouble
    return `${where?.file}:${where?.line}:${where?.column}: ${message}`
  }
  return 'nothing wrong'
}

const BARE = { title: 'own', about: null, time: null, think: null, bar: null, probes: false, seed: null }

describe('a drill file', () => {
  it('takes five lines', () => {
    const text = 'name: monday\nquestions: [said-no-kindly, bringing-bad-news]\nthink: 30s\ntime: 2m\nbar: 60\n'
    expect(read(text)).toEqual({
      ...BARE,
      name: 'monday',
      title: 'monday',
      parts: [
        { question: 'said-no-kindly', answer: null },
        { question: 'bringing-bad-news', answer: null },
      ],
      think: '30s',
      time: '2m',
      bar: 60,
    })
  })

  it('draws by one filter, or by several among ids', () => {
    expect(read('questions: {dimension: use-data, count: 3, seed: 7}')).toMatchObject({
      name: 'own',
      seed: 7,
      parts: [{ draw: { dimension: 'use-data' }, count: 3 }],
    })
    expect(read('seed: 9\nquestions:\n- theme: said-no\n- said-no-kindly\n- {level: senior, count: 2}').parts).toEqual([
      { draw: { theme: 'said-no' }, count: 1 },
      { question: 'said-no-kindly', answer: null },
      { draw: { level: 'senior' }, count: 2 },
    ])
    expect(read('questions: {}').parts).toEqual([{ draw: {}, count: 1 }])
  })

  it('has steps with answers in files, and steps that ask somebody', () => {
    const text =
      'steps:\n- answer: one.md\n- {question: said-no-kindly, answer: a/two.md}\n- {question: difficult-customer, prompt: true}\n- question: said-no-kindly\n'
    expect(read(text).parts).toEqual([
      { question: null, answer: 'one.md' },
      { question: 'said-no-kindly', answer: 'a/two.md' },
      { question: 'difficult-customer', answer: null },
      { question: 'said-no-kindly', answer: null },
    ])
  })

  it('takes times as practice does, and seconds as a number', () => {
    for (const time of ['2m', '90s', '1m30s', 'S=20s,T=15s,A=75s,R=20s', 'action=2m'])
      expect(read(`questions: {}\ntime: ${time}`).time).toBe(time)
    expect(read('questions: {}\ntime: 90\nthink: 20')).toMatchObject({ time: '90', think: '20' })
  })
})

/** What is wrong, the text, and all that is said about it. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'own.yaml:1:1: the file should be a map of keys, but is empty'],
  ['a list', '- said-no-kindly', 'own.yaml:1:1: the file should be a map of keys, but is a list'],
  ['no questions', 'bar: 60', 'own.yaml:1:1: a drill needs questions (ids, or what to draw) or steps'],
  ['an empty list', 'questions: []', 'own.yaml:1:12: questions is empty; a drill needs at least one'],
  ['no steps', 'steps: []', 'own.yaml:1:8: steps is empty; a drill needs at least one'],
  ['both', 'questions: {}\nsteps:\n- answer: a.md', 'own.yaml:2:1: questions and steps cannot both be there; put all into steps'],
  ['a number for questions', 'questions: 3', 'own.yaml:1:12: questions should be a map of keys or a list, but is 3'],
  ['a number in questions', 'questions: [3]', 'own.yaml:1:13: question 1 should be text or a map of keys, but is 3'],
  ['a key misspelt', 'questions: {}\nbars: 60', 'own.yaml:2:1: unknown key "bars"; did you mean "bar"?'],
  ['a key misspelt in a draw', 'questions: {dimention: use-data}', 'own.yaml:1:13: unknown key "dimention"; did you mean "dimension"?'],
  ['a key misspelt in a list', 'questions:\n- counts: 2', 'own.yaml:2:3: unknown key "counts"; did you mean "count"?'],
  [
    'a key misspelt in a step',
    'steps:\n- answers: a.md\n  question: said-no-kindly',
    'own.yaml:2:3: unknown key "answers"; did you mean "answer"?',
  ],
  [
    'a key nobody knows',
    'questions: {}\nxyz: 1',
    'own.yaml:2:1: unknown key "xyz"; known are name, title, about, questions, steps, time, think, bar, probes, seed',
  ],
  [
    'an unknown id',
    'questions: [said-no-kindy]',
    'own.yaml:1:13: question 1 names no question: "said-no-kindy"; did you mean "said-no-kindly"?',
  ],
  [
    'an id like no other',
    'questions: [qqq]',
    'own.yaml:1:13: question 1 names no question: "qqq"; see them with: star-coach questions list',
  ],
  [
    'an unknown id in a step',
    'steps:\n- question: nope-at-all',
    'own.yaml:2:13: step 1, question names no question: "nope-at-all"; see them with: star-coach questions list',
  ],
  [
    'an unknown dimension',
    'questions: {dimension: use-dat}',
    'own.yaml:1:24: questions, dimension cannot be "use-dat"; did you mean "use-data"?',
  ],
  ['too many to draw', 'questions: {count: 21}', 'own.yaml:1:20: questions, count takes a whole number from 1 to 20'],
  ['half a question', 'questions: {count: 1.5}', 'own.yaml:1:20: questions, count should be a whole number, but is 1.5'],
  ['a seed below', 'questions: {}\nseed: -1', 'own.yaml:2:7: seed takes a whole number from 0 to 2147483647'],
  ['a seed twice', 'questions: {seed: 1}\nseed: 2', 'own.yaml:2:1: seed is there twice'],
  ['a bar above', 'questions: {}\nbar: 101', 'own.yaml:2:6: bar takes a whole number from 0 to 100'],
  ['a bar in words', 'questions: {}\nbar: high', 'own.yaml:2:6: bar should be a whole number, but is "high"'],
  ['an empty bar', 'questions: {}\nbar:', 'own.yaml:2:5: bar should be a whole number, but is empty'],
  ['no time', 'questions: {}\ntime: soon', 'own.yaml:2:7: time takes a time like 2m, or S=20s,T=15s,A=75s,R=20s'],
  ['a part twice', 'questions: {}\ntime: S=1m,S=2m', 'own.yaml:2:7: time takes a time like 2m, or S=20s,T=15s,A=75s,R=20s'],
  ['too long to think', 'questions: {}\nthink: 99999', 'own.yaml:2:8: think takes a time like 60s or 1m30s'],
  ['probes in words', 'questions: {}\nprobes: maybe', 'own.yaml:2:9: probes should be true or false, but is "maybe"'],
  [
    'a name with spaces',
    'questions: {}\nname: My Drill',
    'own.yaml:2:7: name must be small letters, digits and single hyphens, like "bad-news-early"',
  ],
  ['an escape in the title', 'questions: {}\ntitle: "a\\e[31mb"', 'own.yaml:2:8: title holds a control or invisible character'],
  ['an answer that is a list', 'steps:\n- answer: [a.md]', 'own.yaml:2:11: step 1, answer should be text, but is a list'],
  [
    'an answer and a person',
    'steps:\n- {answer: a.md, prompt: true}',
    'own.yaml:2:3: step 1 has an answer and asks for one; leave out answer or prompt',
  ],
  [
    'neither',
    'steps:\n- {question: said-no-kindly, prompt: false}',
    'own.yaml:2:3: step 1 has no answer and asks for none; name an answer file, or leave out prompt',
  ],
  ['a person without a question', 'steps:\n- prompt: true', 'own.yaml:2:3: step 1 needs a question, or an answer file that names one'],
  [
    'an alias',
    'questions: &a {}\nname: *a',
    'own.yaml:1:12: anchors (&name) are not allowed\nown.yaml:2:7: aliases (*name) are not allowed',
  ],
  ['a tag', 'questions: !!js/function x', 'own.yaml:1:12: tags (!name) are not allowed'],
  ['too deep', `questions: ${'['.repeat(30)}${']'.repeat(30)}`, 'own.yaml:1:31: nested more than 20 deep'],
  ['too many steps', `questions: [${'said-no-kindly,'.repeat(101)}]`, 'own.yaml:1:12: questions has 101 entries; at most 100 are allowed'],
  ['too large', `questions: {}\n#${'x'.repeat(256 * 1024)}`, 'own.yaml:1:1: the file has 262159 bytes; at most 262144 are read'],
]

describe('a drill file that is wrong', () => {
  it.each(WRONG)('%s', (_, text, said) => {
    expect(told(text)).toBe(said)
  })

  it('is told everything at once', () => {
    const text = 'name: A\nquestions: [said-no-kindy, {theme: sad}, 7]\ntime: soon\nbar: 101\nprobes: 1\nsteps:\n- {}\n'
    expect(
      told(text)
        .split('\n')
        .map((line) => line.split(':')[1]),
    ).toEqual(['1', '2', '2', '2', '3', '4', '5', '6', '7'])
  })
})

describe('the steps of a drill', () => {
  const ids = (parts: Drill['parts'], seed: number) => stepsOf({ parts }, seed, QUESTIONS).steps.map(({ question }) => question?.id)

  it('are what the seed draws, the same everywhere', () => {
    // Seed 42 draws 0.601, 0.448, 0.852: of 14 the ninth, of the 13 left the sixth, of the 12 left the eleventh.
    const parts = [{ draw: { dimension: 'use-data' }, count: 3 }] as const
    expect(ids(parts, 42)).toEqual(['tried-on-a-few', 'misled-by-a-figure', 'listening-that-runs-itself'])
  })

  it('draw each part with a seed of its own, the first with the very one', () => {
    // Seed 42 gives 0.601 of 14: the ninth of use-data. Seed 43 belongs to the second part.
    const both = [
      { draw: { dimension: 'use-data' }, count: 1 },
      { draw: { dimension: 'go-beyond' }, count: 1 },
    ] as const
    expect(ids(both, 42)[0]).toBe(matching(QUESTIONS, { dimension: 'use-data' })[8]?.id)
    expect(ids(both, 42)[1]).toBe(ids([both[1]], 43)[0])
  })

  it('hold no question twice, and none that is named', () => {
    const all = [
      { draw: { theme: 'said-no' }, count: 2 },
      { draw: { theme: 'said-no' }, count: 2 },
    ] as const
    for (let seed = 0; seed < 30; seed += 1) {
      expect(new Set(ids(all, seed)).size).toBe(4)
      expect(ids([...all, { question: 'said-no-kindly', answer: null }], seed).filter((id) => id === 'said-no-kindly')).toHaveLength(1)
    }
  })

  it('say when there are too few', () => {
    const { short } = stepsOf({ parts: [{ draw: { dimension: 'go-beyond', theme: 'said-no' }, count: 1 }] }, 1, QUESTIONS)
    expect(short).toEqual([{ part: 0, fits: 0, count: 1 }])
  })
})

describe('the ready drills', () => {
  it('are four, and each can be drawn with any seed', () => {
    expect(readyDrills().map(({ name }) => name)).toEqual(['warm-up', 'hard-ones', 'one-each', 'full-loop'])
    for (const drill of readyDrills())
      for (const seed of [0, 1, 2 ** 31 - 1]) {
        const { steps, short } = stepsOf(drill, seed, QUESTIONS)
        expect(short).toEqual([])
        expect(steps).toHaveLength(countOf(drill))
        expect(isDrawn(drill)).toBe(true)
      }
  })

  it('take the time they say', () => {
    // 3 × (20 s + 3 min), and 6 × (20 s + 45 s + 30 s + 150 s + 75 s).
    expect(secondsFor(requireDrill('warm-up'))).toBe(600)
    expect(secondsFor(requireDrill('full-loop'))).toBe(1920)
  })

  it('ask for each dimension, or for what is hard', () => {
    const dimensions = stepsOf(requireDrill('one-each'), 3, QUESTIONS).steps.map(({ question }) => question?.dimension)
    expect(dimensions).toEqual(DIMENSIONS)
    const [failure, no, news] = stepsOf(requireDrill('hard-ones'), 3, QUESTIONS).steps.map(({ question }) => question?.themes)
    expect([failure, no, news]).toEqual([
      expect.arrayContaining(['failed-and-repaired']),
      expect.arrayContaining(['said-no']),
      expect.arrayContaining(['bad-news']),
    ])
  })

  it('are what stands in the folder', () => {
    for (const { name, title } of readyDrills()) {
      const text = readFileSync(join(root, 'questions/drills', `${name}.yaml`), 'utf8')
      expect(readDrill(text, `${name}.yaml`, name, QUESTIONS).drill).toEqual(requireDrill(name))
      expect(text).toContain(title)
    }
  })

  it('have the nearest name told', () => {
    expect(() => requireDrill('hard-one')).toThrow(Trouble)
    try {
      requireDrill('hard-one')
    } catch (error) {
      expect(error).toMatchObject({ exit: 2, hint: 'Did you mean hard-ones? A file needs its ending: hard-one.yaml' })
    }
  })
})
