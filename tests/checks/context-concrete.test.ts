import { contextConcrete } from '../../src/checks/context-concrete.js'
import { holds } from './table.js'

holds(contextConcrete, {
  present: [
    'In spring 2022 I ran the returns desk of a garden centre.',
    'During my second month as a school secretary in Porto, the phones failed.',
    'I was the on-call engineer for a ticketing site the week of a festival sale.',
    'Last August I drove the library van. It broke down at a farm.',
    'Three years ago, at our bakery, the oven alarm rang all night.',
  ],
  partial: ['I was a nurse.', 'It happened two summers ago.', 'One tenant of our building had no heating.'],
  absent: [
    'I have ten years of experience in retail.',
    'At the end of the day, customers matter.',
    'Back then things were different.',
    'I usually listen first.',
    'Somebody was upset and nobody knew why.',
  ],
})
