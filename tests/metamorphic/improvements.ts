/** A sentence edited as the coach asks: the check must rise, and the score with it. One or more for every scored check. */
import type { ScoredId } from '../answers/expected.js'

export interface Improvement {
  readonly check: ScoredId
  readonly answer: string
  readonly from: string
  readonly to: string
}

const better = (check: ScoredId, answer: string, from: string, to: string): Improvement => ({ check, answer, from, to })

export const IMPROVEMENTS: readonly Improvement[] = [
  better(
    'context-concrete',
    'pharmacist',
    'A woman came to our pharmacy',
    'In November 2022 I was the pharmacist at a village pharmacy near Ghent when a woman came in',
  ),
  better(
    'context-concrete',
    'vet-desk',
    'I have worked at the front desk of a vet practice for many years and we have a lot of different clients.',
    'Last August I worked at the front desk of a vet practice in Leuven.',
  ),
  better(
    'customer-named',
    'museum-guide',
    'the teachers said that the tour was too long for the little ones',
    'Pani Zofia, a teacher of first graders in Sopot, told me that the tour was too long for the little ones',
  ),
  better(
    'customer-named',
    'school-secretary',
    'because parents asked about the bus times',
    'because parents like Mr Oduya, a night nurse with two girls in year seven, asked about the bus times',
  ),
  better(
    'customer-need',
    'museum-guide',
    'the teachers said that the tour was too long for the little ones',
    'the teachers said that the tour was too long: after forty minutes the little ones could not listen any more, so they missed the boats they had come for',
  ),
  better(
    'customer-need',
    'farm-co-op',
    'was angry because his apples were paid as second class',
    'was angry because his apples were paid as second class, and he needed the first-class price to pay his pickers, so he was losing money with every box',
  ),
  better(
    'customer-evidence',
    'farm-co-op',
    'We checked his boxes again with the machine.',
    'I put forty of his boxes through the machine again and found that 11 of them were sorted wrong.',
  ),
  better(
    'customer-evidence',
    'ux-designer',
    'changed them after the comments of my colleagues',
    'changed them after I had watched five buyers and seen that four of them looked for the price of the postage',
  ),
  better(
    'task-owned-stakes',
    'librarian',
    'I ran the story hour, so I wanted to find out why.',
    'I ran the story hour, so it was my job to reach families like hers, and her oldest was going to start school that autumn without a word of Swedish.',
  ),
  better(
    'task-owned-stakes',
    'vet-desk',
    'My responsibilities included answering the phone, booking and payments.',
    'That morning the desk was mine alone, and the woman with the old cat had said she would move to another practice if nobody helped her.',
  ),
  better(
    'task-owned-stakes',
    'backend-developer',
    '- The ticket was mine, with low priority.',
    '- The ticket was mine, and he had told us that he would cancel his contract at the end of the month.',
  ),
  better(
    'actions-owned',
    'farm-co-op',
    'We showed to him the photos of his apples. After, we changed some settings.',
    'I showed to him the photos of his apples. After, I changed two settings and I tested them with his boxes.',
  ),
  better(
    'actions-owned',
    'ux-designer',
    'We discussed many ideas together and I worked on several screens. I made some wireframes and changed them',
    'I interviewed four buyers on the phone, I drew two screens and I made a wireframe of each and changed them',
  ),
  better(
    'actions-concrete',
    'mechanic',
    'We looked at the car again and things like that.',
    'I put the car on the ramp again, found a loose clip on the exhaust and laid the old part on the bench for him.',
  ),
  better(
    'actions-concrete',
    'vet-desk',
    'I stayed calm and handled the situation in a professional way.',
    'I brought her a chair, looked up her place in the list and asked the vet how long the operation would last.',
  ),
  better(
    'decision-customer-impact',
    'barista',
    'I put the bins against the wall,',
    'I could have put up a sign, but I chose something he could feel with his feet instead, because he cannot read a sign. I put the bins against the wall,',
  ),
  better(
    'decision-customer-impact',
    'museum-guide',
    'and instead of the talk about engines I let the children pull a rope',
    'and instead of the talk about engines I let the children pull a rope, because six-year-olds remember what they have done with their hands',
  ),
  better(
    'tension-balanced',
    'librarian',
    'My colleagues at the desk worried about the noise.',
    'My colleagues at the desk worried about the noise, so I offered to close the glass door and to stop at eleven, and they agreed.',
  ),
  better(
    'tension-balanced',
    'barista',
    'I also started his coffee when I saw him come down the stairs.',
    'The owner did not want to lose the space for the cake stand; I showed her how many people walked away from the queue, and she agreed to try it for a month.',
  ),
  better(
    'beyond-the-role',
    'backend-developer',
    '- Ran the migration at five in the morning.',
    '- Nobody had asked for it, but on my day off I rang six other schools and argued in front of our director for a refund for Lindner.',
  ),
  better(
    'beyond-the-role',
    'barista',
    'On the fourth morning I walked the new way behind him',
    'Nobody asked me to, but on my day off I came in and walked the new way behind him',
  ),
  better(
    'outcome-stated',
    'pharmacist',
    'She was very thankful and said that nobody else had done so much for her.',
    'She picked the drops up before six, and her father had them the same evening.',
  ),
  better(
    'outcome-stated',
    'vet-desk',
    'In the end the client was happy and everyone was satisfied with how it was handled.',
    "In the end her dog was seen at four o'clock and she booked the second vaccination with us on the way out.",
  ),
  better(
    'outcome-quantified',
    'barista',
    'The queue also went faster for everybody.',
    'The queue also went faster for everybody: the wait at eight fell from nine minutes to four.',
  ),
  better(
    'outcome-quantified',
    'food-bank',
    'We did not measure anything, and I have no number.',
    'Of the 40 households on my round 31 had sugar in a box they could not eat; by January it was two.',
  ),
  better(
    'outcome-quantified',
    'librarian',
    'Nineteen children sat at the last story hour.',
    'The story hour grew from four children to nineteen.',
  ),
  better(
    'customer-result',
    'pharmacist',
    'She was very thankful and said that nobody else had done so much for her.',
    'Her father could read and walk down the stairs again two days later, and she has filled his prescriptions with us since.',
  ),
  better(
    'customer-result',
    'museum-guide',
    'The new tour is easier for the children and the teachers liked it.',
    'The children now get to the last boat without sitting down, and the teachers came back with their next classes.',
  ),
  better(
    'lasting-mechanism',
    'librarian',
    'and she brings her neighbours with her.',
    'and she brings her neighbours with her. The notice in five languages is now the standard in all nine branches.',
  ),
  better(
    'lasting-mechanism',
    'plumber',
    'Moira gave us the three other homes of the group in spring.',
    'Moira gave us the three other homes of the group in spring. I left a drawing of the pipes inside the cupboard door, and every plumber of ours now leaves one.',
  ),
]
