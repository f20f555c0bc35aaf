import { lastingMechanism } from '../../src/checks/lasting-mechanism.js'
import { holds } from './table.js'

holds(lastingMechanism, {
  present: [
    'The per-room alert is the default for each new ward.',
    'I learned that open rates tell about the channel, not the parent; we ask at enrolment now.',
    'I still audit the card each quarter.',
    'Every new driver gets the map on the first day.',
    'The question about stairs is part of our order form now.',
    'No van leaves the yard without the list.',
    'Two other shops copied it.',
  ],
  partial: [
    'I learned that a form on the door is not read by somebody with two bags.',
    'What I took from it is that a quiet customer is not a happy one.',
    'It taught me to ask who opens the box before I choose the tape.',
  ],
  absent: ['I learned that communication is key.', 'It taught me a lot.', 'I will always remember this.', 'She opened the shop that week.'],
})
