import type { Sentence } from '../reading/answer.js'
import { firingIn, linear, type Pattern } from '../text/pattern.js'

const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
/** Number words, as the source of a pattern; a and one left out. */
export const SMALL =
  '(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?)'
const CLOCK = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const UNIT =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|ms|kilos?|kg|grams?|met(?:er|re)s?|miles?|km|degrees?|euros?|pounds?|dollars?)'
const WORDED = `(?:(?:an?|one) (?:hour|day|week|month|year) and a half|(?:(?:a|one) )?(?:(?:couple|handful) of|${SMALL}(?:(?:-| and | point | )(?:${SMALL}|one|a half))*(?: point (?:${SMALL}|one))?(?:-odd)?))`
const PART =
  '(?:(?:a |one )(?:half|third|quarter|fifth|tenth)|half|(?:two|three|four) (?:thirds|quarters|fifths)|three-quarters|two-thirds)(?! past\\b| to \\w+ in the)'
const DIGITS = `[£$€]?\\d{1,12}(?:[.,:]\\d{1,6}){0,4}(?:-odd)?(?: ?(?:thousand|million|billion|hundred)\\b|[kKmM](?![A-Za-z\\d]))?`
const SHARE = '(?: ?%| ?per ?cent\\b(?:age points?)?)?'

/** Numbers that only say which one, when or how big a thing is: a reader does not take them for a measure. */
const CONTEXT: readonly Pattern[] = [
  linear(/\b(?:19|20)\d\d(?:[-/]\d\d)?\b(?![,.]\d|%| (?:units?|people|calls?|customers?|letters?|orders?|tickets?)\b)/, 'placing'),
  linear(/'\d\d\b/, 'placing'),
  linear(
    new RegExp(`\\b${MONTHS}\\.? \\d{1,2}\\b(?!%| (?:[a-z-]+ )?[a-z]{3,}s\\b)|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}\\b`, 'i'),
    'placing',
  ),
  linear(/\b\d+(?:st|nd|rd|th)\b/i, 'placing'),
  linear(/\b\d{1,2}[:.]\d\d ?(?:am|pm|a\.m|p\.m)?\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m|o'clock)\b|\b24\/7\b|\b\d\d?:\d\d\b/i, 'placing'),
  linear(
    new RegExp(
      `\\b(?:five|ten|quarter|twenty|half) (?:past|to) (?:${SMALL}|one|\\d)\\b|\\bat (?:about |around |nearly )?(?:${CLOCK})(?! (?:or|out|of|${UNIT}|people|per|point)\\b)(?=[ .,;])`,
      'i',
    ),
    'placing',
  ),
  linear(new RegExp(`\\b(?:${SMALL}|one) (?:o'clock|a\\.?m\\b|p\\.?m\\b|in the (?:morning|afternoon|evening))`, 'i'), 'placing'),
  linear(/\b[vV]\d+(?:\.\d+)*\b|\bQ[1-4]\b|\b[A-Z]{1,4}-?\d+\w*\b/, 'placing'),
  linear(
    /\b(?:version|release|step|level|phase|lane|room|ward|line|table|gate|bus|route|deck|zone|page|chapter|question|section|floor|grade|year|week|day|number|no\.|file|ticket|unit|bay|aisle|building|platform|class|code|box|flat|apartment|option|priority|tier|rule|item|form|field|bar|bylaw|stand|stop|desk|scheme|aged|age|part) (?:\d+(?:\.\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
    'placing',
  ),
  linear(
    new RegExp(
      `\\b(?:\\d{1,6}|${SMALL})-(?:years?|bed|seat|room|person|people|man|car|month|week|day|hour|minute|page|truck|crew|van|star|storey|unit|nurse|step|part|year-old)\\b`,
      'i',
    ),
    'placing',
  ),
  linear(
    /(?<=\b(?:on|at|in|to|from|of|for|into|behind|the|our|my|his|her|is|was) )(?!(?:about|around|almost|nearly|only|just|over|under|than|least|most|after|within|another|every|exactly|roughly|some|those|these|until|up|more|less|fewer|below|above|between|nine|ten|all|each|per|both|either|down|now|at|by|to|from|of|in|on|and|or|the|an?)\b)[a-z]{3,12} \d{1,3}(?=[.,;:)]|$| (?:and|or|on|in|at|with|is|was|has|had|after|before|since|for|to)\b)/i,
    'placing',
  ),
  linear(/(?<=day|morning|afternoon|evening|night|noon) at \d{1,2}(?![.,:]?\d| ?%)/i, 'placing'),
  linear(
    /\b(?:one|two|1|2) of (?:the|our|my|those|these|them|us|his|her|their)\b|\bthe two of\b|\bone (?:day|of|thing|more thing|morning|evening|night|time)\b/i,
    'placing',
  ),
  linear(
    /\b(?:1[01]0 ?%|(?:a |one )?hundred (?:and ten )?per ?cent) (?:\w+ )?(?:sure|satisf\w+|happy|committed|commitment|effort|improve\w+|success\w*|dedicat\w+|focus\w*|ownership)\b|\bgave (?:it )?1[01]0\b/i,
    'placing',
  ),
  linear(/\b(?:team|group|crew|staff) of (?:about )?\w+\b/i, 'placing'),
]
const NUMBER = linear(new RegExp(`${DIGITS}${SHARE}|\\b(?:${PART}|${WORDED})(?![A-Za-z])${SHARE}`, 'i'))
/** A part of something rather than a count of it. */
const SHARED = linear(new RegExp(`%|per ?cent|^(?:${PART})`, 'i'))
/** "an hour" and "down to one" are numbers too, but only beside another measure; "six a month" is one measure. */
const SINGLE = linear(
  new RegExp(
    `(?<![#=] |${UNIT} )\\b(?:an?|one) (?=${UNIT}\\b)|(?<=\\b(?:to|only|just|but|is|was) )one(?=[.,;)]|$| (?:a|an|in|per|after|now|this|since|by|the)\\b)`,
    'i',
  ),
)

/** Whether there is any number to write over. */
const ANY = linear(new RegExp(`\\d|\\b(?:${SMALL}|one|half|third|quarter|fifth|tenth|couple|handful|an? hour)\\b`, 'i'))

/** One mark and then fill, so that a run of masked letters can be entered at its first only. */
const masked = (mark: string, text: string): string => mark + '='.repeat(Math.max(0, text.length - 1))

/**
 * The sentence with each measure written over: `#==` for a count, `§==` for a share, `^` for a lone a or one, `~==` for a number that only
 * places the story. Same length, so that what is found here stands at the same offsets in the sentence.
 */
export function numbered({ text }: Sentence): string {
  const plain = text.replaceAll(/[#~^§=]/g, ' ')
  if (!ANY.test(plain)) return plain
  const placed = CONTEXT.reduce((so, pattern) => {
    firingIn(so, 'placing')
    return pattern.replace(so, (hit) => masked('~', hit))
  }, plain)
  const measured = NUMBER.replace(placed, (hit) => masked(SHARED.test(hit) ? '§' : '#', hit))
  return SINGLE.replace(measured, (hit) => masked('^', hit.trimEnd()).padEnd(hit.length))
}
