import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { type AskedFor, unminded } from '../../src/review/minds-prompt.js'

const told = (action: string) =>
  readAnswer(readDraft(`## Situation\n\nI ran a flower stall in Porto in May.\n\n## Action\n\n${action}\n`)).told
const said = (action: string, asked: Partial<AskedFor>) => unminded(told(action), { asks: 'either', themes: [], ...asked })

describe('what a prompt asks for', () => {
  it.each([
    ['a failure', { asks: 'failure' }, 'I built a colour chart and Leonor used it at once.', /went wrong/],
    ['feedback', { themes: ['feedback'] }, 'I built a colour chart and moved the buckets to the door.', /feedback/],
    ['a refusal', { themes: ['said-no'] }, 'I gave Leonor the roses and a ribbon as well.', /saying no/],
    ['a trade-off', { themes: ['cost-or-deadline'] }, 'I gave Leonor the roses and a ribbon as well.', /pulled the other way/],
  ] as const)('a story without %s is told so', (_, asked, action, note) => {
    expect(said(action, asked)).toEqual([expect.stringMatching(note)])
  })

  it.each([
    ['a mistake', { asks: 'failure' }, 'I had mixed up two orders and rang Leonor to say so.'],
    ['a customer lost', { asks: 'failure' }, 'Leonor walked away and bought elsewhere.'],
    ['an apology', { asks: 'failure' }, 'I apologised to her and took the blame.'],
    ['a letter', { themes: ['feedback'] }, 'Leonor wrote that the stems were too short.'],
    ['a survey', { themes: ['feedback'] }, 'I read the survey of the spring.'],
    ['a refusal in other words', { themes: ['said-no'] }, 'I told her we could not have lilies in March.'],
    ['a cost', { themes: ['cost-or-deadline'] }, 'The van would cost me two days of profit.'],
  ] as const)('a story with %s is not', (_, asked, action) => {
    expect(said(action, asked)).toEqual([])
  })

  it('says nothing of a prompt that asks for none of these', () => {
    expect(said('I gave Leonor the roses.', { asks: 'success', themes: ['went-beyond'] })).toEqual([])
  })
})
