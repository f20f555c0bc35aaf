import type { Sentence, Token } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { once } from './once.js'
import { isAdverb, isParticiple, isPast, MENTAL, PARTICIPLE, STATES, VAGUE } from './verbs.js'

/** One thing somebody did, as its verb stands in a sentence; offsets are within the sentence's text. */
export interface Act {
  /** `passive` when the sentence hides who did it; `other` for anybody else. */
  readonly who: 'I' | 'we' | 'passive' | 'other'
  readonly verb: string
  /** A mental or empty verb: it says little about what was done. */
  readonly weak: boolean
  readonly start: number
  readonly end: number
}

type Who = Act['who']

/** Where the walk through a sentence stands. */
interface Walk {
  readonly acts: Act[]
  /** Subject of the main clause, and of the clause being read. */
  main: Who | null
  current: Who | null
  /** Inside a clause that hangs on another: its subject does not last. */
  inner: boolean
  /** A verb has been seen since the clause began. */
  verb: boolean
  /** Words of another subject were seen since the clause began. */
  noun: boolean
  /** The clause says how somebody was: what follows "and" may be more of the same. */
  state: boolean
  /** The clause is not something that was done: "would", "did not", "to". */
  barred: boolean
}

const PRONOUN = linear(
  /^(?:(i)|(we)|(he|she|they|it|you|who|which|that|this|these|those|there|everyone|everybody|nobody|somebody|someone|no-one|none|one))(?:'(d|ve|m|s|re|ll))?$/,
)
const JOIN = linear(/^(?:and|but|then|so|yet|plus)$/)
const HANG = linear(
  /^(?:because|since|when|while|whilst|if|whether|until|till|after|before|where|what|how|why|whose|whom|though|although|as|than|unless|once)$/,
)
const MODAL = linear(/^(?:would|will|could|can|cannot|should|might|may|must|shall|wouldn't|won't|couldn't|can't|shouldn't|needn't)$/)
const NOT = linear(/^(?:not|never|didn't|hadn't|haven't|don't|wasn't|weren't|isn't|aren't|doesn't|hardly|neither|nor)$/)
const HAVE = linear(/^(?:had|have|has|having)$/)
const BE = linear(/^(?:was|were|been|being|got|is|are|be)$/)
/** Verbs that carry the act in the verb after them: "I had to call", "I went to see", "I started calling". */
const LIGHT = linear(
  /^(?:had|managed|went|came|started|began|decided|chose|got|kept|proceeded|used|able|continued|made|took|helped|ended|offered|agreed|asked|spent|sat|stayed)$/,
)

const isWeak = (verb: string): boolean => MENTAL.has(verb) || VAGUE.has(verb)

/** Who did what, verb by verb: past acts only, nothing negated, planned or supposed. Words between quotation marks are somebody's speech and are passed over. */
export const agentive = once(actsIn)

function actsIn(sentence: Sentence): readonly Act[] {
  const tokens = spoken(sentence)
  const walk: Walk = { acts: [], main: null, current: null, inner: false, verb: false, noun: false, state: false, barred: false }
  for (let i = 0; i < tokens.length; ) i = step(walk, tokens, i)
  return walk.acts
}

/** The tokens outside quotation marks. */
function spoken({ tokens }: Sentence): readonly Token[] {
  const marks = tokens.filter((t) => t.lower === '"').length
  if (marks < 2) return tokens
  let quoted = false
  let left = marks - (marks % 2)
  return tokens.filter((t) => {
    if (t.lower !== '"') return !quoted
    if (left-- > 0) quoted = !quoted
    return false
  })
}

function step(walk: Walk, tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const word = token.lower
  const pronoun = PRONOUN.exec(word)
  if (token.kind === 'mark') {
    clause(walk, word)
    return i + 1
  }
  if (pronoun && !(pronoun[3] && afterPreposition(tokens, i))) return subject(walk, tokens, i, pronoun)
  const hangs = HANG.test(word)
  if (!hangs && !joins(walk, word)) return predicate(walk, tokens, i)
  if (hangs) hang(walk)
  else open(walk)
  return i + 1
}

/** "that" and "this" after a preposition or a verb's object are no subject. */
const afterPreposition = (tokens: readonly Token[], i: number): boolean =>
  /^(?:of|to|for|with|in|on|at|by|from|about)$/.test(tokens[i - 1]?.lower ?? '')

function clause(walk: Walk, mark: string): void {
  if (!/^[,;:.!?()–—-]$/.test(mark)) return
  walk.inner = false
  walk.current = walk.main
  open(walk)
}

function open(walk: Walk): void {
  walk.verb = false
  walk.noun = false
  walk.barred = false
}

function hang(walk: Walk): void {
  walk.inner = true
  walk.current = null
  open(walk)
}

function subject(walk: Walk, tokens: readonly Token[], i: number, [, i1, we, other, short]: RegExpExecArray): number {
  const who: Who = i1 ? 'I' : we ? 'we' : 'other'
  if (other && /^(?:that|which|who)$/.test(other)) walk.inner = true
  if (who === 'other' && !canStart(walk, other ?? '')) return i + 1
  if (!walk.inner || walk.main === null) walk.main = who
  walk.current = who
  walk.state = false
  open(walk)
  walk.barred = short === 'll' || short === 'm' || (short === 'd' && !isParticiple(afterAdverbs(tokens, i + 1)))
  return i + 1
}

/** "or" goes on with what was only possible; "then" joins two verbs, or is an adverb before the first. */
const joins = (walk: Walk, word: string): boolean => (word === 'or' ? !walk.barred : JOIN.test(word) && (word !== 'then' || walk.verb))

/** "it" and "one" after a verb are objects as often as subjects: only a clause that has no verb yet takes them. */
const canStart = (walk: Walk, pronoun: string): boolean => !walk.verb || !/^(?:it|you|this|these|those|one|none)$/.test(pronoun)

function afterAdverbs(tokens: readonly Token[], i: number): string {
  let at = i
  while (at < tokens.length && isAdverb((tokens[at] as Token).lower)) at++
  return tokens[at]?.lower ?? ''
}

function predicate(walk: Walk, tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const word = token.lower
  if (MODAL.test(word) || NOT.test(word)) return bar(walk, i)
  if (BE.test(word) && !walk.barred) {
    const next = passive(walk, tokens, i)
    if (next) return next
  }
  if (isAdverb(word) && !isPast(word)) return i + 1
  if (!isPast(word) && !(PARTICIPLE.has(word) && HAVE.test(tokens[i - 1]?.lower ?? ''))) return noteNoun(walk, tokens, i)
  return verb(walk, tokens, i)
}

/** What follows is not something that was done. */
function bar(walk: Walk, i: number): number {
  walk.barred = true
  walk.verb = true
  return i + 1
}

function noteNoun(walk: Walk, tokens: readonly Token[], i: number): number {
  const word = (tokens[i] as Token).lower
  const perfect = HAVE.test(word) && isParticiple(afterAdverbs(tokens, i + 1))
  if (!perfect && /^(?:was|were|is|are|has|have|does|do)$/.test(word)) {
    if (walk.noun && !walk.verb) other(walk)
    walk.verb = true
  } else if (!walk.verb && !HAVE.test(word)) walk.noun = true
  return i + 1
}

function other(walk: Walk): void {
  if (!walk.inner) walk.main = 'other'
  walk.current = 'other'
}

function passive(walk: Walk, tokens: readonly Token[], i: number): number | null {
  let at = i + 1
  while (at < tokens.length && isAdverb((tokens[at] as Token).lower) && !isPast((tokens[at] as Token).lower)) at++
  const token = tokens[at]
  walk.state = !token || !isParticiple(token.lower) || STATES.has(token.lower)
  if (!token || walk.state) return null
  const mine = walk.current === 'I' || walk.current === 'we'
  if (walk.noun && !walk.verb) other(walk)
  walk.verb = true
  const by = tokens[at + 1]?.lower === 'by' ? tokens[at + 2]?.lower : undefined
  const who: Who = by === 'me' ? 'I' : by === 'us' ? 'we' : 'passive'
  if (mine && !walk.noun && !by) return at + 1
  if (!/^(?:is|are|be)$/.test((tokens[i] as Token).lower)) push(walk, token, who, token)
  return at + 1
}

/** A finite past verb, or a participle after "have": whose is it? */
function verb(walk: Walk, tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const before = tokens[i - 1]?.lower ?? ''
  if (/^(?:a|an|the|my|our|his|her|their|its|your|to|of|by|with|in|for|at)$/.test(before)) return noteNoun(walk, tokens, i)
  if (walk.barred || (token.lower === 'did' && NOT.test(tokens[i + 1]?.lower ?? ''))) return bar(walk, i)
  if (walk.state && STATES.has(token.lower)) return i + 1
  if (HAVE.test(token.lower) && isParticiple(afterAdverbs(tokens, i + 1))) {
    if (walk.noun && !walk.verb) other(walk)
    return i + 1
  }
  if (walk.verb) return i + 1
  if (walk.noun) other(walk)
  const first = walk.current === null && !walk.inner && !walk.noun
  const who = walk.current ?? (first && walk.acts.length === 0 && before !== ',' ? 'I' : 'other')
  if (first && who === 'I') walk.main = walk.current = 'I'
  walk.verb = true
  const carried = carriedVerb(tokens, i)
  push(walk, token, who, carried ?? token)
  return i + 1
}

/** In "had to call" and "started calling" the act is "call". */
function carriedVerb(tokens: readonly Token[], i: number): Token | null {
  const word = (tokens[i] as Token).lower
  if (!LIGHT.test(word)) return null
  let at = i + 1
  while (at < tokens.length && isAdverb((tokens[at] as Token).lower)) at++
  const next = tokens[at]
  if (
    next?.lower === 'to' &&
    tokens[at + 1]?.kind === 'word' &&
    !/^(?:the|a|an|my|our|his|her|their|be|have)$/.test((tokens[at + 1] as Token).lower)
  )
    return tokens[at + 1] as Token
  return next?.lower.endsWith('ing') && next.lower.length > 5 ? next : null
}

function push(walk: Walk, token: Token, who: Who, named: Token): void {
  walk.acts.push({ who, verb: named.lower, weak: isWeak(named.lower) || isWeak(pastOf(named.lower)), start: token.start, end: named.end })
}

/** Rough past form of a carried verb, to look it up among weak ones. */
const pastOf = (verb: string): string => {
  const stem = verb.endsWith('ing') ? verb.slice(0, -3) : verb
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`
}
