import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { always, check, finds, quoteOf, read, STORY } from './rubric.js'

const weigh = (checks: readonly Check[], text = STORY, options = {}) =>
  weighWith(checks)(read(text), { file: 'a.md', question: null, ...options })

const fine = (id: string, weight = 6) =>
  check(id, () => ({ level: 'present', evidence: [], reason: '' }), { kind: 'deduction', section: 'whole', weight })
const taken = (id: string, weight: number, credit?: number) =>
  check(
    id,
    () => ({ level: credit === undefined ? 'absent' : 'partial', evidence: [], reason: '', ...(credit === undefined ? {} : { credit }) }),
    {
      kind: 'deduction',
      section: 'whole',
      weight,
    },
  )

/** Four checks of a rubric of 100 points, met in full by STORY. */
const FULL = [
  finds('context', 'spring', { section: 'situation', weight: 20, dimensions: ['understand-needs'] }),
  finds('stakes', 'leave', { section: 'task', weight: 20, dimensions: ['understand-needs', 'use-data'] }),
  finds('evidence', 'voicemails', { section: 'action', weight: 40, dimensions: ['use-data'] }),
  finds('outcome', 'thirty to four', { section: 'result', weight: 20, dimensions: ['go-beyond'] }),
]

describe('the total', () => {
  it('is what the points add up to', () => {
    const review = weigh([...FULL, finds('more', 'nowhere', { half: 'calendar', weight: 0 })])
    expect(review.score).toBe(100)
    expect(review.band).toBe('ready')
    expect(review.rubric).toBe('1')
  })

  it('gives half of the weight for partial, and what a credit says', () => {
    const review = weigh([
      finds('half', 'nowhere', { half: 'voicemails', weight: 50 }),
      always('credited', 'partial', { weight: 25, credit: 0.3 }),
      always('met', 'present', { weight: 25, credit: 0.9 }),
    ])
    expect(review.checks.map((c) => c.points)).toEqual([25, 7.5, 22.5])
    expect(review.score).toBe(55)
  })

  it('rounds half up, from exact sums', () => {
    const thirds = always('thirds', 'partial', { weight: 9, credit: 1 / 3 })
    expect(weigh([thirds]).checks[0]?.points).toBe(3)
    expect(weigh([always('a', 'present', { weight: 99, credit: 0.5 }), always('b', 'absent', { weight: 1 })]).score).toBe(50)
  })

  it('takes deductions off, fifteen at the most', () => {
    const some = weigh([...FULL, taken('a', 6), taken('b', 3, 1 / 3), fine('c')])
    expect(some.deducted).toBe(-7)
    expect(some.score).toBe(93)
    expect(some.checks.slice(-3).map((c) => [c.verdict, c.points])).toEqual([
      ['absent', -6],
      ['partial', -1],
      ['present', 0],
    ])
    const many = weigh([...FULL, taken('a', 6), taken('b', 6), taken('c', 6)])
    expect(many.deducted).toBe(-15)
    expect(many.score).toBe(85)
  })

  it('never falls below nothing', () => {
    expect(weigh([always('no', 'absent', { weight: 100 }), taken('a', 6)]).score).toBe(0)
  })

  it('has no minus zero', () => {
    const review = weigh([always('no', 'absent'), fine('d')])
    for (const { points } of review.checks) expect(Object.is(points, -0)).toBe(false)
    expect(Object.is(review.deducted, -0)).toBe(false)
  })

  it('gives a notice no points either way', () => {
    const notice = check('notice', () => ({ level: 'partial', evidence: [], reason: 'A word.' }), {
      kind: 'notice',
      section: 'whole',
      weight: 0,
    })
    const review = weigh([...FULL, notice])
    expect(review.score).toBe(100)
    expect(review.checks.at(-1)).toMatchObject({ kind: 'notice', verdict: 'partial', points: 0, question: 'notice?' })
  })
})

