import { expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { review } from '../../src/review/weigh.js'
import { charactersLookedAt, longText, SHAPES } from './long.js'

const KIB = 1024
const work = (shape: (at: number) => string, kib: number): number =>
  charactersLookedAt(() => review(readAnswer(readDraft(longText(shape, kib * KIB))), { file: 'a.md', question: null }))

it.each(Object.entries(SHAPES))('twice the text is at most about twice the work: %s', (_, shape) => {
  // From source every pattern is a RegExp, so all of them are counted.
  const [half, whole] = [work(shape, 4), work(shape, 8)]
  expect(half).toBeGreaterThan(0)
  // Where many sentences earn many checks, those that lose one are judged again: more of them in a longer text, until that is bounded too.
  expect(whole / half).toBeLessThan(3)
})

it('counts work that is not in proportion', () => {
  const again = (text: string) => () => {
    for (let at = 0; at < text.length; at += 50) /needle/.test(text)
  }
  expect(charactersLookedAt(again('x'.repeat(4_000))) / charactersLookedAt(again('x'.repeat(2_000)))).toBeCloseTo(4)
})
