import { customerNamed } from '../../src/checks/customer-named.js'
import { holds, type Parts } from './table.js'

/** Somebody told in the Situation, who stays in the story. */
const then = (situation: string): Parts => ({
  situation,
  action: 'I drove there and asked her what she had tried.',
  result: 'She opened on time.',
})

holds(customerNamed, {
  present: [
    then('Amparo, who runs a two-van florist in Elche, rang me.'),
    then('Nelisa Dube, a retired bus conductor, wrote to our desk.'),
    then('My client Oluwaseun sells used bicycles from a garage.'),
    then('A first-year nurse on the night shift at a partner hospital called us.'),
    then('We had a call from Mrs. Þórhildur, the owner of a small dairy.'),
    then('The request came from Gert at Halden Freight.'),
    then('Parents of deaf children at our pool could not hear the whistle.'),
    then('A 200-bed clinic in the north had ordered it.'),
  ],
  partial: [
    then('A student asked for help.'),
    then('We deliver to small shops.'),
    then('Xiuying rang me.'),
    then('A retired pilot came to the counter.'),
    { situation: 'Amparo, who runs a two-van florist in Elche, rang me.', action: 'I fixed the pump.', result: 'The pump ran.' },
  ],
  absent: [
    then('Our valued customers across the region were not happy.'),
    then('My manager Sipho asked me to look at churn.'),
    then('As Ada Lovelace said, start with the customer.'),
    then('Users complained about the app.'),
    then('Kofi, our new engineer, found the fault.'),
    then('I was a nurse on the ward in Oslo.'),
    then('On Monday in Lisbon the system was slow.'),
  ],
})
