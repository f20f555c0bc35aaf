import { describe, expect, it } from 'vitest'
import { bandOf } from '../../src/review/bands.js'
import { failuresOf } from '../../src/review/gates.js'
import { waiversOf } from '../../src/review/waivers.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { always, check, finds, read, STORY } from './rubric.js'

const CHECKS = [
  finds('context', 'spring', { weight: 50 }),
  finds('metric', 'per cent', { weight: 25 }),
  finds('named', 'Leonor', { half: 'bakery', weight: 25 }),
  check('filler', () => ({ level: 'absent', evidence: [], reason: '' }), { kind: 'deduction', section: 'whole', weight: 3 }),
  check('notice', () => ({ level: 'absent', evidence: [], reason: '' }), { kind: 'notice', section: 'whole', weight: 0 }),
]
const reviewed = (frontMatter = {}, text = STORY, checks = CHECKS) => {
  const answer = read(text)
  return weighWith(checks)({ ...answer, draft: { ...answer.draft, frontMatter } }, { file: 'a', question: null })
}
const review = reviewed()

describe('gates', () => {
  it('ask nothing unless asked', () => {
    expect(failuresOf(review, {})).toEqual([])
    expect(failuresOf(review, { allowWaive: true, failOn: [], strict: false })).toEqual([])
    expect(failuresOf(reviewed({}, 'Too short.'), {})).toEqual([])
  })

  it.each([
    [60, []],
    [61, ['The score 60 is below 61.']],
    [0, []],
  ])('--fail-under %i', (failUnder, failures) => {
    expect(review.score).toBe(60)
    expect(failuresOf(review, { failUnder })).toEqual(failures)
  })

  it.each([
    [['metric'], ['metric is absent.']],
    [['named'], []],
    [['context'], []],
    [['filler'], ['filler is taken off in full.']],
    [['notice'], ['notice has something to say.']],
  ])('--fail-on %s', (failOn, failures) => {
    expect(failuresOf(review, { failOn })).toEqual(failures)
  })

  it('--strict wants no scored check absent, no deduction in full, no limit; partial and the notice pass', () => {
    expect(failuresOf(review, { strict: true })).toEqual(['metric is absent.', 'filler is taken off in full.'])
    expect(failuresOf(reviewed({}, STORY.replace(/## Result[\s\S]*/, ''), [CHECKS[0] as never]), { strict: true })).toEqual([
      'The score is limited to 60 (no-result).',
    ])
  })

  it.each([[{ failUnder: 0 }], [{ strict: true }], [{ failOn: ['context'] }]])('fail what was not scored: %j', (gates) => {
    expect(failuresOf(reviewed({}, 'We tried our best.'), gates)).toEqual(['It was not scored.'])
  })

  it('take no notice of waivers unless they are allowed', () => {
    const waived = reviewed({ waive: { metric: 'No figures are published.' } })
    expect(waived.score).toBe(80)
    expect(failuresOf(waived, { failUnder: 61 })).toEqual(['The score 60 is below 61.'])
    expect(failuresOf(waived, { failUnder: 80, allowWaive: true })).toEqual([])
    expect(failuresOf(waived, { failOn: ['metric'] })).toEqual(['metric is absent.'])
    expect(failuresOf(waived, { failOn: ['metric'], allowWaive: true })).toEqual([])
    expect(failuresOf(waived, { strict: true, allowWaive: true })).toEqual(['filler is taken off in full.'])
  })
})

describe('waivers', () => {
  const granted = (waive: unknown) => [...waiversOf({ waive }, CHECKS).granted]
  const refused = (waive: unknown) => waiversOf({ waive }, CHECKS).refused

  it('are a map from scored checks to reasons', () => {
    expect(granted({ metric: ' none kept ' })).toEqual([['metric', 'none kept']])
    expect(granted(undefined)).toEqual([])
    expect(granted(null)).toEqual([])
  })

  it.each([
    ['metric', '`waive` must map check ids to reasons.'],
    [['metric'], '`waive` must map check ids to reasons.'],
    [{ mertic: 'x' }, '`waive` names "mertic", which is no scored check.'],
    [{ filler: 'x' }, '`waive` names "filler", which is no scored check.'],
    [{ notice: 'x' }, '`waive` names "notice", which is no scored check.'],
    [{ metric: '' }, '`waive` gives no reason for metric.'],
    [{ metric: 5 }, '`waive` gives no reason for metric.'],
    [{ context: 'a', metric: 'b', named: 'c' }, '`waive` may leave out two checks; named stays in the score.'],
  ])('%j is not granted', (waive, sentence) => {
    expect(refused(waive)).toEqual([sentence])
  })

  it('cannot be reached through a prototype', () => {
    expect(granted(JSON.parse('{"__proto__": {"metric": "x"}, "constructor": "y"}'))).toEqual([])
  })
})

describe('bands', () => {
  it.each([
    [0, 'sketch'],
    [34, 'sketch'],
    [35, 'draft'],
    [59, 'draft'],
    [60, 'solid'],
    [79, 'solid'],
    [80, 'ready'],
    [100, 'ready'],
  ])('%i is %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })
})

it('weighs a partial answer between', () => {
  expect(reviewed({}, STORY, [always('a', 'partial', { weight: 100 })]).score).toBe(50)
})
