import { isOn } from '../../terminal/is-on.js'
import { displayWidth } from '../../text/width.js'
import type { World } from '../world.js'

/** A run that is over sooner needs no bar, in milliseconds. */
const LONG = 1000
const BETWEEN = 100
const CELLS = 20
const WIPE = '\r\u001B[K'

/** Whether a bar may be drawn: on a terminal that draws, with nobody's results in its way. */
export function mayDraw({ stderr, stdout, env }: Pick<World, 'stderr' | 'stdout' | 'env'>, resultsStream: () => boolean): boolean {
  if (stderr.isTTY !== true || isOn(env['CI'])) return false
  return stdout.isTTY !== true || !resultsStream()
}

/** How far a long run is: one line on standard error, drawn again at most ten times a second, gone when other words come and at the end. */
export class Progress {
  readonly #began: number
  #drawn = 0
  #done = 0
  #shown = false
  #total: number | null | undefined

  /** `clock` are monotonic milliseconds; `total` is asked for once, when the bar is first drawn. */
  constructor(
    readonly stderr: World['stderr'],
    readonly clock: () => number,
    readonly total: () => number | null,
  ) {
    this.#began = clock()
  }

  /** One more is done. */
  step(): void {
    this.#done += 1
    const now = this.clock()
    if (now - this.#began < LONG || now - this.#drawn < BETWEEN) return
    this.#drawn = now
    this.#total ??= this.total()
    this.stderr.write(`\r${progressLine(this.#done, this.#total, this.stderr.columns ?? 80)}\u001B[K`)
    this.#shown = true
  }

  /** Takes the line away. */
  clear(): void {
    if (!this.#shown) return
    this.#shown = false
    this.stderr.write(WIPE)
  }
}

/** `Reviewed 4,321 of 10,000`, with a bar where there is room, without the total where it is not known. */
export function progressLine(done: number, total: number | null, columns: number): string {
  const words = total === null ? `Reviewed ${grouped(done)}` : `Reviewed ${grouped(done)} of ${grouped(Math.max(done, total))}`
  const filled = total === null || total === 0 ? 0 : Math.min(CELLS, Math.floor((done / total) * CELLS))
  const bar = total === null ? '' : `  ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}`
  return displayWidth(words + bar) < columns ? words + bar : words.slice(0, Math.max(0, columns - 1))
}

/** 10000 as 10,000, in every locale. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3}){1,5}$)/g, ',')
