import type { Sentence, Token } from '../reading/answer.js'
import type { Span } from '../star.js'
import { linear, type Pattern } from '../text/pattern.js'
import { type Cue, table } from './cue.js'
import { named } from './names.js'
import { once } from './once.js'
import { kindOf, roleCues } from './roles.js'

/** How well somebody could find this customer in a crowd. `role` is a kind of person with one specific, or a name and nothing else. */
export type CustomerTier = 'named' | 'persona' | 'segment' | 'role' | 'generic'

/** Somebody who receives the work, as the sentence names them. */
export interface Customer extends Span {
  readonly tier: CustomerTier
  /** The role or the name by which a later sentence would speak of them. */
  readonly words: string
  /** How many things are told of them that are not true of everybody. */
  readonly specifics: number
}

const LEFT_EDGE = new Set(
  'a an the one our my this that these those some most many few several two three four five six seven eight nine ten of for from with to at by and but or was were are is be been had has have because when where while if as so not he she they we i you it who which told asked called said gave let made helped my his her their its us whose each all any every each no both other such'.split(
    ' ',
  ),
)
const EMPTY = linear(
  /^(?:valued|important|key|big|large|great|good|difficult|angry|upset|unhappy|frustrated|loyal|new|other|many|several|some|same|regular|existing|potential|real|actual|average|certain|particular|specific|different|external|internal|happy|best|biggest|main|major|top|first|last|next|pretty|very|really|quite|long-standing|longtime|enterprise|premium|nice|lovely|poor|dear|typical|high-value|strategic|prospective|current|more|only|own|end|paying|demanding|global|local|affected|individual|high|low|own|single)$/i,
)
/** How many they are says nothing of who. */
const COUNTED = linear(
  /^(?:\d+|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?)$/i,
)
const SINGLE_DIGITS = linear(/^(?:[2-9]|10)$/)
const SINGULAR = linear(/^(?:a|an|one|this|that|the|another|his|her)$/i)
const TELLER = linear(
  /\b(?:i|we)(?:'m|'re| am| was| were| had been| have been|'d been|'ve been)(?: still| then| only| just| also)? (?:an?|the|one of (?:the |our )?(?:[^ .,;:!?]{1,24} )?)? ?$|\b(?:work(?:ed|ing)?|served?|serving|started|trained|joined|acting|hired|employed|role|job|month|week|year|shift|day|career|life) as (?:an?|the|one of the)? ?$|\bas (?:(?:an?|the|our|my|one) )?$/i,
)
/** Before these a word is what somebody does. */
const DEED = linear(/\b(?:i|we|to|would|will|can|could|did|didn't|please) $/i)
/** Where a house is that one works in or goes to rather than for. */
const EMPLOYER = linear(
  /\b(?:in|at|on|into|inside|my|our|own|of|run|ran|have|had|joined|around|near|within|manage[ds]?|managing|us)(?: (?:an?|the|one|this|that))? ?$/i,
)
/** What makes a house one that is served: somebody sells to it, or it asks. */
const SERVED_LEFT = linear(
  /\b(?:customers?|clients?|accounts?|buyers?|users?|for|to|serv(?:e|ed|ing)|suppl(?:y|ied|ying)|with|by|from|was|were|is|are|like|one|another)(?: (?:an?|the|one|some|many|most|two|three|several))? ?$/i,
)
const ASKS_RIGHT = linear(
  /^[^.;!?]{0,50}\b(?:rang|called|phoned|wrote|e-?mailed|asked|asks|wanted|wants|needed|needs|ordered|orders|complained|bought|buys|paid|pays|told (?:me|us)|said|reported|could(?:n't| not)|can(?:'t|not)|was losing|lost|waited|would (?:leave|lose|cancel)|threatened|renew\w*|cancel\w*|uses?|used)\b/i,
)
const KIN = linear(
  /^(?:mother|father|mum|mom|dad|mam|grand\w+|granny|son|daughter|wife|husband|sister|brother|family|parents?|kids?|child(?:ren)?|partner|boy|girl)s?$/i,
)
const FACTS: readonly Pattern[] = [
  linear(/^,? (?:who|whose|that|which|where)\b/i),
  linear(/^,? (?:with|without|in|from|of|on|at|near|for|under|over|outside|between|after|two|three) (?:[^ .,;:!?]{1,24} ?){1,3}/i),
  linear(
    /^,? (?:with|without|in|from|of|on|at|near|for|after) (?:[^ .,;:!?]{1,24} ){1,5}(?:with|without|from|on|at|near|outside|whose|who|that)\b/i,
  ),
  linear(/^,? (?:(?:[A-Za-z]{3,}ing)|named|called|aged|based|stuck|left)\b/i),
  linear(
    /^[^.;,]{0,45}, (?!(?:and|but|so|which|who|then|because|when|if|as|he|she|they|it|i|we|you|or|like|not|that|um|uh|there|this|the)\b)[A-Za-z\d]/i,
  ),
  linear(/^ (?:was|is) (?:an?) [^ .,;:!?]{1,24} [A-Za-z]/i),
]

/** Which of them is what stands behind a comma. */
const APPOSED = 4

/** What stands before the noun, up to the article. */
function before(tokens: readonly Token[], at: number): { words: readonly string[]; article: string } {
  const words: string[] = []
  for (let i = at - 1; i >= 0 && words.length < 4; i--) {
    const token = tokens[i]
    if (!token || token.kind === 'mark') return { words, article: '' }
    // Two to ten stand at the left edge as words, and so as digits.
    if (LEFT_EDGE.has(token.lower) || SINGLE_DIGITS.test(token.lower)) return { words, article: token.lower }
    words.unshift(token.lower)
  }
  return { words, article: '' }
}

function judged(sentence: Sentence, at: number): Customer | null {
  const token = sentence.tokens[at]
  const kind = token && kindOf(token.text)
  if (!token || !kind || DEED.test(sentence.text.slice(Math.max(0, token.start - 8), token.start))) return null
  const { words, article } = before(sentence.tokens, at)
  if (article === 'no') return null
  const first = sentence.tokens[at - words.length]?.start ?? token.start
  if (TELLER.test(sentence.text.slice(Math.max(0, first - 40), first))) return null
  if (
    kind === 'house' &&
    !(
      SERVED_LEFT.test(sentence.text.slice(Math.max(0, first - 30), first)) ||
      ASKS_RIGHT.test(sentence.text.slice(token.end, token.end + 70))
    )
  )
    return null
  if (kind === 'house' && EMPLOYER.test(sentence.text.slice(Math.max(0, first - 20), first))) return null
  if (kind === 'someone' && /^(?:my|our)$/.test(article) && KIN.test(token.text)) return null
  const rest = sentence.text.slice(token.end, token.end + 90)
  const told = words.filter(
    (word) =>
      !EMPTY.test(word) &&
      !(kind === 'anyone' && COUNTED.test(word)) &&
      !/^[A-Za-z]{2,}(?:ed|ly)$/u.test(word.replace(/^(?:retired|unemployed|married|widowed|elderly)$/, '')),
  )
  const most = kind === 'anyone' ? 1 : 2
  const one = SINGULAR.test(article)
  // "customers, found …" goes on with the sentence; it tells nothing of them.
  const apposed = kind !== 'anyone' || one || told.length > 0
  const facts = FACTS.filter((pattern, i) => (apposed || i !== APPOSED) && pattern.test(rest)).length
  const crowd = /s$|^people$/i.test(token.text) && told.length + facts === 0
  if (kind === 'house' && /^ (?:director|manager|team|window|system|staff|owner|floor|desk|door|counter)/i.test(rest)) return null
  const specifics = crowd
    ? 0
    : (kind === 'trade' || kind === 'house' || (kind === 'someone' && (one || facts > 0)) ? 1 : 0) +
      Math.min(told.length, 2) +
      Math.min(facts, most)
  const tier = specifics >= 3 ? (one ? 'persona' : 'segment') : specifics >= 1 ? 'role' : 'generic'
  return { tier, specifics, words: token.lower, start: first, end: token.end }
}

/** The customers a sentence speaks of, in order: names first settled by what stands beside them, then kinds of people. */
export const customers = once(whoIn)

function whoIn(sentence: Sentence): readonly Customer[] {
  const names = named(sentence)
  const kinds = sentence.tokens.flatMap((_, at) => judged(sentence, at) ?? [])
  const apart = kinds.filter((kind) => names.every((name) => kind.end <= name.start || kind.start >= name.end))
  return [...names, ...apart].sort((a, b) => a.start - b.start)
}

/** What shows of somebody on the face of a sentence. */
export const cues: readonly Cue[] = table([
  ...roleCues,
  { name: 'who-title', pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madame|Señora?|Frau|Herr|Auntie|Uncle|Sister|Don|Doña|Khun|Old)\.? \p{Lu}/u },
  { name: 'who-name', pattern: /[\p{Ll},;] \p{Lu}\p{Ll}{2,}/u },
  { name: 'who-full-name', pattern: /\p{Lu}\p{Ll}+ (?:(?:de|van|der|al|bin|von|la) )?\p{Lu}[\p{Ll}'-]{2,}/u },
  { name: 'who-called', pattern: /\b(?:named|called|by the name of|name (?:is|was)|call (?:him|her|them))\b/i },
  { name: 'who-aside', pattern: /\p{Lu}\p{Ll}+, (?:an?|the|who|whose|our|\p{Ll}+,|\p{Ll}+ (?:at|for|of|in)) /u },
  {
    name: 'who-runs',
    pattern:
      /\bwho (?:\w+ )?(?:runs|ran|owns|owned|keeps|kept|sells|teaches|lives|lived|works|worked|drives|makes|has|had|is|was|needs|uses)\b|\p{Lu}\p{Ll}+ (?:runs|owns|keeps|sells|teaches|lives|works|drives|makes|bakes|grows|farms)\b/u,
  },
  {
    name: 'who-one',
    pattern:
      /\b(?:a|an|one|this|another|that) (?:[^ .,;:!?]{1,24} ){0,3}(?:man|woman|lady|guy|girl|boy|couple|family|mother|father|widow\w*|customer|client|patient|tenant|student|pupil|guest|buyer|caller|farmer|nurse|teacher|driver|owner)\b/i,
  },
  {
    name: 'who-described',
    pattern:
      /\b(?:retired|elderly|blind|deaf|pregnant|single|young|old|widowed|disabled|autistic|first-year|first-time|one-woman|one-man|two-\w+|\d+-\w+|self-employed|small|rural|local|night)\b/i,
  },
  {
    name: 'who-kin',
    pattern:
      /\b(?:his|her|their) (?:\w+ )?(?:mother|father|mum|mom|dad|wife|husband|son|daughter|boy|girl|kids?|children|baby|grand\w+|sister|brother|team|crew|staff|patients?|pupils?|guests?|customers|shop|farm|bakery|clinic|practice|school|restaurant)\b/i,
  },
  { name: 'who-pronoun', pattern: /\b(?:he|she|him|her|his|hers)\b/i },
  { name: 'who-they', pattern: /\b(?:they|them|their)\b/i },
  {
    name: 'who-asks',
    pattern:
      /\b(?:he|she|they|customer|client|patient|guest|lady|man|woman|\p{Lu}\p{Ll}+) (?:had |then |also )?(?:rang|called|phoned|wrote|emailed|asked|wanted|needed|came in|complained|ordered|bought|told (?:me|us)|said)\b/u,
  },
])
