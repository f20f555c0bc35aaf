import { CUES, cue } from './cues.js'

/** Gives each family of features its range of numbers. */
class Numbers {
  size = 0
  take(count: number): number {
    const start = this.size
    this.size += count
    return start
  }
}

const n = new Numbers()
/** Where the numbers of each family of place, length and cue features start. */
export const AT = {
  bias: n.take(1),
  middle: n.take(14),
  front: n.take(7),
  back: n.take(6),
  before: n.take(6),
  after: n.take(6),
  length: n.take(6),
  units: n.take(6),
  paragraphFront: n.take(5),
  paragraphBack: n.take(5),
  paragraphOf: n.take(49),
  opens: n.take(2),
  line: n.take(1),
  bullet: n.take(1),
  fragment: n.take(1),
  sinceFirst: n.take(12),
  untilLast: n.take(12),
  actsBefore: n.take(5),
  actsAfter: n.take(5),
  cue: n.take(CUES.length),
  quarter: n.take(CUES.length * 4),
  previous: n.take(CUES.length),
  beforePrevious: n.take(CUES.length),
  next: n.take(CUES.length),
} as const
/** How many numbers place features use. */
export const PLACES = n.size

/** Cues that say something about a border to their left. */
export const BORDER_CUES = [
  'order',
  'soI',
  'ending',
  'now',
  'duty',
  'iVerb',
  'opensI',
  'noFirst',
  'present',
  'fromTo',
  'learned',
  'time',
  'weVerb',
  'goal',
  'stake',
  'number',
  'change',
  'opensPronoun',
  'opensArticle',
  'opensAnd',
  'opensBut',
  'opensSo',
  'choice',
  'oppose',
  'evidence',
  'live',
  'lasting',
  'praise',
  'they',
  'unasked',
].map(cue)
const b = new Numbers()
/** Where the numbers of each family of border features start. */
export const BORDER = {
  bias: b.take(1),
  blank: b.take(2),
  line: b.take(1),
  fragment: b.take(1),
  place: b.take(8),
  cue: b.take(BORDER_CUES.length),
  actsEnd: b.take(1),
  actsStart: b.take(1),
} as const
/** How many numbers border features use. */
export const BORDERS = b.size
