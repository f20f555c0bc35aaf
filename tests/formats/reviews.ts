import type { Page, Wording } from '../../src/formats/page.js'
import { plain } from '../../src/formats/paint.js'
import { bandOf } from '../../src/review/bands.js'
import { nextSteps } from '../../src/review/next-steps.js'
import type { Cap, Evidence, Finding, Review } from '../../src/review/review.js'
import { deductedBy, dimensionScores, scoreOf, sectionScore } from '../../src/review/scoring.js'
import { type Level, SECTIONS, type Section } from '../../src/star.js'

/** id, kind, section, weight, label, question, shape, strength: a rubric of our own wording. */
const RUBRIC = [
  [
    'context-concrete',
    'situation',
    5,
    'Context',
    'When and where was this, and what was your job?',
    'In [when] I was [role] at [where].',
    'One can picture it.',
  ],
  [
    'customer-named',
    'situation',
    9,
    'Customer, named',
    'Who exactly was the customer: name or role, and one thing true of them and not of everybody?',
    '[Name or role], who [one thing true of them].',
    'The customer is somebody.',
  ],
  [
    'customer-need',
    'task',
    8,
    'Their need',
    'What did the problem cost them?',
    'They could not [what], so [what it cost].',
    'You show what it cost them.',
  ],
  [
    'task-owned-stakes',
    'task',
    8,
    'Your part, the stakes',
    'What part was yours?',
    'I was to [what]; otherwise [what].',
    'You say what was yours.',
  ],
  [
    'customer-evidence',
    'action',
    9,
    'How you knew',
    'What did you look at or whom did you ask, and what did it show?',
    'I [looked at what], and it showed [what].',
    'You show how you knew.',
  ],
  ['actions-owned', 'action', 9, 'What you did', 'What did you yourself do?', 'I [did], then I [did].', 'It is clear what you did.'],
  [
    'actions-concrete',
    'action',
    8,
    'Concrete steps',
    'What was the first thing you did?',
    'First I [verb] [object].',
    'One could repeat it.',
  ],
  [
    'decision-customer-impact',
    'action',
    6,
    'A choice for them',
    'What else could you have done?',
    'I [did] rather than [other], so they could [what].',
    'You chose for them.',
  ],
  [
    'tension-balanced',
    'action',
    7,
    'What stood against it',
    'Who or what stood against this?',
    '[Who] wanted [what]; I offered [what].',
    'You show the price.',
  ],
  [
    'beyond-the-role',
    'action',
    6,
    'Beyond the role',
    'Which step did nobody ask you to take?',
    'Nobody asked, but I [did] for [whom].',
    'You did more than was asked.',
  ],
  [
    'outcome-stated',
    'result',
    6,
    'Result, told',
    'What was different afterwards, that someone could check?',
    'After that, [who] [did what].',
    'It ends.',
  ],
  [
    'outcome-quantified',
    'result',
    9,
    'Result, measured',
    'What could you count before and after: time, errors, returns, complaints, people? If you do not know, say how you would find out. Do not invent a number.',
    'From [how many] to [how many] in [how long].',
    'You say how much changed.',
  ],
  [
    'customer-result',
    'result',
    6,
    'What they gained',
    'What could they do now that they could not do before?',
    'Now [who] can [what].',
    'They gained.',
  ],
  ['lasting-mechanism', 'result', 4, 'What remains', 'What did you leave in place?', 'Since then, every [what] [what].', 'It lasts.'],
  ['past-not-hypothetical', 'whole', 6, 'One past event', 'What did you do that day?', 'On [day] I [did].', ''],
  ['section-balance', 'whole', 3, 'Balance', 'Which sentence could the listener do without?', '', ''],
  ['speaking-time', 'whole', 3, 'Speaking time', 'Cut to two minutes: start with the longest Situation sentence.', '', ''],
  ['hedging-filler', 'whole', 3, 'Plain words', 'Read the sentence without them.', '', ''],
  ['customer-blame', 'whole', 5, 'Respect', 'What made it reasonable for them to act like that?', '', ''],
  ['jargon', 'whole', 2, 'Everyday words', 'Say it in words that someone outside your job would know.', '', ''],
  ['honesty-notice', 'whole', 0, 'Honesty', 'Can you say where the number comes from?', '', ''],
] as const