describe('no quote, no credit', () => {
  it('gives nothing to a check that quotes nothing', () => {
    const review = weigh([check('claims', () => ({ level: 'present', evidence: [], reason: 'Trust me.' }))])
    expect(review.checks[0]).toMatchObject({ verdict: 'absent', points: 0, evidence: [], question: 'claims?' })
  })

  it('keeps at most three quotes', () => {
    const all = check('all', (story) => ({ level: 'present', evidence: story.of('action').map((s) => quoteOf(s)), reason: '' }))
    expect(weigh([all]).checks[0]?.evidence).toHaveLength(3)
  })

  it('quotes verbatim, with line and column counted from one', () => {
    const review = weigh([finds('evidence', 'standing order form', { narrow: true })])
    const [quote] = review.checks[0]?.evidence ?? []
    expect(quote).toMatchObject({ line: 8, column: 58, text: 'standing order form' })
    expect(STORY.slice(quote?.start, quote?.end)).toBe('standing order form')
  })

  it('counts lines the way editors do, and columns in UTF-16 code units', () => {
    const text = '# A story\r\n\r\nI saw 👍 twenty calls in the ledger of the shop.\rShe rang us again on the next day.'
    const review = weigh([finds('a', 'twenty', { narrow: true }), finds('b', 'rang', { narrow: true })], text)
    expect(review.checks.map((c) => c.evidence[0])).toMatchObject([
      { line: 3, column: 10, text: 'twenty' },
      { line: 4, column: 5, text: 'rang' },
    ])
  })

  it('shows where a better sentence would stand when nothing is found', () => {
    const [finding] = weigh([finds('metric', 'per cent')]).checks
    expect(finding?.place?.text).toBe('The calls about rye fell from thirty to four a week.')
    expect(finding?.evidence).toEqual([])
  })
})

