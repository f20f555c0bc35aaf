import { describe, expect, it } from 'vitest'
import { cuesOf } from '../../src/probing/cues.js'

const cues = (action: string) => cuesOf({ situation: '', task: '', action, result: '' })

describe('cues to speak from', () => {
  it.each([
    ['I rang the depot before anybody else was awake.', 'I rang the depot before anybody …'],
    ['On the Friday, I rang the depot.', 'On the Friday …'],
    ['That night, alone, I rang the depot again.', 'That night, alone …'],
    ['I rang the depot.', 'I rang the depot'],
    ['It worked!', 'It worked!'],
  ])('%s', (sentence, cue) => {
    expect(cues(sentence)).toEqual([['action', [cue]]])
  })

  it('are in the order of the parts, and none where nothing is told', () => {
    expect(
      cuesOf({ situation: 'In May I ran a kiosk.', task: '', action: '', result: 'It sold. We stayed open until six that day.' }),
    ).toEqual([
      ['situation', ['In May I ran a kiosk']],
      ['result', ['It sold', 'We stayed open until six that …']],
    ])
  })
})
