import { taskOwnedStakes } from '../../src/checks/task-owned-stakes.js'
import { holds } from './table.js'

holds(taskOwnedStakes, {
  present: [
    'I owned the service, and the account had said it would leave at renewal.',
    'Nobody asked me to, but I was the only one on shift and the boy could not get out otherwise.',
    'My target was 110 units an hour, so slowing down had a price of six units.',
    'The roster was mine to sign. Without it two wards would have had no nurse.',
    { situation: 'The harvest would be lost if it rained.', task: 'It fell to me to find a second dryer.' },
  ],
  partial: ['The allergy list was my job.', 'If the pump failed, the fish would die.', 'I had to find a second bus.'],
  absent: [
    'The team needed to fix it.',
    'My responsibilities included customer service, stock and cleaning.',
    'It was important.',
    'The stakes were high.',
  ],
})
