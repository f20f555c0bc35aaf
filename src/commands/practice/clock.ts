import type { Section } from '../../star.js'
import type { Countdown } from '../../terminal/countdown.js'
import { type Limits, limitsIn, secondsOf } from '../../times.js'
import { EXIT, Trouble } from '../../trouble.js'

export { type Limits, secondsOf } from '../../times.js'

/** What `--time` says: `2m`, or `S=20s,T=15s,A=75s,R=20s`. Throws {@link Trouble} with exit 2. */
export function limitsOf(text: string): Limits {
  const limits = limitsIn(text)
  if (limits === null) throw badTime('--time', text)
  return limits
}

/** What `--think` says, in seconds. Throws {@link Trouble} with exit 2. */
export function thinkingOf(text: string): number {
  const seconds = secondsOf(text)
  if (seconds === null) throw badTime('--think', text)
  return seconds
}

function badTime(flag: string, text: string): Trouble {
  const how = flag === '--time' ? '2m, 90s, or S=20s,T=15s,A=75s,R=20s' : '60s or 1m30s'
  return new Trouble(EXIT.usage, 'bad-time', `${flag} takes a time like ${how}, at most an hour, not '${text.slice(0, 80)}'.`)
}

/** Counts writing time: it runs while a text is open, in an editor too, and stands still between. `ticks` are monotonic milliseconds. */
export class Clock {
  readonly #spent: Record<string, number>
  readonly #extra: Record<string, number> = {}
  readonly #lifted = new Set<string>()
  #open: { readonly key: string; readonly since: number } | null = null

  constructor(
    readonly limits: Limits,
    readonly ticks: () => number,
    spent: Readonly<Record<string, number>> = {},
  ) {
    this.#spent = { ...spent }
  }

  /** Seconds used up, by section or for `all`. */
  get spent(): Readonly<Record<string, number>> {
    const open = this.#open
    if (open === null) return this.#spent
    return { ...this.#spent, [open.key]: (this.#spent[open.key] ?? 0) + (this.ticks() - open.since) / 1000 }
  }

  /** Starts the time of a section; undefined when it has no limit. */
  start(section: Section): Countdown | undefined {
    const key = 'all' in this.limits ? 'all' : section
    const limit = 'all' in this.limits ? this.limits.all : this.limits[section]
    if (limit === undefined) return undefined
    this.#open = { key, since: this.ticks() }
    const left = () => (this.#lifted.has(key) ? null : (limit + (this.#extra[key] ?? 0) - (this.spent[key] ?? 0)) * 1000)
    return {
      left,
      more: (milliseconds) => {
        const now = left() ?? 0
        this.#extra[key] = (this.#extra[key] ?? 0) + (milliseconds - Math.min(0, now)) / 1000
      },
      lift: () => this.#lifted.add(key),
    }
  }

  /** Stops it: the text is finished. */
  stop(): void {
    Object.assign(this.#spent, this.spent)
    this.#open = null
  }
}
