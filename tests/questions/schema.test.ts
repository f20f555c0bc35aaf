import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/questions/bank.js'
import { bankDocument } from '../../src/questions/document.js'
import { joinBanks, parseBank, parseYaml, readBank } from '../../src/questions/schema.js'
import { Trouble } from '../../src/trouble.js'
import { some } from '../sample.js'

const one = `questions:
  - id: kept-a-promise
    prompt: Tell me about a promise you kept.
    dimension: go-beyond
`
/** What a person reads when reading this text throws: every line with its place. */
function told(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble)
    expect(error).toMatchObject({ exit: 3, code: 'bad-yaml', hint: 'Mend the lines named and try again.' })
    const { where, message } = error as Trouble
    return `${where?.file}:${where?.line}:${where?.column}: ${message}`
  }
  return 'nothing wrong'
}
const complaint = (text: string): string => told(() => parseBank(text, 'own.yaml'))
const many = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('')
const questions = (count: number): string => `questions:\n${many(count, (n) => `- {id: q-${n}, prompt: Tell me., dimension: use-data}\n`)}`
const nested = (depth: number): string => `questions: ${'['.repeat(depth)}${']'.repeat(depth)}\n`

describe('a bank that is right', () => {
  it('needs no more than an id, a prompt and a dimension', () => {
    expect(parseBank(one, 'own.yaml')).toEqual([
      {
        id: 'kept-a-promise',
        prompt: 'Tell me about a promise you kept.',
        title: 'Tell me about a promise you kept.',
        dimension: 'go-beyond',
        themes: [],
        level: 'everyone',
        asks: 'either',
        looksFor: [],
        probes: [],
      },
    ])
  })

  it('folds a text of several lines into one', () => {
    const text = one.replace('Tell me about a promise you kept.', '>\n      Tell me about\n      a promise\tyou kept.\n')
    expect(parseBank(text, 'own.yaml')[0]?.prompt).toBe('Tell me about a promise you kept.')
  })

  it('may be JSON, may start with a byte-order mark, may end its lines with CRLF', () => {
    const expected = parseBank(one, 'own.yaml')
    expect(parseBank(JSON.stringify(bankDocument(expected)), 'own.json')).toEqual(expected)
    expect(parseBank(`\uFEFF${one}`, 'own.yaml')).toEqual(expected)
    expect(parseBank(one.replace(/\n/g, '\r\n'), 'own.yaml')).toEqual(expected)
  })

  it('is what the list prints as JSON', () => {
    const some = QUESTIONS.slice(0, 20)
    expect(parseBank(JSON.stringify(bankDocument(some), null, 2), 'list.json')).toEqual(some)
  })

  it('may reach each limit', () => {
    expect(complaint(one.replace('Tell me about a promise you kept.', 'x'.repeat(1000)))).toBe('nothing wrong')
    expect(complaint(questions(2000))).toBe('nothing wrong')
    expect(parseYaml(`a: ${'['.repeat(19)}${']'.repeat(19)}`, 'deep.yaml')).toHaveProperty('a')
    expect(
      Object.keys(
        parseYaml(
          many(64, (n) => `k${n}: 1\n`),
          'wide.yaml',
        ) as object,
      ),
    ).toHaveLength(64)
    expect(parseYaml(`a: 1\n#${'x'.repeat(256 * 1024 - 6)}`, 'large.yaml')).toEqual({ a: 1 })
  })
})

