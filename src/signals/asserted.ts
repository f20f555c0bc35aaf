import type { Sentence, Token } from '../reading/answer.js'
import type { Span } from '../star.js'
import { linear } from '../text/pattern.js'
import { type Border, borders } from './borders.js'
import { type Cue, firingCues } from './cue.js'
import { once } from './once.js'
import { kindOf } from './roles.js'
import { isParticiple } from './verbs.js'

const CAPITAL = linear(/^\p{Lu}/u)

/** Why words tell nothing that came about: denied, something bad kept away, only meant to be, only supposed, or asked. */
export type Doubt = 'denied' | 'averted' | 'meant' | 'supposed' | 'asked'

/** A stretch of a sentence that is not told as having happened. */
export interface Unasserted extends Span {
  readonly why: Doubt
  /** The words that make it so. */
  readonly by: Span
}

/** What nothing is earned for. "Nobody complained" is something that came about, and is left out. */
export const UNTRUE: readonly Doubt[] = ['denied', 'meant', 'supposed', 'asked']
/** What is not so, good or bad. */
export const NOT_SO: readonly Doubt[] = ['denied', 'averted', 'asked']
/** Whatever is not told as done. */
export const NOT_DONE: readonly Doubt[] = ['denied', 'averted', 'meant', 'supposed', 'asked']

