import { tensionBalanced } from '../../src/checks/tension-balanced.js'
import { holds } from './table.js'

holds(tensionBalanced, {
  present: [
    'The foreman objected to the lost hour; I offered him my Saturday, and he agreed.',
    'My director wanted the fee kept. I showed her what two lost families cost, and she signed.',
    'It took the whole margin of the order. We gave up the printed boxes to pay for it.',
    'Accounts refused the refund. In return for a written case they approved it that week.',
    { action: 'I printed it on thick paper.', result: 'The budget was gone, so I paid for the last box out of my own pocket.' },
  ],
  partial: [
    'My supervisor was not happy about the extra hours.',
    'The sales director wanted the old price on the shelf.',
    'It was pushed into the next sprint because of our quota.',
  ],
  absent: [
    'It was a win-win for everyone.',
    'Nobody objected, and they never refused a thing.',
    'Rejected parcels dropped from nine to two.',
    'Despite many challenges we succeeded.',
    'The customer is always right, as we say.',
    'I wrote the list and read it to her.',
  ],
})
