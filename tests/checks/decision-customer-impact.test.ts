import { decisionCustomerImpact } from '../../src/checks/decision-customer-impact.js'
import { holds } from './table.js'

holds(decisionCustomerImpact, {
  present: [
    'I sent the spare pump by taxi instead of waiting for the van, because she could not milk without it.',
    'We could have extended the deadline or gone to his house; I went to his house, so he could show me.',
    'I kept the paper slips too, since half of the residents never charge their phones.',
    'The easy thing was to refund him. I mended the strap, because he wanted that bag for his daughter.',
    'I chose the slower boat over the ferry, as the passengers with chairs cannot climb the steps.',
    'Rather than close the counter at four, I stayed until six. They come after their shift, so they could still be served.',
  ],
  partial: [
    'I took the train instead of the car.',
    'We picked the second supplier because of the budget.',
    'I wanted the leaflet in Tamil. It matters, since many parents read nothing else.',
  ],
  absent: [
    'I decided to work on it.',
    'I called the plumber, opened the wall and changed the valve.',
    'The team met every morning at nine.',
    'I showed customer obsession and chose the customer over profit, because customers matter.',
  ],
})
