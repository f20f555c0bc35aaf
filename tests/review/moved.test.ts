import { describe, expect, it } from 'vitest'
import { moved } from '../../src/review/moved.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { always, check, finds, read, STORY } from './rubric.js'

const filler = check(
  'filler',
  (story) =>
    story.of('result').some((s) => s.text.includes('basically'))
      ? { level: 'absent', evidence: [], reason: '' }
      : { level: 'present', evidence: [], reason: '' },
  { kind: 'deduction', section: 'whole', weight: 3 },
)
const weigh = weighWith([
  finds('named', 'Leonor', { half: 'bakery', section: 'situation', weight: 40 }),
  finds('outcome', 'stayed', { section: 'result', weight: 20 }),
  finds('metric', 'thirty to four', { half: 'calls about rye', section: 'result', weight: 40 }),
  filler,
])
const review = (text: string) => weigh(read(text), { file: 'a.md', question: null })
const draft = STORY.replace('fell from thirty to four a week', 'fell a lot, basically, over the weeks')

describe('what moved', () => {
  it('tells the change of score and band, and of each check', () => {
    const change = moved(review(draft), review(STORY.replace('A bakery', 'Leonor, whose bakery stands')))
    expect(change.score).toEqual({ before: 57, after: 100, change: 43 })
    expect(change.band).toEqual({ before: 'draft', after: 'ready', changed: true })
    expect(change.gained).toEqual([
      { id: 'named', from: 'partial', to: 'present', points: 20 },
      { id: 'metric', from: 'partial', to: 'present', points: 20 },
      { id: 'filler', from: 'absent', to: 'present', points: 3 },
    ])
    expect(change.lost).toEqual([])
    expect(change.sections).toEqual([
      { section: 'situation', before: 50, after: 100 },
      { section: 'result', before: 67, after: 100 },
    ])
  })

  it('tells the other way round what was lost', () => {
    const change = moved(review(STORY), review(draft))
    expect(change.score.change).toBe(-23)
    expect(change.gained).toEqual([])
    expect(change.lost.map((step) => [step.id, step.points])).toEqual([
      ['metric', -20],
      ['filler', -3],
    ])
  })

  it('tells limits that came and went', () => {
    const open = STORY.replace(/## Result[\s\S]*/, '')
    expect(moved(review(open), review(STORY)).lifted.map((cap) => cap.id)).toEqual(['no-result'])
    expect(moved(review(STORY), review(open)).limited.map((cap) => cap.id)).toEqual(['no-result'])
    expect(moved(review(open), review(STORY)).sections.find((s) => s.section === 'result')).toEqual({
      section: 'result',
      before: null,
      after: 100,
    })
  })

  it('is nothing between the same', () => {
    expect(moved(review(STORY), review(STORY))).toMatchObject({
      score: { change: 0 },
      gained: [],
      lost: [],
      lifted: [],
      limited: [],
      sections: [],
    })
  })

  it('has no change where one was not scored', () => {
    expect(moved(review('We tried our best.'), review(STORY)).score).toMatchObject({ before: null, change: null })
  })

  it('adds up: the steps are the change when nothing limits it', () => {
    const change = moved(review(draft), review(STORY))
    expect(change.gained.reduce((sum, step) => sum + step.points, 0)).toBe(change.score.change)
  })

  it('counts a level that rises without points', () => {
    const before = weighWith([always('a', 'partial', { credit: 0.5 })])(read(STORY), { file: 'a', question: null })
    const after = weighWith([always('a', 'present', { credit: 0.5 })])(read(STORY), { file: 'a', question: null })
    expect(moved(before, after).gained).toEqual([{ id: 'a', from: 'partial', to: 'present', points: 0 }])
  })
})
