import { customerEvidence } from '../../src/checks/customer-evidence.js'
import { holds } from './table.js'

holds(customerEvidence, {
  present: [
    'I listened to a week of voicemails; seven in ten were the same order.',
    'I sat beside two clerks and saw both skip page three.',
    'Return slips for the vase said "corner" in 31 of 40 cases.',
    'I read the repair notes of the year. Most of them named the same hinge.',
    'We watched five patients use the kiosk, and four of them looked for a bell.',
    'I asked nine families: six had never opened the letter.',
  ],
  partial: [
    'I went through the cancellation comments.',
    'I looked at the complaints book after closing.',
    'It turned out that the door was too heavy.',
  ],
  absent: [
    'We are a very data-driven team.',
    'I used customer feedback to improve the product.',
    'Everyone knew the app was slow.',
    'I carried the boxes upstairs.',
    'Feedback was collected and taken on board.',
  ],
})