/** What is wrong, the text, and all that is said about it. */
const WRONG: readonly (readonly [string, string, string])[] = [
  // Not a bank at all.
  ['nothing', '', 'own.yaml:1:1: the file should be a map of keys, but is empty'],
  ['only a comment', '# later\n', 'own.yaml:1:1: the file should be a map of keys, but is empty'],
  ['a text', 'Tell me about a time', 'own.yaml:1:1: the file should be a map of keys, but is text'],
  ['a bare list', '- id: a\n', 'own.yaml:1:1: the file should be a map of keys, but is a list'],
  ['no questions', 'schema: star-coach/questions/1\n', 'own.yaml:1:1: questions is missing'],
  ['an empty list', 'questions: []\n', 'own.yaml:1:12: questions is empty; a bank needs at least one question'],
  ['questions as a map', 'questions:\n  a: 1\n', 'own.yaml:2:3: questions should be a list, but is a map of keys'],
  [
    'another schema',
    `schema: star-coach/questions/2\n${one}`,
    'own.yaml:1:9: schema cannot be "star-coach/questions/2"; it is one of star-coach/questions/1',
  ],
  ['an unknown key above', `author: me\n${one}`, 'own.yaml:1:1: unknown key "author"; known are schema, questions'],

  // Keys of a question.
  ['no prompt', one.replace(/ {4}prompt.*\n/, ''), 'own.yaml:2:5: question 1, prompt is missing'],
  ['no dimension', one.replace(/ {4}dimension.*\n/, ''), 'own.yaml:2:5: question 1, dimension is missing'],
  ['a key misspelt', `${one}    theme: [bad-news]\n`, 'own.yaml:5:5: unknown key "theme"; did you mean "themes"?'],
  [
    'a key nobody knows',
    `${one}    zip: 1\n`,
    'own.yaml:5:5: unknown key "zip"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes',
  ],
  [
    '__proto__ as a key',
    `${one}    __proto__: {level: senior}\n`,
    'own.yaml:5:5: unknown key "__proto__"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes',
  ],
  [
    'constructor as a key',
    `${one}    constructor: 1\n`,
    'own.yaml:5:5: unknown key "constructor"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes',
  ],
  ['a key twice', `${one}    dimension: use-data\n`, 'own.yaml:5:5: Map keys must be unique'],
  [
    'a merge key',
    `${one}    <<: {level: senior}\n`,
    'own.yaml:5:5: unknown key "<<"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes',
  ],
  ['a list as a key', `${one}    ? [a, b]\n    : 1\n`, 'own.yaml:5:7: With stringKeys, all keys must be strings'],

  // Values of a question.
  ['an empty prompt', one.replace('Tell me about a promise you kept.', '""'), 'own.yaml:3:13: question 1, prompt is empty'],
  ['a prompt of blanks', one.replace('Tell me about a promise you kept.', '"  \\t "'), 'own.yaml:3:13: question 1, prompt is empty'],
  [
    'a prompt that is null',
    one.replace('Tell me about a promise you kept.', '~'),
    'own.yaml:3:13: question 1, prompt should be text, but is empty',
  ],
  [
    'a number as an id',
    one.replace('kept-a-promise', '012'),
    'own.yaml:2:9: question 1, id should be text, but is 12 without quotes, which YAML reads as a number',
  ],
  [
    'true as a prompt',
    one.replace('Tell me about a promise you kept.', 'true'),
    'own.yaml:3:13: question 1, prompt should be text, but is true without quotes, which YAML reads as a boolean',
  ],
  [
    'an id with capitals',
    one.replace('kept-a-promise', 'Kept-A-Promise'),
    'own.yaml:2:9: question 1, id must be small letters, digits and single hyphens, like "bad-news-early"',
  ],
  [
    'an id that climbs out',
    one.replace('kept-a-promise', '../../etc/passwd'),
    'own.yaml:2:9: question 1, id must be small letters, digits and single hyphens, like "bad-news-early"',
  ],
  [
    'an id too long',
    one.replace('kept-a-promise', 'a'.repeat(61)),
    'own.yaml:2:9: question 1, id has 61 characters; at most 60 are allowed',
  ],
  [
    'a dimension misspelt',
    one.replace('go-beyond', 'gobeyond'),
    'own.yaml:4:16: question 1, dimension cannot be "gobeyond"; did you mean "go-beyond"?',
  ],
  [
    'a dimension nobody knows',
    one.replace('go-beyond', 'xyz'),
    'own.yaml:4:16: question 1, dimension cannot be "xyz"; it is one of understand-needs, decide-by-impact, go-beyond, use-data, balance-business',
  ],
  [
    'a theme that is a number',
    `${one}    themes: [7]\n`,
    /* the whole list is told */ `own.yaml:5:14: question 1, theme 1 should be one of went-beyond, said-no, asked-for-versus-needed, failed-and-repaired, feedback, unstated-need, many-customers, cost-or-deadline, internal-resistance, bad-news, measuring-service, winning-back-trust, internal-customers, difficult-customer, but is 7 without quotes, which YAML reads as a number`,
  ],
  [
    'four themes',
    `${one}    themes: [feedback, said-no, bad-news, went-beyond]\n`,
    'own.yaml:5:13: question 1, themes has 4 entries; at most 3 are allowed',
  ],
  ['a theme by itself', `${one}    themes: bad-news\n`, 'own.yaml:5:13: question 1, themes should be a list, but is text'],
  [
    'a probe that is text',
    `${one}    probes:\n      - And then?\n`,
    'own.yaml:6:9: question 1, probe 1 should be a map of keys, but is text',
  ],
  ['a probe of no family', `${one}    probes:\n      - ask: And then?\n`, 'own.yaml:6:9: question 1, probe 1, family is missing'],
  [
    'a probe at an unknown check',
    `${one}    probes:\n      - { ask: And then?, family: after, check: outcome-quantifed }\n`,
    'own.yaml:6:49: question 1, probe 1, check cannot be "outcome-quantifed"; did you mean "outcome-quantified"?',
  ],
  [
    'an escape that is decoded',
    one.replace('Tell me about a promise you kept.', '"\\e[2J Tell me"'),
    'own.yaml:3:13: question 1, prompt holds a control or invisible character',
  ],
  [
    'text that runs backwards',
    one.replace('a promise', 'a \u202Epromise'),
    'own.yaml:3:13: question 1, prompt holds a control or invisible character',
  ],
  [
    'a raw escape',
    one.replace('a promise', 'a \u001B]0;x\u0007promise'),
    'own.yaml:3:13: question 1, prompt holds a control or invisible character',
  ],
  [
    'the same id twice',
    `${one}${one.replace('questions:\n', '')}`,
    'own.yaml:5:9: the id "kept-a-promise" is taken already, at own.yaml:2:9',
  ],

  // YAML that is too clever.
  [
    'an anchor and an alias',
    one.replace('kept-a-promise', '&a kept-a-promise').replace('go-beyond', '*a'),
    'own.yaml:2:9: anchors (&name) are not allowed\nown.yaml:4:16: aliases (*name) are not allowed',
  ],
  [
    'a bomb of aliases',
    `a: &a [x, x]\nb: &b [*a, *a]\n`,
    'own.yaml:1:4: anchors (&name) are not allowed\nown.yaml:2:4: anchors (&name) are not allowed\nown.yaml:2:8: aliases (*name) are not allowed\nown.yaml:2:12: aliases (*name) are not allowed',
  ],
  ['a tag', one.replace('kept-a-promise', '!!js/function "return 1"'), 'own.yaml:2:9: tags (!name) are not allowed'],
  ['a tag on a block of text', one.replace('Tell me', '!!binary |\n      Tell me'), 'own.yaml:3:13: tags (!name) are not allowed'],
  ['an older YAML', `%YAML 1.1\n---\n${one}`, 'own.yaml:1:1: directives (%NAME) are not allowed'],
  ['two documents', `${one}---\n${one}`, 'own.yaml:5:1: a second document (---) starts here; one file holds one document'],
  ['a tab for indentation', 'questions:\n\t- id: a\n', 'own.yaml:2:1: Tabs are not allowed as indentation'],
  [
    'a bracket left open',
    'questions: [\n',
    'own.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'a colon in bare text',
    one.replace('Tell me', 'Two things: tell me'),
    'own.yaml:3:13: Nested mappings are not allowed in compact mappings',
  ],

  // Too much of it.
  [
    'a file too large',
    `${one}#${'x'.repeat(256 * 1024)}`,
    `own.yaml:1:1: the file has ${256 * 1024 + one.length + 1} bytes; at most 262144 are read`,
  ],
  [
    'a text too long',
    one.replace('Tell me about a promise you kept.', 'x'.repeat(1001)),
    'own.yaml:3:13: a text of 1001 characters; at most 1000 are read',
  ],
  ['a key too long', `? ${'k'.repeat(1001)}\n: 1\n`, 'own.yaml:1:3: a text of 1001 characters; at most 1000 are read'],
  ['too many keys', `${one}${many(62, (n) => `    k${n}: 1\n`)}`, 'own.yaml:2:5: a map of 65; at most 64 keys are read'],
  ['too many keys in braces', `questions: [{${many(65, (n) => `k${n}: 1, `)}}]\n`, 'own.yaml:1:13: a map of 65; at most 64 keys are read'],
  ['too many questions', questions(2001), 'own.yaml:2:1: a list of 2001; at most 2000 items are read'],
  ['nested too deep', nested(20), 'own.yaml:1:31: nested more than 20 deep'],
  ['nested far too deep', nested(100_000), 'own.yaml:1:31: nested more than 20 deep'],
  ['nested too deep by indentation', many(21, (n) => `${' '.repeat(n)}a:\n`), 'own.yaml:21:21: nested more than 20 deep'],
]

