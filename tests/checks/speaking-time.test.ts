import { describe, expect, it } from 'vitest'
import { speakingLevel, speakingTime } from '../../src/checks/speaking-time.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { tellStory } from '../../src/signals/tell.js'
import { holds } from './table.js'

/** So many words, nine a sentence, each with a number of its own. */
const prose = (words: number): string =>
  Array.from({ length: words / 9 }, (_, i) => `I carried box number ${i + 1} to the shop.`)
    .join(' ')
    .replaceAll('to the shop', 'to the old shop')

holds(speakingTime, {
  present: [prose(162), prose(234), prose(342)],
  partial: [prose(108), prose(126), prose(360), prose(414)],
  absent: [prose(90), prose(27), prose(450)],
})

describe('the level of a length', () => {
  it.each([
    [97, 140, 'absent'],
    [98, 140, 'partial'],
    [139, 140, 'partial'],
    [140, 140, 'present'],
    [350, 140, 'present'],
    [351, 140, 'partial'],
    [420, 140, 'partial'],
    [421, 140, 'absent'],
    [300, 100, 'partial'],
    [300, 90, 'absent'],
  ] as const)('%i words at %i a minute are %s', (words, wpm, level) => expect(speakingLevel(words, wpm)).toBe(level))
})

describe('the speed in the file', () => {
  const at = (wpm: string) => speakingTime.judge(tellStory(readAnswer(readDraft(`---\nwpm: ${wpm}\n---\n\n## Action\n\n${prose(306)}\n`))))
  it.each([
    ['100', 'absent', 'About 3 min 4 s aloud. Cut to two minutes.'],
    ['150', 'present', 'About 2 min 2 s aloud.'],
    ['9', 'present', 'About 2 min 11 s aloud.'],
  ] as const)('%s', (wpm, level, reason) => expect(at(wpm)).toMatchObject({ level, reason }))
})
