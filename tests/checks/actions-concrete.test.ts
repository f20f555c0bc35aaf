import { actionsConcrete } from '../../src/checks/actions-concrete.js'
import { holds } from './table.js'

holds(actionsConcrete, {
  present: [
    'I pulled the January invoices, marked the double ones in red and posted a copy to the printer in Graz.',
    'The hinge was filed down, a rubber strip was glued on, and the door was tested with a full tray.',
    'We dug a trench by the fence, laid forty metres of pipe and covered it before the frost.',
    'I rang the pharmacist, copied the doses onto one card and laminated it.',
  ],
  partial: [
    'I rang the ferry office. After that I handled the rest with care.',
    'I drew a map of the ward and then I supported everybody as well as I could.',
    'A bench was carried to the bus stop. Things were improved in many ways.',
  ],
  absent: [
    'I took ownership, dived deep and delivered results.',
    'I worked tirelessly day and night to solve everything for everyone.',
    'I implemented various improvements to several processes.',
    'I managed the situation, ensured alignment and supported the stakeholders.',
    'He was calm, friendly and very patient with all of us.',
    'I would print the list, fold the flyers and carry them round.',
  ],
})
