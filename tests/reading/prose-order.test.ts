import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { orderOf } from '../../src/reading/order.js'
import { readAnswer } from '../../src/reading/read.js'
import { tokensOf } from '../../src/reading/tokens.js'

const told = (text: string): string[] => readAnswer(readDraft(text)).told.map((sentence) => sentence.text)
const wrong = (text: string): number => orderOf(tokensOf(text)).wrong

describe('words that English does not put side by side', () => {
  it.each([
    'the the shop',
    'of was',
    'a were',
    'to the I',
    'I the form',
    'from would',
    'the of',
    'they to',
    'an letter',
    'a orange',
    'spoon the and',
  ])('%j', (text) => expect(wrong(`Then ${text} there`)).toBeGreaterThan(0))

  it.each([
    'I was the one who rang, and the person I spoke with was kind.',
    'It went first, because a practical can be repeated in May and a visa cannot.',
    'In May we rang Will, who had moved.',
    'An hour later a one-off visit to a European office was agreed with an NHS team.',
    'He and I had had enough of it by then.',
    'What I did was to ask her to sit down.',
    'After a while the on-call engineer said what it was for.',
    'Had I known, I would have rung him the same day.',
    'First I said sorry and I asked to the mother what they need.',
    'so um i rang the house and she said its fine and i said are you sure and she was',
    'The two of us, her and me, were in at six.',
  ])('at most one in %j', (text) => expect(wrong(text)).toBeLessThanOrEqual(1))
})

describe('shuffled words', () => {
  it.each([
    'When where what is are that team of was and the to client.',
    'The of nine families I and to rang a in the was Friday with each note.',
    'Increased decreased saved renewed and the outcome of was ten two.',
  ])('%j is not told', (text) => expect(told(text)).toEqual([]))

  it('are seen over a section when each sentence has only one slip', () => {
    const slips = [
      'Patients the ward ring Tuesday of because the kitchen spoke.',
      'Deadline my responsible spoon the and Saturday of seven lost.',
      'Tray with the lawyer agreed to was bins and logs under forty.',
    ]
    expect(told(`## Action\n\n${slips.join(' ')}`)).toEqual([])
  })

  it('one slip of the pen costs nothing', () => {
    const typo = 'I rang the the mother on Friday and she came in at noon.'
    expect(told(typo)).toEqual([typo])
    const learner = 'In that moment I have asked to her what is the problem, and she explained me all.'
    expect(told(learner)).toEqual([learner])
  })

  it('a slip here and there in a long answer costs nothing', () => {
    const good = 'I rang her on Friday and she told me that the jars had broken on the way. We packed forty new ones in straw that night.'
    const typo = 'My manager said that it was to to late for the van.'
    expect(told(`${good} ${typo}`)).toHaveLength(3)
  })
})
