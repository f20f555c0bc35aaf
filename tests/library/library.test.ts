import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { coach } from '../e2e/run.js'
import { answerNames, answerText } from '../judge.js'

/** What ships: the same file that `require('star-coach')` gives. */
const library = createRequire(import.meta.url)('../../dist/index.cjs') as typeof import('../../src/index.js')
const { questions, readAnswer, review, rubric } = library

const FLORIST = `---
tags: [work, flowers]
---

> Tell me about a difficult customer.

## Situation

In May 2024 I ran a flower stall in Porto. Leonor, who plans funerals, needed forty white roses by noon.

Action: I rang three growers. I drove to the last one myself.
`

describe('review', () => {
  it('gives for every answer the bytes that the command line gives', () => {
    const files = answerNames().map((name) => `tests/answers/${name}.md`)
    const lines = coach(['review', ...files, '--format', 'ndjson'])
      .out.trimEnd()
      .split('\n')
    expect(lines.length).toBe(files.length)
    for (const [i, name] of answerNames().entries())
      expect(JSON.stringify(review(answerText(name), { file: files[i] })), name).toBe(lines[i])
  })

  it('knows the question by its id, from the text, from an object, or not at all', () => {
    const text = answerText('barista')
    expect(review(text).question).toBe('feedback-changed-my-work')
    expect(review(text, { question: 'said-no-kindly' }).question).toBe('said-no-kindly')
    expect(review(text, { question: null }).question).toBeNull()
    expect(review(FLORIST, { question: { id: 'my-own' } })).toMatchObject({ question: 'my-own', notices: [] })
    const asked = { id: 'my-own', asks: 'failure', themes: [] } as const
    expect(review(text, { question: asked }).notices).toEqual([
      'The prompt asks for a time it went wrong, and nothing here says what went wrong.',
    ])
  })

  it('counts speaking time at the speed asked for', () => {
    expect(review(FLORIST, { wpm: 62 }).speaking).toEqual({ words: 31, seconds: 30, wpm: 62 })
    expect(review(FLORIST.replace('tags: [work, flowers]', 'wpm: 186')).speaking).toEqual({ words: 31, seconds: 10, wpm: 186 })
  })

  it('reads more than flat front matter with the parser it is given', () => {
    const waived = FLORIST.replace('tags: [work, flowers]', 'waive:\n  outcome-stated: it is not over yet')
    const of = (text: string, options = {}) => review(text, options).checks.find(({ id }) => id === 'outcome-stated')?.waived
    expect(of(waived)).toBeNull()
    expect(of(waived, { parseYaml: () => ({ waive: { 'outcome-stated': 'it is not over yet' } }) })).toBe('it is not over yet')
    expect(of(waived, { parseYaml: () => JSON.parse('{') })).toBeNull()
  })

  it('refuses what cannot be judged, and fails on no text', () => {
    expect(review('')).toMatchObject({ file: '-', score: null, band: null, refused: { code: 'no-text' } })
    for (const text of ['\ufeff', '\ud800', '# ', '---\n---', '\0'.repeat(500), '> '.repeat(2_000), '- \n'.repeat(2_000)])
      expect(review(text).schema).toBe('star-coach/review/1')
  })

  it('says what is wrong with its options', () => {
    expect(() => review('I helped.', { question: 'customer-difficult' })).toThrow(
      new RangeError('There is no question "customer-difficult". Did you mean difficult-customer?'),
    )
    for (const wpm of [0, 59, 241, Number.NaN]) expect(() => review('I helped.', { wpm })).toThrow(new RangeError('wpm is from 60 to 240.'))
    for (const text of [undefined, null, 7, Buffer.from('I helped.')])
      expect(() => review(text as never)).toThrow(new TypeError('The answer has to be a string.'))
  })
})

describe('readAnswer', () => {
  it('tells the sections, where they stand, and how sure it is', () => {
    const { asked, sections, sentences, words, refused } = readAnswer(FLORIST)
    const said = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => FLORIST.slice(start, end))
    expect(asked).toBe('Tell me about a difficult customer.')
    expect(sections.situation).toMatchObject({ source: 'heading', confidence: 1 })
    expect(said(sections.situation.spans)).toEqual([
      'In May 2024 I ran a flower stall in Porto. Leonor, who plans funerals, needed forty white roses by noon.',
    ])
    expect(sections.result).toEqual({ source: 'missing', confidence: 0, words: 0, spans: [] })
    expect(said(sentences)).toEqual([
      'In May 2024 I ran a flower stall in Porto.',
      'Leonor, who plans funerals, needed forty white roses by noon.',
      'I rang three growers.',
      'I drove to the last one myself.',
    ])
    expect(sentences.map(({ section, told }) => `${section} ${told}`)).toEqual([
      'situation true',
      'situation true',
      'action true',
      'action true',
    ])
    expect({ words, refused }).toEqual({ words: 31, refused: null })
  })

  it('tells of free prose what the review tells', () => {
    const text = answerText('barista').replace(/^#.*$/gm, '')
    const { sections } = review(text)
    for (const [name, { source, confidence, spans, words }] of Object.entries(readAnswer(text).sections))
      expect({ source, confidence, spans, words }, name).toEqual({
        source: sections[name as keyof typeof sections].source,
        confidence: sections[name as keyof typeof sections].confidence,
        spans: sections[name as keyof typeof sections].spans,
        words: sections[name as keyof typeof sections].words,
      })
  })
})

describe('rubric and questions', () => {
  it('are what the command line prints', () => {
    expect(JSON.parse(coach(['rubric', '--json']).out)).toEqual(JSON.parse(JSON.stringify(rubric)))
    expect(questions.find(({ id }) => id === 'difficult-customer')?.themes).toContain('difficult-customer')
  })

  it('cannot be changed, nor through them what the next review says', () => {
    const before = JSON.stringify(review(FLORIST))
    const dimensions = review(FLORIST).checks.flatMap((check) => [check.dimensions])[0] as unknown[]
    for (const change of [
      () => (rubric.checks as unknown[]).pop(),
      () => ((rubric.checks[0] as { weight: number }).weight = 50),
      () => ((questions[0] as { id: string }).id = 'mine'),
      () => dimensions.push('charm'),
    ])
      expect(change).toThrow(TypeError)
    expect(JSON.stringify(review(FLORIST))).toBe(before)
  })

  it('leave nothing for a program to find but what is documented', () => {
    expect(Object.keys(library).sort()).toEqual(['questions', 'readAnswer', 'review', 'rubric'])
  })
})
