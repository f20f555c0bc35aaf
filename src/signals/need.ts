import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, fires, firingCues, table } from './cue.js'
import { type Customer, customers } from './customers.js'
import { once } from './once.js'
import { anybodys } from './stems.js'

/** What somebody suffered. */
export const painCues: readonly Cue[] = table([
  {
    name: 'pain-could-not',
    pattern:
      /\b(?:couldn't|could not|can't|cannot|could no longer|can no longer|could only|could hardly|could barely|can only|unable to|not able to|had no way|no way (?:to|of)|wasn't able|weren't able|impossible (?:for|to)|didn't know (?:how|what|where|when|whether|which)|don't know (?:how|what|where|when|whether|which)|never knew|no idea (?:how|what|where|when|whether))\b/i,
  },
  {
    name: 'pain-had-to',
    pattern:
      /\b(?:had to|have to|has to|having to|was forced to|were forced to|made (?:him|her|them) \w+|ended up \w+ing|kept (?:\w+ing|having|getting)|keeps? (?:\w+ing|having)|must)\b/i,
  },
  {
    name: 'pain-lack',
    pattern:
      /\b(?:had|has|have|with|there (?:was|were)|left (?:him|her|them)) (?:no|nothing|nobody|nowhere|only (?:one|a|two))\b|\b(?:without (?:it|a|an|any|the|her|his|their)|ran out|run out|running out|nowhere to|nothing to|nobody to|no one to|only one)\b/i,
  },
  {
    name: 'pain-wait',
    pattern:
      /\b(?:wait(?:ed|ing|s)?|queue[ds]?|stood|late|delay(?:ed|s)?|hold|held up|stuck|stranded|locked out|shut out|cut off|left at|turned away|sent (?:away|back|home)|bounced|on hold|hours? on|took (?:\w+ ){0,3}(?:hours?|days?|weeks?|months?|minutes?))\b/i,
  },
  {
    name: 'pain-loss',
    pattern:
      /\b(?:los(?:e|es|t|ing)|miss(?:ed|es|ing)?|wast(?:e|ed|ing)|(?:pay|paid|work(?:ed)?|came|come|driven|drove|waited)(?: [^ .,;:!?]{1,24}){0,4} for nothing|in vain|paid twice|pay(?:ing|s)? (?:for|twice|double|extra)|cost(?:s|ing)? (?:him|her|them)|out of pocket|spoil(?:ed|t)?|ruin(?:ed)?|broken?|broke|damaged|gone|vanish(?:ed)?|disappear(?:ed)?|wrong|rejected|refused|declined|blocked|banned|charged|double)\b/i,
  },
  {
    name: 'pain-fear',
    pattern:
      /\b(?:afraid|scared|frighten(?:ed|ing)|fear(?:ed|s)?|worr(?:y|ied|ies)|nervous|ashamed|embarrass(?:ed|ing)|anxious|panic(?:ked|king)?|dread(?:ed)?|terrified|humiliat\w+|didn't trust|did not trust|no longer trust\w*|stopped trusting|felt (?:stupid|small|alone|foolish|like))\b/i,
  },
  {
    name: 'pain-body',
    pattern:
      /\b(?:pain|hurt(?:s|ing)?|sick|ill|weak|tired|exhausted|asleep|sleep(?:ing|s)?|slept|cold|hungry|thirsty|dying|died|bleed\w*|fell|fall(?:s|en)?|injur\w+|allerg\w+|blind|deaf|wheelchair|pregnant|hands?|legs?|knees?|eyes?|breath\w*)\b/i,
  },
  {
    name: 'pain-gave-up',
    pattern:
      /\b(?:gave up|given up|giving up|stopped|quit|abandon(?:ed|ing)|walked (?:out|away|off)|left|cancel(?:l?ed|l?ing)|dropped out|hung up|threw (?:it|them|away)|refused to|skip(?:ped|ping)?|avoid(?:ed|ing)|did without|didn't (?:come|dare|bother|answer|reply|even)|no longer (?:came|used|asked|ordered))\b/i,
  },
  {
    name: 'pain-struggle',
    pattern:
      /\b(?:struggl\w+|confus(?:ed|ing)|lost in|overwhelm\w+|frustrat\w+|complain\w*|annoy\w+|got lost|by hand|over and over|again and again|every (?:single )?(?:time|day|night|morning|week|month)|twice a (?:day|week)|could(?:n't| not) (?:find|see|read|hear|reach|use|get)|hard (?:for|to)|difficult (?:for|to)|too (?:\w+ )?(?:small|big|late|slow|heavy|expensive|long|short|loud|high|hot|cold|early|far|dear|tired|ashamed|proud|old|young|weak|steep|brief|much|many))\b/i,
  },
])

/** What somebody was after. */
export const goalCues: readonly Cue[] = table([
  {
    name: 'want-need',
    pattern: /\b(?:need(?:ed|s|ing)?|requir(?:e|es|ed)|depend(?:ed|s)? on|relied on|rely on|relies on|count(?:ed|s)? on)\b/i,
  },
  {
    name: 'want-want',
    pattern:
      /\b(?:want(?:ed|s|ing)?|wish(?:ed|es)?|hop(?:ed|es|ing)|would have liked|longed|dream(?:ed|t|s)?|looking for|look(?:ed|s)? for|was after|were after|ask(?:ed|s|ing)? (?:for|if|whether|us|me)|insist(?:ed|s)?|beg(?:ged|s)?|demand(?:ed|s)?)\b/i,
  },
  {
    name: 'want-trying',
    pattern:
      /\b(?:trying to|tried to|try to|tries to|was going to|were going to|about to|due to|wanted (?:him|her|them|it) to|in order to|planned to|had planned|was supposed to|were supposed to|had promised)\b/i,
  },
  {
    name: 'want-really',
    pattern:
      /\b(?:really (?:need|want|mean|ask)\w*|what (?:he|she|they|the \w+) (?:\w+ )?(?:need|want|mean|fear|ask)\w*|the real (?:need|problem|question|reason|worry)|not (?:the|a) \w+[,;] but|didn't (?:want|need)|did not (?:want|need)|it wasn't (?:about|the|really)|was never about|underneath|behind (?:it|that|the request))\b/i,
  },
])

/** Why it mattered to them: what came of it, or what lay beneath. */
export const consequenceCues: readonly Cue[] = table([
  { name: 'so-because', pattern: /\b(?:because|cause|since|as (?:he|she|they|the|his|her|their)|for fear|due to)\b/i },
  {
    name: 'so-therefore',
    pattern:
      /(?:[,;] |\. |^|\band |\bthen )so\b(?! (?:far|that's|yeah|um|i\b|we\b))|\bso (?:that|he|she|they|the|his|her|their|it|nobody|every)\b|\b(?:therefore|which meant|that meant|meaning|means|meant|as a result|which left|leaving|or else|that way)\b/i,
  },
  {
    name: 'so-until',
    pattern:
      /\b(?:until|till|before (?:he|she|they|the|her|his|their|it)|by (?:the time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|evening|morning|\d)|in time for|deadline|would (?:have|be|lose|miss|leave|run|die|go|not|pay|cost)|wouldn't|would've|otherwise|if (?:he|she|they|it|that|the|not|nobody|no)|unless|no longer)\b/i,
  },
  {
    name: 'so-each',
    pattern:
      /\b(?:every (?:day|night|week|month|year|morning|evening|time|friday|shift|season)|each (?:day|night|week|month|year|morning|time)|a (?:day|night|week|month|year)\b|per (?:day|week|month)|all (?:day|night|winter|summer|week|season)|for (?:\w+ )?(?:days|weeks|months|years|hours))\b/i,
  },
  {
    name: 'so-money',
    pattern:
      /[£$€]\d|\b(?:euros?|dollars?|pounds?|money|fee|fine|rent|wages?|salary|deposit|savings|loan|refund|income|job|contract|visa|exam|wedding|funeral|surgery|operation|payroll|livelihood|living)\b/i,
  },
  {
    name: 'so-kin',
    pattern:
      /\b(?:mother|father|mum|mom|dad|wife|husband|son|daughter|baby|child(?:ren)?|kids?|family|grand\w+|sister|brother|friends?|neighbou?rs?|(?:own|her|his|their) (?:customers|clients|patients|pupils|students|guests|readers|tenants))\b/i,
  },
])

/** Said of us rather than of them: an inner problem, or nothing but a mood. */
const INNER = linear(/\b(?:we|our (?:team|server|system|backlog|queue|pipeline|targets?|numbers|budget|manager|director))\b/i)
const EMPTY = linear(
  /\b(?:pain points?|needs? (?:were|was|are) (?:met|addressed|understood)|expectations|(?:very|really|so) (?:upset|unhappy|angry|frustrated)[.,]|felt empathy|satisfaction|touchpoints?|user journey|voice of (?:the )?customer|stakeholders?)\b/i,
)
const THEY = linear(/\b(?:he|she|they|him|her|them|his|their|it was for)\b/i)
const SAID = linear(/"[^"]{6,}"/)

const SUBJECT = linear(
  /\b(?:i|we|you|it|he|she|they|who|him|her|them|his|their|people|nobody|everyone|someone|somebody|our|my|the team|colleagues?|manager|boss|finance|owner)\b/i,
)
const OTHERS = linear(/^(?:he|she|they|who|him|her|them|his|their|people|nobody|everyone|someone|somebody)$/i)

/** Whether the last one spoken of before a place is somebody served, not the teller. */
function ofThem(sentence: Sentence, served: readonly Customer[], at: number): boolean {
  let last: { readonly at: number; readonly them: boolean } = { at: -1, them: false }
  const before = sentence.text.slice(0, at + 1)
  for (const { start, end } of SUBJECT.all(before)) last = { at: start, them: OTHERS.test(before.slice(start, end)) }
  return served.some(({ start }) => start > last.at && start <= at) || last.them
}

/** How a sentence speaks of a need: what those served suffer or want in it, and whether it says why that matters. */
export const need = once(needIn)

function needIn(sentence: Sentence): { readonly felt: number; readonly why: number; readonly theirs: boolean } {
  const { text } = sentence
  if (EMPTY.test(text)) return { felt: 0, why: 0, theirs: false }
  const served = customers(sentence)
  const theirs = served.length > 0 || THEY.test(text) || SAID.test(text)
  const said = SAID.test(text)
  let felt = 0
  for (const { name, pattern } of firingCues([...painCues, ...goalCues], sentence)) {
    const place = pattern.find(text)
    if (place && (said || ofThem(sentence, served, place.start))) felt += WEAK.has(name) ? 1 : 2
  }
  if (anybodys(sentence)) return { felt: Math.min(1, felt), why: 0, theirs }
  const why = theirs ? fires(consequenceCues, sentence).length : 0
  return { felt, why, theirs }
}

/** Words that tell a need only beside another. */
const WEAK = new Set(['pain-wait', 'pain-loss', 'pain-body', 'pain-had-to', 'pain-gave-up'])

/** Pain, wish, why it matters, and what only sounds like a need. */
export const cues: readonly Cue[] = table([
  ...painCues,
  ...goalCues,
  ...consequenceCues,
  { name: 'need-inner', pattern: INNER },
  { name: 'need-empty', pattern: EMPTY },
  { name: 'need-they', pattern: THEY },
  { name: 'need-said', pattern: SAID },
])
