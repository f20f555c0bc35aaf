import { customerNeed } from '../../src/checks/customer-need.js'
import { holds } from './table.js'

holds(customerNeed, {
  present: [
    'He could not read the label, so he stopped taking the pills.',
    'She did not want a refund; she needed the bed before her mother came home.',
    'The teachers had to fill in nine pages between lessons, which meant that they had no break.',
    { situation: 'Mr. Sato was afraid to use the lift.', task: 'Because of that he had not seen his sister for a year.' },
    { situation: 'The farmer needed the pump that day, because the lambs were thirsty.' },
  ],
  partial: ['She complained about the noise.', 'The tenant wanted a new key.', 'A guest could not find the bill.'],
  absent: [
    "The customer's pain points were addressed.",
    'Our server had memory leaks.',
    'They were very upset.',
    'The backlog was high and my manager was nervous about it.',
  ],
})