export const WORDING: readonly Wording[] = RUBRIC.map(([id, , , label, , shape, strength]) => ({ id, label, shape, strength }))

const DIMENSIONS_OF: Readonly<Record<string, Finding['dimensions']>> = {
  'customer-named': ['understand-needs'],
  'customer-need': ['understand-needs'],
  'customer-evidence': ['understand-needs', 'use-data'],
  'outcome-quantified': ['use-data'],
  'tension-balanced': ['balance-business'],
}

/** What is said of one check: its level, a quote (for absent ones: the place), a reason, a waiver. */
export interface Said {
  readonly level: Level
  readonly quote?: string
  readonly reason?: string
  readonly waived?: string
  readonly credit?: number
}

export interface Told {
  readonly source: string
  readonly said: Readonly<Record<string, Said>>
  readonly otherwise?: Level
  readonly seconds?: number
  readonly caps?: readonly Cap[]
  readonly sections?: Partial<Record<Section, 'heading' | 'guessed' | 'missing'>>
  readonly refused?: Review['refused']
  readonly file?: string
}

function evidenceIn(source: string, text: string): Evidence {
  const start = source.indexOf(text)
  if (start < 0) throw new Error(`not in the source: ${text}`)
  const line = source.slice(0, start).split('\n').length
  return { start, end: start + text.length, line, column: start - source.lastIndexOf('\n', start - 1), text }
}

/** A review made by hand: what is said of the checks decides its numbers. */
export function reviewOf({
  source,
  said,
  otherwise = 'present',
  seconds = 99,
  caps = [],
  sections = {},
  refused = null,
  file = 'answer.md',
}: Told): Review {
  const checks = RUBRIC.map(([id, section, weight, , question]): Finding => {
    const kind = id === 'honesty-notice' ? 'notice' : section === 'whole' ? 'deduction' : 'scored'
    const { level, quote, reason, waived, credit }: Said = said[id] ?? { level: kind === 'scored' ? otherwise : 'present' }
    const met = credit ?? { present: 1, partial: 0.5, absent: 0 }[level]
    const places = quote === undefined ? [] : [evidenceIn(source, quote)]
    return {
      id,
      kind,
      section,
      dimensions: DIMENSIONS_OF[id] ?? [],
      verdict: level,
      weight,
      points: kind === 'scored' ? weight * met : met === 1 ? 0 : -weight * (1 - met),
      evidence: level === 'absent' ? [] : places,
      question: level === 'present' ? null : question,
      reason: reason ?? (level === 'absent' ? 'Nothing says it.' : 'It is there.'),
      waived: waived ?? null,
      place: level === 'absent' ? (places[0] ?? null) : null,
    }
  })
  const score = refused === null ? scoreOf(checks, caps) : null
  const sectionOf = (section: Section): Review['sections'][Section] => {
    const from = sections[section] ?? 'heading'
    return {
      source: from,
      confidence: from === 'heading' ? 1 : 0.7,
      words: 50,
      share: 0.25,
      score: from === 'missing' ? null : sectionScore(checks, section),
      spans: [],
    }
  }
  return {
    schema: 'star-coach/review/1',
    file,
    rubric: '1',
    question: null,
    score,
    band: score === null ? null : bandOf(score),
    refused,
    caps,
    deducted: deductedBy(checks),
    speaking: { words: Math.round((seconds * 140) / 60), seconds, wpm: 140 },
    sections: Object.fromEntries(SECTIONS.map((section) => [section, sectionOf(section)])) as Review['sections'],
    dimensions: dimensionScores(checks),
    checks,
    next: refused === null ? nextSteps(checks, caps) : [],
    notices: [],
  }
}

/** A page without colour. */
export const page = (columns: number, over: Partial<Page> = {}): Page => ({
  columns,
  paint: plain,
  all: false,
  prompt: null,
  probe: null,
  wording: WORDING,
  ...over,
})

const SOLID = `## Situation
In spring 2022 I ran the order desk of a seed shop. A small bakery in Leeds kept ringing about rye flour.

## Task
Answering them was my job.

## Action
I listened to a week of voicemails; seven in ten were the same order. I wrote a standing order form, posted it to every café on the list and rang each one on the Monday.
My manager wanted to wait for the new web shop, which was due in the autumn and had been due in the autumn before that as well, so we waited a little and then we did not.

## Result
Complaints went down a lot. The bakery stopped ringing.
`

