import { outcomeStated } from '../../src/checks/outcome-stated.js'
import { holds } from './table.js'

holds(outcomeStated, {
  present: [
    'She opened two weeks early.',
    'He left anyway, and told us which supplier he chose.',
    'The council repaired the ramp in May, and the school reopened.',
    'Calls about the bill went from nine a day to two.',
    'She renewed in June.',
    'The trial failed and we closed it.',
  ],
  partial: ['The new form is being printed.', 'The renewal is still under discussion.', 'It is planned for next year and looks good.'],
  absent: [
    'Everyone was happy with the outcome.',
    'I presented the results to the directors.',
    'This would help thousands of users.',
    'The customer thanked me warmly.',
    'It was a great success for the whole initiative.',
  ],
})
