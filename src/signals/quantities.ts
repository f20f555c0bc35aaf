import type { Sentence } from '../reading/answer.js'
import type { Span } from '../star.js'
import { firingIn, linear } from '../text/pattern.js'
import { unasserted } from './asserted.js'
import { COMPARISONS, UP_DOWN } from './comparisons.js'
import { numbered } from './numbers.js'
import { INSIDER } from './roles.js'

/** How a number is used. The first seven compare, the next three only count; a goal, a guess or a context number is no result. */
export type QuantityKind =
  | 'from-to'
  | 'baseline'
  | 'by'
  | 'faster'
  | 'n-of-m'
  | 'multiple'
  | 'zero-bad'
  | 'percent'
  | 'count'
  | 'rating'
  | 'context'
  | 'goal'
  | 'guess'

/** A number in words or digits with the words that say what it measures. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
}

/** Comparisons that can do without a number, and the words that one of them needs. */
const UNCOUNTED: ReadonlySet<QuantityKind> = new Set(['by', 'multiple', 'zero-bad'])
const WORDY = linear(
  /\b(?:halv|doubl|tripl|quadrupl|trebl|half|twice|twofold|threefold|tenfold|no|zero|none|never|not|without|hasn't|haven't|nobody)/i,
)

const MEASURE = linear(/[#§]=*/)
const PLACING = linear(/~=*/)

/** What stands before a number that did not come about, or was never measured. */
const DENIED = linear(
  /\b(?:did not|didn't|never|no idea|not know|don't know|didn't know|not measure|whether|cannot say|can't say)\b[^.;,]{0,50}$/i,
)

const CHANGE = linear(new RegExp(`\\b${UP_DOWN}\\b`, 'i'))
const RATING = linear(/\b(?:nps|csat|stars?|rat(?:ed|ing)s?|scor(?:e[ds]?|ing)|trustpilot|mystery (?:visit|shop\w*)|satisfaction)\b/i)
const DURATION = linear(
  /^ (?:[^ .,;:!?]{1,24} )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?|quarters?|years?|summers?|winters?|autumns?|seasons?|terms?|semesters?|shifts?|sprints?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/i,
)
const ADJUNCT = linear(
  /\b(?:in|for|after|within|over|during|every|next|past|first|last|about|around|nearly|almost|than|took|spent|until|before|at|the|these|those|all) (?:the |about |around |nearly |only |just |another |a )*$/i,
)

/** All of them: told of the whole group it counts, told of where something went it only says how big the house is. */
const ALL = linear(/\ball (?:of )?(?:the |our |my |his |her |their )?$/i)
const ALL_WHO = linear(
  /(?:^|[,;:(] ?|\b(?:and|but|so|that|since|kept|saved|passed|found|fixed|cleared|reached|retained|answered|refunded|rehoused) )all (?:of )?(?:the |our |my |his |her |their )?$/i,
)
/** A number that comes with what is known already, or with who did the work, and the age of somebody. */
const KNOWN = linear(
  /\b(?:the|our|my|his|her|their|its|these|those|both|first|last|next|with|team of|crew of) (?:other |same |whole |old |new )?$/i,
)
const OWN_STAFF = linear(new RegExp(`^ (?:[^ .,;:!?]{1,24} ){0,2}(?:${INSIDER}|staff|colleagues|team)s?\\b`, 'i'))
const AGED = linear(/\b(?:who|he|she) (?:was|is|were|turned|had turned) (?:only |just |about |already )?$/i)

const PART = linear(/^(?:an? |one |two |three )?(?:half|third|quarter|fifth|tenth)/i)

/** What a number that nothing is compared with amounts to. */
function alone(text: string, start: number, end: number): QuantityKind {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 40)
  if (ALL.test(before)) return ALL_WHO.test(before) ? 'count' : 'context'
  if (RATING.test(before) || RATING.test(after.slice(0, 25))) return 'rating'
  if (DURATION.test(after) && (ADJUNCT.test(before) || /^ [^ .,;:!?]{1,24} (?:later|ago|into)\b/i.test(after))) return 'context'
  if (PART.test(text.slice(start, end))) return 'context'
  const share = /%|per ?cent/i.test(text.slice(start, end))
  if (!share && (KNOWN.test(before) || OWN_STAFF.test(after) || (AGED.test(before) && /^(?: then| now| years?\b|[.,;]|$)/.test(after))))
    return 'context'
  if (share) return CHANGE.test(before.slice(-40)) || CHANGE.test(after.slice(0, 25)) ? 'by' : 'percent'
  return 'count'
}

/** The quantities of a sentence in order, none overlapping. Rates, changes and comparisons are told from bare counts and from context. */
export function quantities(sentence: Sentence): readonly Quantity[] {
  const masked = numbered(sentence)
  const found: Quantity[] = []
  const free = (start: number, end: number): boolean => found.every((q) => end <= q.start || start >= q.end)
  const patterns = /[#§^]/.test(masked) ? COMPARISONS : WORDY.test(masked) ? COMPARISONS.filter(([kind]) => UNCOUNTED.has(kind)) : []
  if (patterns.length > 0) firingIn(masked, 'measured')
  for (const [kind, pattern] of patterns)
    for (const { start, end } of pattern.all(masked)) if (free(start, end)) found.push({ kind, start, end })
  for (const { start, end } of MEASURE.all(masked)) if (free(start, end)) found.push({ kind: alone(sentence.text, start, end), start, end })
  for (const { start, end } of PLACING.all(masked)) if (free(start, end)) found.push({ kind: 'context', start, end })
  const apart = unasserted(sentence)
  const goals = found.filter(({ kind }) => kind === 'goal')
  const denied = ({ start, kind }: Quantity): boolean => kind !== 'zero-bad' && DENIED.test(masked.slice(Math.max(0, start - 60), start))
  const wished = ({ start }: Span): boolean => goals.some((goal) => start > goal.start && !/[.;]/.test(masked.slice(goal.start, start)))
  const doubted = (q: Quantity): QuantityKind | null => {
    const doubt = apart.find(
      (one) => one.why !== 'averted' && q.start < one.end && one.start < q.end && !(q.start <= one.by.start && q.end >= one.by.end),
    )
    if (!doubt || (doubt.why === 'denied' && q.end <= doubt.by.start && STANDING.has(q.kind))) return null
    return doubt.why === 'denied' ? 'guess' : 'goal'
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((q) => (wished(q) ? { ...q, kind: 'goal' } : denied(q) ? { ...q, kind: 'guess' } : { ...q, kind: doubted(q) ?? q.kind }))
}

/** These stand although something is denied of them: "eight of fifty did not come back". */
const STANDING: ReadonlySet<QuantityKind> = new Set(['n-of-m', 'percent', 'count', 'context'])

const COMPARING: readonly QuantityKind[] = ['from-to', 'baseline', 'by', 'faster', 'n-of-m', 'multiple', 'zero-bad']
const COUNTING: readonly QuantityKind[] = ['percent', 'count', 'rating']

/** Whether a reader can see how much changed or out of how many. */
export const compares = ({ kind }: Quantity): boolean => COMPARING.includes(kind)
/** Whether it counts something without a comparison. */
export const counts = ({ kind }: Quantity): boolean => COUNTING.includes(kind)
