import { outcomeQuantified } from '../../src/checks/outcome-quantified.js'
import { holds, type Parts } from './table.js'

/** A Result in a story that the number belongs to. */
const after = (result: string): Parts => ({
  situation: 'Parcels for the north came back to our depot wet, and the drivers lost hours drying them on the radiators.',
  action: 'I sewed a flap on each trolley cover and showed the crew how to close it.',
  result,
})

holds(outcomeQuantified, {
  present: [
    after('Wet parcels went from nine a day to two.'),
    after('Drying the parcels takes ten minutes now, and it was an hour and a half before.'),
    after('Returns of wet parcels halved.'),
    after('By June, 28 of the 31 drivers closed the flap.'),
    after('Wet parcels fell by a third.'),
    after('Drivers left the depot forty minutes earlier.'),
    after('There were no wet parcels in the last eleven months.'),
    after('Twice as many parcels arrived dry.'),
    after('We dried 4 parcels a week instead of 30.'),
    after('Of the 220 parcels that winter, 214 arrived dry.'),
  ],
  partial: [
    after('63 drivers got a cover.'),
    after('On the form the drivers gave us 4.6 out of 5.'),
    after('We sewed 140 covers that winter.'),
    { situation: 'The lift stood still.', action: 'I rang the owner.', result: 'Revenue grew by 40%.' },
  ],
  absent: [
    after('In 2021 a team of five drivers used version 2 of the cover.'),
    after('The goal was to cut wet parcels by half.'),
    after('The depot manager was 100% satisfied.'),
    after('Everybody was happy with the covers.'),
    after('It would save us 20% of the parcels.'),
    after('It should go from nine wet parcels to two.'),
    after('Wet parcels fell, I think by 30% or so.'),
    after('I finished it on the third day, at 4 p.m., in room 12.'),
    after('We did not measure it.'),
  ],
})
