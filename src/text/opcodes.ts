/**
 * Programs of patterns are strings: literal characters as they are, every other number with `BASE` added, so that a program is printable.
 * Each operation goes on with what stands behind it unless it says otherwise.
 */
export const BASE = 35
/** No upper end of a repetition. */
export const ENDLESS = 50_000

/** Operation codes, `BASE` included. */
export const OP = {
  /** The end: what was read is a match. */
  match: BASE,
  /** chars: count, then the characters in a row. */
  text: BASE + 1,
  /** one character of a class: its number. */
  one: BASE + 2,
  /** class, least, most: as many characters of the class as can be, then fewer. */
  many: BASE + 3,
  /** class, least, most: as few as can be, then more. */
  few: BASE + 4,
  /** class, least, most: all that can be, and never fewer. */
  all: BASE + 5,
  /** count, then the places to try in turn. */
  try: BASE + 6,
  /** count, then pairs of a character and the place where it leads, sorted. */
  fork: BASE + 7,
  /** place to go on at. */
  jump: BASE + 8,
  edge: BASE + 9,
  noEdge: BASE + 10,
  start: BASE + 11,
  end: BASE + 12,
  /** kind (1 not, 2 behind), then the place of what must or must not stand there. */
  look: BASE + 13,
} as const
