import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { SECTIONS, type Section } from '../../src/star.js'

const under = (source: string): Partial<Record<Section, string>> | null => {
  const draft = readDraft(source)
  if (!draft.sections) return null
  const texts: Partial<Record<Section, string>> = {}
  for (const section of SECTIONS) {
    const spans = draft.sections[section]
    if (spans.length > 0) texts[section] = spans.map(({ start, end }) => draft.source.slice(start, end)).join(' | ')
  }
  return texts
}

describe('sections by heading', () => {
  it.each<[string, Section]>([
    ['# Situation', 'situation'],
    ['### situation ###', 'situation'],
    ['##Task', 'task'],
    ['## ACTIONS', 'action'],
    ['## Results', 'result'],
    ['## Outcome', 'result'],
    ['## Background', 'situation'],
    ['## Context', 'situation'],
    ['## What I did', 'action'],
    ['## Learnings', 'result'],
    ['## Lessons learned', 'result'],
    ['## Reflection', 'result'],
    ['## 1. Situation', 'situation'],
    ['## 2) Task', 'task'],
    ['## \ud83c\udfaf Task', 'task'],
    ['## 1\ufe0f\u20e3 Situation', 'situation'],
    ['## Situation (30s)', 'situation'],
    ['## (S)ituation', 'situation'],
    ['## S', 'situation'],
    ['## S - Situation', 'situation'],
    ['## S: Situation', 'situation'],
    ['## Situation: the week of the flood', 'situation'],
    ['## Result \u2705', 'result'],
    ['## **Action**', 'action'],
    ['## The result', 'result'],
    ['Situation\n=========', 'situation'],
    ['Task\n----', 'task'],
  ])('%j', (heading, section) => {
    expect(under(`${heading}\n\nThe pump had failed.\n`)).toEqual({ [section]: 'The pump had failed.' })
  })

  it.each([
    ['**Situation:** The pump failed.'],
    ['**Situation:**\nThe pump failed.'],
    ['**Situation**\n\nThe pump failed.'],
    ['**Situation** The pump failed.'],
    ['__Situation__\nThe pump failed.'],
    ['**S**ituation: The pump failed.'],
    ['Situation: The pump failed.'],
    ['situation:\nThe pump failed.'],
    ['SITUATION\nThe pump failed.'],
    ['S: The pump failed.'],
    ['S - The pump failed.'],
    ['S\u2014The pump failed.'],
    ['(S) The pump failed.'.replace(' The', ': The')],
    ['Situation - The pump failed.'],
    ['Situation \u2013 The pump failed.'],
    ['- **Situation:** The pump failed.'],
    ['1. Situation: The pump failed.'],
    ['**1. Situation (30 s)**: The pump failed.'],
    ['\ud83d\udccd Situation: The pump failed.'],
  ])('%j is a label when another section is named too', (text) => {
    expect(under(`${text}\n\nResult: It ran again.`)).toEqual({ situation: 'The pump failed.', result: 'It ran again.' })
  })

  it.each([
    ['I rang them.\nAction: that is what the plan was missing.\nSo I went there.'],
    ['Q: Tell me about it.\nA: I rang them and they came.'],
    ['Task force members came.\nAction was needed.\nResults were good.'],
    ['Situation normal.\n\nWe went on.'],
    ['A lady came in.\n\nS he said nothing.'],
    ['Tasks were many: I did them.\nResulting calls: none.'],
  ])('%j is free prose', (text) => {
    expect(under(text)).toBeNull()
  })

  it('gives text under two names to both', () => {
    expect(under('## Situation & Task\nThe pump failed and it was mine.\n\n## Action\nI rang.')).toEqual({
      situation: 'The pump failed and it was mine.',
      task: 'The pump failed and it was mine.',
      action: 'I rang.',
    })
    expect(under('S/T: It failed.\nA: I rang.\nR: It ran.')).toMatchObject({ situation: 'It failed.', task: 'It failed.' })
    expect(under('Situation and Task: It failed.\nAction: I rang.')).toMatchObject({ situation: 'It failed.', task: 'It failed.' })
  })

  it('reads lessons as the end of the Result, without calling it a repetition', () => {
    const source = '## Result\nIt ran.\n\n## Reflection\nI look earlier now.'
    expect(under(source)).toEqual({ result: 'It ran. | I look earlier now.' })
    expect(readDraft(source).repeated).toEqual([])
  })

  it('names a section that comes twice, with its line', () => {
    expect(readDraft('## Action\nI rang.\n\n## Result\nIt ran.\n\n## Action\nI wrote.').repeated).toEqual([{ section: 'action', line: 7 }])
  })

  it('keeps text under other headings with the section it stands in', () => {
    expect(under('## Action\nI rang.\n\n### Then\nI wrote.\n\n## Result\nIt ran.')).toEqual({
      action: 'I rang. | I wrote.',
      result: 'It ran.',
    })
  })

  it('reads headings inside code fences as text, and tells no code', () => {
    expect(under('## Action\nI rang.\n\n```\n## Result\nx = 1\n```\n\nI wrote.')).toEqual({ action: 'I rang. | I wrote.' })
    expect(under('~~~\n# Situation\n~~~\n\nWe went there.')).toBeNull()
  })

  it('tells no comments, and takes one that nothing closes for text', () => {
    expect(under('## Action\n<!-- What did you do?\n## Result\n-->\nI rang.\n<!-- one line -->\nI wrote.')).toEqual({
      action: 'I rang. | I wrote.',
    })
    expect(under('## Action\n<!-- I rang.\n\n## Result\nIt ran.')).toMatchObject({ result: 'It ran.' })
  })

  it('takes a fence that nothing closes for text', () => {
    expect(under('## Action\nI rang.\n```\n\n## Result\nIt ran.')).toMatchObject({ result: 'It ran.' })
  })

  it('believes real headings over labels inside them', () => {
    expect(under('## Action\nI rang.\nResult: nobody came.\n\n## Result\nIt ran.')).toEqual({
      action: 'I rang.\nResult: nobody came.',
      result: 'It ran.',
    })
  })

  it('lets sentences above the first label open the story', () => {
    expect(under('In March our pump failed on a Friday evening.\n\nAction: I rang.\nResult: It ran.')).toMatchObject({
      situation: 'In March our pump failed on a Friday evening.',
    })
  })
})

