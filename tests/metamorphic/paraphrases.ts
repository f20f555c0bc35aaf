/** Two ways to say the same within one story: the score may move by three points at most. */
export interface Paraphrase {
  readonly answer: string
  readonly from: string
  readonly to: string
}

const pair = (answer: string, from: string, to: string): Paraphrase => ({ answer, from, to })

export const PARAPHRASES: readonly Paraphrase[] = [
  // measured results
  pair(
    'ward-nurse',
    'untouched lunches fell from eleven a day to four in the first month',
    'untouched lunches were four a day in the first month, where it had been eleven',
  ),
  pair('ward-nurse', 'fell from eleven a day to four', 'went down from 11 a day to 4'),
  pair(
    'site-reliability-engineer',
    'dropped from 3.1% to 0.4% in the next month',
    'were 0.4 percent in the next month, down from 3.1 percent',
  ),
  pair('primary-teacher', 'Attendance in my class rose from 17 families to 28.', 'In my class 28 families came, instead of 17 before.'),
  pair('warehouse-lead', 'Returned kits fell from 31 in April to 5 in June.', 'In June 5 kits came back; in April it had been 31.'),
  pair(
    'permit-clerk',
    'In the following half-year 8 of 50 applications came back, where it had been 34.',
    'In the following half-year the applications that came back fell from 34 in fifty to 8.',
  ),
  pair('data-analyst', 'went from 200 euros a week to 70', 'cost 70 euros a week instead of 200'),
  pair('data-analyst', 'Twelve of 14 managers', '12 out of fourteen managers'),
  pair(
    'backend-developer',
    'went from two a week to zero in the eight weeks after',
    'fell to zero in the eight weeks after, down from two a week',
  ),
  pair('bus-driver', 'her late starts went from three a week to none', 'she had no late starts any more where before it was three a week'),
  // what was done
  pair('food-bank', 'A neighbour rang me', 'A neighbour phoned me'),
  pair('food-bank', 'rang a dietitian at the clinic', 'called a dietitian at the clinic'),
  pair('ward-nurse', 'I sat with him over one lunch and watched what he did', 'Over one lunch I sat with him and observed what he did'),
  pair('ward-nurse', 'I photographed every dish on the trolley', 'I took a photo of every dish on the trolley'),
  pair('site-reliability-engineer', 'I searched the logs for the same error', 'I went through the logs looking for the same error'),
  pair('warehouse-lead', 'I drove to Soria on my free Saturday', 'On my free Saturday I drove to Soria'),
  pair(
    'warehouse-lead',
    'Back at work I went through forty return slips, and 26 of them said the same.',
    'Back at work I read 40 return slips; twenty-six said the same.',
  ),
  pair(
    'permit-clerk',
    'I walked through the form with Solveig and marked every line where she stopped.',
    'Solveig and I went through the form together, and I marked every line where she stopped.',
  ),
  pair('barista', 'I watched the queue for three mornings and saw that', 'For three mornings I watched the queue, and I noticed that'),
  pair(
    'barista',
    'I put the bins against the wall, stuck a strip of rubber matting',
    'I moved the bins to the wall, glued a strip of rubber matting',
  ),
  pair('librarian', 'I went out with two cups of tea and asked her.', 'I took two cups of tea outside and asked her why.'),
  pair('librarian', 'I rewrote the notice at the door in five languages', 'I wrote a new notice for the door in 5 languages'),
  pair('court-interpreter', 'I asked to the judge the permission to speak', 'I asked the judge for permission to speak'),
  pair(
    'hotel-receptionist',
    'I phoned him at one in the night, I explained that there is a child with fever',
    "I called him at 1 o'clock at night and I explained him that a child had fever",
  ),
  pair(
    'primary-teacher',
    'I proposed two breakfast slots a term and gave up my own free hour for them',
    'I suggested two breakfast slots a term and I gave up my own free hour for them',
  ),
  pair(
    'data-analyst',
    'I checked the server log as well and found that 9 of 14 managers had not opened the page since Easter.',
    'I also looked into the server log: nine out of 14 managers had not opened the page since Easter.',
  ),
  // who and what they needed
  pair(
    'ward-nurse',
    'One of my patients was Mr Adeyemi, a retired tailor who had lost',
    'I looked after Mr Adeyemi, a patient and retired tailor, who had lost',
  ),
  pair(
    'permit-clerk',
    "Solveig Dahl, who wanted to open a small bakery in her late father's garage, came to my window",
    "a woman called Solveig Dahl, who was about to open a small bakery in her late father's garage, stood at my window",
  ),
  pair(
    'warehouse-lead',
    'Our customer Talleres Ibarra, a garage with two ramps in Soria, sent back',
    'Talleres Ibarra, a customer of ours with a two-ramp garage in Soria, returned',
  ),
  pair(
    'data-analyst',
    'She needed to know by Thursday noon what to order for the weekend.',
    'By Thursday noon she had to know what to order for the weekend.',
  ),
  pair(
    'permit-clerk',
    'Each visit cost her a day without income, because each time another paper was missing',
    'She lost a day of income with each visit, since another paper was missing each time',
  ),
  pair(
    'barista',
    'told me that he kept missing the 7.42 because he could not tell',
    "told me he kept missing the 7.42, as he couldn't tell",
  ),
  pair(
    'primary-teacher',
    "told me that she had never once been to a parents' evening",
    "told me she had never been able to come to a parents' evening",
  ),
  pair('site-reliability-engineer', 'their pay file had been rejected four times', 'our service had rejected their pay file four times'),
  pair(
    'food-bank',
    'On my list was Mrs Considine, an 81-year-old widow with diabetes',
    'Mrs Considine, a widow of 81 with diabetes, was on my list',
  ),
  // reasons, choices, costs
  pair(
    'ward-nurse',
    'but I chose the cards instead because he wanted to decide for himself',
    'but I went for the cards instead, since he wanted to decide for himself',
  ),
  pair(
    'data-analyst',
    'I chose a printed page rather than an app, because she stands',
    'I decided for a printed page instead of an app, as she stands',
  ),
  pair(
    'warehouse-lead',
    'so my manager said no. I showed him what the returns cost and promised',
    'so my manager refused. I showed him the cost of the returns and promised',
  ),
  pair(
    'ward-nurse',
    'The catering manager objected that the cards would slow down her round by ten minutes',
    'The catering manager was against it, because the cards would slow down her round by 10 minutes',
  ),
  pair(
    'primary-teacher',
    'She refused at first, since the staff contracts end at six.',
    'At first she said no, because the staff contracts end at six.',
  ),
  // what stayed and how it ended
  pair(
    'primary-teacher',
    'The school now offers a breakfast slot in every year group',
    'A breakfast slot is now offered in every year group',
  ),
  pair(
    'ward-nurse',
    'The cards are now part of the welcome pack for every new stroke patient',
    'Every new stroke patient now gets the cards in the welcome pack',
  ),
  pair('permit-clerk', 'Solveig opened on 12 June.', 'On 12 June Solveig opened her bakery.'),
  pair('food-bank', 'We did not measure anything, and I have no number.', 'We measured nothing, so I cannot give a number.'),
  pair(
    'hotel-receptionist',
    'Agnieszka came back with her family the next two summers',
    'Agnieszka returned with her family the next two summers',
  ),
  pair('court-interpreter', 'he came free in the month after', 'he was set free the month after'),
]
