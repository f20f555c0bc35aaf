import { SECTIONS, type Section } from '../../star.js'
import type { Countdown } from '../../terminal/countdown.js'
import { EXIT, Trouble } from '../../trouble.js'

const MOST_SECONDS = 60 * 60

/** `90`, `90s`, `2m` or `1m30s` as seconds from 1 to 3600, or null. */
export function secondsOf(text: string): number | null {
  const [, minutes, seconds] = /^(?:(\d{1,2})m)?(?:(\d{1,4})s?)?$/.exec(text.trim().toLowerCase()) ?? []
  if (minutes === undefined && seconds === undefined) return null
  const all = Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return all >= 1 && all <= MOST_SECONDS ? all : null
}

/** Seconds to write in: for the whole answer, or for some of its sections. */
export type Limits = { readonly all: number } | Readonly<Partial<Record<Section, number>>>

const LETTERS: Readonly<Record<string, Section>> = { s: 'situation', t: 'task', a: 'action', r: 'result' }

/** What `--time` says: `2m`, or `S=20s,T=15s,A=75s,R=20s`. Throws {@link Trouble} with exit 2. */
export function limitsOf(text: string): Limits {
  const all = secondsOf(text)
  if (all !== null) return { all }
  const parts = text.split(',').map((part) => {
    const [name = '', time = ''] = part.split('=')
    const word = name.trim().toLowerCase()
    const section = LETTERS[word] ?? SECTIONS.find((one) => one === word)
    return [section, secondsOf(time)] as const
  })
  const limits: Partial<Record<Section, number>> = {}
  for (const [section, seconds] of parts) {
    if (section === undefined || seconds === null || limits[section] !== undefined) throw badTime('--time', text)
    limits[section] = seconds
  }
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