describe('limits', () => {
  const hypothetical = check('past-not-hypothetical', () => ({ level: 'absent', evidence: [], reason: '' }), {
    kind: 'deduction',
    section: 'whole',
    weight: 6,
  })

  it('holds an answer without Action at 40, without Result at 60', () => {
    const noAction = STORY.replace(/## Action[\s\S]*?(?=## Result)/, '')
    expect(weigh([always('a', 'present')], noAction)).toMatchObject({ score: 40, caps: [{ id: 'no-action', limit: 40 }] })
    const noResult = STORY.replace(/## Result[\s\S]*/, '')
    expect(weigh([always('a', 'present')], noResult)).toMatchObject({ score: 60, caps: [{ id: 'no-result', limit: 60 }] })
  })

  it('counts a heading with nothing told under it as no Result', () => {
    const empty = STORY.replace(/(## Result\n)[\s\S]*/, '$1\nEveryone was happy.\n')
    expect(weigh([always('a', 'present')], empty).caps.map((cap) => cap.id)).toEqual(['no-result'])
  })

  it('holds what one would do at 40, and its Action at half', () => {
    const review = weigh([
      hypothetical,
      always('act', 'present', { weight: 50 }),
      always('tell', 'present', { weight: 50, section: 'result' }),
    ])
    expect(review.caps).toMatchObject([{ id: 'hypothetical', limit: 40 }])
    expect(review.checks[1]).toMatchObject({ verdict: 'partial', points: 25, question: 'act?' })
    expect(review.checks[2]).toMatchObject({ verdict: 'present', points: 50, question: null })
    expect(review.score).toBe(40)
  })

  it('leaves a half hypothetical story alone', () => {
    const half = { ...hypothetical, judge: () => ({ level: 'partial' as const, evidence: [], reason: '' }) }
    expect(weigh([half, always('act', 'present', { weight: 100 })])).toMatchObject({ caps: [], score: 97, deducted: -3 })
  })

  it('holds fewer than 60 words, or fewer than four sentences, at 45', () => {
    const short = STORY.replace(/## Situation[\s\S]*?(?=## Action)/, '').replace('I rang each café on the list and read it aloud. ', '')
    const review = weigh([always('a', 'present')], short)
    expect(review.caps).toMatchObject([{ id: 'too-little', limit: 45 }])
    expect(review.score).toBe(45)
  })

  it('names a limit that the score does not reach', () => {
    const noResult = STORY.replace(/## Result[\s\S]*/, '')
    expect(weigh([always('a', 'absent')], noResult)).toMatchObject({ score: 0, caps: [{ id: 'no-result' }] })
  })
})

describe('what is refused', () => {
  const review = weigh([...FULL, taken('a', 6)], 'We did our very best for them.')

  it('has no score, no band, no limits, no next steps', () => {
    expect(review).toMatchObject({ score: null, band: null, caps: [], next: [], refused: { code: 'too-short' } })
  })

  it('has its checks and sections all the same', () => {
    expect(review.checks.map((c) => c.id)).toEqual(['context', 'stakes', 'evidence', 'outcome', 'a'])
    expect(Object.keys(review.sections)).toEqual(['situation', 'task', 'action', 'result'])
  })
})

describe('sections and dimensions', () => {
  it('scores a section by the checks shown in it', () => {
    const review = weigh([...FULL, finds('named', 'nowhere', { half: 'bakery', section: 'situation', weight: 30 })])
    expect(review.sections.situation).toMatchObject({ source: 'heading', confidence: 1, score: 70 })
    expect(review.sections.result.score).toBe(100)
  })

  it('has no score for a section that is missing', () => {
    const review = weigh(FULL, STORY.replace(/## Task[\s\S]*?(?=## Action)/, ''))
    expect(review.sections.task).toMatchObject({ source: 'missing', confidence: 0, words: 0, share: 0, score: null, spans: [] })
  })

  it('shares out the words', () => {
    const { sections } = weigh(FULL)
    const shares = Object.values(sections).map((section) => section.share)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1)
    expect(sections.action.share).toBeGreaterThan(sections.task.share)
  })

  it('has spans in the source', () => {
    const { sections } = weigh(FULL)
    const [span] = sections.task.spans
    expect(STORY.slice(span?.start, span?.end)).toContain('Answering them was my job')
  })

  it('takes weighted means over the checks of a dimension, two decimals', () => {
    const review = weigh([
      always('a', 'present', { weight: 9, dimensions: ['understand-needs'] }),
      always('b', 'partial', { weight: 8, dimensions: ['understand-needs', 'use-data'] }),
      always('c', 'absent', { weight: 9, dimensions: ['use-data'] }),
    ])
    expect(review.dimensions).toEqual({
      'understand-needs': 0.76,
      'decide-by-impact': 0,
      'go-beyond': 0,
      'use-data': 0.24,
      'balance-business': 0,
    })
  })
})

describe('speaking time', () => {
  it.each([
    ['nothing said', STORY, {}, 140],
    ['the flag', STORY, { wpm: 100 }, 100],
    ['the file', `---\nwpm: 120\n---\n${STORY}`, {}, 120],
    ['the flag over the file', `---\nwpm: 120\n---\n${STORY}`, { wpm: 100 }, 100],
    ['a file that says too much', `---\nwpm: 900\n---\n${STORY}`, {}, 140],
    ['a file that says too little', `---\nwpm: 10\n---\n${STORY}`, {}, 140],
    ['a file that says no number', `---\nwpm: fast\n---\n${STORY}`, {}, 140],
  ])('is counted at the speed of %s', (_, text, options, wpm) => {
    const { speaking } = weigh(FULL, text, options)
    expect(speaking.wpm).toBe(wpm)
    expect(speaking.seconds).toBe(Math.round((speaking.words * 60) / wpm))
  })

  it('is known to the checks, flag and all', () => {
    let heard: unknown
    const listens = check('listens', (story) => {
      heard = story.answer.draft.frontMatter['wpm']
      return { level: 'present', evidence: [], reason: '' }
    })
    weigh([listens], STORY, { wpm: 100 })
    expect(heard).toBe(100)
  })
})

describe('waivers', () => {
  const waive = (...ids: readonly string[]) => {
    const answer = read(STORY)
    const map = Object.fromEntries(ids.map((id) => [id, `no ${id}`]))
    const draft = { ...answer.draft, frontMatter: { waive: map } }
    return weighWith([...FULL.slice(0, 3), finds('metric', 'per cent', { section: 'result', weight: 20 })])(
      { ...answer, draft },
      { file: 'a', question: null },
    )
  }

  it('leave the weight out of the total', () => {
    expect(waive().score).toBe(80)
    const review = waive('metric')
    expect(review.score).toBe(100)
    expect(review.checks.map((c) => c.waived)).toEqual([null, null, null, 'no metric'])
    expect(review.sections.result.score).toBeNull()
    expect(review.next).toEqual([])
  })

  it('are two at the most, in the order written', () => {
    expect(waive('stakes', 'metric', 'context').checks.map((c) => c.waived)).toEqual([null, 'no stakes', null, 'no metric'])
  })

  it('never divide by nothing', () => {
    const answer = read(STORY)
    const draft = { ...answer.draft, frontMatter: { waive: { only: 'because' } } }
    expect(weighWith([finds('only', 'spring')])({ ...answer, draft }, { file: 'a', question: null }).score).toBe(0)
  })
})

it('gives the same bytes twice', () => {
  expect(JSON.stringify(weigh(FULL))).toBe(JSON.stringify(weigh(FULL)))
})
