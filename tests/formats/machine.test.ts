import { describe, expect, it } from 'vitest'
import { FORMATS, type Format, type Outcome } from '../../src/formats/index.js'
import { errorDocument, jsonReviews } from '../../src/formats/json.js'
import { ndjsonLine } from '../../src/formats/ndjson.js'
import { troubleText } from '../../src/formats/trouble.js'
import { safeJson } from '../../src/text/safe.js'
import { Trouble } from '../../src/trouble.js'
import { hostile, page, ready, refused, solid, vague } from './reviews.js'

const trouble = new Trouble(3, 'not-utf8', 'This is not UTF-8 text.', 'Save it as UTF-8.', { file: 'b.md', line: 3 })
const error = errorDocument('b.md', trouble)
const RAW = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

describe('json', () => {
  it('is one document with the reviews in order and the errors', () => {
    const document = JSON.parse(jsonReviews([solid, refused], [error]))
    expect(document.schema).toBe('star-coach/reviews/1')
    expect(document.reviews).toEqual(JSON.parse(JSON.stringify([solid, refused])))
    expect(document.errors).toEqual([
      {
        schema: 'star-coach/error/1',
        file: 'b.md',
        error: { code: 'not-utf8', message: 'This is not UTF-8 text.', hint: 'Save it as UTF-8.', line: 3 },
      },
    ])
  })

  it('parses when there is nothing', () => {
    expect(JSON.parse(jsonReviews([], []))).toEqual({ schema: 'star-coach/reviews/1', reviews: [], errors: [] })
  })

  it('leaves out what an error does not have', () => {
    expect(errorDocument('x', new Trouble(3, 'empty', 'There is nothing in it.')).error).toEqual({
      code: 'empty',
      message: 'There is nothing in it.',
    })
  })

  it('has no raw control character, and loses none', () => {
    const text = jsonReviews([hostile], [])
    expect(text).not.toMatch(RAW)
    expect(JSON.parse(text).reviews[0]).toEqual(JSON.parse(JSON.stringify(hostile)))
  })

  it('writes numbers as the contract does', () => {
    const review = JSON.parse(jsonReviews([vague], [])).reviews[0]
    expect(review.score).toBe(0)
    expect(review.refused).toBeNull()
    for (const check of review.checks) expect(Math.round(check.points * 100) / 100).toBe(check.points)
  })
})

describe('json, part by part', () => {
  it.each([
    [[], []],
    [[solid], []],
    [[], [error]],
    [
      [solid, hostile],
      [error, error],
    ],
  ])('is what JSON.stringify writes', (reviews, errors) => {
    expect(jsonReviews(reviews, errors)).toBe(`${safeJson({ schema: 'star-coach/reviews/1', reviews, errors }, 2)}\n`)
  })
})

describe('ndjson', () => {
  it('is one line a review or error', () => {
    for (const document of [solid, ready, vague, refused, hostile, error]) {
      const line = ndjsonLine(document)
      expect(line.match(/\n/g)).toHaveLength(1)
      expect(line).toMatch(/\}\n$/)
      expect(line).not.toMatch(RAW)
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(document)))
    }
  })
})

describe('the table of formats', () => {
  const outcomes: readonly Outcome[] = [{ review: solid, page: page(80) }, { error }, { review: ready, page: page(80) }]
  const said = ({ begin }: Format) => {
    const { open, each, close } = begin()
    return open + outcomes.map(each).join('') + close()
  }

  it('keeps the order of the inputs, errors included, in ndjson', () => {
    const lines = said(FORMATS.ndjson).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).schema)).toEqual(['star-coach/review/1', 'star-coach/error/1', 'star-coach/review/1'])
  })

  it('puts reviews and errors apart in json', () => {
    const { reviews, errors } = JSON.parse(said(FORMATS.json))
    expect([reviews.length, errors.length]).toEqual([2, 1])
  })

  it('puts a blank line between reviews in text, and leaves errors to standard error', () => {
    const text = said(FORMATS.text)
    expect(text).not.toContain('UTF-8')
    expect(text).toMatch(/[^\n]\n\n {2}98 ready to be probed/)
  })
})

describe('troubleText', () => {
  it('says what happened, where, and what to do', () => {
    expect(troubleText(trouble)).toBe('b.md:3: This is not UTF-8 text.\nSave it as UTF-8.\n')
    expect(troubleText(new Trouble(2, 'x', 'No such thing.'))).toBe('star-coach: No such thing.\n')
  })

  it('lets no name become a command of a runner', () => {
    const named = (file: string) => troubleText(new Trouble(3, 'x', 'There is no such file.', undefined, { file }))
    expect(named('::error::x')).toBe('./::error::x: There is no such file.\n')
    expect(named('  ::stop-commands::x')).toBe('./  ::stop-commands::x: There is no such file.\n')
    expect(named('a##[error]x')).toBe('a# #[error]x: There is no such file.\n')
  })

  it('lets no control character through', () => {
    const text = troubleText(new Trouble(3, 'x', 'a\u001b[31m', 'b\u009b', { file: 'c\n\u001b]0;x\u0007' }))
    expect(text).toBe('c\\u000A\\u001B]0;x\\u0007: a\\u001B[31m\nb\\u009B\n')
  })
})
