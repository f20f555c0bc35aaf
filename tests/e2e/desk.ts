import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Seat, type SeatOptions, sit } from './terminal.js'

/** A home of its own and the people who sit down in it. */
export interface Desk {
  readonly home: string
  /** Starts `star-coach` with these words in a terminal; no colour. */
  readonly sit: (args: readonly string[], options?: SeatOptions) => Seat
  readonly names: (...parts: readonly string[]) => readonly string[]
  readonly read: (...parts: readonly string[]) => string
  /** The only draft, as it is on the disk. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into it as it is.
  readonly draft: () => any
  /** Puts a draft there. */
  readonly leaveDraft: (draft: object & { readonly id: string }) => void
  readonly clear: () => Promise<void>
}

/** Removes a home, though somebody who was just hung up on may still be saving there. */
export async function remove(home: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rmSync(home, { recursive: true, force: true })
      return
    } catch (error) {
      if (attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
}

/** A desk with nothing on it. */
export function desk(): Desk {
  const home = mkdtempSync(join(tmpdir(), 'practice-'))
  const seats: Seat[] = []
  const names = (...parts: readonly string[]) => {
    try {
      return readdirSync(join(home, ...parts)).sort()
    } catch {
      return []
    }
  }
  const read = (...parts: readonly string[]) => readFileSync(join(home, ...parts), 'utf8')
  return {
    home,
    names,
    read,
    sit(args, options = {}) {
      const seat = sit(args, { rows: 40, ...options, env: { STAR_COACH_HOME: home, NO_COLOR: '1', ...options.env } })
      seats.push(seat)
      return seat
    },
    draft: () => JSON.parse(read('state', 'drafts', names('state', 'drafts').find((name) => name.endsWith('.json')) ?? 'none')),
    leaveDraft(draft) {
      mkdirSync(join(home, 'state', 'drafts'), { recursive: true })
      writeFileSync(join(home, 'state', 'drafts', `${draft.id}.json`), JSON.stringify(draft))
    },
    async clear() {
      for (const seat of seats) seat.close()
      await remove(home)
    },
  }
}

/** A draft that stopped in the middle of its Task. */
export const LEFT_BEHIND = {
  schema: 'star-coach/draft/1',
  id: '2026-11-20-difficult-customer-aaaaaa',
  created: '2026-11-20T09:30:00.000Z',
  question: 'difficult-customer',
  seed: 7,
  wpm: null,
  sections: { situation: 'In March I ran the desk of a small hotel.', task: '', action: '', result: '' },
  probes: [],
  reviewed: false,
  editing: { kind: 'section', section: 'task', text: 'She had to be at the cli' },
} as const