const ANY = linear(
  /n't\b|\b(?:not|cannot|never|nobody|no|none|nothing|neither|nor|hardly|barely|rarely|seldom|without|failed|unable|goals?|aim\w*|targets?|objectives?|plan\w*|idea|intention|intend\w*|hop(?:e|ed|es|ing)|ambition|purpose|mission|want(?:s|ed)?|expect(?:s|ed)?|meant|supposed|wish(?:ed|es)?|about|going|order|would|will|should|might|could|if|unless)\b|'ll\b|'d\b|\?$/i,
)
const QUESTION = linear(
  /^["'(]*(?:what|why|how|who|whom|whose|where|when|which|did|do|does|is|are|was|were|has|have|had|can|could|would|will|should)\b[^"]{0,300}\?["')]*$/i,
)

/** Negations of a whole clause, and those that deny only what comes after. */
const DENIES = linear(/^(?:not|cannot|never|nobody|no-one|none|neither|hardly|barely|rarely|seldom|nothing|nor)$|n't$/)
const NOT_DENYING = linear(/^(?:only|just|merely|least|until|before|long|because|so|surprisingly|far|all)$/)
const NO_SENSE = linear(/^(?:longer|doubt|matter|sooner|less|fewer|later|wonder|time|more|idea|big)$/)
const FINDS = linear(/^(?:show|showed|shown|found|find|saw|see|said|say|heard|revealed)$/)
/** What is looked for in vain was not found out. */
const LOOKS = linear(
  /^(?:measure[ds]?|track(?:ed)?|count(?:ed)?|know|knew|check(?:ed)?|ask(?:ed)?|look(?:ed)?|record(?:ed)?|compare[ds]?|see|saw|tell|say|prove[ds]?|true|sure|figures?|numbers?|data|statistics|measurements?|records?)$/,
)
/** What one is glad not to have. */
const BAD = linear(
  /^(?:complain\w*|errors?|mistakes?|incidents?|accidents?|fail\w*|falls?|fallen|outages?|delays?|delayed|defects?|bugs?|loss(?:es)?|los(?:e|t)|miss(?:es|ed|ing)?|wrong(?:ly)?|late|cancel\w*|escalat\w*|no-shows?|queues?|queued?|injur\w*|refunds?|disputes?|repeats?|crash\w*|leaks?|leaked|claims?|downtime|reject\w*|duplicates?|double|gaps?|breach\w*|damage\w*|broken?|broke|alarms?|wait(?:ed|s|ing)?|unanswered|wast\w+|throw|threw|thrown|stuck|stranded|hurt|sick|died?|dies|leave|leaves|left|need|needs|needed|problems?|trouble|reopened|bent|wet|cold|pain|fear\w*|afraid|worr\w+|lapsed|expired|stop(?:ped)?|shortages?|overtime|surprises?|quit|returns?)$/,
)
const BACK = linear(/^(?:come|came|comes|sent|rang|ring|rung|call(?:ed)?|return(?:ed)?|phoned)$/)
const SAME = linear(/^(?:with|for|because|over|about)$/)
const AIMS = linear(/^(?:goal|aim|target|objective|plan|idea|intention|hope|ambition|purpose|mission)s?$/)
const WISHES = linear(
  /^(?:want(?:ed|s)?|hope[ds]?|hoping|wish(?:ed|es)?|expect(?:ed|s)?|aim(?:ed|s|ing)?|intend(?:ed|s)?|meant|planned|plans?|planning|supposed|about|going|order)$/,
)
const BARE = linear(/^(?:want(?:ed|s)?|hope[ds]?|hoping|wish(?:ed|es)?|aim(?:ed|ing)?)$/)
const MODAL = linear(/^(?:would|will|should|might|wouldn't|shouldn't|won't)$|'ll$/)
const MET = linear(/\b(?:met|reached|hit|beaten|beat|exceeded|achieved|passed|kept)\b/i)

interface Place {
  readonly tokens: readonly Token[]
  readonly all: readonly Border[]
  readonly length: number
}

const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? ''

/** The stretch from the clause's beginning, or from the trigger, to where somebody says something new. */
function scope({ tokens, all, length }: Place, i: number, whole: boolean, base: boolean): Span {
  const at = (tokens[i] as Token).start
  const start = whole ? (all.filter((border) => border.at <= at).at(-1)?.at ?? 0) : at
  const end = all.find((border) => border.at > at && (border.kind === 'own' || (base && border.kind === 'verb')))?.at ?? length
  return { start, end }
}

/** Whether what is denied is something nobody wants: no error, nobody complained, did not come back with the same fault. */
function averts({ tokens }: Place, i: number, start: number): boolean {
  const after = tokens.slice(i + 1, i + 8)
  const stop = after.findIndex(({ kind }) => kind === 'mark')
  const words = (stop < 0 ? after : after.slice(0, stop)).map((token) => token.lower)
  const looks = words.findIndex((word) => LOOKS.test(word))
  const bad = words.findIndex((word) => BAD.test(word))
  if (words.some((word, n) => word === 'anymore' || (word === 'any' && words[n + 1] === 'more'))) return true
  if (looks >= 0 && looks <= 2 && (bad < 0 || looks < bad)) return false
  if (bad >= 0 && bad <= 4) return true
  const back = words.findIndex((word) => BACK.test(word))
  if (back < 0) return /^(?:have|has|had)$/.test(words[0] ?? '') && words[1] === 'to'
  if (words.slice(back + 1).some((word) => SAME.test(word))) return true
  const who = [
    ...tokens.filter((token) => token.start >= start && token.start <= (tokens[i] as Token).start).map((t) => t.lower),
    ...words.slice(0, back),
  ]
  return (
    !who.some((word) => kindOf(word) !== null || /^(?:he|she|they|nobody|we|i)$/.test(word)) && !CAPITAL.test(tokens[i - 1]?.text ?? '')
  )
}

function denial(place: Place, i: number): Unasserted | null {
  const { tokens } = place
  const word = lower(tokens, i)
  const next = lower(tokens, i + 1)
  const by = { start: (tokens[i] as Token).start, end: (tokens[i] as Token).end }
  const object = (): boolean => tokens.slice(Math.max(0, i - 3), i).some((token) => FINDS.test(token.lower))
  if (word === 'no') {
    if (NO_SENSE.test(next) || tokens[i + 1]?.kind !== 'word' || /^(?:i|we|he|she|they|it)$/.test(next) || object()) return null
  } else if (word === 'without') {
    const span = scope(place, i, false, false)
    return { ...span, by, why: averts(place, i, span.start) ? 'averted' : 'denied' }
  } else if ((word === 'failed' || word === 'unable') && next === 'to') {
    return { ...scope(place, i, false, true), by, why: 'denied' }
  } else if (!DENIES.test(word) || NOT_DENYING.test(next) || lower(tokens, i - 1) === 'or' || (word === 'nothing' && object())) return null
  const loose = word === 'no' ? lower(tokens, i - 1) === 'with' : word === 'not' && /^(?:[,;:(]|and)$/.test(lower(tokens, i - 1))
  const from = scope(place, i, true, true).start
  const lasts = /^(?:never|hardly|barely|rarely|seldom|nobody|no-one|none|neither|nor)$/.test(word) || by.start - from < 5
  const span = scope(place, i, !loose, !lasts || /^(?:not|cannot)$|n't$/.test(word))
  return { ...span, by, why: averts(place, i, span.start) ? 'averted' : 'denied' }
}

function wish(place: Place, text: string, i: number): Unasserted | null {
  const { tokens } = place
  const word = lower(tokens, i)
  const by = { start: (tokens[i] as Token).start, end: (tokens[i] as Token).end }
  if (AIMS.test(word)) {
    const be = tokens.slice(i + 1, i + 9).findIndex((token) => /^(?:was|is|were|are|be|been)$/.test(token.lower))
    const then = tokens[i + 2 + be]
    const aimed = be >= 0 && tokens.slice(i + 1, i + 1 + be).every(({ kind }) => kind !== 'mark') && then
    const toward =
      aimed &&
      (then.kind === 'number' ||
        /^(?:to|that|for|at|under|below|over|fewer|less|zero|half|no|two|three|four|five|six|seven|eight|nine|ten)$/.test(then.lower))
    const span = scope(place, i, false, false)
    return toward && !MET.test(text.slice(span.start, span.end)) ? { ...span, by, why: 'meant' } : null
  }
  if (!WISHES.test(word) || /^(?:as|than|the|an?|had|like)$/.test(lower(tokens, i - 1))) return null
  const next = lower(tokens, i + 1)
  const to = next === 'to' && !/^(?:the|an?|my|our|his|her|their|see|work|school|bed)$/.test(lower(tokens, i + 2))
  return to || (next === 'that' && word !== 'order') || BARE.test(word) ? { ...scope(place, i, false, true), by, why: 'meant' } : null
}

function supposition(place: Place, i: number): Unasserted | null {
  const { tokens } = place
  const word = lower(tokens, i)
  const before = lower(tokens, i - 1)
  const by = { start: (tokens[i] as Token).start, end: (tokens[i] as Token).end }
  const short = /^(?:i|we|he|she|they|it|you)'d$/.test(word) && !isParticiple(lower(tokens, i + 1)) && lower(tokens, i + 1) !== 'better'
  const modal = MODAL.test(word) && !/^(?:good|free|own|his|her|my|the|a)$/.test(before)
  const missed = word === 'could' && lower(tokens, i + 1) === 'have'
  const open = (word === 'if' && !/^(?:as|even)$/.test(before)) || word === 'unless'
  return short || modal || missed || open ? { ...scope(place, i, false, true), by, why: 'supposed' } : null
}

/** The tokens that stand between quotation marks: what somebody said is theirs to deny. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<Token> {
  const marks = tokens.filter((token) => token.lower === '"')
  const inside = new Set<Token>()
  for (let i = 0; i + 1 < marks.length; i += 2)
    for (const token of tokens) if (token.start > (marks[i] as Token).start && token.end <= (marks[i + 1] as Token).start) inside.add(token)
  return inside
}

/**
 * The stretches of a sentence that are not told as having happened, each with the words that say so and why: a negation, an aim, a wish,
 * a supposition, a question. A stretch ends where the next clause begins; what is only said, known or asked ("that", "whether") belongs to it.
 */
export const unasserted = once(doubtsIn)

function doubtsIn(sentence: Sentence): readonly Unasserted[] {
  const { text, tokens } = sentence
  if (!ANY.test(text)) return []
  if (QUESTION.test(text)) return [{ start: 0, end: text.length, by: { start: text.length - 1, end: text.length }, why: 'asked' }]
  const place: Place = { tokens, all: borders(sentence), length: text.length }
  const quoted = quotedTokens(tokens)
  return tokens.flatMap((token, i) => (quoted.has(token) ? [] : (denial(place, i) ?? wish(place, text, i) ?? supposition(place, i) ?? [])))
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

/** Whether these words of a sentence are told as having happened. Words that hold the denial themselves ("did not leave") are taken as they are; an aim stays an aim. */
export const isAsserted = (sentence: Sentence, span: Span, doubts: readonly Doubt[] = UNTRUE): boolean =>
  unasserted(sentence).every((one) => !doubts.includes(one.why) || !overlaps(span, one) || (one.why !== 'meant' && within(one.by, span)))

/** The spans of a sentence that are told as having happened, in order; all of it when nothing is denied, meant or supposed. */
export function asserted(sentence: Sentence, doubts: readonly Doubt[] = UNTRUE): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  const apart = unasserted(sentence).filter(({ why }) => doubts.includes(why))
  for (const { start, end } of [...apart].sort((a, b) => a.start - b.start)) {
    if (start > from) spans.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  return from < sentence.text.length ? [...spans, { start: from, end: sentence.text.length }] : spans
}

/** The cues of a table that are in this sentence, in a place told as having happened. */
export function toldCues(cues: readonly Cue[], sentence: Sentence, doubts: readonly Doubt[] = UNTRUE): readonly Cue[] {
  const found = firingCues(cues, sentence)
  if (found.length === 0 || unasserted(sentence).every(({ why }) => !doubts.includes(why))) return found
  return found.filter(({ pattern }) => pattern.all(sentence.text).some((place) => isAsserted(sentence, place, doubts)))
}

/** Their names. */
export const tells = (cues: readonly Cue[], sentence: Sentence, doubts: readonly Doubt[] = UNTRUE): readonly string[] =>
  toldCues(cues, sentence, doubts).map(({ name }) => name)
