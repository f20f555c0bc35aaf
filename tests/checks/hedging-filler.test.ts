import { describe, expect, it } from 'vitest'
import { hedgingFiller } from '../../src/checks/hedging-filler.js'
import { holds, quotesOf, verdictOf } from './table.js'

const PLAIN =
  'I rang about thirty growers that week and wrote each answer on a card. Four of them had lost a tray. I drove to the first on Monday, took the tray home and weighed what was left of it. The lid had a crack as long as a nail, and ants had come in through it. I cut new lids from tin, boiled them and took one to each of the four on my way to work.'

holds(hedgingFiller, {
  present: [
    PLAIN,
    'He was actually our first guest that spring. I carried his bags to the boat and read him the timetable, and he left on the noon ferry.',
    'I thought he was wrong; he was not. I asked him to draw the road, and the road on our map was older than the bridge.',
    '"I guess it is kind of fine, you know, maybe," she said, and I wrote it down, opened the box and changed the seal for a new one.',
  ],
  partial: [
    `${PLAIN} It was really late. I think it helped, and he was very kind.`,
    `Basically we lost the tray. ${PLAIN} Basically that was it, basically.`,
    `${PLAIN} Maybe it was the cold. Maybe it was the box, or something.`,
  ],
  absent: [
    'I basically kind of fixed it and stuff. It was really very good, I guess.',
    'So, you know, I sort of called them, um, and it was, like, pretty much fine.',
    'Maybe it helped somewhat, I think, and probably they were quite happy with various things.',
  ],
})

describe('what it shows', () => {
  it('shows the word that comes back', () => {
    const verdict = verdictOf(hedgingFiller, { action: 'I basically rang him. We basically met. It basically worked, I guess.' })
    expect(quotesOf(verdict)).toEqual(['basically', 'basically', 'basically'])
    expect(verdict.reason).toBe('"basically" comes 3 times.')
  })
})
