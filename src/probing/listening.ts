import type { Sentence } from '../reading/answer.js'
import { alternatives, customerReasons, customerStakes, otherReasons } from '../signals/choice.js'
import { fired } from '../signals/cue.js'
import { customers } from '../signals/customers.js'
import { actClauses } from '../signals/deeds.js'
import { evidence } from '../signals/evidence.js'
import { gainCues } from '../signals/gains.js'
import { lasting } from '../signals/lasting.js'
import { modalityOf } from '../signals/modality.js'
import { type Look, lookForReal } from '../signals/near.js'
import { need } from '../signals/need.js'
import { occasion } from '../signals/occasion.js'
import { compares, counts, quantities } from '../signals/quantities.js'
import { dutyCues, stakeCues } from '../signals/stakes.js'
import { oppositions, settlements } from '../signals/tension.js'
import { agentive } from '../signals/voice.js'
import type { Span } from '../star.js'

/** Where in a sentence something is, or null. */
export type Ear = (sentence: Sentence) => Span | null

const MOVED =
  /\b(?:(?:went|gone|came|come|kept going) (?:up|down)|fell|fallen|dropped|rose|risen|grew|grown|climbed|sank|shrank|improved|increased|decreased|reduced|declined|doubled|halved|saved|fewer)\b/i
const BETTER = /\b(?:better|faster|quicker|happier|easier|improved|improvement|shorter|smoother|worse|slower)\b/i
const VAGUE = /\b(?:a lot|lots of|many|most of|several|plenty of|loads of|a few|a number of|significantly|dramatically|hugely)\b/i
const LENGTH = /\b(?:second|minute|hour|day|night|week|month|quarter|year|term|season|summer|winter)s?\b/i
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const IN_MONTH = new RegExp(`\\b(?:in|last|this|since|early|late|mid|by|from|on|around|until|of) ${MONTH}\\b`, 'i')
/** From when to when, or for how long; a rate ("forty a month") is neither. */
const PERIOD = new RegExp(
  `\\b(?:in|over|within|after|during|for|by|until|since|between|from)(?: (?!an? |per |each |every )[^ .,;:!?]{1,20}){0,3} (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|terms?|seasons?|summer|winter|spring|autumn|Christmas|Easter|${MONTH})\\b`,
  'i',
)
const GAVE = /\b(?:I|we) (?:[a-z]{2,12} )?(?:gave up|gave away|paid|covered|took on|took over|swapped|traded|went without|missed|lost)\b/i
const SPEECH = /["“”«»„]|\b(?:said|told me|told us|wrote|answered|replied)\b/i
const LOST =
  /\b(?:(?:do not|don't|did not|didn't|cannot|can't|could not|couldn't) (?:know|remember|recall|say|tell)|no idea|not sure|never (?:asked|measured|counted|checked))\b/i

const by =
  (pattern: RegExp): Ear =>
  ({ text }) => {
    const hit = pattern.exec(text)
    return hit && { start: hit.index, end: hit.index + hit[0].length }
  }
const all: Ear = ({ text }) => ({ start: 0, end: text.length })
const when =
  (holds: (sentence: Sentence) => boolean): Ear =>
  (sentence) =>
    holds(sentence) ? all(sentence) : null
const cue =
  (look: Look): Ear =>
  (sentence) => {
    const found = look(sentence)
    return found && { start: found.start, end: found.end }
  }
const has = (...cues: readonly Parameters<typeof fired>[0][]): Ear => when((sentence) => cues.some((some) => fired(some, sentence)))
/** The first of these that hears something. */
export const first =
  (...ears: readonly Ear[]): Ear =>
  (sentence) => {
    for (const ear of ears) {
      const heard = ear(sentence)
      if (heard) return heard
    }
    return null
  }

const act =
  (who: 'I' | 'we' | 'passive'): Ear =>
  (sentence) =>
    actClauses(sentence).find((one) => one.who === who)?.quote ?? null
/** A number that says how much, with or without something to compare it with. */
const amount: Ear = (sentence) => quantities(sentence).find((one) => compares(one) || counts(one)) ?? null

/** Only where nothing is compared. */
const uncompared =
  (ear: Ear): Ear =>
  (sentence) =>
    quantities(sentence).some(compares) ? null : ear(sentence)

/** What can be heard in a sentence: the signals of the judgement, as an interviewer uses them. */
export const EARS = {
  anything: all,
  nothing: (() => null) as Ear,
  amount,
  compared: ((sentence) => quantities(sentence).find(compares) ?? null) as Ear,
  /** A change, something better, a count that nothing is compared with. */
  moved: uncompared(by(MOVED)),
  better: uncompared(by(BETTER)),
  counted: uncompared((sentence) => quantities(sentence).find(counts) ?? null),
  vague: ((sentence) => (amount(sentence) ? null : by(VAGUE)(sentence))) as Ear,
  length: by(LENGTH),
  period: by(PERIOD),
  speech: by(SPEECH),
  lost: by(LOST),
  source: when((sentence) => evidence(sentence).source >= 1),
  /** A source surely looked at, or one that is asked and what it said. */
  strongSource: when((sentence) => {
    const { source, shows } = evidence(sentence)
    return source >= 2 || (source === 1 && shows >= 1)
  }),
  shows: when((sentence) => evidence(sentence).shows >= 1),
  alternative: cue(lookForReal(alternatives)),
  reason: has(customerReasons, customerStakes, otherReasons),
  against: cue(lookForReal(oppositions)),
  settled: cue(lookForReal(settlements)),
  paid: first(cue(lookForReal(settlements.filter(({ name }) => name === 'settled-paid'))), by(GAVE)),
  mine: act('I'),
  ours: ((sentence) => (act('I')(sentence) ? null : first(act('we'), act('passive'))(sentence))) as Ear,
  /** Anything done, thought or wanted. */
  deed: ((sentence) => act('I')(sentence) ?? agentive(sentence)[0] ?? null) as Ear,
  customer: ((sentence) => customers(sentence)[0] ?? null) as Ear,
  known: ((sentence) => customers(sentence).find(({ tier }) => tier === 'named' || tier === 'persona') ?? null) as Ear,
  felt: when((sentence) => need(sentence).felt > 0),
  why: when((sentence) => need(sentence).why > 0),
  time: first(
    when((sentence) => occasion(sentence).includes('time')),
    by(IN_MONTH),
  ),
  place: when((sentence) => occasion(sentence).includes('place')),
  role: when((sentence) => occasion(sentence).includes('role')),
  duty: has(dutyCues),
  stake: has(stakeCues),
  /** Something somebody served can do or has: a measure that fell is nobody's yet. */
  gain: has(gainCues.filter(({ name }) => name !== 'gain-measure' && name !== 'gain-got')),
  stays: when((sentence) => lasting(sentence).stays >= 2),
  lesson: when((sentence) => lasting(sentence).lesson),
  supposed: when((sentence) => modalityOf(sentence).hypothetical),
} as const satisfies Readonly<Record<string, Ear>>
