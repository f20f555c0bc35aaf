import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { tells } from './asserted.js'
import { type Cue, table } from './cue.js'
import { once } from './once.js'
import { anybodys } from './stems.js'

/** What outlives the case. */
export const mechanismCues: readonly Cue[] = table([
  {
    name: 'stays-every',
    pattern:
      /\b(?:every (?:new |single |other )?(?!day\b|time\b|minute\b|effort\b|body\b)\w+ (?:now|gets?|has|have|carries|is|begins|starts|goes|must|we|i|that)|each new|each (?!other)\w+ (?:now|gets?|has|is|we|carries)|now (?:every|each|all|any|the|an?|have|is|are|has|gets?|precedes|begins|starts|asks?|we|i|it|part|on|in|there|carries|lives|sits|stands)|all (?:our |the |new )?\w+ (?:now|get|have|carry|are) )/i,
  },
  {
    name: 'stays-still',
    pattern:
      /\b(?:still (?:use|uses|do|does|run|runs|ask|asks|hangs?|there|in (?:use|force|place)|on|taped|goes|keep|keeps|have|has|check|checks|works?|stands?|the (?:rule|way|same)|today|audit|call|ring|send|print|read|open|begin|start|make)|to this day|years? later|ever since|since then|(?:has|have) (?:been|carried|used|done|kept|run|held|worn|gone out) [^.;]{0,60}\bsince(?=[.,;]|$)|from then on|from that day|after that,? (?:we|i|every|all|no|nobody)|these days)\b/i,
  },
  {
    name: 'stays-default',
    pattern:
      /\b(?:default|standard|policy|procedure|protocol|checklist|template|rule|rota|routine|habit|playbook|runbook|handbook|manual|guide(?:line)?s?|handover|onboarding|induction|training|curriculum|agenda|calendar|form|sheet|sign|poster|label|sticker|laminated|release (?:notes?|checklist)|definition of done|alert|alarm|monitor\w*|dashboard|script|test suite|regression|gate|pro(?:cess|cesses)|step|field|column|line|box|button|option|screen|card|map|slot|column|law)\b/i,
  },
  {
    name: 'stays-part',
    pattern:
      /\b(?:part of (?:the|our|every|each|how|my)|built in(?:to)?|baked in|written in(?:to)?|added to (?:the|our|every|all)|put (?:it |this |that )?(?:in|into|on) (?:the|our)|went into (?:the|our)|(?:is|are|it's|was|sits?|lives?|hangs?|stands?) (?:now )?(?:on|in) (?:the|our|every|each|all)|became (?:the|a|our|part)|made (?:it )?(?:a|the|into a) (?:rule|habit|standard|default|policy|permanent)|permanent(?:ly)?|for good|in place|left (?:in place|behind))\b/i,
  },
  {
    name: 'stays-now',
    pattern:
      /\b(?:is|are|has|have|gets?|do|does|begins?|starts?|comes?|goes|asks?|runs?|sits?|hangs?|lives?|lists?|shows?|uses?|reads?|opens?|carr(?:y|ies)|writes?|knows?|keeps?|wears?)\b[^.;]{0,70}\b(?:now|today|still|these days)(?:[.,;]|$)/i,
  },
  {
    name: 'stays-present',
    pattern:
      /\b(?:today|nowadays),? (?:all|every|each|both|we|everybody|everyone|my|our|any|no|nobody) |\b(?:is|are|stays?|hangs?|works?|runs?|stands?|lies|lives) (?:still )?(?:until|till|up to|to) (?:today|this day|now)\b|\b(?:is|are|has|have|do|does|we|i|they|gets?) now\b|\bnow(?:[.,;]|$)|\b(?:new|next) (?:ones?|starters?|hires?|joiners?|colleagues?|guides?|nurses?|drivers?|staff|people|services?|customers?|clients?|versions?|releases?|files?|cases?|projects?) (?:\w+ )?(?:is|are|gets?|has|have|starts?|begins?|learns?|must)\b/i,
  },
  {
    name: 'stays-all',
    pattern:
      /\b(?:all (?:our|the|\d+|of (?:our|the))|any(?:one|body)|whoever|the whole|every|each|everyone) (?:[^ .,;:!?]{1,24} ){1,6}(?:is|are|gets?|has|opens?|starts?|begins?|writes?|carr(?:y|ies)|uses?|asks?|comes?|goes|reads?|checks?|does|hangs?|rings?|calls?|must|can)\b/i,
  },
  {
    name: 'stays-is-rule',
    pattern:
      /\b(?:is|are|'s|became|made|has become) (?:now )?(?:a|an|the|our|my|part of|on|in|how|by)\b[^.;]{0,40}\b(?:default|standard|policy|procedure|protocol|checklist|template|rules?|habit|playbook|handbook|manual|handover|onboarding|training|form|sheet|sign|poster|label|screen|card|survey|agenda|law|routine|choice|question|list|contract|step|pro(?:cess|cesses))\b|\bby (?:rule|default)\b|\bhow (?:we|the \w+|i|they) (?:does|do) (?:it|that)\b/i,
  },
  {
    name: 'stays-spread',
    pattern:
      /\b(?:(?:other|two other|all|both|three other|every|the other|sister|neighbouring) (?:\w+ )?(?:teams?|branches|branch|stores?|shops?|sites?|wards?|schools?|offices?|departments?|crews?|clinics?|hotels?|regions?|projects?|guides|stations?|boats?|buses|desks?|tables?) (?:\w+ )?(?:use|uses|used|copied|took|adopted|do|have|has|had|asked|borrowed|carry|carries|got|now)|copied (?:it|the|us|by)|adopted (?:it|by|the|across)|rolled (?:it )?out|borrowed (?:it|the)|spread to|across (?:all|every)|company-wide|group-wide|nationwide)\b/i,
  },
  {
    name: 'stays-recur',
    pattern:
      /\b(?:(?:once|twice|first \w+ of|last \w+ of) (?:a|each|every|the) (?:day|week|month|quarter|year|term|season)|every (?:day|week|month|quarter|year|term|season|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|january|\w+ber)|each (?:day|week|month|quarter|year|term|season|morning|evening|night|spring|summer|autumn|winter)|(?:weekly|monthly|quarterly|yearly|daily|annual) (?:check|review|audit|call|visit|test|walk|report|run|round|count|look|survey)|(?:weekly|monthly|quarterly|yearly)(?=[.,;]|$)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/i,
  },
  {
    name: 'stays-i-now',
    pattern:
      /\b(?:i (?:now |always |still |never |also )?(?:ask|check|keep|start|begin|read|ring|call|write|test|measure|look|open|sit|carry|walk|put|count|send|print|show|do|say|tell|listen|go) |we (?:now |always |still |never )?(?:ask|check|keep|start|begin|read|ring|call|write|test|measure|look|open|do|send|print|show|put|count|tell|hold|run|have|use|say|go) |nobody (?:now )?(?:\w+s) |no \w+ (?:is|goes|leaves|ships|gets) (?:now )?(?:\w+ )?(?:out|without|until|before|unless))/i,
  },
  {
    name: 'stays-until',
    pattern:
      /\b(?:(?:no|not a|nothing|nobody) (?:[^ .,;:!?]{1,24} ){1,6}(?:until|without|before|unless)|never (?:[^ .,;:!?]{1,24} ){1,6}(?:until|without|unless))\b|\b(?:before (?:any|every|each|anything)|first thing|refuses to|must (?:have|be|carry|pass|name)|has to (?:have|be|carry|pass|name|show|sign))\b/i,
  },
])

/** What was learned. */
export const lessonCues: readonly Cue[] = table([
  {
    name: 'lesson-learned',
    pattern:
      /\b(?:i (?:have )?learn(?:ed|t|ing|s)?|learned (?:is|that|from|to)|what (?:i|we) (?:learned|learnt|took|take|got out|understood|kept)|(?:was|is) learn(?:ed|t)|taught me|it (?:told|showed|taught) me|(?:my|the|one|a|key) (?:lesson|takeaway|take-away|learning)|take from (?:it|that|this)|took (?:from|away|out of)|got out of it|i (?:understood|realised|realized|saw then|see now|know now|suppose)|one thing i|since then i|i would (?:do|ask|start)|i'd (?:do|ask|start|have)|next time|if i (?:did|had|could) (?:it )?again|looking back|in hindsight|the thing (?:i|is)|that's what (?:i|it))\b/i,
  },
  {
    name: 'lesson-truth',
    pattern:
      /^(?![^"]{0,300}\b(?:I|I'[a-z]{1,2}) (?:did|could|can|cannot|had|have|was|never|do)\b)(?:and |so |but |because |that )?(?:an?|the|when|if|you|people|somebody|someone|nobody|short|fast|what) [^.;!?"]{4,90}\b(?:is|are|isn't|aren't|can|can't|says?|tells?|need|needs|means?|has|have|will|must|should|do|don't|does|doesn't|ask|dare|look|weighs?)\b[^.;!?"]{2,80}\.?$/i,
  },
  {
    name: 'lesson-that',
    pattern:
      /\b(?:learn(?:ed|t)|taught me|showed me|understood|realised|realized|told me|lesson|takeaway|learning|took from|is(?! (?:not|n't|true|said|planned|expected))) (?:\w+ ){0,3}(?:that|is|was|:|to) /i,
  },
  {
    name: 'lesson-contrast',
    pattern:
      /\b(?:not (?:the|a|an|in|at|about|only|always)|isn't|is not|never|more than|less than|rather than|before|instead of|only) (?:[^ .,;:!?]{1,24} ){1,8}(?:but|it's|it is|is|,)|\b(?:is not|isn't|are not|aren't) (?:the same|an? |the )/i,
  },
])

/** Morals that fit any story. */
const GENERIC = linear(
  /\b(?:communication is|listening is|(?:the )?customers? (?:is|are|comes?|come) (?:always|first|king|right|everything|number one)|(?:is|are) (?:the )?(?:key|everything|essential|crucial|important|king|paramount|the basis)|taught me a lot|learn(?:ed|t) a lot|importance of|always remember|never forget|teamwork|go the extra mile|above and beyond|passion|growth|grew a lot|win-win|step out of my|think outside|hard work|stay(?:ing)? (?:calm|positive)|be patient|patience is|empathy is|trust is|every customer (?:matters|deserves|is)|put(?:ting)? the customer first|learn and be curious|mechanism in place|scalable|continuous improvement|challenge)\b/i,
)

/** Past tense: what is told so has ended, unless a word says that it goes on. */
const PAST = linear(/\b(?:was|were|had|did|didn't|went|came|got|gave|took|made|said|told|[A-Za-z]{3,}ed)\b/i)

/** A state that has become better: an ending, and nothing that was put there. */
const BETTER = linear(
  /\b(?:is|are|was|were|feels?|looks?|gets?|got|became) (?:much |a lot |far |also |even )?(?:more [a-z]{3,}|less [a-z]{3,}|[a-z]{3,}er|better) (?:now|today|these days)\b/i,
)

/** Somebody who now does something: that is their gain, and nothing left for the next one. */
const PERSON = linear(/(?:^|[,;] |\band )(?:he|she|they)(?:'s)?\b/i)

/** Nothing was left. */
const DENIED = linear(
  /\b(?:have|had|has|is|was|are|were|there's) (?:still )?(?:no|never|not)\b (?!only|just)|\b(?:did not|didn't|don't|doesn't|never|nobody|no one) (?:[^ .,;:!?]{1,24} ){0,2}(?:change|write|add|keep|make|put|build|introduce|adopt|use)\w*\b/i,
)

/** What a sentence leaves behind: something that goes on (0 none, 2 surely), a lesson, or a moral for any story. */
export const lasting = once(lastingIn)

function lastingIn(sentence: Sentence): {
  readonly stays: number
  readonly lesson: boolean
  readonly learned: boolean
  readonly generic: boolean
} {
  const names = DENIED.test(sentence.text) ? [] : tells(mechanismCues, sentence)
  const weak = new Set(['stays-default', 'stays-i-now', 'stays-recur'])
  const told = names.reduce((sum, name) => sum + (weak.has(name) ? 1 : 2), 0)
  const goesOn = names.includes('stays-recur') && !PAST.test(sentence.text)
  const stays =
    anybodys(sentence) ||
    ((PERSON.test(sentence.text) || BETTER.test(sentence.text)) && names.every((name) => /now|present|every|recur|still/.test(name)))
      ? 0
      : told + (goesOn ? 1 : 0)
  const lessons = tells(lessonCues, sentence, ['meant', 'denied'])
  return { stays, lesson: lessons.length > 0, learned: lessons.includes('lesson-learned'), generic: GENERIC.test(sentence.text) }
}

/** What remains, what was learned, and morals for any story. */
export const cues: readonly Cue[] = table([...mechanismCues, ...lessonCues, { name: 'lesson-generic', pattern: GENERIC }])
