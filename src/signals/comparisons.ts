import { linear, type Pattern } from '../text/pattern.js'
import type { QuantityKind } from './quantities.js'

const N = '[#§^]=*'
const GAP = '[^#§~^=.;]{0,40}'
/** Words for a rise or a fall: a source to build patterns from. */
export const UP_DOWN =
  '(?:f[ae]ll(?:en)?|drop(?:ped|s)?|r[io]se|risen|grew|grown|went|gone|came|come|shr[au]nk|climb(?:ed|s)?|reduc(?:ed|es|tion)|cut|cuts|increas(?:ed|es|e)|improv(?:ed|es|ement)|decreas(?:ed|es|e)|declin(?:ed|es|e)|lower(?:ed)?|rais(?:ed|es)|jump(?:ed|s)?|halv(?:ed|es|ing)|slash(?:ed)?|sav(?:ed|es|ing)|lost|gain(?:ed)?|shav(?:ed|es)|sank|slid|moved?|down|up|grow(?:th|s)|trimm?(?:ed)|short(?:ened|er)|boost(?:ed)?)'
const MORE = '(?:fewer|less|lower|higher|faster|slower|shorter|longer|better|cheaper|lighter|quicker|earlier|sooner|smaller|down|up)'
const BEFORE =
  "(?:before(?:hand)?|previous(?:ly)?|earlier|formerly|(?:it|they|which|that|we|he|she|there)(?:'d| had) (?:been|had|taken|lost|got)|used to (?:be|take|have|get)|it (?:was|were)|was|were|the (?:year|month|week|day|season|summer|winter|spring|autumn|quarter) before|last (?:year|month|season|summer|winter|spring|autumn|quarter)|in the past|normally|had been|the old)"
const AFTER = '(?:now|after(?:wards?)?|today|since|this (?:year|month|season|week)|these days|later|at the end|then|the new)'
const BAD =
  '(?:complain\\w*|calls?|errors?|mistakes?|returns?|incidents?|accidents?|fail\\w*|falls?|outages?|delays?|defects?|bugs?|losses|losse?|missed|miss|wrong|late|cancel\\w*|escalat\\w*|tickets?|no-shows?|queues?|injur\\w*|refunds?|disputes?|repeats?|crash\\w*|leaks?|lost|claims?|downtime|rejections?|rejected|duplicates?|gaps?|breaches|damage\\w*|broken|alarms?|resets?|waiting|unanswered|wasted?|left out|turned away)'

