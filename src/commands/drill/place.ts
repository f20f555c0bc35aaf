import { type Disk, reasonOf } from '../../files/disk.js'
import { closeRun, type DrillRun, dropRun, type FinishedStep, keepRun } from '../../files/runs.js'

/** What a place stands on. */
export interface PlaceGround {
  readonly disk: Disk
  readonly state: string
  readonly now: () => Date
}

/** Where somebody is in a drill, on the disk after every step, so that no way of leaving loses it. */
export class Place {
  #problem: string | null = null
  #complained = false

  constructor(
    readonly ground: PlaceGround,
    private kept: DrillRun,
  ) {}

  get run(): DrillRun {
    return this.kept
  }

  /** Why the last try to keep it failed, or null. */
  get problem(): string | null {
    return this.#problem
  }

  /** A step is being answered, in the draft of this id. */
  opens(draft: string): void {
    if (draft !== this.kept.open) this.#keep({ open: draft })
  }

  /** The next step is finished. */
  finishes(step: FinishedStep): void {
    this.#keep({ done: [...this.kept.done, step], open: null })
  }

  /** Why the place cannot be kept, once; null when it can. */
  complaint(): string | null {
    if (this.#complained) return null
    this.#complained = this.#problem !== null
    return this.#problem
  }

  /** Every answer is safe elsewhere, or there is none. */
  drop(): void {
    dropRun(this.ground.disk, this.ground.state, this.kept.id)
  }

  /** Another process may go on with it from here on. */
  close(): void {
    closeRun(this.ground.disk, this.ground.state, this.kept.id)
  }

  #keep(change: Partial<DrillRun>): void {
    const { disk, state, now } = this.ground
    this.kept = { ...this.kept, ...change, changed: now().toISOString() }
    try {
      keepRun(disk, state, this.kept)
      this.#problem = null
    } catch (error) {
      this.#problem = reasonOf(error)
    }
  }
}
