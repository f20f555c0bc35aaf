import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankDocument } from '../../src/questions/document.js'
import { allQuestions } from '../../src/questions/find.js'
import { parseBank, parseYaml, readDrill, readSettings } from '../../src/questions/schema.js'
import { root } from '../e2e/run.js'
import { validator } from './validator.js'

const faults = validator()
const fits = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}
const one = { id: 'a', prompt: 'Tell me.', dimension: 'use-data' }
const bank = (question: object) => ({ questions: [question] })
const probe = { ask: 'And then?', family: 'after' }

/** What an editor says of a file and what the coach says of it: the same. */
const FILES: readonly (readonly [kind: string, right: boolean, what: string, document: unknown])[] = [
  ['questions-file', true, 'a small bank', bank(one)],
  ['questions-file', true, 'every question there is', bankDocument(allQuestions())],
  [
    'questions-file',
    true,
    'a bank with all it can have',
    bank({ ...one, title: 'It', themes: ['feedback'], level: 'senior', asks: 'failure', looks_for: ['A'], probes: [probe] }),
  ],
  ['questions-file', false, 'no questions', { questions: [] }],
  ['questions-file', false, 'a list', [one]],
  ['questions-file', false, 'an unknown key', bank({ ...one, promt: 'x' })],
  ['questions-file', false, 'an unknown key above', { ...bank(one), author: 'me' }],
  ['questions-file', false, 'no prompt', bank({ id: 'a', dimension: 'use-data' })],
  ['questions-file', false, 'an empty prompt', bank({ ...one, prompt: '  ' })],
  ['questions-file', false, 'a long prompt', bank({ ...one, prompt: 'x'.repeat(1001) })],
  ['questions-file', false, 'a number as an id', bank({ ...one, id: 7 })],
  ['questions-file', false, 'an id with capitals', bank({ ...one, id: 'Mine' })],
  ['questions-file', false, 'another dimension', bank({ ...one, dimension: 'kindness' })],
  ['questions-file', false, 'four themes', bank({ ...one, themes: ['feedback', 'said-no', 'bad-news', 'went-beyond'] })],
  ['questions-file', false, 'a probe of no family', bank({ ...one, probes: [{ ask: 'And then?' }] })],
  ['questions-file', false, 'a probe at no check', bank({ ...one, probes: [{ ...probe, check: 'kindness' }] })],
  ['config-file', true, 'nothing', {}],
  ['config-file', true, 'settings', { wpm: 130, color: 'never', plain: true, think: 60, time: '2m', editor: 'code --wait' }],
  ['config-file', false, 'a pace nobody has', { wpm: 9 }],
  ['config-file', false, 'words for a number', { wpm: 'fast' }],
  ['config-file', false, 'an unknown setting', { colour: 'never' }],
  ['config-file', false, 'another colour', { color: 'red' }],
  ['drill-file', true, 'ids', { questions: ['difficult-customer'], time: '2m', bar: 70 }],
  ['drill-file', true, 'what to draw', { name: 'mine', questions: { dimension: 'use-data', count: 3, seed: 7 }, think: 30 }],
  [
    'drill-file',
    true,
    'steps',
    {
      steps: [
        { answer: 'one.md', question: 'difficult-customer' },
        { question: 'difficult-customer', prompt: true },
      ],
    },
  ],
  ['drill-file', false, 'nothing to do', { name: 'mine' }],
  ['drill-file', false, 'both', { questions: ['difficult-customer'], steps: [{ question: 'difficult-customer' }] }],
  ['drill-file', false, 'too many to draw', { questions: { count: 21 } }],
  ['drill-file', false, 'a bar above 100', { questions: ['difficult-customer'], bar: 101 }],
  ['drill-file', false, 'an unknown key', { questions: ['difficult-customer'], minutes: 2 }],
  ['drill-file', false, 'a step that is text', { steps: ['difficult-customer'] }],
]

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'questions-file': (text) => parseBank(text, 'x.yaml'),
  'config-file': (text) => readSettings(text, 'x.yaml'),
  'drill-file': (text) => readDrill(text, 'x.yaml', 'x', allQuestions()),
}

describe('a file that people write', () => {
  it.each(FILES)('%s, %s: %s', (kind, right, _, document) => {
    expect({ editor: faults(kind, document).length === 0, coach: fits(() => READERS[kind]?.(JSON.stringify(document))) }).toEqual({
      editor: right,
      coach: right,
    })
  })

  it.each([
    ['questions-file', 'questions/use-data.yaml'],
    ['questions-file', 'tests/questions/mine.yaml'],
    ['drill-file', 'questions/drills/warm-up.yaml'],
    ['drill-file', 'questions/drills/one-each.yaml'],
    ['drill-file', 'questions/drills/hard-ones.yaml'],
    ['drill-file', 'questions/drills/full-loop.yaml'],
  ])('%s: %s fits', (kind, file) => {
    expect(faults(kind, parseYaml(readFileSync(join(root, file), 'utf8'), file))).toEqual([])
  })
})
