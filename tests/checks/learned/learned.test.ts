import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../../src/checks/index.js'
import { see } from '../../../src/checks/learned/features.js'
import { wordKinds } from '../../../src/checks/learned/kinds.js'
import { groundsFrom } from '../../../src/checks/learned/learned.js'
import { LEARNED, scores, unpack, WIDTH } from '../../../src/checks/learned/model.js'
import { WEIGHTS } from '../../../src/checks/learned/weights.js'
import { readDraft } from '../../../src/reading/draft.js'
import { readAnswer } from '../../../src/reading/read.js'
import { tellStory } from '../../../src/signals/tell.js'

const STORY = `## Situation

In May 2022 I ran the evening desk of a small swimming pool. Ifeoma, who is blind and swims before work, could not read the locker numbers, so she came with her clothes in a bag and left the pool early.

## Task

The desk was mine, and she had told us that she would give up her card in June.

## Action

I walked the changing room with her and counted the doors she could not tell apart: all sixty. I printed raised numbers instead of buying new locks, because she knew the old ones by hand. My manager worried about the cost, so I paid for the first ten and he agreed to the rest. I glued them on after my shift.

## Result

She kept her card and swims four mornings a week instead of one. Raised numbers are now on the order form for every new locker.
`
const answer = () => readAnswer(readDraft(STORY))
const learned = CHECKS.filter(({ id }) => (LEARNED as readonly string[]).includes(id))

describe('learned checks', () => {
  it('are thirteen of the scored ones, in rubric order', () => {
    expect(learned.map(({ id }) => id)).toEqual([...LEARNED])
    expect(learned.every(({ kind }) => kind === 'scored')).toBe(true)
  })

  it('find most of what a full story tells, and say where', () => {
    const story = tellStory(answer())
    const verdicts = learned.map((check) => check.judge(story))
    expect(verdicts.filter(({ level }) => level !== 'absent').length).toBeGreaterThanOrEqual(11)
    for (const { level, evidence } of verdicts) expect(evidence.length > 0).toBe(level !== 'absent')
  })

  it('leave out what is withheld', () => {
    const one = answer()
    const [need] = learned.filter(({ id }) => id === 'customer-need')
    const found = need?.judge(tellStory(one)).evidence.map(({ sentence }) => sentence) ?? []
    const again = need?.judge(tellStory(one, new Set(found))).evidence.map(({ sentence }) => sentence) ?? []
    expect(found.length).toBeGreaterThan(0)
    expect(again.some((sentence) => found.includes(sentence))).toBe(false)
  })

  it('give the same scores for the same answer, whatever was judged before', () => {
    const model = unpack(WEIGHTS)
    const kinds = wordKinds()
    const first = scores(model, see(answer(), kinds))
    readAnswer(readDraft('## Action\n\nI called the depot, fetched the pump and fitted it before six.\n'))
    expect([...scores(model, see(answer(), kinds))]).toEqual([...first])
    expect(first.length).toBe(answer().told.length * WIDTH)
  })

  it('name what spoke for a check', () => {
    const grounds = groundsFrom(WEIGHTS)
    const told = answer()
    for (const check of learned) {
      const [best] = grounds(check, told)
      expect(best && told.told.includes(best.sentence), check.id).toBe(true)
      expect(
        best?.for.every(({ score }, i, all) => score > 0 && (i === 0 || score <= (all[i - 1]?.score ?? 0))),
        check.id,
      ).toBe(true)
    }
  })

  it('refuses weights that were learned for other checks', () => {
    const cue = { ...WEIGHTS.families.cue, weights: WEIGHTS.families.cue.weights.slice(1) }
    expect(() => unpack({ ...WEIGHTS, families: { ...WEIGHTS.families, cue } })).toThrow('train again')
  })
})
