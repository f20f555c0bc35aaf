import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.js'

const IDS = ['difficult-customer', 'feedback-changed-my-work', 'said-no-kindly', 'outcome-stated', 'outcome-quantified', 'customer-named']

describe('nearest', () => {
  it.each([
    ['dificult-customer', 'difficult-customer'],
    ['difficult-custoemr', 'difficult-customer'],
    ['customer-difficult', 'difficult-customer'],
    ['feedback', 'feedback-changed-my-work'],
    ['outcome-quantifed', 'outcome-quantified'],
    ['Customer-Named', 'customer-named'],
  ])('%s may have meant %s', (word, id) => {
    expect(nearest(word, IDS)[0]).toBe(id)
  })

  it.each(['', 'zebra', 'x'.repeat(100_000)])('has no idea what %.10j means', (word) => {
    expect(nearest(word, IDS)).toEqual([])
  })

  it('leaves out what is far behind the best', () => {
    expect(nearest('customer-name', ['customer-blame', 'customer-need', 'customer-named'])).toEqual(['customer-named'])
  })

  it('gives at most as many as asked for', () => {
    expect(nearest('outcome-', IDS)).toEqual(['outcome-stated', 'outcome-quantified'])
    expect(nearest('outcome-', IDS, 1)).toEqual(['outcome-stated'])
  })
})
