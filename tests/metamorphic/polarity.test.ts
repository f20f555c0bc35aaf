import { describe, expect, it } from 'vitest'
import { LEVELS, SECTIONS } from '../../src/star.js'
import { judge, levelOf } from '../judge.js'
import { isKnown } from '../known-misses.js'
import { PLAIN, POLARITY, type Polarity } from './polarity.js'

/** The plain story, the sentence put where it belongs. */
const story = (said?: Polarity): string =>
  SECTIONS.map((section) => `## ${section}\n\n${PLAIN[section]}${said?.section === section ? ` ${said.sentence}` : ''}\n`).join('\n')

const RANGE = { absent: [0, 0], 'at most partial': [0, 1], 'at least partial': [1, 2], present: [2, 2] } as const

describe('M16 a small word turns the meaning', () => {
  it('the plain story meets none of them', () => {
    for (const { check } of POLARITY) expect(levelOf(judge(story()), check), check).toBe('absent')
  })

  for (const said of POLARITY)
    (isKnown(`polarity ${said.sentence}`) ? it.fails : it)(`${said.check} ${said.expect}: ${said.sentence}`, () => {
      const found = judge(story(said)).checks.find((check) => check.id === said.check)
      const [low, high] = RANGE[said.expect]
      const level = LEVELS.indexOf(found?.verdict ?? 'absent')
      expect(level >= low && level <= high, `${found?.verdict}: ${found?.reason}`).toBe(true)
    })
})
