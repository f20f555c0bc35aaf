import fc from 'fast-check'
import MarkdownIt, { type Token } from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { own, table, words } from '../../src/formats/markdown-text.js'
import { oneLine } from '../../src/text/safe.js'
import { anyText, expectGolden, foodBank, markup, on, PAYLOADS, RAW, said } from './outcomes.js'
import { refused, reviewOf, vague, waived } from './reviews.js'

const markdown = new MarkdownIt({ html: true })

const children = (tokens: readonly Token[]): readonly Token[] => tokens.flatMap((token) => token.children ?? [])
/** The words of inline tokens; nothing but words may be in them. */
function textOf(inline: readonly Token[]): string {
  expect(inline.map(({ type }) => type).filter((type) => !/^text(?:_special)?$/.test(type))).toEqual([])
  return inline.map(({ content }) => content).join('')
}

/** The kinds of markup a document has, which are ours. */
const OURS = new Set(['text', 'text_special', 'strong_open', 'strong_close', 'em_open', 'em_close', 'softbreak'])

async function linesOf(...reviews: Parameters<typeof on>[0][]): Promise<readonly Token[]> {
  const text = await said(
    'markdown',
    reviews.map((review) => on(review)),
  )
  expect(text).not.toMatch(RAW)
  return markdown.parse(text, {})
}

describe('markdown', () => {
  it('is a review to keep beside the answer', async () => {
    const asked = { prompt: 'A mistake of yours reached a customer', probe: 'How did you know that the list was what she needed?' }
    expectGolden('food-bank.md', await said('markdown', [on(foodBank, asked)]))
    expectGolden('vague-and-refused.md', await said('markdown', [on(vague), on(refused), on(waived)]))
  })

  it('keeps the words of the person as they are', async () => {
    expectGolden('markup.md', await said('markdown', [on(markup, { prompt: 'Tell *me* # about | <b>it</b>' })]))
    const inline = children(await linesOf(markup))
    expect(inline.map(({ type }) => type).filter((type) => !OURS.has(type))).toEqual([])
    const text = inline.map(({ content }) => content).join('')
    for (const { evidence } of markup.checks)
      for (const quote of evidence.slice(0, 1)) expect(text).toContain(oneLine(quote.text).slice(0, 40))
  })

  it('has one row a check, however many bars the words have', async () => {
    const tokens = await linesOf(markup)
    const rows = tokens.filter(({ type }) => type === 'tr_open').length
    const cells = tokens.filter(({ type }) => type === 'td_open').length
    expect(rows).toBe(1 + 21 + 1 + 4 + 1 + 5)
    expect(cells).toBe(21 * 4 + 4 * 5 + 5 * 2)
  })

  it('lets nothing in names, words, reasons or waivers become markup', async () => {
    for (const payload of PAYLOADS) {
      const levels = {
        'customer-named': { level: 'partial', quote: payload, reason: payload },
        'customer-evidence': { level: 'present', quote: payload },
        'customer-need': { level: 'absent', reason: payload, waived: payload },
        jargon: { level: 'absent', reason: payload },
      } as const
      const review = { ...reviewOf({ source: payload, file: payload, said: levels }), notices: [payload] }
      const tokens = await linesOf(review)
      expect(tokens.map(({ type }) => type)).not.toContain('html_block')
      expect(
        children(tokens)
          .map(({ type }) => type)
          .filter((type) => !OURS.has(type)),
      ).toEqual([])
    }
  })

  it('reads back as the same words, in a line, a heading and a table', () => {
    const texts = fc.oneof(anyText, fc.string(), fc.stringMatching(/^[\\`*_[\]<>|~&$#!() a:-]{0,12}$/))
    fc.assert(
      fc.property(texts, (text) => {
        const read = oneLine(text)
        fc.pre(read !== '')
        const quoted = markdown.parse(`It says “${words(text)}”`, {})
        expect(textOf(children(quoted))).toBe(`It says “${read}”`)
        const [heading] = markdown.parse(`# ${words(text)}`, {})
        expect(heading?.tag).toBe('h1')
        expect(textOf(children(markdown.parse(`# ${words(text)}`, {})))).toBe(read)
        const cells = markdown.parse(table(['a', 'b'], [[words(text), 'x']]), {}).filter(({ type }) => type === 'inline')
        expect(cells.map(({ children: inline }) => textOf(inline ?? []))).toEqual(['a', 'b', read, 'x'])
      }),
      { numRuns: 200, seed: 9 },
    )
  })

  it('shows a place once, though two steps are missing there', async () => {
    const quote = 'Complaints went down a lot.'
    const absent = { level: 'absent', quote } as const
    const text = await said('markdown', [
      on(reviewOf({ source: quote, said: { 'outcome-quantified': absent, 'customer-result': absent } })),
    ])
    expect(text.split(quote)).toHaveLength(2)
  })

  it('leaves blanks of the rubric readable', () => {
    expect(own('From [how many] to [how many] | 5 * 3')).toBe('From [how many] to [how many] \\| 5 \\* 3')
  })
})
