import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { withHeadings } from '../../src/reading/with-headings.js'

const read = (text: string) => readAnswer(readDraft(text))
const words = (text: string) => text.match(/[\p{L}\p{N}']+/gu) ?? []

const PROSE = `In May 2024 I ran a flower stall in Porto, and Leonor, who plans funerals, rang me in tears. Her supplier had let her down and she needed forty white roses by noon.

It was my stall, so it was my problem too: without the roses she would have lost the family. I rang three growers, drove to the last one myself and counted the stems in his shed. I chose him over the wholesaler because his were open.

She had her roses at eleven. Since then she has ordered from us every week, and I keep ten white stems in the cold room.
`

describe('an answer with headings put over its parts', () => {
  it('keeps every word in its order within a part, and adds only the four headings', () => {
    const headed = withHeadings(read(PROSE))
    expect(headed.match(/^## .*$/gm)).toEqual(['## Situation', '## Task', '## Action', '## Result'])
    expect(words(headed.replace(/^## .*$/gm, '')).sort()).toEqual(words(PROSE).sort())
  })

  it('is read again with the same lines in the same sections, now by heading', () => {
    const before = read(PROSE)
    const after = read(withHeadings(before))
    for (const section of ['situation', 'task', 'action', 'result'] as const) {
      expect(after.sections[section].source).toBe(before.sections[section].source === 'missing' ? 'missing' : 'heading')
      expect(after.sections[section].words).toBe(before.sections[section].words)
    }
  })

  it('keeps front matter and the prompt above the parts', () => {
    const text = `---\nquestion: difficult-customer\n---\n\n> Tell me about a difficult customer.\n\n${PROSE}`
    expect(withHeadings(read(text))).toMatch(
      /^---\nquestion: difficult-customer\n---\n\n> Tell me about a difficult customer\.\n\n## Situation\n\nIn May/,
    )
  })

  it('gives an answer that has headings back as it is', () => {
    const text = '# Mine\n\n**Situation:** I ran a stall.\n\n**Action:** I drove to the grower.\n'
    expect(withHeadings(read(text))).toBe(text)
  })
})
