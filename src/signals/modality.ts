import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, fired, table } from './cue.js'
import { isPast } from './verbs.js'

/** What keeps a sentence from being something that happened once. */
export interface Modality {
  /** The teller, or "we", would or will do it. */
  readonly hypothetical: boolean
  readonly negated: boolean
  readonly goal: boolean
  /** It stands in what somebody said, thought or asked. */
  readonly reported: boolean
  /** It is how things usually go. */
  readonly habitual: boolean
}

const ADVERBS = '(?:[a-z]+ly|always|also|then|just|never|first|even|still|maybe|perhaps|not|um|uh|like|probably|too|well)'
const FILLER = '(?:,? ?(?:um|uh|well|so|then|usually|maybe|normally|like|you know),?)?'
const START = `(?:^["'(]*|[,;:(–—] ?|\\b(?:and|but|so|then|or|is|because|what) )${FILLER} ?`
const WOULD = linear(new RegExp(`${START}(?:I|we)(?:'d| would|'ll| will| should) (?:${ADVERBS},? ){0,3}([a-z-]+)([^.;]{0,60})`, 'i'))
const SHORT_HAD = linear(/^[^']*\b(?:I|we)'d (?:[a-z]+ly |also |just |already |never |then |still )?$/i)

/** What a speaker says with "would" of a thing that did happen, or of what they think now. */
const OPINION = linear(
  /^(?:say|like|love|admit|argue|guess|think|describe|recommend|rather|have|prefer|suggest|be|want|imagine|hope|agree|repeat|never|not|know|see|later|return|need|lose|miss|learn)$/,
)
const REPORTED = linear(
  /\b(?:said|says|say|told|tell|promised|promise|knew|know|thought|think|decided|agreed|asked|ask|hoped|hope|meant|proposed|offered|announced|wrote|answered|replied|feared|expected|sure|worried|guessed|figured|wondered|condition|agreement|plan was|deal was)\b[^.;]{0,40}$|\b(?:whether|that|if|until|when) ?$/i,
)

/** The clause in which the teller only would have acted: "I'd call them", but not "he said I'd call", "I'd called", "I would do it again". */
export function supposed(sentence: Sentence): { readonly start: number; readonly end: number } | null {
  const text = unquoted(sentence.text)
  const hit = WOULD.exec(text)
  if (!hit) return null
  const [found, verb = '', rest = ''] = hit
  const lead = text.slice(0, hit.index)
  const head = found.slice(0, found.length - verb.length - rest.length)
  if (SHORT_HAD.test(head) && isPast(verb.toLowerCase()) && !/^(?:put|let|set|cut|read|shut|hit)$/i.test(verb)) return null
  if (
    OPINION.test(verb.toLowerCase()) ||
    /\bagain\b/i.test(rest) ||
    REPORTED.test(lead) ||
    /\bevery (?:\w+ )?(?:I|we) would\b|^every\b/i.test(text)
  )
    return null
  return { start: hit.index, end: hit.index + found.length }
}

/** The same length, with what stands between quotation marks blanked out: other people's words, or one's own spoken then. */
const unquoted = (text: string): string => text.replace(/"[^"]{0,400}"/g, (said) => ' '.repeat(said.length))

/** How a sentence stands to what really happened. */
export function modalityOf(sentence: Sentence): Modality {
  return {
    hypothetical: supposed(sentence) !== null || fired(suppositions, sentence),
    negated: fired(negations, sentence),
    goal: fired(goals, sentence),
    reported: fired(reports, sentence),
    habitual: fired(habits, sentence),
  }
}

/** What is supposed rather than told. */
export const suppositions: readonly Cue[] = table([
  {
    name: 'if-some-customer',
    pattern:
      /(?:^|[,;:] |\b(?:so|and|but|say|um|uh|now),? )(?:if|when|whenever|should) (?:a|an|any|some|someone|somebody|customers?|clients?|people|users?|you|one|the customer|a person|he|she|they|i|we)(?: [a-z'-]{1,16}){0,3} (?:is|are|isn't|aren't|am|comes?|gets?|says?|wants?|calls?|shouts?|complains?|has|have|needs?|asks?|makes?|seems?|feels?|goes|starts?|does|doesn't|don't|can't|cannot|would|rings?|walks?|brings?|knows?|sees?|buys?|tells?|takes?|looks?)\b/i,
  },
  {
    name: 'what-i-would-do',
    pattern:
      /\bwhat (?:I|we)(?:'d| would|'ll| will| usually| normally| always| generally)? ?(?:usually|normally|always|generally)? do,? (?:is|would be|in|when)\b|\bhow I (?:would|usually|normally|always|generally)\b|\b(?:I'd|I would|we'd|you'd|you would) (?:always|usually|normally|generally|probably)\b/i,
  },
  {
    name: 'my-approach-is',
    pattern:
      /\bmy (?:usual |general |own |whole |personal )?(?:approach|philosophy|way|style|method|rule|motto|mindset|belief|strategy|principle) (?:is|would be|has always been)\b|\bI (?:believe|am a firm believer|am passionate)\b/i,
  },
  {
    name: 'take-a-person-like',
    pattern:
      /\b(?:take|say|imagine|suppose|let's say|picture) (?:it's |it was |that |there's |there is )?(?:a|an|some|somebody|someone|mrs|mr|you)\b|\bfor (?:instance|example),? (?:a|an|if|when)\b/i,
  },
])

/** How things usually go. */
export const habits: readonly Cue[] = table([
  {
    name: 'habit-adverb',
    pattern:
      /\b(?:I|we|they|he|she|you|people|customers|it|[a-z]+s) (?:usually|always|normally|typically|generally|often|tend to|never|mostly|hardly ever|nearly always|sometimes) [a-z]+\b|(?:^|[,;] )(?:usually|normally|generally|typically|sometimes|nearly always|most of the time|nine times out of ten|always) /i,
  },
  {
    name: 'habit-general',
    pattern:
      /\b(?:in general|as a rule|in my experience|every time|each time|whenever|day to day|in my jobs?|on a daily basis|over the years|most weeks)\b/i,
  },
  { name: 'habit-used-to', pattern: /\b(?:used to|would (?:always|usually|often|sometimes))\b/i },
  {
    name: 'advice-you',
    pattern:
      /\b(?:you|one) (?:have to|need to|must|should|ought to|can't|cannot|want to|just)\b|(?:^|[,;] )(?:always|never|don't) [a-z]+\b/i,
  },
])

/** Aims, not ends. */
export const goals: readonly Cue[] = table([
  {
    name: 'goal-noun',
    pattern: /\b(?:goal|aim|target|objective|plan|idea|intention|hope|ambition|mission|purpose)s? (?:was|is|were|are|had been|of|to)\b/i,
  },
  {
    name: 'goal-verb',
    pattern:
      /\b(?:wanted|hoped|aimed|planned|intended|hoping|aiming|trying|meant|expected|expect|promised|needed|supposed|going|about) to\b|\b(?:in order|so as) to\b/i,
  },
  {
    name: 'future',
    pattern:
      /\b(?:will|'ll|is going to|are going to|next (?:month|year|quarter|week|spring|summer|autumn|winter)|soon|in future|in the future|by the end of (?:this|the|next))\b/i,
  },
])

/** What did not happen, or is not so. */
export const negations: readonly Cue[] = table([
  { name: 'negation', pattern: /\b(?:not|never|nobody|no one|none|cannot|nothing|neither|nor|without|no)\b|n't\b/i },
  {
    name: 'negated-act',
    pattern:
      /\b(?:I|we|they|he|she|it|nobody|no one) (?:did not|didn't|never|could not|couldn't|had not|hadn't|haven't|have not|was not|wasn't|were not|weren't|failed to) ?[a-z]*/i,
  },
])

/** What somebody said or thought. */
export const reports: readonly Cue[] = table([
  {
    name: 'reported-speech',
    pattern:
      /\b(?:said|says|told|asked|wrote|answered|replied|explained|insisted|warned|announced|complained|promised|admitted|claimed|mentioned|reported) (?:me |us |him |her |them |to [a-z]+ )?(?:that|if|whether|he|she|they|I|we|it|the|there|why|how|what|no|yes)\b/i,
  },
  { name: 'quoted-words', pattern: /"[^"]{2,300}"/ },
  {
    name: 'thought',
    pattern:
      /\b(?:I|we) (?:\w+ )?(?:thought|knew|felt|believed|realised|realized|figured|guessed|assumed|wondered|understood|suspected)\b/i,
  },
])

/** What could have been: counterfactual, possible or obliged. */
export const modals: readonly Cue[] = table([
  { name: 'modal-i-would', pattern: /\b(?:I|we)(?:'d| would|'ll| will) /i },
  { name: 'modal-other-would', pattern: /\b(?:he|she|they|it|you|there|the [a-z]+|[a-z]+s)(?:'d| would|'ll| will) /i },
  { name: 'modal-would-have', pattern: /\b(?:would|could|should|might)(?:'ve| have)\b/i },
  { name: 'modal-could', pattern: /\b(?:could|can|might|may)\b/i },
  { name: 'modal-must', pattern: /\b(?:must|had to|has to|have to|needed to|should|ought to)\b/i },
  { name: 'conditional-if', pattern: /\bif\b/i },
])

/** Every cue of this topic, for what learns from them by name. */
export const cues: readonly Cue[] = [...suppositions, ...habits, ...goals, ...negations, ...reports, ...modals]
