import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Paint } from '../../src/formats/paint.js'
import { textReview } from '../../src/formats/text.js'
import { displayWidth } from '../../src/text/width.js'
import { hostile, page, ready, refused, reviewOf, solid, vague, waived } from './reviews.js'

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden')
const WITH = { prompt: 'A time customer feedback changed how you worked', probe: 'How did you know that the form was what they wanted?' }
const ALL = { solid, ready, vague, refused, waived, hostile }

/** Compares with a file that people read; written when it is not there yet, or anew with UPDATE_GOLDEN=1. */
function expectGolden(name: string, text: string): void {
  const path = join(GOLDEN, `${name}.txt`)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

describe('the review a person sees', () => {
  for (const columns of [40, 60, 80, 200])
    for (const [name, review] of Object.entries(ALL))
      it(`shows the ${name} answer on ${columns} columns`, () => {
        if (columns === 200) expect(textReview(review, page(200, WITH))).toBe(textReview(review, page(80, WITH)))
        else expectGolden(`${name}-${columns}`, textReview(review, page(columns, WITH)))
      })

  for (const columns of [40, 80])
    it(`shows every check on ${columns} columns`, () => {
      expectGolden(`every-check-${columns}`, textReview(solid, page(columns, { ...WITH, all: true })))
    })

  it('fits every line into any number of columns', () => {
    for (const [name, review] of Object.entries(ALL))
      for (let columns = 20; columns <= 120; columns++)
        for (const all of [false, true]) {
          const text = textReview(review, page(columns, { ...WITH, all, several: true }))
          const wide = text.split('\n').filter((line) => displayWidth(line) > columns)
          expect(wide, `${name} on ${columns}`).toEqual([])
          expect(text).toMatch(/[^\n]\n$/)
          expect(text).not.toMatch(/\n\n\n| \n/)
        }
  })

  it('lets no control character through', () => {
    const text = textReview(hostile, page(80, { prompt: 'a\u001b[31m', probe: '\u009b1m\u202e', all: true, several: true }))
    expect(text.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/)
  })

  it('reads the same with the colours taken out', () => {
    const code = (n: number) => (text: string) => `\u001b[${n}m${text}\u001b[0m`
    const paint: Paint = { strong: code(1), dim: code(2), good: code(32), warn: code(33), bad: code(31), accent: code(36) }
    for (const review of Object.values(ALL)) {
      const coloured = textReview(review, page(80, { ...WITH, paint, all: true }))
      expect(coloured).toContain('\u001b[1m')
      expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(textReview(review, page(80, { ...WITH, all: true })))
    }
  })

  it('says the score, the band and the time in words', () => {
    expect(textReview(solid, page(80))).toContain('74 solid')
    expect(textReview(ready, page(80))).toContain('98 ready to be probed')
    expect(textReview(ready, page(80))).toContain('2 min aloud')
    expect(textReview(vague, page(80))).toContain('0 sketch')
  })

  it('shows at most three next steps, each with a question and a shape with blanks', () => {
    const text = textReview(vague, page(80))
    expect(text.match(/^ {2}\d {2}/gm)).toEqual(['  1  ', '  2  ', '  3  '])
    expect(text.match(/^ {5}Say: .*\[.*\]/gm)).toHaveLength(3)
  })

  it('shortens a long quote in the middle, to two lines', () => {
    const text = textReview(solid, page(60, { all: true }))
    const quote = /“My manager[^”]*”/.exec(text)?.[0] ?? ''
    expect(quote.split('\n')).toHaveLength(2)
    expect(quote).toMatch(/^“My manager wanted .* … .*we did not\.”$/s)
  })

  it('says one calm sentence for what is not scored', () => {
    const text = textReview(refused, page(80, WITH))
    expect(text).toContain('Not scored')
    expect(text).not.toMatch(/Next|Situation|aloud {2}“/)
  })

  it('says so when nothing is missing', () => {
    expect(textReview(waived, page(80))).toContain('Nothing is missing.')
  })

  it('names the file where there are several', () => {
    expect(textReview(solid, page(80, { several: true }))).toMatch(/^ {2}answer\.md\n/)
    expect(textReview(solid, page(80))).not.toContain('answer.md')
  })

  it('points at a place once, not three times', () => {
    const source = 'We did our best in the shop.'
    const place = { level: 'absent', quote: source } as const
    const text = textReview(reviewOf({ source, said: { 'customer-evidence': place, 'actions-owned': place } }), page(80))
    expect(text.match(/“We did our best in the shop\.”/g)).toHaveLength(1)
    expect(text).toContain('Nothing in your Action says this yet.')
  })

  it('offers a way to mend a deduction, not words to say', () => {
    const text = textReview(
      reviewOf({ source: '', said: { 'past-not-hypothetical': { level: 'absent', reason: 'Told as a habit.' } } }),
      page(80),
    )
    expect(text).toContain('  1  One past event  +6\n     Told as a habit.\n     What did you do that day?\n     Try: On [day] I [did].\n')
  })
})
