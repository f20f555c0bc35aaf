import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/formats/index.js'
import { anyText, expectGolden, foodBank, markup, on, PAYLOADS, RAW, said, unread, warehouse } from './outcomes.js'
import { refused, reviewOf, vague, waived } from './reviews.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads a document by the rules of XML 1.0; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}

async function suitesOf(outcomes: readonly Outcome[]): Promise<readonly Element[]> {
  const xml = await said('junit', outcomes)
  expect(xml).not.toMatch(RAW)
  const root = parse(xml)
  expect(root.name).toBe('testsuites')
  for (const { attributes, children } of root.children) {
    const cases = children.filter(({ name }) => name === 'testcase')
    const ended = (name: string) => cases.filter((one) => one.children[0]?.name === name).length
    expect(attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(ended('failure')),
      errors: String(ended('error')),
      skipped: String(ended('skipped')),
    })
  }
  return root.children
}

const caseIn = (suite: Element | undefined, id: string) => suite?.children.find(({ attributes }) => attributes['name'] === id)?.children[0]

describe('junit', () => {
  it('has a suite for a file and a case for each check', async () => {
    const outcomes = [on(foodBank), on(warehouse), on(refused), unread, on(waived), on(markup)]
    expectGolden('junit.xml', await said('junit', outcomes))
    const suites = await suitesOf(outcomes)
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'answers/food-bank.md',
      'answers/warehouse-lead.md',
      'answer.md',
      'answers/old.md',
      'answer.md',
      'a|b [c](d) <e>, f:g % 100.md',
    ])
    expect(suites[0]?.children.filter(({ name }) => name === 'testcase')).toHaveLength(foodBank.checks.length)
  })

  it('fails what is an error, and lets pass what is half met or only to be known', async () => {
    const [suite] = await suitesOf([on(foodBank)])
    expect(caseIn(suite, 'outcome-quantified')).toMatchObject({
      name: 'failure',
      attributes: { type: 'absent', message: 'No number says how much changed.' },
    })
    expect(caseIn(suite, 'outcome-quantified')?.text).toMatch(
      /^answers\/food-bank\.md:18:\d+: “We did not measure anything, and I have no number\.”\nWhat could you count/,
    )
    expect(caseIn(suite, 'decision-customer-impact')).toMatchObject({ name: 'system-out' })
    expect(caseIn(suite, 'decision-customer-impact')?.text).toMatch(/^warning: A choice, but not what it would do for her\.\n/)
    expect(caseIn(suite, 'honesty-notice')?.text).toMatch(/^note: You gave/)
    expect(caseIn(suite, 'context-concrete')).toBeUndefined()
  })

  it('fails a limit, and skips what is not judged or left out', async () => {
    const [limited, unscored, left] = await suitesOf([on(vague), on(refused), on(waived)])
    expect(caseIn(limited, 'no-result')).toMatchObject({ name: 'failure', attributes: { type: 'limit' } })
    expect(caseIn(unscored, 'too-short')).toMatchObject({ name: 'failure', attributes: { type: 'refused' } })
    expect(caseIn(unscored, 'customer-named')).toMatchObject({ name: 'skipped' })
    expect(caseIn(left, 'outcome-quantified')?.attributes).toEqual({
      message: 'Left out of the score: The clinic does not publish figures.',
    })
  })

  it('has an error for what could not be read', async () => {
    const [suite] = await suitesOf([unread])
    expect(caseIn(suite, 'read')).toMatchObject({
      name: 'error',
      attributes: { type: 'not-utf8', message: 'This is not UTF-8 text.' },
      text: 'Save it as UTF-8 and try again.',
    })
  })

  it('offers no file that the words name', async () => {
    const quote = '[[ATTACHMENT|/etc/passwd]]'
    expect(await said('junit', [on(reviewOf({ source: quote, said: { 'customer-named': { level: 'absent', quote } } }))])).not.toContain(
      '[[',
    )
  })

  it('is well-formed for any text', async () => {
    const texts = fc.oneof(fc.constantFrom(...PAYLOADS), anyText)
    await fc.assert(
      fc.asyncProperty(texts, texts, async (file, text) => {
        const levels = {
          'customer-named': { level: 'partial', quote: text, reason: text },
          'customer-need': { level: 'absent', quote: text, reason: text },
          'customer-evidence': { level: 'absent', waived: text },
        } as const
        const outcomes = [
          on(reviewOf({ source: text, file, said: levels })),
          { error: { schema: 'star-coach/error/1', file, error: { code: text, message: text, hint: text } } } as const,
        ]
        expect(await suitesOf(outcomes)).toHaveLength(2)
      }),
      { numRuns: 80, seed: 8 },
    )
  })
})
