/**
 * Programs are written in printable ASCII, so that a file of them is a short string anywhere: an operation is one sign, a number one, two or
 * three digits from `ZERO` on, a letter to be read stands for itself.
 */
export const ZERO = 35
/** How many digits there are: the last is `~`. */
export const BASE = 92
/** What two digits read as numbers of their signs are too large by: `code[at] * BASE + code[at + 1] - TWO`. */
export const TWO = ZERO * BASE + ZERO
/** The same for three digits. */
export const THREE = TWO * BASE + ZERO
/** The greatest number of two digits. */
export const MOST = BASE * BASE - 1

/** No upper end of a repetition. */
export const ENDLESS = MOST

/** Operation codes of programs. Each operation goes on with what stands behind it unless it says otherwise. */
export const OP = {
  /** The end: what was read is a match. */
  match: 36,
  /** letters: count (1 digit), then the letters in a row, all ASCII. */
  text: 37,
  /** one letter beyond ASCII: 3 digits. */
  letter: 38,
  /** one character of a class: its number (2). */
  one: 39,
  /** class, least, most, opening of what follows (2 each): as many characters of the class as can be, then fewer. */
  many: 40,
  /** class, least, most, opening of what follows (2 each): as few as can be, then more. */
  few: 41,
  /** class, least, most (2 each): all that can be, and never fewer. */
  all: 42,
  /** count (2), then the places to try in turn, each with its opening (2 each). */
  try: 43,
  /** count (2), then pairs of an ASCII letter and the place (2) where it leads, sorted. */
  fork: 44,
  /** count (2), then pairs of any letter (3) and the place (2) where it leads, sorted. */
  wideFork: 45,
  /** place (2) to go on at. */
  jump: 46,
  edge: 47,
  noEdge: 48,
  start: 49,
  end: 50,
  /** kind (1 digit: 1 not, 2 behind), then the place (2) of what must or must not stand there. */
  look: 51,
} as const
