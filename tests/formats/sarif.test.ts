import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/formats/fingerprint.js'
import type { Outcome } from '../../src/formats/index.js'
import { uriOf } from '../../src/formats/sarif.js'
import type { Review } from '../../src/review/review.js'
import { ABOUT, anyText, expectGolden, foodBank, markup, on, PAYLOADS, RAW, said, unread, warehouse } from './outcomes.js'
import { refused, reviewOf, type Said, vague, waived } from './reviews.js'

/** The rubric as it ships: from source it takes seconds to load. */
const { CHECKS } = createRequire(import.meta.url)('../../dist/judgement.cjs') as typeof import('../../src/checks/index.js')

const schema = JSON.parse(readFileSync(new URL('./sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false })
addFormats.default(ajv)
const isSarif = ajv.compile(schema)

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: { readonly region: Readonly<Record<string, number>> & { readonly snippet?: { readonly text: string } } }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly justification: string }[]
}

/** The only run of a log, which the schema was asked about. */
async function runOf(outcomes: readonly Outcome[], about = ABOUT) {
  const text = await said('sarif', outcomes, about)
  expect(text).not.toMatch(RAW)
  const log = JSON.parse(text)
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  expect(log.runs).toHaveLength(1)
  return log.runs[0]
}

const resultsOf = async (review: Review): Promise<readonly Result[]> => (await runOf([on(review)])).results
const fingerprints = async (review: Review) =>
  Object.fromEntries(
    (await resultsOf(review)).map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints['primaryLocationLineHash']]),
  )

