import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, expectGolden, foodBank, markup, on, RAW, said, unread, warehouse } from './outcomes.js'
import { refused, reviewOf, vague, waived } from './reviews.js'

describe('line', () => {
  it('is a line for each thing to mend, at the words it is about', async () => {
    expectGolden('line.txt', await said('line', [on(foodBank), on(warehouse), on(vague), on(refused), unread, on(markup)]))
  })

  it('says nothing of what is met or left out', async () => {
    expect(await said('line', [on(waived)])).toBe('')
  })

  it('takes line 1, column 1 where there are no words to point at', async () => {
    expect(await said('line', [on(refused)])).toMatch(/^answer\.md:1:1: error too-short: This is too short to judge\./)
  })

  it('says what the prompt asks for as a note', async () => {
    const review = { ...reviewOf({ source: 'x', said: {} }), notices: ['The prompt asks about feedback.'] }
    expect(await said('line', [on(review)])).toBe('answer.md:1:1: note asked-for: The prompt asks about feedback.\n')
  })

  it('is never a command to what runs it, whatever the file is called', async () => {
    const review = reviewOf({ source: 'x', file: '::error::forged', said: { 'customer-named': { level: 'partial', reason: 'So.' } } })
    expect(await said('line', [on(review)])).toMatch(/^\.\/::error::forged:1:1: warning customer-named: /)
  })

  it('is one line each, whatever stands in names and words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (file, reason) => {
        const review = reviewOf({ source: 'x', file, said: { 'customer-named': { level: 'partial', reason } } })
        const text = await said('line', [on(review)])
        expect(text.split('\n')).toHaveLength(2)
        expect(text).not.toMatch(RAW)
        expect(text).toMatch(/:1:1: warning customer-named: /)
      }),
      { numRuns: 100, seed: 5 },
    )
  })
})
