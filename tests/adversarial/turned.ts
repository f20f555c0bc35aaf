/** Results that look measured and are not: each takes the place of an answer's whole Result. */
export interface Turned {
  readonly answer: string
  readonly result: string
}

const turned = (answer: string, result: string): Turned => ({ answer, result })

/** Only numbers that say when, who, where or which. */
export const CONTEXT_NUMBERS: readonly Turned[] = [
  turned(
    'ward-nurse',
    'In 2022 our team of eleven nurses brought the cards to all 28 beds on level 3, and Mr Adeyemi chose his own meals on day 5.',
  ),
  turned(
    'site-reliability-engineer',
    'Brannigan got its file through at 14:48 on 28 October 2022, with version 4.2 of the parser, and 3 engineers reviewed it.',
  ),
  turned(
    'primary-teacher',
    'In 2023 Haroon, who was 8 then, moved up to Year 4, and the 2 breakfast slots at 7.30 stayed in the timetable.',
  ),
  turned(
    'warehouse-lead',
    'The sleeve was introduced in Q2 2023 on line 4, after 6 weeks with 12 packers, and Ibarra orders at our 2nd depot.',
  ),
  turned(
    'permit-clerk',
    'Solveig opened on 12 June 2020. The list is one of our 17 forms, hangs at counter 4 and has been at version 3 since 2021.',
  ),
  turned(
    'data-analyst',
    'After 3 weeks Griet got page 1 of the new report on Thursday at 11, and step 2 followed in 2024 with a team of 4.',
  ),
]

/** What was meant to happen, not what did. */
export const GOALS: readonly Turned[] = [
  turned('ward-nurse', 'The goal was that untouched lunches fall from eleven a day to four and that Mr Adeyemi chooses all three meals.'),
  turned(
    'site-reliability-engineer',
    'We aimed to bring rejected pay files down from 3.1% to 0.4% and to make sure that Brannigan would renew.',
  ),
  turned(
    'primary-teacher',
    'I wanted attendance in my class to rise from 17 families to 28, and I hoped that Haroon would pass the check.',
  ),
  turned(
    'warehouse-lead',
    'The plan is to cut returned kits from 31 a month to 5, and the sleeve should become the standard for every disc kit.',
  ),
  turned(
    'permit-clerk',
    'Our target for the next half-year is 8 rejected applications of 50 instead of 34, and Solveig is expected to open in June.',
  ),
  turned('data-analyst', 'It was planned that the plants thrown out in Aalst would go from 200 euros a week to 70 by the end of the year.'),
]

/** Said not to be so, or not known. */
export const NEGATED: readonly Turned[] = [
  turned(
    'ward-nurse',
    'We did not measure whether untouched lunches fell from eleven a day to four, and Mr Adeyemi did not choose his meals.',
  ),
  turned('site-reliability-engineer', 'Rejected pay files did not drop from 3.1% to 0.4%, and nobody at Brannigan was paid on time.'),
  turned('primary-teacher', 'Attendance never rose from 17 families to 28, and I do not know whether Haroon gained anything.'),
  turned(
    'warehouse-lead',
    'Nobody counted the returned kits, so I cannot say that they fell from 31 to 5, and Ibarra did not stay with us.',
  ),
  turned('permit-clerk', 'It is not true that only 8 of 50 applications came back, since we never tracked it. Solveig did not open.'),
  turned('data-analyst', 'We have no figures, and neither the thrown-out plants nor the Monday mornings of Griet got any better.'),
]

/** Sentences from other people's stories. */
export const BOASTS: readonly string[] = [
  'Returned brake kits fell from 31 in April to 5 in June.',
  'Rejected uploads dropped from 3.1% to 0.4%.',
  'Churn in the enterprise segment fell from 9% to 3%.',
  'The error rate of the search index went from 12% to 2%.',
  'Thanks to my initiative, revenue per seat rose by 35%.',
  'Cart abandonment was cut in half, and 84 of 90 merchants migrated.',
]

/** Answers whose own result has no figure. */
export const UNMEASURED = ['barista', 'hotel-receptionist', 'court-interpreter', 'food-bank', 'pharmacist', 'museum-guide'] as const

/** Figures an interviewer would ask about, and some that are in order; put at the end of the warehouse lead's Result. */
export const FIGURES: readonly { readonly said: string; readonly notice: boolean }[] = [
  { said: 'Complaints about kits fell by 80%, from 50 a week to 40.', notice: true },
  { said: 'Packing errors went from 20 a day to 15, which is half.', notice: true },
  { said: 'Returns of discs fell from 10 a month to 5, a drop of 80 percent.', notice: true },
  { said: 'Orders from garages doubled, from 40 a month to 48.', notice: true },
  { said: 'Complaints about kits fell by 95%.', notice: true },
  { said: 'The packing errors went down by 30% or so, I am not sure.', notice: true },
  { said: 'He can be reached at 0034 600 123 456 or ibarra@example.com.', notice: true },
  { said: 'Complaints about kits fell by 80%, from 50 a week to 10.', notice: false },
  { said: 'Orders from garages doubled, from 40 a month to 80.', notice: false },
  { said: 'Packing errors fell by a third, from 30 a day to 20.', notice: false },
]
