import { describe, expect, it } from 'vitest'
import { actionsOwned } from '../../src/checks/actions-owned.js'
import { holds, quotesOf, verdictOf } from './table.js'

holds(actionsOwned, {
  present: [
    'I soaked the labels, wrote the dose on each jar and drove them to the ward before noon.',
    'I phoned the school. I asked which door they use. I moved the delivery to half past six.',
    "I'd seen the queue twice, so I taped arrows on the floor, opened the second hatch and stood there for an hour.",
    'First i have spoke with the driver, then i wrote the address in Polish, and i put the paper in his cab.',
    'I quickly rewrote the letter and read it aloud to two neighbours; the council and I then agreed on the date. I posted it myself.',
    'Marta found the fault and we swapped the pump together, but I rang the farm, I drove the old pump over and I sat with them until it ran.',
  ],
  partial: [
    'I called the tenant. The rest was arranged by the office.',
    'We met on Monday and we drew a plan, we ordered the parts and we fitted them. I carried the tools. I swept the yard. I signed the slip.',
    'I think we did well, and I rang the family at the end.',
    'The shelves were emptied, the stock was counted and the prices were changed. I printed the signs and I hung them.',
  ],
  absent: [
    'I was part of the team that rebuilt the timetable.',
    'I think we did a wonderful job and I felt proud of us.',
    'Calls were made and a plan was drawn up.',
    'We took the boat out, we cut the net and we brought her in.',
    "I didn't call them, I never wrote, and I couldn't go.",
    'I would ring the family, I would write the letter and I would drive there.',
    '"I mended the roof, I paid the bill and I left," the neighbour said.',
    'She weighed the parcel, printed the form and sent it.',
  ],
})

describe('what is shown', () => {
  it('quotes what you did', () => {
    expect(quotesOf(verdictOf(actionsOwned, { action: 'I boiled the cloths, then hung them in the yard. They dried.' }))).toEqual([
      'I boiled the cloths',
      'hung them in the yard',
    ])
  })

  it('points at the line that hides who did it', () => {
    const { place } = verdictOf(actionsOwned, { action: 'A meeting was held on the Thursday. It was long.' })
    expect(place?.sentence.text.slice(place.start, place.end)).toContain('held')
  })

  it('reads nothing but Action', () => {
    expect(verdictOf(actionsOwned, { situation: 'I ran, I cooked and I sang.', action: 'It rained all day long there.' }).level).toBe(
      'absent',
    )
  })
})
