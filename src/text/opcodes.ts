/** No upper end of a repetition. */
export const ENDLESS = 50_000

/** Operation codes of programs. Each operation goes on with what stands behind it unless it says otherwise. */
export const OP = {
  /** The end: what was read is a match. */
  match: 1,
  /** chars: count, then the characters in a row. */
  text: 2,
  /** one character of a class: its number. */
  one: 3,
  /** class, least, most: as many characters of the class as can be, then fewer. */
  many: 4,
  /** class, least, most: as few as can be, then more. */
  few: 5,
  /** class, least, most: all that can be, and never fewer. */
  all: 6,
  /** count, then the places to try in turn. */
  try: 7,
  /** count, then pairs of a character and the place where it leads, sorted. */
  fork: 8,
  /** place to go on at. */
  jump: 9,
  edge: 10,
  noEdge: 11,
  start: 12,
  end: 13,
  /** kind (1 not, 2 behind), then the place of what must or must not stand there. */
  look: 14,
} as const
