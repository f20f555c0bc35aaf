import { describe, expect, it } from 'vitest'
import { sectionBalance } from '../../src/checks/section-balance.js'
import { holds, type Parts, quotesOf, verdictOf } from './table.js'

const SAYINGS = [
  'the baker',
  'her cousin',
  'a neighbour',
  'the postman',
  'our cook',
  'his aunt',
  'the clerk',
  'a sailor',
  'the nurse',
  'my uncle',
]
const DOINGS = [
  'carried the long blue ladder',
  'opened an old green gate',
  'mended the broken shop sign',
  'painted one small front room',
  'sold three heavy red chairs',
]

/** So many words of prose, ten a sentence, no two sentences alike, in one section or in two. */
function prose(words: number, opening: string, section: number): string {
  const sentence = (i: number) =>
    `${opening} ${SAYINGS[i % 10]} ${DOINGS[(2 * section + Math.floor(i / 10)) % 5]} for ${i + 20 * section + 3} days.`
  return Array.from({ length: words / 10 }, (_, i) => sentence(i)).join(' ')
}

const parts = (situation: number, task: number, action: number, result: number): Parts => ({
  ...(situation && { situation: prose(situation, 'Then', 0) }),
  ...(task && { task: prose(task, 'Before', 1) }),
  ...(action && { action: prose(action, 'After', 2) }),
  ...(result && { result: prose(result, 'Later', 3) }),
})

holds(sectionBalance, {
  present: [parts(40, 30, 110, 50), parts(50, 30, 90, 40), parts(30, 20, 120, 30)],
  partial: [parts(30, 20, 190, 30), parts(80, 40, 90, 20), parts(40, 20, 60, 80), parts(60, 30, 100, 10)],
  absent: [parts(150, 20, 40, 30), parts(30, 20, 150, 0), parts(20, 90, 10, 60), parts(120, 90, 60, 40)],
})

describe('what it shows', () => {
  it('shows the longest sentence of the background', () => {
    const long = 'The long grey building by the river has three floors, two lifts and a garden that nobody ever waters.'
    expect(quotesOf(verdictOf(sectionBalance, { ...parts(0, 60, 40, 20), situation: `It was May of last year. ${long}` }))).toEqual([long])
  })

  it('takes a third for one bound missed', () => {
    expect(verdictOf(sectionBalance, parts(30, 20, 190, 30)).credit).toBeCloseTo(1 / 3)
  })
})