/** Compared, then counted: the first pattern to claim a place keeps it. Each runs on the sentence with its numbers masked. */
export const COMPARISONS: readonly (readonly [QuantityKind, Pattern])[] = [
  [
    'goal',
    linear(
      new RegExp(
        `\\b(?:goal|aim(?:ed|ing)?|targets?|objective|hop(?:e|ed|ing)|expect(?:ed|s|ing)?|plan(?:s|ned|ning)?|want(?:ed)?|would|should|will|could|might|supposed to|ought to|forecast|project(?:ed|ion)|estimat(?:e|ed)|due to|the model|in order to|meant to|promis(?:e|ed) (?:to|us|a)|budget(?:ed)?)\\b[^#§~^=.;,]{0,60}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'guess',
    linear(
      new RegExp(
        `\\b(?:maybe|perhaps|i think|i guess|i'd guess|probably|i believe|not sure|apparently)\\b[^#§~^=.;]{0,25}${N}|${N}[^#§~^=.;]{0,20}(?:\\bor so\\b|\\bor something\\b|, i (?:think|guess)|\\bgive or take\\b|, maybe|, not sure)`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'rating',
    linear(
      new RegExp(
        `${N} (?:out of|of|/) ?#=*(?: stars)?(?=$|[^#=\\w ]|,| on| for| from| in)(?<=\\b(?:rat(?:ed|ing)|score[ds]?|stars?|form|survey|csat|nps|review|trustpilot|tone|visit|grade)\\b.{0,80})`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'from-to',
    linear(
      new RegExp(
        `\\bfrom (?:[^ .,;:!?]{1,24} ){0,4}${N}[^#§~^=.;]{0,70}\\b(?:to|till|until|into|onto)\\b (?:[^ .,;:!?]{1,24} ){0,4}(?:${N}|none|nothing|nil|nearly all|almost all|all|same day|never)`,
        'i',
      ),
      'measured',
    ),
  ],
  ['from-to', linear(new RegExp(`\\bfrom (?:none|nothing|never|no one)\\b[^#§~^=.;]{0,30}\\bto\\b ${GAP}${N}`, 'i'), 'measured')],
  ['from-to', linear(new RegExp(`${N}${GAP}(?:→|->|=>|–>) ?${GAP}${N}`, 'i'), 'measured')],
  [
    'from-to',
    linear(new RegExp(`\\b${UP_DOWN}\\b (?:[^ .,;:!?]{1,24} ){0,2}${N}[\\w ]{0,20} to (?:[^ .,;:!?]{1,24} ){0,2}${N}`, 'i'), 'measured'),
  ],
  [
    'baseline',
    linear(
      new RegExp(
        `${N}[^#§~^=.]{0,60}\\b(?:instead of|rather than|(?:down|up) from|against|compared (?:with|to)|versus|vs\\.?|where (?:it|there|we|they) (?:had|used)|not the|as opposed to|over the|in place of)\\b[^#§~^=.]{0,40}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'baseline',
    linear(new RegExp(`\\b(?:instead of|rather than|compared (?:with|to))\\b[^#§~^=.]{0,40}${N}[^#§~^=.]{0,40}${N}`, 'i'), 'measured'),
  ],
  [
    'baseline',
    linear(
      new RegExp(
        `${N}[^#§~^=.]{0,60}(?:^|[,;:(] ?|\\b)(?:and |from |where |when )?${BEFORE}\\b[^#§~^=.]{0,40}(?:${N}|none|nothing|never)`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'baseline',
    linear(
      new RegExp(
        `\\b${BEFORE}\\b[^#§~^=.]{0,50}${N}[^#§~^=.]{0,60}\\b(?:${AFTER}|we are at|it is|it's|to|only|just)\\b[^#§~^=.]{0,40}(?:${N}|none|nothing|zero)`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'baseline',
    linear(
      new RegExp(
        `\\b${UP_DOWN}\\b[^#§~^=.]{0,20} (?:to|at) (?:[^ .,;:!?]{1,24} ){0,2}${N}[^#§~^=.]{0,20}\\b(?:from|against|after)\\b[^#§~^=.]{0,20}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  ['baseline', linear(new RegExp(`${N}[^#§~^=.]{0,25} before\\b[^#§~^=.]{0,15}${N}[^#§~^=.]{0,25} after\\b`, 'i'), 'measured')],
  ['by', linear(new RegExp(`\\b${UP_DOWN}\\b[^#§~^=.;]{0,40} by (?:[^ .,;:!?]{1,24} ){0,3}${N}`, 'i'), 'measured')],
  [
    'by',
    linear(
      /\b(?:halv(?:ed|es|ing)|doubled|tripled|quadrupled|trebled|cut in half|in half|half as (?:many|much|long|often)|half the (?:time|number|calls|cost|price|wait|queue|work))\b/i,
      'measured',
    ),
  ],
  [
    'by',
    linear(
      /\b(?:fell|dropped|went down|cut|down|reduced|shrank|lost|off) (?:[^ .,;:!?]{1,24} ){0,4}(?:by )?(?:almost |nearly |about |around |more than |over )?§=*/i,
      'measured',
    ),
  ],
  ['by', linear(new RegExp(`\\b${UP_DOWN}\\b (?:[^ .,;:!?]{1,24} ){0,4}§=*`, 'i'), 'measured')],
  [
    'faster',
    linear(
      new RegExp(`${N}(?: [^ .,;:!?]{1,24}){0,3} (?:${MORE}|early|ahead|back|each|(?:less|off) (?:the|each|every))\\b`, 'i'),
      'measured',
    ),
  ],
  ['faster', linear(new RegExp(`(?:§=*|${N} (?:hours?|minutes?|days?|weeks?|months?|points?|per ?cent)) more\\b`, 'i'), 'measured')],
  [
    'faster',
    linear(
      new RegExp(
        `\\b${MORE} (?:by|than) (?:[^ .,;:!?]{1,24} ){0,3}${N}|\\b(?:sav(?:ed|es|ing)|shav(?:ed|es|ing)|gain(?:ed|s)|won|cut)\\b (?:[^ .,;:!?]{1,24} ){0,3}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'multiple',
    linear(
      new RegExp(
        `${N} times (?:as|more|fewer|less|faster|the)\\b|\\btwice (?:as|the)\\b|\\b${N}-?(?:fold|x)\\b|\\btwofold\\b|\\bthreefold\\b|\\btenfold\\b`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'n-of-m',
    linear(
      new RegExp(
        `${N}[^#§~^=.;,]{0,25} (?:of|out of|in|from|off) (?:the |our |those |these |his |her |their |my |all |about |every |a )*(?:[^ .,;:!?]{1,24} )?${N}|\\bof (?:the |our |those |these |all )*${N}[^#§~^=.;]{0,40}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'n-of-m',
    linear(
      new RegExp(
        `\\b(?:each|every one|most|all but ${N}|all) of (?:the|our|those|these|my|his|her|their) (?:other )?${N}|\\ball but (?:the )?${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  ['n-of-m', linear(/§=* (?:of|out of) (?:the|our|those|these|all|his|her|their|my) [^ .,;:!?]{1,24}/i, 'measured')],
  [
    'baseline',
    linear(
      new RegExp(
        `\\b(?:no|none|nothing|never|not one)\\b[^#§~^=.;]{0,50}\\b(?:before|previously|where (?:before|it)|used to|instead of|had been)\\b[^#§~^=.;]{0,25}${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'zero-bad',
    linear(
      /\b(?:nobody|no one|not one|none of them|no \w+) (?:has |have |had )?(?:complained|missed|lost|fell|fallen|failed|cancelled|left|waited|called|crashed|broke|returned|asked) [^.;]{0,40}\b(?:since|in (?:the|all|that)|for|after|this|that|all|ever)\b/i,
      'measured',
    ),
  ],
  [
    'zero-bad',
    linear(
      new RegExp(
        `\\b(?:no|zero|not one|not a single|without (?:a|one|any)|never (?:once )?(?:had|missed|lost)|none) (?:[^ .,;:!?]{1,24} ){0,2}${BAD}\\b[^#§~^=.;]{0,30}\\b(?:since|in|after|for|this|that|ever|all)\\b`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'zero-bad',
    linear(
      new RegExp(
        `\\b(?:no|none|not one|not a single|nobody)\\b[^#§~^=.;]{0,40} (?:in|for|over) (?:the )?(?:last|past|first|next) ${N}`,
        'i',
      ),
      'measured',
    ),
  ],
  [
    'zero-bad',
    linear(
      /\bnone (?:in|since|for|after)\b|\b(?:hasn't|haven't|has not|have not|never) (?:\w+ )?(?:missed|lost|failed|broken|crashed|come back|complained)\b[^.;]{0,20}\bsince\b/i,
      'measured',
    ),
  ],
]
