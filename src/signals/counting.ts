import { type Cue, table } from './cue.js'

const NUMBER =
  '(?:[£$€]?\\d[\\d.,]{0,12}(?:k|m)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|a dozen|half|a third|a quarter|none|zero)'
const MANY = `(?:about |around |nearly |almost |only |over |under |just )?${NUMBER}`
const WORDS = '(?:[^ .,;:!?]{1,24} ){0,4}'

/** How numbers show on the face of a sentence, before anything is made of them. */
export const cues: readonly Cue[] = table([
  { name: 'number-any', pattern: new RegExp(`\\b${NUMBER}\\b|\\d`, 'i') },
  { name: 'number-digit', pattern: /\d/ },
  { name: 'number-percent', pattern: /\d ?%|\bper ?cent\b|\bpercentage\b/i },
  { name: 'number-money', pattern: /[£$€] ?\d|\d ?(?:euros?|dollars?|pounds?|francs?|kroner|rupees|pesos)\b/i },
  {
    name: 'number-part',
    pattern:
      /\b(?:half|a third|two thirds|a quarter|three quarters|a fifth|a tenth|most of|the majority|one in (?:two|three|four|five|six|ten|\d+))\b/i,
  },
  { name: 'number-from-to', pattern: new RegExp(`\\bfrom ${WORDS}${MANY}\\b[^.;]{0,40} to ${WORDS}${MANY}\\b`, 'i') },
  { name: 'number-by', pattern: new RegExp(`\\bby ${WORDS}${MANY}\\b`, 'i') },
  {
    name: 'number-of',
    pattern: new RegExp(`\\b${NUMBER}(?: [^ .,;:!?]{1,24}){0,2} (?:of|out of|in) (?:the |our |those |all |every )?${NUMBER}\\b`, 'i'),
  },
  {
    name: 'number-half-double',
    pattern: /\b(?:halv(?:ed|es|ing)|doubled|tripled|quadrupled|in half|half as|twice (?:as|the)|times (?:as|more|fewer|less|faster))\b/i,
  },
  {
    name: 'number-baseline',
    pattern: new RegExp(
      `\\b(?:before|previously|instead of|rather than|down from|up from|compared (?:with|to)|against|versus|used to (?:be|take)|(?:had|it) (?:been|was)|the (?:year|month|week) before|last year)\\b[^.;]{0,30}\\b${NUMBER}\\b`,
      'i',
    ),
  },
  {
    name: 'number-faster',
    pattern: new RegExp(
      `\\b${NUMBER}(?: [^ .,;:!?]{1,24}){0,2} (?:early|earlier|sooner|faster|shorter|longer|later|less|fewer|more|cheaper|ahead|back)\\b`,
      'i',
    ),
  },
  {
    name: 'number-down-up',
    pattern: new RegExp(
      `\\b(?:fell|dropped|went down|down|cut|reduced|shrank|sank|rose|grew|went up|up|increased|climbed)\\b[^.;]{0,30}\\b${NUMBER}\\b`,
      'i',
    ),
  },
  {
    name: 'number-zero-bad',
    pattern:
      /\b(?:no|zero|not one|not a single|none|without a(?: single)?|never (?:once )?(?:had|missed|lost))\b (?:[^ .,;:!?]{1,24} ){0,2}(?:complain|error|mistake|return|incident|accident|fall|outage|delay|defect|bug|loss|cancel|escalation|injur|refund|dispute|crash|leak)/i,
  },
  { name: 'number-rating', pattern: /\b(?:nps|csat|stars?|out of (?:5|five|10|ten)|rating|score[ds]?|trustpilot)\b/i },
  {
    name: 'number-people',
    pattern: new RegExp(
      `\\b${NUMBER} (?:other |more |new |old |little )?(?:people|customers?|clients?|patients?|families|famil|children|kids|pupils|students|users?|men|women|nurses|drivers|guests|residents|tenants|riders|couples|households|members|players|farmers|riders|babies|shops?|stores?|sites?|schools?|clinics?)`,
      'i',
    ),
  },
  {
    name: 'number-duration',
    pattern: new RegExp(`\\b(?:${NUMBER}|an?|one) (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\\b`, 'i'),
  },
  {
    name: 'number-each',
    pattern: /\b(?:a|per|each|every) (?:second|minute|hour|day|night|shift|week|month|quarter|year|season|call|order|person|head)\b/i,
  },
  {
    name: 'number-goal',
    pattern: new RegExp(
      `\\b(?:goal|target|aim|hope|hoped|expect|forecast|plan|planned|should|would|supposed|quota)\\b[^.;]{0,50}\\b${NUMBER}\\b`,
      'i',
    ),
  },
  {
    name: 'number-guess',
    pattern: new RegExp(
      `\\b(?:maybe|perhaps|i think|i guess|probably|not sure)\\b[^.;]{0,25}\\b${NUMBER}\\b|\\b${NUMBER}\\b[^.;]{0,20}\\b(?:or so|or something|i think|i guess)\\b`,
      'i',
    ),
  },
  {
    name: 'number-context',
    pattern: /\b(?:19|20)\d\d\b|\bv\d|\bQ[1-4]\b|\b\d{1,2}:\d\d\b|\b(?:team|group|crew|staff) of\b|-(?:year-old|bed|seat|person)\b/i,
  },
])