describe('what an answer file carries besides', () => {
  it.each([
    ['# Tell me about a time you said no.\n\n## Action\nI rang.', 'Tell me about a time you said no.'],
    ['> Tell me about a time\n> you said no.\n\nI rang.', 'Tell me about a time you said no.'],
    ['My answer\n=========\n\nI rang.', 'My answer'],
    ['Describe a time you said no.\n\nI rang.', 'Describe a time you said no.'],
    ['I rang.\n\n> Stop it, she said.', null],
    ['I rang.\n\n# Notes', null],
  ])('%j asks %j', (source, asked) => {
    expect(readDraft(source).asked).toBe(asked)
  })

  it('does not tell the question', () => {
    const draft = readDraft('> Tell me more\n\nI rang.')
    expect(draft.body.map(({ start, end }) => draft.source.slice(start, end))).toEqual(['I rang.'])
  })

  it('reads flat front matter by itself', () => {
    const { frontMatter, sections } = readDraft(
      "---\nquestion: said-no\ntitle: \"No: and why\"\nnote: 'it''s'\nwpm: 120\nhard: true\ncreated: 2026-11-22\n---\n## Action\nI rang.",
    )
    expect(frontMatter).toEqual({ question: 'said-no', title: 'No: and why', note: "it's", wpm: 120, hard: true, created: '2026-11-22' })
    expect(sections?.action).toHaveLength(1)
  })

  it('hands more than flat front matter on, and survives when that fails', () => {
    const source = '---\nquestion: said-no\nwaive:\n  - jargon\n---\nI rang.'
    expect(readDraft(source, () => ({ waive: ['jargon'] })).frontMatter).toEqual({ waive: ['jargon'] })
    expect(readDraft(source).frontMatter).toMatchObject({ question: 'said-no' })
    const fails = () => {
      throw new Error('bad')
    }
    expect(readDraft(source, fails).frontMatter).toMatchObject({ question: 'said-no' })
  })

  it.each([['---\nWe went there.\n---\nI rang.'], ['---\nquestion: x\nI rang.'], ['---\nSituation: We went.\nTask: mine.\n---']])(
    '%j has no front matter',
    (source) => {
      expect(readDraft(source).frontMatter).toEqual({})
    },
  )

  it('keeps a key named __proto__ harmless', () => {
    const { frontMatter } = readDraft('---\n__proto__: x\n---\nI rang.')
    expect(Object.getPrototypeOf(frontMatter)).toBe(Object.prototype)
  })

  it('takes off a byte-order mark', () => {
    expect(readDraft('\ufeff## Action\nI rang.').source).toBe('## Action\nI rang.')
  })

  it.each(['', '\n\n', '#', '##', '---', '---\n---', '```', '>', '**', '\r\r\r', ':', 'S:'])('stands %j', (source) => {
    expect(readDraft(source).repeated).toEqual([])
  })
})