describe('a bank that is wrong', () => {
  it.each(WRONG)('%s is told with its place', (_, text, expected) => {
    expect(complaint(text)).toBe(expected)
  })

  it('has all its errors told at once, in the order of the file', () => {
    const text = `${one.replace('go-beyond', 'up')}    level: junior\n  - id: B\n    dimension: use-data\n`
    expect(complaint(text)).toBe(
      [
        'own.yaml:4:16: question 1, dimension cannot be "up"; it is one of understand-needs, decide-by-impact, go-beyond, use-data, balance-business',
        'own.yaml:5:12: question 1, level cannot be "junior"; it is one of everyone, senior',
        'own.yaml:6:5: question 2, prompt is missing',
        'own.yaml:6:9: question 2, id must be small letters, digits and single hyphens, like "bad-news-early"',
      ].join('\n'),
    )
  })

  it('has no more than twenty of them told', () => {
    const lines = complaint(`questions: [${'{}, '.repeat(50)}]`).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('and 130 more')
  })

  it('harms nothing that it names', () => {
    complaint(`${one}    __proto__: {polluted: yes}\n`)
    expect(parseYaml('__proto__: {polluted: 1}\n', 'x.yaml')).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('hostile files of the largest size', () => {
  const full = (piece: string): string => piece.repeat(Math.floor((256 * 1024) / piece.length))
  const files: readonly (readonly [string, string])[] = [
    ['brackets', full('[')],
    ['braces', full('{a: ')],
    ['dashes', full('- ')],
    ['a flat list', full('- a\n')],
    ['a flat map', many(25_000, (n) => `k${n}: 1\n`)],
    ['a list in brackets', `[${full('a,').slice(2)}]`],
    ['a map in braces', `{${many(25_000, (n) => `k${n}: 1,`)}}`],
    ['comments', full('#x\n')],
    ['blank lines', full('\n')],
    ['anchors', full('&a ')],
    ['aliases', full('- *a\n')],
    ['tags', full('!a ')],
    ['documents', full('---\n')],
    ['directives', full('%a\n')],
    ['explicit keys', full('? a\n')],
    ['empty keys', full('a:\n')],
    ['an open quote', `"${full('x\n').slice(2)}`],
    ['one long text', full('x')],
    ['lists of maps', full('- {a: 1}\n')],
    ['maps of maps', `a:\n${many(60, (n) => ` k${n}:\n${many(60, (m) => `  k${m}: 1\n`)}`)}`],
    ['questions with every error', `questions:\n${full('- {id: A, prompt: 1}\n').slice(42)}`],
  ]
  it.each(some(files, 0))('%s are refused or read within two seconds', (_, text) => {
    const start = performance.now()
    expect(complaint(text)).toMatch(/^own\.yaml:\d+:\d+: /)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('several banks', () => {
  it('join in order', () => {
    const other = one.replace('kept-a-promise', 'broke-a-promise')
    expect(joinBanks([readBank(one, 'a.yaml'), readBank(other, 'b.yaml')]).map(({ id }) => id)).toEqual([
      'kept-a-promise',
      'broke-a-promise',
    ])
  })

  it('never shadow one another: the same id names both files', () => {
    const banks = [readBank(one, 'a.yaml'), readBank(`# mine\n${one}`, 'b.yaml')]
    expect(told(() => joinBanks(banks))).toBe('b.yaml:3:9: the id "kept-a-promise" is taken already, at a.yaml:2:9')
  })
})

describe('YAML that is no bank', () => {
  it('is read with the same limits: front matter, settings, drills', () => {
    const text = 'question: bad-news\nwaive:\n  - check: outcome-quantified\n    reason: nobody counted\nwpm: 130\non: yes\n'
    expect(parseYaml(text, 'answer.md')).toEqual({
      question: 'bad-news',
      waive: [{ check: 'outcome-quantified', reason: 'nobody counted' }],
      wpm: 130,
      on: 'yes',
    })
    expect(parseYaml('', 'answer.md')).toBeNull()
    expect(told(() => parseYaml('a: &x 1\n', 'answer.md'))).toBe('answer.md:1:4: anchors (&name) are not allowed')
  })
})