export const solid = reviewOf({
  source: SOLID,
  said: {
    'context-concrete': { level: 'present', quote: 'In spring 2022 I ran the order desk of a seed shop.' },
    'customer-named': {
      level: 'partial',
      quote: 'small bakery in Leeds',
      reason: 'A segment with one specific: no name, no second detail.',
    },
    'customer-need': { level: 'partial', quote: 'kept ringing about rye flour', reason: 'The complaint, not what it cost them.' },
    'task-owned-stakes': { level: 'partial', quote: 'Answering them was my job.', reason: 'Your part, but nothing at stake.' },
    'customer-evidence': { level: 'present', quote: 'I listened to a week of voicemails; seven in ten were the same order.' },
    'tension-balanced': {
      level: 'partial',
      quote:
        'My manager wanted to wait for the new web shop, which was due in the autumn and had been due in the autumn before that as well, so we waited a little and then we did not.',
      reason: 'A need against it, not how it was settled.',
    },
    'outcome-quantified': { level: 'absent', quote: 'Complaints went down a lot.', reason: 'No number says how much changed.' },
    'hedging-filler': { level: 'partial', credit: 2 / 3, reason: 'You say “a lot” and “a little”.' },
  },
})

export const ready = reviewOf({
  source: SOLID,
  seconds: 120,
  said: {
    'customer-evidence': { level: 'present', quote: 'I listened to a week of voicemails; seven in ten were the same order.' },
    'lasting-mechanism': { level: 'partial', quote: 'The bakery stopped ringing.', reason: 'A lesson without its later use.' },
    'honesty-notice': { level: 'partial', reason: 'You gave “95% fewer”. An interviewer may ask how it was measured.' },
  },
})

const VAGUE = 'We had an unhappy customer. We worked very hard on it and we improved the process. Everyone was happy.\n'

export const vague = reviewOf({
  source: VAGUE,
  seconds: 9,
  otherwise: 'absent',
  sections: { situation: 'guessed', task: 'missing', action: 'guessed', result: 'missing' },
  caps: [
    { id: 'no-result', limit: 60, reason: 'There is no Result yet: nothing says how it ended.' },
    { id: 'too-little', limit: 45, reason: 'There is too little to judge in full: fewer than 60 words or four sentences.' },
  ],
  said: {
    'actions-owned': { level: 'absent', quote: 'We worked very hard on it and we improved the process.', reason: 'Every step is “we”.' },
    'customer-named': { level: 'partial', quote: 'an unhappy customer', reason: 'A customer, but nobody in particular.' },
    'section-balance': { level: 'absent', reason: 'There is no Result, so the story is all beginning.' },
    'speaking-time': { level: 'absent', reason: 'About 9 s aloud; a full answer takes one to two and a half minutes.' },
    jargon: { level: 'partial', reason: 'Two phrases an outsider may not know.' },
  },
})

export const refused = reviewOf({
  source: 'We tried our best.\n',
  seconds: 2,
  otherwise: 'absent',
  said: {},
  refused: {
    code: 'too-short',
    message:
      'This is too short to judge. Tell the story in at least four sentences: what was going on, your part, what you did, how it ended.',
  },
})

export const waived = reviewOf({
  source: SOLID,
  said: {
    'outcome-quantified': { level: 'absent', reason: 'No number.', waived: 'The clinic does not publish figures.' },
    'customer-evidence': { level: 'present', quote: 'I listened to a week of voicemails; seven in ten were the same order.' },
  },
})

const HOSTILE =
  'She said \u001b[31mred\u001b[0m \u009d52;c;aGk=\u0007 and \u202egnirts\u202c 顧客の声を聞くことが大切だと分かりました。👩‍👩‍👧‍👦🇮🇳 e\u0301e\u0301e\u0301 https://example.com/a/very/long/path/without/any/place/to/break/it/at/all/anywhere end.'

export const hostile = reviewOf({
  source: HOSTILE,
  file: 'a\u001b]0;owned\u0007\nname.md',
  said: {
    'customer-evidence': { level: 'present', quote: HOSTILE },
    'customer-named': { level: 'partial', quote: HOSTILE, reason: HOSTILE },
    'hedging-filler': { level: 'absent', reason: HOSTILE },
    'honesty-notice': { level: 'partial', reason: HOSTILE },
    'customer-need': { level: 'absent', waived: HOSTILE },
  },
})
