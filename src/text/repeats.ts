import { has, isWord } from './characters.js'
import { BASE, ENDLESS, TWO } from './opcodes.js'
import type { Programs } from './programs.js'

/** Steps after which failures are remembered: ordinary sentences never come here. */
const PATIENCE = 4_000

/** What a matcher knows of its text: which characters are of a class, how often they repeat, and what has failed where. */
export abstract class Repeats {
  /** Places visited so far. */
  steps = 0
  protected failed: Set<number> | null = null
  /** Ways put aside: where in the program, where in the text; a place of the program below 0 notes that it has failed there. */
  protected readonly stack: number[] = []
  protected fold = false
  protected unicode = false
  protected readonly code: Uint8Array
  private readonly ascii: Int32Array
  private readonly openings: Int32Array

  constructor(
    protected readonly programs: Programs,
    public text: string,
  ) {
    this.code = programs.code
    this.ascii = programs.ascii
    this.openings = programs.openings
  }

  /** Whether the characters around a place let the program go on there: a glance that saves most tries. Reading backwards it is not asked. */
  protected mayGoOn(opening: number, at: number, ahead: 1 | -1): boolean {
    if (ahead < 0) return true
    const { text } = this
    const c = text.charCodeAt(at)
    const before = at > 0 ? text.charCodeAt(at - 1) : 0
    if (!(c < 128 && before < 128)) return true
    const classes = this.openings[opening] as number
    const of = isWord(before) ? classes >>> 16 : classes & 0xffff
    return (((this.ascii[of * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 1
  }

  protected hasFailed(pc: number, at: number): boolean {
    if (this.failed) return this.failed.has(this.keyOf(pc, at))
    if (this.steps > PATIENCE) this.failed = new Set()
    return false
  }

  protected keyOf(pc: number, at: number): number {
    return pc * (this.text.length + 1) + at
  }

  /** Comes to light when everything put aside from here on has been tried. */
  protected noteWhenFailed(pc: number, at: number): void {
    if (this.failed) this.stack.push(-pc - 1, at)
  }

  /** A number of two digits in the program. */
  protected two(at: number): number {
    return (this.code[at] as number) * BASE + (this.code[at + 1] as number) - TWO
  }

  /** Behind one character of a class, or -1. */
  protected one(of: number, at: number, ahead: 1 | -1): number {
    const c = this.text.charCodeAt(ahead > 0 ? at : at - 1)
    if (c < 128) return (((this.ascii[of * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 1 ? at + ahead : -1
    return this.beyond(of, c, at, ahead)
  }

  protected beyond(of: number, c: number, at: number, ahead: 1 | -1): number {
    if (Number.isNaN(c)) return -1
    if (this.unicode && c >= 0xd800 && c <= 0xdfff) return this.pair(of, at, ahead)
    return has(this.programs, of, c) ? at + ahead : -1
  }

  /** The same where a character may be made of two units. */
  protected pair(of: number, at: number, ahead: 1 | -1): number {
    const first = ahead > 0 ? at : at - 2
    const c = first >= 0 ? (this.text.codePointAt(first) ?? 0) : 0
    if (c > 0xffff) return has(this.programs, of, c) ? at + 2 * ahead : -1
    return has(this.programs, of, this.text.charCodeAt(ahead > 0 ? at : at - 1)) ? at + ahead : -1
  }

  protected all(pc: number, at: number, ahead: 1 | -1): number {
    const of = this.two(pc + 1)
    const most = this.two(pc + 5)
    let count = 0
    let end = at
    while (count < most) {
      const next = this.one(of, end, ahead)
      if (next < 0) break
      end = next
      count++
    }
    this.steps += count
    if (this.steps > PATIENCE) this.failed ??= new Set()
    return count < this.two(pc + 3) ? -1 : end
  }

  /** The same for an endless repetition, when failures are remembered: what fails from one place of a row fails from all. */
  protected allOnce(pc: number, at: number, ahead: 1 | -1): number {
    const of = this.two(pc + 1)
    const row: number[] = []
    for (let end = at; end >= 0; end = this.one(of, end, ahead)) {
      this.steps++
      if (this.hasFailed(pc, end)) {
        for (const before of row) this.failed?.add(this.keyOf(pc, before))
        return -1
      }
      row.push(end)
    }
    for (const end of row) this.noteWhenFailed(pc, end)
    return row.at(-1) ?? at
  }

  /** Puts all lengths of a repetition aside but the longest. */
  protected many(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { stack } = this
    const of = this.two(pc + 1)
    const least = this.two(pc + 3)
    const most = this.two(pc + 5)
    const opening = this.two(pc + 7)
    const endless = most >= ENDLESS
    if (!endless) this.noteWhenFailed(pc, at)
    let last = -1
    for (let count = 0, end = at; end >= 0 && count <= most; count++, end = this.one(of, end, ahead)) {
      this.steps++
      // From here on it has all been tried before.
      if (endless && count > 0 && this.hasFailed(pc, end)) break
      if (count < least) continue
      const goesOn = this.mayGoOn(opening, end, ahead)
      if (goesOn && last >= 0) stack.push(pc + 9, last)
      if (endless) this.noteWhenFailed(pc, end)
      if (goesOn) last = end
    }
    return last
  }

  /** The same but the shortest. */
  protected few(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { stack } = this
    const of = this.two(pc + 1)
    const least = this.two(pc + 3)
    const most = this.two(pc + 5)
    const opening = this.two(pc + 7)
    const ends: number[] = []
    for (let count = 0, end = at; end >= 0 && count <= most; count++, end = this.one(of, end, ahead)) {
      this.steps++
      if (most >= ENDLESS && count > 0 && this.hasFailed(pc, end)) break
      if (count >= least && this.mayGoOn(opening, end, ahead)) ends.push(end)
    }
    this.noteWhenFailed(pc, at)
    for (let i = ends.length - 1; i > 0; i--) stack.push(pc + 9, ends[i] as number)
    return ends[0] ?? -1
  }
}
