import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, fired, table } from './cue.js'
import { once } from './once.js'

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)'
const SEASON = '(?:spring|summer|autumn|fall|winter|christmas|easter|ramadan|diwali|holidays?|harvest|season)'
const HOUSE =
  '(?:shop|store|supermarket|market|bakery|caf[eé]|restaurant|kitchen|bar|pub|hotel|hostel|clinic|hospital|ward|surgery|practice|pharmacy|hospice|school|nursery|college|university|library|museum|gallery|theatre|theater|bank|branch|office|desk|counter|call ?cent(?:er|re)|contact cent(?:er|re)|helpdesk|help desk|building|block of flats|warehouse|depot|factory|plant|workshop|garage|salon|studio|farm|garden cent(?:er|re)|greenhouse|airline|airport|station|port|ferry|boat|ship|agency|firm|company|start-?up|scale-?up|business|retailer|insurer|manufacturer|maker|charity|food bank|council|town hall|ministry|municipality|court|prison|church|campsite|campground|site|gym|pool|club|lab|laboratory|hub|yard|team|department|platform|app|website|service|product|provider|utility|brewery|winery|vineyard|cooperative|co-op|consultancy|showroom|centre|center|institute|bureau|carrier|vendor|outlet|franchise|laundry|dairy|mill|quarry|mine|site|route|line|floor|shift)'

