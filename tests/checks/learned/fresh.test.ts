import { expect, it } from 'vitest'
import { kept, sampleOf } from '../../../scripts/train/fingerprint.js'

it('judges with weights that were learned from what it sees today (else: npm run train)', () => {
  expect(sampleOf('tests/corpus')).toBe(kept().sample)
})
