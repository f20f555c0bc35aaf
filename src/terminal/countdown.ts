/** A time to write in, as a prompt needs it. Its clock is monotonic and somebody else's. */
export interface Countdown {
  /** Milliseconds left, negative when it is over; null when there is no limit (any more). */
  readonly left: () => number | null
  /** Gives so many milliseconds from now on, at least. */
  readonly more: (milliseconds: number) => void
  /** Takes the limit away. */
  readonly lift: () => void
}

/** What is said of the time left. */
export interface TimeSaid {
  readonly text: string
  /** A minute or less is left. */
  readonly urgent: boolean
  /** It is over: there is a choice to make, by a key, while the text goes on. */
  readonly up: boolean
}

/** How much more time Ctrl-T gives, in milliseconds. */
export const MORE = 30_000

/** Seconds left at which a person is warned. */
export const WARNINGS = [60, 30, 10] as const
/** A warning stands for so many seconds. */
const WARNED = 3

/** The keys that answer when the time is up. */
export const TIME_UP = 'Time is up. Ctrl-D stops here · Ctrl-T 30 s more · Ctrl-L no limit'

/** Whole seconds left, rounded up: the last second is 1, the end 0. */
export const secondsLeft = (left: number): number => Math.max(0, Math.ceil(left / 1000))

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** What the live line says of the time left; null when there is no limit. */
export function timeSaid(left: number | null): TimeSaid | null {
  if (left === null) return null
  if (left <= 0) return { text: TIME_UP, urgent: true, up: true }
  const seconds = secondsLeft(left)
  const warned = WARNINGS.find((at) => seconds <= at && seconds > at - WARNED)
  return { text: warned === undefined ? `${clock(seconds)} left` : `${warned} seconds left`, urgent: seconds <= 60, up: false }
}

/** What is said aloud, once, on the way from `before` to `now` milliseconds left; for those who see no live line. */
export function announced(before: number, now: number): string | null {
  if (before > 0 && now <= 0) return TIME_UP
  const passed = WARNINGS.filter((at) => before > at * 1000 && now <= at * 1000)
  return passed.length > 0 && now > 0 ? `${Math.min(...passed)} seconds left.` : null
}
