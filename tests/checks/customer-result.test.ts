import { customerResult } from '../../src/checks/customer-result.js'
import { holds, type Parts } from './table.js'

/** The ending of a story about one customer. */
const ended = (result: string): Parts => ({
  situation: 'Mrs. Odell, a retired tailor on the fourth floor, could not carry her shopping up.',
  action: 'I moved the trolley lift to her stair.',
  result,
})

holds(customerResult, {
  present: [
    ended('Mrs. Odell went home on time that night.'),
    ended('She carries nothing any more and has two mornings a week back.'),
    ended('41 tenants who had given notice stayed.'),
    ended('She can now do her own shopping without help.'),
    ended('The tailor came back in spring and brought her neighbour.'),
  ],
  partial: [ended('She thanked us with a cake.'), ended('Tenant satisfaction rose.'), ended('She wrote us a lovely note.')],
  absent: [
    ended('I was promoted.'),
    ended('Revenue rose by 12%.'),
    ended('The customer experience was transformed across all touchpoints.'),
    ended('The lift was painted green.'),
  ],
})
