/**
 * Where the measured results and the customer stand in each answer, word for word, so that a test can take out
 * exactly these. A name that no longer occurs in the file is an error, see marks.test.ts.
 */

/** A measured result: what to cut when it is deleted, its quantity, and that quantity made vague. */
export interface MetricMark {
  readonly sentence: string
  readonly phrase: string
  readonly vague: string
}

export interface CustomerMark {
  /** Sentences that introduce the customer, and what is left of them. */
  readonly introduced: readonly (readonly [string, string])[]
  /** Names that stand elsewhere, longest first. */
  readonly names: readonly string[]
}

export const METRICS: Readonly<Record<string, readonly MetricMark[]>> = {
  'ward-nurse': [
    {
      sentence: 'Across the ward, untouched lunches fell from eleven a day to four in the first month.',
      phrase: 'from eleven a day to four',
      vague: 'a lot',
    },
    { sentence: 'He went home in March, two kilos heavier.', phrase: 'two kilos heavier', vague: 'a lot heavier' },
  ],
  'site-reliability-engineer': [
    {
      sentence:
        'Rejected pay files dropped from 3.1% to 0.4% in the next month, and Siobhan, who had already asked a competitor for a quote, renewed for two years.',
      phrase: 'from 3.1% to 0.4%',
      vague: 'a lot',
    },
  ],
  'primary-teacher': [
    {
      sentence: 'Haroon gained nine months of reading age by June and passed the check.',
      phrase: 'nine months of reading age',
      vague: 'a lot of reading age',
    },
    { sentence: 'Attendance in my class rose from 17 families to 28.', phrase: 'from 17 families to 28', vague: 'a lot' },
  ],
  'warehouse-lead': [
    { sentence: 'Returned kits fell from 31 in April to 5 in June.', phrase: 'from 31 in April to 5 in June', vague: 'a lot' },
  ],
  'permit-clerk': [
    {
      sentence: 'In the following half-year 8 of 50 applications came back, where it had been 34.',
      phrase: '8 of 50 applications came back, where it had been 34',
      vague: 'a lot fewer applications came back',
    },
  ],
  'data-analyst': [
    {
      sentence: 'The plants thrown out in Aalst went from 200 euros a week to 70, and Griet has half of her Monday morning back.',
      phrase: 'went from 200 euros a week to 70, and Griet has half of her Monday morning back',
      vague: 'went down a lot, and Griet has a lot of her Monday morning back',
    },
    { sentence: 'Twelve of 14 managers open the page each Thursday.', phrase: 'Twelve of 14 managers', vague: 'A lot of managers' },
  ],
  librarian: [{ sentence: 'Nineteen children sat at the last story hour.', phrase: 'Nineteen children', vague: 'A lot of children' }],
  'bus-driver': [
    { sentence: 'her late starts went from three a week to none and ', phrase: 'from three a week to none', vague: 'down a lot' },
  ],
  plumber: [
    { sentence: 'All eleven residents had a warm wash the next day.', phrase: 'All eleven residents', vague: 'A lot of residents' },
  ],
  'backend-developer': [
    {
      sentence: '- Double bookings at Lindner went from two a week to zero in the eight weeks after.\n',
      phrase: 'from two a week to zero in the eight weeks after',
      vague: 'down a lot',
    },
    {
      sentence: '- Over all schools it was 37 a month before and 1 after.\n',
      phrase: 'it was 37 a month before and 1 after',
      vague: 'it got a lot better',
    },
    {
      sentence: '- Lindner has cancelled no lesson because of us since.\n',
      phrase: 'cancelled no lesson',
      vague: 'cancelled a lot fewer lessons',
    },
  ],
}

export const CUSTOMERS: Readonly<Record<string, CustomerMark>> = {
  'ward-nurse': {
    introduced: [
      ['One of my patients was Mr Adeyemi, a retired tailor who had lost most of his speech and could only use his left hand. ', ''],
    ],
    names: ['Mr Adeyemi'],
  },
  'site-reliability-engineer': {
    introduced: [
      [
        'On the 28th, the day wages go out, Brannigan Joinery, a family workshop with nineteen staff, rang our support line: their pay file had been rejected four times and their bank closed at three. ',
        '',
      ],
    ],
    names: ['Brannigan', 'Siobhan'],
  },
  barista: {
    introduced: [
      [
        'Fergus, a blind commuter who bought a flat white from us every day, told me that he kept missing the 7.42 because he could not tell on which side of the counter the queue was.',
        '',
      ],
    ],
    names: ['Fergus'],
  },
  'primary-teacher': {
    introduced: [
      [
        "In January the mother of a boy called Haroon, who drives a night bus, told me that she had never once been to a parents' evening. ",
        '',
      ],
    ],
    names: ["Haroon's mother", 'Haroon'],
  },
  'warehouse-lead': {
    introduced: [
      ['Our customer Talleres Ibarra, a garage with two ramps in Soria, sent back its third brake kit in a row with a bent shield.', ''],
    ],
    names: ['Mr Ibarra', 'Ibarra'],
  },
  'permit-clerk': {
    introduced: [
      [
        "One May morning Solveig Dahl, who wanted to open a small bakery in her late father's garage, came to my window for the fifth time. ",
        '',
      ],
    ],
    names: ['Solveig'],
  },
  'hotel-receptionist': {
    introduced: [
      [
        'In the night arrived a family from Poland, the mother Agnieszka with two little kids, and our system had sold their room two times. ',
        '',
      ],
    ],
    names: ['Agnieszka'],
  },
  librarian: {
    introduced: [
      [
        'Amal, a mother of three who had come from Aleppo the year before, stood outside with her pram on many mornings and never came in.',
        '',
      ],
    ],
    names: ['Amal'],
  },
  'food-bank': {
    introduced: [['On my list was Mrs Considine, an 81-year-old widow with diabetes on the fourth floor of a block without a lift.', '']],
    names: ['Mrs Considine'],
  },
  'bus-driver': {
    introduced: [
      [
        'there was a woman called Bethan who uses a wheelchair and works in the hospital laundry and three times',
        'there was a problem and three times',
      ],
    ],
    names: ['Bethan'],
  },
  'data-analyst': {
    introduced: [
      [
        'My users were the store managers, and one of them, Griet in Aalst, told me on the phone that she printed my weekly dashboard and then threw it away. ',
        '',
      ],
    ],
    names: ['Griet'],
  },
  'court-interpreter': {
    introduced: [
      [
        'A man named Davit, who had 19 years and no family in Belgium, had to sign a paper about his custody, and he nodded to everything. ',
        '',
      ],
    ],
    names: ['Davit'],
  },
  'backend-developer': {
    introduced: [
      [
        '- Fahrschule Lindner, one owner with three cars in Erfurt, wrote to our support that two pupils stood at the same car every Monday.\n',
        '',
      ],
    ],
    names: ['Lindner'],
  },
  plumber: {
    introduced: [
      ['Two years ago, in February, I got a call from Moira, who manages a care home in Aberdeen. ', ''],
      ['One woman of ninety-four had started to refuse it altogether, because the kettle water was cold before it reached her room. ', ''],
    ],
    names: ['Moira'],
  },
}
