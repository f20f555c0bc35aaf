import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { sectionText, writeDraft } from '../../src/reading/write.js'
import { SECTIONS } from '../../src/star.js'

const empty = { situation: '', task: '', action: '', result: '' }

describe('writing an answer', () => {
  it('is plain Markdown', () => {
    expect(
      writeDraft({
        frontMatter: { question: 'said-no', wpm: 120, title: 'No: and why' },
        question: 'Tell me about a time\nyou said no.',
        sections: { ...empty, action: 'I rang them.\n\n- I wrote.', result: ' It ran. ' },
      }),
    ).toBe(
      '---\nquestion: said-no\nwpm: 120\ntitle: "No: and why"\n---\n\n> Tell me about a time you said no.\n\n## Situation\n\n## Task\n\n## Action\n\nI rang them.\n\n- I wrote.\n\n## Result\n\nIt ran.\n',
    )
  })

  it('escapes only what Markdown would take for something else', () => {
    const action = '# not a heading\n> not a quote\nResult: stays\n```\ncode\n```\n---\n\\# typed so'
    const written = writeDraft({ frontMatter: {}, question: '', sections: { ...empty, action } })
    expect(written).toContain('\\# not a heading\n\\> not a quote\nResult: stays\n\\```\ncode\n\\```\n\\---\n\\\\# typed so')
    expect(sectionText(readDraft(written), 'action')).toBe(action)
  })

  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '# Result',
      '## Task',
      'Action:',
      '**Result**',
      'S: x',
      '---',
      '===',
      '```',
      '~~~~',
      '> quote',
      '\\# x',
      '\\\\',
      '- item',
      '',
      '   ',
      '\t# x',
      '***',
      'Task\n----',
      '\ufeff',
      '__proto__: x',
      '<!-- note',
      '-->',
      '<!-- x -->',
      '...',
    ),
  )
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
  const value = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.integer(),
    fc.constantFrom('true', 'null', '12', '- x', 'a: b', '#', "'", '', '2026-01-01', '---'),
  )

  it('reads back to the same words, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.record({
          frontMatter: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 4, noNullPrototype: true }),
          question: fc.string({ maxLength: 60 }).filter((question) => !question.trim().startsWith('>')),
          sections: fc.record({ situation: text, task: text, action: text, result: text }),
        }),
        (parts) => {
          const draft = readDraft(writeDraft(parts))
          for (const section of SECTIONS) expect(sectionText(draft, section)).toBe(parts.sections[section].trim())
          expect(draft.frontMatter).toEqual(parts.frontMatter)
          expect(draft.asked ?? '').toBe(parts.question.trim().replace(/\s+/g, ' '))
        },
      ),
      { seed: 14, numRuns: 1000 },
    )
  })
})
