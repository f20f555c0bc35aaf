import { describe, expect, it } from 'vitest'
import { agentive } from '../../src/signals/voice.js'
import { sentenceOf } from './sentence.js'

/** "I:rang we:met" for the acts of a sentence; a weak verb has a tilde. */
const acts = (text: string): string =>
  agentive(sentenceOf(text))
    .map(({ who, verb, weak }) => `${who}:${verb}${weak ? '~' : ''}`)
    .join(' ')

describe('who did what', () => {
  it.each([
    ['I rang nine families and recorded a note.', 'I:rang I:recorded'],
    ['I then quickly wrote it down, folded it, and put it in the box.', 'I:wrote I:folded I:put'],
    ['We met on Monday and we drew a plan.', 'we:met we:drew'],
    ['I read the statute, and the lawyer changed it.', 'I:read other:changed'],
    ['I asked her, because the form was old, and posted a new one.', 'I:asked I:posted'],
    ["I'd called twice before the bus left.", 'I:called other:left'],
    ["i've sent three boxes to the farm", 'I:sent'],
    ['I have written to the mayor.', 'I:written'],
    ['I had to rewrite the notice by hand.', 'I:rewrite'],
    ['I went to see the widow on the Sunday.', 'I:see'],
    ['I called to four hotels.', 'I:called'],
    ['Rang the depot at six.', 'I:rang'],
    ['The boxes were emptied and the floor was washed.', 'passive:emptied passive:washed'],
    ['The note was written by me.', 'I:written'],
    ['The roof was mended by us in June.', 'we:mended'],
    ['She told me that the child slept badly.', 'other:told other:slept~'],
    ['My sister and I carried the bench.', 'I:carried'],
    ['I cut the rope, put the ladder up and shut the gate.', 'I:cut I:put I:shut'],
  ])('%s', (text, expected) => expect(acts(text)).toBe(expected))
})

describe('what is no act', () => {
  it.each([
    ['I did not call them.'],
    ["I didn't write and I couldn't go."],
    ['I would ring the family.'],
    ["I'd apologise first."],
    ["I'll send the box."],
    ['I was the warden of the camp.'],
    ['She was worried and tired.'],
    ['The red shed by the weed bed.'],
    ['The customers need bread.'],
    ['"I mended it and I paid," he says.'],
  ])('%s', (text) => expect(acts(text)).toBe(''))
})

describe('what is weak', () => {
  it.each([
    ['I thought about the queue.', 'I:thought~'],
    ['I handled the case and ensured quality.', 'I:handled~ I:ensured~'],
    ['I helped the team.', 'I:helped~'],
    ['I decided to work on it.', 'I:work~'],
    ['I decided to repaint the door.', 'I:repaint'],
  ])('%s', (text, expected) => expect(acts(text)).toBe(expected))
})

it('says where the verb stands', () => {
  const sentence = sentenceOf('Before noon I carefully unscrewed the lid.')
  expect(agentive(sentence).map(({ start, end }) => sentence.text.slice(start, end))).toEqual(['unscrewed'])
})
