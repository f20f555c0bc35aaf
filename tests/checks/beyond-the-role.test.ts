import { beyondTheRole } from '../../src/checks/beyond-the-role.js'
import { holds } from './table.js'

holds(beyondTheRole, {
  present: [
    'Nobody had asked me to, but I drew the bus stops on her letter.',
    'On my day off I cycled to the depot and collected the two wheels.',
    'The lift is not my department; I carried the oxygen up the stairs all the same.',
    'I told her to take the cheaper plan, although it cost me my bonus.',
    'I argued his case before the housing committee and left the photos with them.',
    'Translation sits with another team, so I asked for the text and did it in my own evenings.',
    'I took the drawings to the regional director, and I spoke for the three families.',
  ],
  partial: [
    'I rang her again the next morning to see how the knee was.',
    'I followed up with the bakery twice.',
    'I checked back with him after the repair.',
  ],
  absent: [
    'I went above and beyond.',
    'I did not stay after my shift, and I never spoke to the director.',
    'I solved the ticket within the agreed time.',
    'I greeted the guest, took the key and opened the room.',
    'We served the food, and they ate it.',
  ],
})