describe('sarif', () => {
  it('is one run that the schema of 2.1.0 accepts', async () => {
    const outcomes = [on(foodBank), on(warehouse), on(refused), unread, on(waived), on(markup)]
    expectGolden('sarif.json', await said('sarif', outcomes))
    const { tool, results } = await runOf(outcomes, { ...ABOUT, checks: CHECKS })
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids.slice(0, CHECKS.length)).toEqual(CHECKS.map(({ id }) => id))
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
  })

  it('is asked of a schema that says no', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
  })

  it('is a whole run when there is nothing to say', async () => {
    expect((await runOf([])).results).toEqual([])
  })

  it('tells of limits, refusals and the prompt by rules of their own', async () => {
    const asked = { ...foodBank, notices: ['The prompt asks about feedback.', 'The prompt asks about saying no.'] }
    const levels = async (review: Review) => (await resultsOf(review)).map(({ ruleId, level }) => `${ruleId} ${level}`)
    expect((await levels(vague)).slice(0, 2)).toEqual(['no-result error', 'too-little error'])
    expect(await levels(refused)).toEqual(['too-short error'])
    expect((await levels(asked)).slice(-3)).toEqual(['honesty-notice note', 'asked-for note', 'asked-for note'])
  })

  it('points at the very words, by offsets and by lines', async () => {
    const source = 'One.\r\nTwo “quoted” words\rover three\nlines, 👍 and more.\n'
    const quotes = { 'customer-named': 'quoted', 'customer-need': 'words\rover three\nlines, 👍', 'customer-evidence': 'One.\r\nTwo' }
    const said = Object.fromEntries(Object.entries(quotes).map(([id, quote]) => [id, { level: 'partial', quote } as const]))
    // Lines are where the source has them: a lone CR ends one too.
    const at: Readonly<Record<string, readonly [number, number, number, number]>> = {
      'customer-named': [2, 6, 2, 12],
      'customer-need': [2, 14, 4, 10],
      'customer-evidence': [1, 1, 2, 4],
    }
    const results = await resultsOf(reviewOf({ source, said }))
    expect(results.map(({ ruleId }) => ruleId).sort()).toEqual(Object.keys(quotes).sort())
    for (const { ruleId, locations } of results) {
      const region = locations[0]?.physicalLocation.region
      const [startLine, startColumn, endLine, endColumn] = at[ruleId] ?? []
      expect(region).toMatchObject({ startLine, startColumn, endLine, endColumn })
      const { charOffset = 0, charLength = 0 } = region ?? {}
      expect(source.slice(charOffset, charOffset + charLength)).toBe(quotes[ruleId as keyof typeof quotes])
    }
  })

  it('keeps fingerprints when lines are added above, and changes them with the words', async () => {
    const told = (before: string, words: string): Review => {
      const source = `${before}We wrote to “${words}” on Monday.\n`
      const said: Readonly<Record<string, Said>> = {
        'customer-named': { level: 'partial', quote: words },
        'customer-need': { level: 'absent', quote: 'on Monday' },
      }
      return reviewOf({ source, said })
    }
    const first = await fingerprints(told('', 'a small bakery'))
    expect(await fingerprints(told('One.\r\n\nTwo.\n', 'a small bakery'))).toEqual(first)
    expect(await fingerprints(told('', 'a  small **Bakery**'))).toEqual(first)
    const other = await fingerprints(told('', 'a large bakery'))
    expect(other['customer-named']).not.toBe(first['customer-named'])
    expect(other['customer-need']).toBe(first['customer-need'])
    expect(Object.values(first).every((one) => /^[0-9a-f]{16}:1$/.test(one ?? ''))).toBe(true)
  })

  it('counts what comes twice with the same words', async () => {
    const twice = { ...reviewOf({ source: 'x', said: {} }), notices: ['Again.', 'Again.'] }
    const [one, two] = (await resultsOf(twice)).map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'])
    expect([one?.slice(-2), two?.slice(-2)]).toEqual([':1', ':2'])
    expect(one?.slice(0, -2)).toBe(two?.slice(0, -2))
  })

  it('suppresses what the person left out, with the reason', async () => {
    const [only] = await resultsOf(waived)
    expect(only?.suppressions).toEqual([{ kind: 'inSource', justification: 'The clinic does not publish figures.' }])
  })

  it('tells of inputs that could not be read where tools look for it', async () => {
    const { invocations } = await runOf([unread, on(refused)])
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'not-utf8' },
            level: 'error',
            message: { text: 'This is not UTF-8 text. Save it as UTF-8 and try again.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'answers/old.md' }, region: { startLine: 3 } } }],
          },
        ],
      },
    ])
  })

  it('escapes what messages of SARIF would read as arguments and links', async () => {
    const review = reviewOf({ source: 'x', said: { 'customer-named': { level: 'partial', reason: 'You say {0} and [x](1).' } } })
    expect((await resultsOf(review))[0]?.message.text).toMatch(/^You say \{\{0\}\} and \[x\\\]\(1\)\./)
  })

  it('accepts any name and any words', async () => {
    for (const payload of PAYLOADS) {
      const said = { 'customer-named': { level: 'partial', quote: payload, reason: payload, waived: payload } } as const
      await runOf([
        on(reviewOf({ source: payload, file: payload, said })),
        { error: { schema: 'star-coach/error/1', file: payload, error: { code: payload, message: payload } } },
      ])
    }
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await runOf([
          on(reviewOf({ source: text, file: text, said: { 'customer-named': { level: 'partial', quote: text, reason: text } } })),
        ])
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

describe('uriOf', () => {
  it.each([
    ['answer.md', 'answer.md'],
    ['./answers//a b.md', 'answers//a%20b.md'],
    ['../a.md', '../a.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['ü/50% #1?.md', '%C3%BC/50%25%20%231%3F.md'],
    ['/etc/a.md', 'file:///etc/a.md'],
    ['answers\\a.md', 'answers/a.md'],
    ['C:\\my answers\\a.md', 'file:///C:/my%20answers/a.md'],
    ['\\\\server\\share\\a.md', 'file://server/share/a.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
    ['-', '-'],
  ])('writes %j as %s', (file, uri) => expect(uriOf(file)).toBe(uri))
})

describe('fingerprint', () => {
  it('is of letters and figures alone', () => {
    expect(fingerprint('a', 'Two  words, “here”.')).toBe(fingerprint('a', 'two\nwords here'))
    expect(fingerprint('a', 'two words')).not.toBe(fingerprint('b', 'two words'))
    expect(fingerprint('a', 'two words')).not.toBe(fingerprint('a', 'twowords'))
    expect(fingerprint('a', '')).toMatch(/^[0-9a-f]{16}$/)
  })
})
