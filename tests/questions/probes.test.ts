import { expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.js'
import { PROBE_CHECKS } from '../../src/questions/question.js'

it('knows exactly the scored checks of the rubric, in its order', () => {
  expect(PROBE_CHECKS).toEqual(CHECKS.filter(({ kind }) => kind === 'scored').map(({ id }) => id))
})
