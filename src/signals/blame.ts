import { type Cue, table } from './cue.js'

const WHO =
  '(?:(?:some|most|many|all) of them|he|she|they|you|customers?|clients?|users?|people|patients?|guests?|parents?|students?|pupils?|tenants?|residents?|passengers?|devs|developers?|shoppers?|buyers?|callers?|visitors?|members?|riders?|drivers?|applicants?|merchants?|families|owners?|the public|this (?:man|woman|guy|lady|person|customer|client)|the (?:man|woman|guy|lady|person|customer|client|caller|guest|patient|user))'
const LABELLED =
  '(?:customer|client|user|guest|patient|parent|passenger|tenant|resident|shopper|buyer|caller|visitor|member|rider|person|people|man|woman|lady|guy|one|lot|individual|character|family|couple|student|pupil|account)s?'
const CONTEMPT =
  '(?:stupid|lazy|idle|dumb|dim|thick|clueless|ignorant|idiotic|an idiot|idiots|morons?|fools?|foolish|entitled|spoil(?:t|ed)|ungrateful|whiny|whingers?|moaners?|annoying|a nuisance|a pain|useless|hopeless|pathetic|childish|crazy|mad|ridiculous|liars?|time-?wasters?|tight|greedy|incompetent|careless|sloppy|hysterical|a know-it-all|full of (?:himself|herself|themselves))'
const BE =
  "(?:is|are|was|were|'s|'re|being|can be|just being)(?: (?:just|simply|frankly|really|so|too|a bit|rather|quite|very|plain|such|being|also|always|all))?"

/** Contempt for the customer, or the fault put on them. */
export const contempt: readonly Cue[] = table([
  { name: 'blame-contempt-is', pattern: new RegExp(`\\b${WHO} ?${BE} ${CONTEMPT}\\b`, 'i') },
  {
    name: 'blame-contempt-noun',
    pattern: new RegExp(
      `\\b(?:stupid|lazy|idle|dumb|thick|clueless|ignorant|idiotic|entitled|ungrateful|whiny|annoying|useless|hopeless|pathetic|childish|greedy|careless) ${LABELLED}\\b|\\b(?:idiots?|morons?|time-?wasters?|whingers?|moaners?)\\b`,
      'i',
    ),
  },
  {
    name: 'blame-too-lazy',
    pattern:
      /(?<!\bI was |\bI am |\bI'm |\bwe were )\btoo (?:lazy|idle|stupid|dim|thick) (?:to|for)\b|\b(?:laziness|idleness|stupidity|carelessness)\b|\b(?:can'?t|cannot|couldn'?t|could not|can not) be bothered\b/i,
  },
  {
    name: 'blame-never-read',
    pattern: new RegExp(
      `\\b${WHO}(?: (?:just|simply|all|also|generally|who|still))? (?:never|don'?t|do not|doesn'?t|won't|will not|refuses? to|hadn't bothered to|didn't bother to|read none of|can't even|couldn't even) ?(?:even |just |ever )?(?:reads?|listens?|bothers?|learns?|help themselves|them|understand anything|pay attention)\\b(?! about)`,
      'i',
    ),
  },
  {
    name: 'blame-own-fault',
    pattern:
      /(?<!n't |not |never |isn't |wasn't |hardly )\b(?:their|there|his|her|the (?:customer|client|user|guest|patient)'s) (?:own )?(?:fault|own doing|own making|own mistake|own stupidity)\b|\bself-inflicted\b|\b(?:user|customer|operator) error\b|\b(?:brought it on|only|mostly) (?:themselves|himself|herself)(?: to blame)?\b|\bthemselves to blame\b/i,
  },
  {
    name: 'blame-should-have',
    pattern: new RegExp(
      `\\b${WHO} (?:should|ought to|might|could) (?:have|'ve) (?:just |simply |at least |easily )?(?:read|known|checked|noticed|listened|looked|been more careful|paid attention|thought)\\b`,
      'i',
    ),
  },
  {
    name: 'blame-sneer',
    pattern:
      /\b(?:had the (?:nerve|cheek|gall)|the (?:nerve|cheek|gall) (?:to|of)|come crying|came crying|crying at|(?:customers?|clients?|people|users?|he|she|they|to|always) (?:moan|moaned|whined?|whinged?) about|to moan|making (?:a )?(?:fuss|drama)|drama queen|for attention|according to them|naturally, with|which they could have|they do have hands|in their own little)\b/i,
  },
  {
    name: 'blame-that-sort',
    pattern: new RegExp(
      `\\bone of those ${LABELLED}\\b|\\bthat (?:sort|type) of ${LABELLED}\\b|\\b(?:you know|know) the (?:type|sort)\\b|\\bsome people (?:just|will|would|are|can't|never|like)\\b|\\bpeople like (?:him|her|that|them)\\b|\\bthat crowd\\b`,
      'i',
    ),
  },
])

const HARD =
  '(?:difficult|demanding|rude|aggressive|impossible|unreasonable|awkward|pushy|fussy|picky|moody|stubborn|grumpy|high-maintenance|high-friction|hostile|abusive|obnoxious|arrogant|nasty|unpleasant|tricky|problem|troublesome|bossy|irrational|toxic|a nightmare|hard work|a handful|well-known complainer)'

/** A bad name for the customer, without more. */
export const labels: readonly Cue[] = table([
  {
    name: 'blame-label-noun',
    pattern: new RegExp(
      `\\b(?:a|an|one|this|the|these|those|our|very|most|some|many|get|our most|quite) (?:very |really |quite |rather |particularly |more |most |notoriously )?${HARD},? (?:and [a-z]+ )?${LABELLED}\\b`,
      'i',
    ),
  },
  {
    name: 'blame-label-is',
    pattern: new RegExp(
      `\\b${WHO} (?:is|are|was|were|can be|could be|became|got|had been)(?: (?:always|just|very|really|quite|so|rather|known to be|notoriously|extremely|being|a bit|pretty|incredibly|basically|simply|frankly))? ${HARD}\\b`,
      'i',
    ),
  },
])

/** That somebody sees why, or takes the blame. */
export const understanding: readonly Cue[] = table([
  {
    name: 'understands-why',
    pattern:
      /\b(?:because|since|as (?:he|she|they|his|her|their|our|the)|after (?:we|our|his|her|the|two|three)|understandabl[ey]|rightly|with reason|quite right|fair enough|fair point|can't blame|couldn't blame|cannot blame|don't blame|no wonder|I would (?:be|have been)|so would I|anyone would|poor (?:soul|thing|man|woman)|our (?:fault|mistake|wording|error)|my (?:fault|mistake)|we had|frightened|scared|worried|in pain)\b/i,
  },
])

/** Every cue of this topic, for what learns from them by name. */
export const cues: readonly Cue[] = [...contempt, ...labels, ...understanding]
