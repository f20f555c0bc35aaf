import type { Section } from '../star.js'
import { EARS, type Ear, first } from './listening.js'

/** One question of an interviewer who will not let go. */
export interface Rung {
  /** What is asked after the person's own words: “…”: compared with what? No two rungs end alike. */
  readonly tail: string
  /** The whole question when there are no words to point at. */
  readonly bare: string
  /** The words it points at: the first of these that is heard anywhere. */
  readonly at: readonly Ear[]
  /** What makes it needless: it was told. */
  readonly told: Ear
}

/** What is asked about one check, in this order; a rung that was told is passed over. */
export interface Ladder {
  /** The id of the check it drives at. */
  readonly check: string
  /** Where in the story its words stand. */
  readonly reads: readonly Section[]
  readonly rungs: readonly Rung[]
}

const E = EARS
const rung = (tail: string, bare: string, at: readonly Ear[], told: Ear): Rung => ({ tail, bare, at, told })

/** Asked of any answer that hides the teller, the amount or the deed. */
export const ANYWHERE: readonly Rung[] = [
  rung('that is what one would do. What did you do?', 'What did you do, in fact?', [E.supposed], E.nothing),
  rung('which part of that was yours?', 'Which part of that was yours?', [E.ours], E.nothing),
  rung('how many is that?', 'How many is that?', [E.vague], E.amount),
]