/** When it was. */
export const timeCues: readonly Cue[] = table([
  {
    name: 'time-year',
    pattern:
      /\b(?:19|20)\d\d\b|(?<![A-Za-z])'[012]\d\b|\b(?:two thousand|twenty) (?:and )?(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[- ]\w+)?)\b/i,
  },
  {
    name: 'time-month',
    pattern: new RegExp(
      `\\b(?:in|last|of|that|this|since|early|late|mid|by|from|on|around|until|end of|\\d{1,2}(?:st|nd|rd|th)?)[ -]${MONTH}\\b|^${MONTH}\\b|\\b${MONTH} (?:of|\\d)`,
    ),
  },
  {
    name: 'time-season',
    pattern: new RegExp(
      `\\b(?:in|last|that|this|one|the|early|late|mid|over|during|of|before|our|first|second|next|busy|peak|high|hail|lambing|tourist|wedding)[ -](?:the )?${SEASON}\\b|^${SEASON}\\b`,
      'i',
    ),
  },
  {
    name: 'time-last',
    pattern:
      /\b(?:last|this|that|the (?:other|previous|following|past)|one) (?:year|month|week|quarter|semester|term|friday|monday|tuesday|wednesday|thursday|saturday|sunday|night|weekend|morning|afternoon|evening)\b/i,
  },
  {
    name: 'time-ago',
    pattern: /\b(?:[^ .,;:!?]{1,20}|a (?:couple|few) of|a few) (?:years?|months?|weeks?|days?|summers?|winters?) (?:ago|back|earlier)\b/i,
  },
  {
    name: 'time-nth',
    pattern:
      /\b(?:my|the|our|her|his) (?:very )?(?:first|second|third|fourth|fifth|sixth|last|final|\d+(?:st|nd|rd|th)) (?:day|night|week|month|year|term|season|shift|summer|winter|quarter|job)\b|(?<!from )\b(?:day|week|month) (?:one|two|three|four|\d+)\b/i,
  },
  {
    name: 'time-during',
    pattern:
      /\b(?:during|in the middle of|at the start of|at the end of (?!the day)|the (?:week|day|month|night|morning|year) (?:of|before|after)|right (?:after|before)|when (?:covid|the pandemic|lockdown)|in (?:covid|lockdown|the pandemic)|just (?:after|before)|the pandemic)\b/i,
  },
  { name: 'time-weekday', pattern: /\b(?:on|one|a|every|that|the|last|by) (?:\w+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i },
  {
    name: 'time-clock',
    pattern:
      /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bo'clock\b|\b(?:at )?(?:midnight|midday|noon|dawn|closing time)\b|\b(?:night|evening|early|late|morning) shift\b/i,
  },
])

/** Where it was: a place, an organisation, a product. */
export const placeCues: readonly Cue[] = table([
  {
    name: 'place-house',
    pattern: new RegExp(
      `\\b(?:at|in|for|inside|behind|on|with|from|run|ran|manage|managed|own|owned|join|joined|have|had) (?:an?|the|our|my|this|that|one) (?:[^ .,;:!?]{1,24} ){0,4}${HOUSE}s?\\b`,
      'i',
    ),
  },
  {
    name: 'place-name',
    pattern: new RegExp(
      `\\b(?:in|at|near|outside|from|for|of|around|to|above|on) (?:the )?(?!${MONTH}\\b|Q[1-4]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\\b|English\\b|Excel\\b)\\p{Lu}[\\p{L}'-]{2,}`,
      'u',
    ),
  },
  {
    name: 'place-ours',
    pattern: new RegExp(
      `\\b(?:our|my) (?:[^ .,;:!?]{1,24} ){0,3}${HOUSE}\\b|\\b(?:the|our) [^ .,;:!?]{1,24} (?:team|desk|counter|branch|ward|department|line|squad|office|crew)\\b`,
      'i',
    ),
  },
  {
    name: 'place-head',
    pattern:
      /^(?:[\p{Lu}][^ .,;:!?]{1,24}|[^,]{3,24}), (?:[\p{Lu}][^ .,;:!?]{1,24}|(?:early|late|mid) |spring|summer|autumn|winter|last |\d)/u,
  },
])

const TRADE =
  '(?:[^ .,;:!?]{0,20}(?:er|or|ist|ian|eer|ant|ent|man|woman|ee|nurse|clerk|coach|cook|chef|guide|pm|lead|head|agent|captain|mate|temp|intern|rep|physio|vet|sre|devrel|qa|dba|cto|ceo|support|reception|volunteer|midwife|steward|host|hostess|secretary|deputy|judge|guard|pilot|hand))'
/** In what role. */
export const roleCues: readonly Cue[] = table([
  {
    name: 'role-be',
    pattern: new RegExp(
      `\\b(?:i|i'?m|i've)(?: was| am| were|'m| had been| have been| been)? (?:still |then |just |the only |only |one of (?:the |four |three |two )?|in charge of |responsible for )?(?:(?:an?|the|their|its|his) )(?:[^ .,;:!?]{1,24} ){0,4}${TRADE}s?\\b`,
      'i',
    ),
  },
  {
    name: 'role-bare',
    pattern: new RegExp(
      `\\bi(?:'?m| was| am| were) (?:then |still |just )?(?!(?:never|under|after|over|rather|either|another|sent|present|different|sure|eager|aware|better|later|the|a|an)\\b)(?:[^ .,;:!?]{1,24} ){0,3}${TRADE}(?= (?:at|for|in|on|of|with|when)\\b|[,.]|$)`,
      'i',
    ),
  },
  { name: 'role-as', pattern: new RegExp(`\\b(?:as|being) (?:(?:an?|the|our|their|its) )?(?:[^ .,;:!?]{1,24} ){0,4}${TRADE}\\b`, 'i') },
  {
    name: 'role-run',
    pattern:
      /\bi(?:'d)? (?:just |had |have |also |still |mostly |only )?(?:run|ran|manage[d]?|lead|led|own(?:ed)?|head(?:ed)?|teach|taught|drive|drove|supervis(?:e|ed)|look(?:ed)? after|work(?:ed)?|started|joined|volunteer(?:ed)?|sell|sold|repair(?:ed)?|fix(?:ed)?|build|built|design(?:ed)?|cook(?:ed)?|bake[d]?|clean(?:ed)?|coordinat(?:e|ed)|keep|kept|do the|did the|handle[d]?|write|wrote|test(?:ed)?|adjust(?:ed)?|plan(?:ned)?|train(?:ed)?|guide[d]?|do|did|staffed|covered|served|answer(?:ed)?|support(?:ed)?|buy|bought|make|made|translate[d]?|grow|grew|adjust|rent(?:ed)?|deliver(?:ed)?|pro(?:cess|cessed)|care[d]? for)\b (?!(?:it|that|this|so|not|my best|the right|a lot|what|well|hard|sure|a mistake|with)\b)/i,
  },
  {
    name: 'role-mine',
    pattern:
      /\b(?:my|our) (?:job|role|shift|desk|counter|round|rounds|ward|class|classroom|shop|store|kitchen|team|route|table|station|section|territory|patch|stall|studio|practice|farm|boat|van|line|post|title|position|lane|bench)\b|\bjob (?:was|is) to\b/i,
  },
  {
    name: 'role-on',
    pattern:
      /\b(?:i was|i'm|i am|was) (?:on (?:duty|call|shift|nights?|the (?:desk|counter|till|phones?|rota|floor|line|night))|in charge|on-call|new (?:at|to|in|there)|interning|working|responsible|at the (?:desk|counter|till|window|front))\b|\b(?:the )?(?:duty|night|shift|front[- ]desk|on-call) (?:manager|engineer|nurse|clerk|person)\b/i,
  },
])

const HABIT = linear(
  /\b(?:usually|always|generally|normally|typically|in my (?:jobs|career|experience|roles)|(?:over|throughout) (?:my|the) (?:career|years)|years? of experience|for (?:many|several|some|a few|(?:over |more than |about |nearly )?[a-z\d]{2,9}) years\b(?! (?:ago|before|in a row))|track record|whenever|every day|we pride)\b/i,
)

/** Which of when, where and in what role a sentence gives; a habit gives none. */
export const occasion = once(occasionIn)

function occasionIn(sentence: Sentence): readonly ('time' | 'place' | 'role')[] {
  if (HABIT.test(sentence.text)) return []
  return [
    ...(fired(timeCues, sentence) ? (['time'] as const) : []),
    ...(fired(placeCues, sentence) ? (['place'] as const) : []),
    ...(fired(roleCues, sentence) ? (['role'] as const) : []),
  ]
}

/** When, where, in what role, and what is only habit. */
export const cues: readonly Cue[] = table([...timeCues, ...placeCues, ...roleCues, { name: 'habit-occasion', pattern: HABIT }])