/** For each scored check, what an interviewer asks until it stands. */
export const LADDERS: readonly Ladder[] = [
  {
    check: 'context-concrete',
    reads: ['situation'],
    rungs: [
      rung('when was that?', 'When was that?', [E.anything], E.time),
      rung('where was that?', 'Where was that?', [E.anything], E.place),
      rung('what was your job there?', 'What was your job there?', [E.anything], E.role),
      rung('how long had you been doing that?', 'How long had you been doing that?', [E.role, E.anything], E.length),
    ],
  },
  {
    check: 'customer-named',
    reads: ['situation', 'task'],
    rungs: [
      rung('who exactly was that?', 'Who exactly was the customer?', [E.customer, E.anything], E.known),
      rung('what did they say, in their own words?', 'What did the customer say, in their own words?', [E.customer, E.anything], E.speech),
      rung('how many others were like them?', 'How many others were like that customer?', [E.known, E.customer, E.anything], E.amount),
    ],
  },
  {
    check: 'customer-need',
    reads: ['situation', 'task', 'action'],
    rungs: [
      rung('what were they trying to get done?', 'What was the customer trying to get done?', [E.customer, E.anything], E.felt),
      rung('what did that cost them?', 'What did the problem cost the customer?', [E.felt, E.anything], E.why),
      rung('what lay beneath that?', 'What lay beneath what they asked for?', [E.why, E.felt, E.anything], E.nothing),
    ],
  },
  {
    check: 'task-owned-stakes',
    reads: ['situation', 'task'],
    rungs: [
      rung('what part of that was yours to decide?', 'What was yours to do, and yours to decide?', [E.ours, E.anything], E.duty),
      rung('what would have happened if nobody had acted?', 'What would have happened if you had done nothing?', [E.anything], E.stake),
      rung('how many people would that have touched?', 'How many people would that have touched?', [E.stake, E.anything], E.amount),
    ],
  },
  {
    check: 'customer-evidence',
    reads: ['action', 'task', 'situation'],
    rungs: [
      rung('how did you know?', 'How did you know what the customer needed?', [E.felt, E.customer, E.deed, E.anything], E.source),
      rung('what exactly did it show?', 'And what exactly did it show?', [E.source, E.anything], E.shows),
      rung('how many did you look at, or ask?', 'How many did you look at, or ask?', [E.source, E.shows, E.anything], E.amount),
      rung(
        'what would have told you that you were wrong?',
        'What would have told you that you were wrong?',
        [E.shows, E.anything],
        E.nothing,
      ),
    ],
  },
  {
    check: 'actions-owned',
    reads: ['action'],
    rungs: [
      rung('what did you do in that, you yourself?', 'What did you do, you yourself?', [E.ours, E.anything], E.mine),
      rung('who else had a hand in it?', 'Who else had a hand in it?', [E.mine, E.anything], E.nothing),
      rung(
        'what would have gone another way without you?',
        'What would have gone another way without you?',
        [E.mine, E.anything],
        E.nothing,
      ),
    ],
  },
  {
    check: 'actions-concrete',
    reads: ['action'],
    rungs: [
      rung('take me through it. What came first?', 'Take me through it. What came first?', [E.ours, E.deed, E.anything], E.nothing),
      rung('what were your exact words?', 'What were your exact words?', [E.mine, E.anything], E.speech),
      rung('how long did that take you?', 'How long did that take you?', [E.mine, E.anything], E.length),
      rung('what was the hardest moment in it?', 'What was the hardest moment in it?', [E.mine, E.anything], E.nothing),
    ],
  },
  {
    check: 'decision-customer-impact',
    reads: ['action', 'task'],
    rungs: [
      rung('what else could you have done?', 'What else could you have done?', [E.mine, E.deed, E.anything], E.alternative),
      rung('why not the other way?', 'Why this way, and not the other?', [E.alternative, E.mine, E.anything], E.reason),
      rung('what did choosing that cost?', 'What did your choice cost, and whom?', [E.alternative, E.mine, E.anything], E.paid),
      rung('would you choose the same today?', 'Would you choose the same today?', [E.alternative, E.mine], E.nothing),
    ],
  },
  {
    check: 'tension-balanced',
    reads: ['action', 'task', 'result'],
    rungs: [
      rung('who or what stood against it?', 'Who or what stood against it?', [E.mine, E.deed, E.anything], E.against),
      rung('how was that settled?', 'How was it settled with those against it?', [E.against, E.anything], E.settled),
      rung('what did you give up for it?', 'What did you give up for it?', [E.settled, E.against, E.anything], E.paid),
      rung('and if the answer had been no?', 'And if the answer had been no?', [E.settled, E.against], E.nothing),
    ],
  },
  {
    check: 'beyond-the-role',
    reads: ['action', 'result'],
    rungs: [
      rung('was that your job?', 'Which part of it was not your job?', [E.mine, E.deed, E.anything], E.nothing),
      rung('why you, and not somebody else?', 'Why you, and not somebody else?', [E.mine, E.anything], E.reason),
      rung('what had to wait meanwhile?', 'What of your own work had to wait meanwhile?', [E.mine, E.anything], E.paid),
    ],
  },
  {
    check: 'outcome-stated',
    reads: ['result'],
    rungs: [
      rung('and how did it end?', 'How did it end?', [E.anything], E.nothing),
      rung('when did you know?', 'When did you know how it had ended?', [E.anything], first(E.time, E.length)),
      rung('what was still open then?', 'What was still open then?', [E.anything], E.nothing),
    ],
  },
  {
    check: 'outcome-quantified',
    reads: ['result'],
    rungs: [
      rung('compared with what?', 'What could you count, before and after?', [E.moved, E.better, E.counted], E.compared),
      rung('how was that measured?', 'How was that measured?', [E.amount, E.moved, E.better, E.anything], E.source),
      rung('over what time?', 'Over what time was that?', [E.amount, E.moved, E.better, E.anything], E.period),
      rung(
        'what else could have caused it?',
        'What else could have caused that change?',
        [E.amount, E.moved, E.better, E.anything],
        E.nothing,
      ),
    ],
  },
  {
    check: 'customer-result',
    reads: ['result'],
    rungs: [
      rung(
        'what could the customer do then, and not before?',
        'What could the customer do then, and not before?',
        [E.customer, E.anything],
        E.gain,
      ),
      rung('how do you know that of them?', 'How do you know that of the customer?', [E.gain, E.customer, E.anything], E.source),
      rung('what did they say afterwards?', 'What did the customer say afterwards?', [E.gain, E.customer, E.anything], E.speech),
    ],
  },
  {
    check: 'lasting-mechanism',
    reads: ['result'],
    rungs: [
      rung('what would happen to the next one?', 'What would happen to the next customer with this problem?', [E.anything], E.stays),
      rung('who keeps that going today?', 'Who keeps that going today?', [E.stays, E.anything], E.known),
      rung('what did you do another way the next time?', 'What did you do another way the next time?', [E.lesson, E.anything], E.lesson),
    ],
  },
]

/** Asked after a prompt's own probe that drives at no check. */
export const FREE: readonly Rung[] = [
  rung('can you give me one example?', 'Can you give me one example?', [E.deed, E.anything], E.speech),
  rung('how do you know that?', 'How do you know that?', [E.shows, E.anything], E.source),
  rung('what did you take from it?', 'What did you take from it?', [E.anything], E.lesson),
]
