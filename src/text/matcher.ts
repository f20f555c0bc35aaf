import { BASE, ENDLESS, OP } from './opcodes.js'
import { BITS, type Programs } from './programs.js'

/** Steps after which failures are remembered: ordinary sentences never come here. */
const PATIENCE = 4_000
/** No operation has this code. */
const FAILED = 0
const LONG_S = 0x17f
const KELVIN = 0x212a

/** Runs programs over one text. Every place of the program fails at most once at every place of the text, so the steps are linear in the text. */
export class Matcher {
  /** Places visited so far. */
  steps = 0
  private failed: Set<number> | null = null
  /** Ways put aside: where in the program, where in the text; a place of the program below 0 notes that it has failed there. */
  private readonly stack: number[] = []
  private code = ''
  private fold = false
  private unicode = false
  /** Tells the places of one program from those of another. */
  private number = 0

  constructor(
    private readonly programs: Programs,
    readonly text: string,
  ) {}

  /** Turns to the program of this pattern. */
  take(number: number): void {
    const bits = this.programs.heads[number * 2 + 1] as number
    this.number = number
    this.code = this.programs.codes[number] as string
    this.fold = (bits & BITS.fold) !== 0
    this.unicode = (bits & BITS.unicode) !== 0
  }

  /** Where a match that begins here ends, or -1. `ahead` is 1, or -1 to read backwards. */
  run(from: number, start: number, ahead: 1 | -1): number {
    const { code, stack } = this
    const base = stack.length
    let pc = from
    let at = start
    for (;;) {
      this.steps++
      switch (at < 0 ? FAILED : code.charCodeAt(pc)) {
        case OP.match:
          stack.length = base
          return at
        case OP.text: {
          const end = pc + 2 + code.charCodeAt(pc + 1) - BASE
          for (pc += 2; pc < end && at >= 0; pc++) at = this.unit(ahead > 0 ? at : at - 1) === code.charCodeAt(pc) ? at + ahead : -1
          break
        }
        case OP.fork:
          pc = this.way(pc, this.unit(ahead > 0 ? at : at - 1))
          at = pc < 0 ? -1 : at + ahead
          break
        case OP.edge:
          if (this.word(at - 1) === this.word(at)) at = -1
          pc += 1
          break
        case OP.one:
          at = this.one(code.charCodeAt(pc + 1) - BASE, at, ahead)
          pc += 2
          break
        case OP.all:
          at = this.failed && code.charCodeAt(pc + 3) - BASE >= ENDLESS ? this.allOnce(pc, at, ahead) : this.all(pc, at, ahead)
          pc += 4
          break
        case OP.jump:
          pc = code.charCodeAt(pc + 1) - BASE
          break
        case OP.try:
          at = this.choose(pc, at)
          pc = code.charCodeAt(pc + 2) - BASE
          break
        case OP.many:
        case OP.few:
          at = this.repeat(pc, at, ahead)
          pc += 4
          break
        case OP.noEdge:
          if (this.word(at - 1) !== this.word(at)) at = -1
          pc += 1
          break
        case OP.start:
          if (at !== 0) at = -1
          pc += 1
          break
        case OP.end:
          if (at !== this.text.length) at = -1
          pc += 1
          break
        case OP.look: {
          const kind = code.charCodeAt(pc + 1) - BASE
          const found = this.run(code.charCodeAt(pc + 2) - BASE, at, kind & 2 ? -1 : 1) >= 0
          if (found === ((kind & 1) === 1)) at = -1
          pc += 3
          break
        }
        default:
          // The way taken leads nowhere: back to the last place with another.
          if (stack.length === base) return -1
          at = stack.pop() as number
          pc = stack.pop() as number
          if (pc < 0) {
            this.failed?.add(this.keyOf(-pc - 1, at))
            at = -1
          }
      }
    }
  }

  /** A character as literals see it: 0 beyond the text. */
  private unit(at: number): number {
    const c = this.text.charCodeAt(at)
    if (!this.fold) return c
    if (c >= 65 && c <= 90) return c + 32
    if (c < 128 || !this.unicode) return c
    return c === LONG_S ? 115 : c === KELVIN ? 107 : c
  }

  private word(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return isWord(c) || (this.fold && this.unicode && (c === LONG_S || c === KELVIN))
  }

  /** The place a fork leads to, or -1. */
  private way(pc: number, c: number): number {
    const { code } = this
    let low = 0
    let high = code.charCodeAt(pc + 1) - BASE - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = pc + 2 + middle * 2
      const other = code.charCodeAt(here)
      if (other === c) return code.charCodeAt(here + 1) - BASE
      if (other < c) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Puts all ways but the first aside. */
  private choose(pc: number, at: number): number {
    if (this.hasFailed(pc, at)) return -1
    const { code, stack } = this
    this.noteWhenFailed(pc, at)
    for (let i = pc + 1 + code.charCodeAt(pc + 1) - BASE; i > pc + 2; i--) stack.push(code.charCodeAt(i) - BASE, at)
    return at
  }

  private hasFailed(pc: number, at: number): boolean {
    if (this.failed) return this.failed.has(this.keyOf(pc, at))
    if (this.steps > PATIENCE) this.failed = new Set()
    return false
  }

  private keyOf(pc: number, at: number): number {
    return (this.number * 65_536 + pc) * (this.text.length + 1) + at
  }

  /** Comes to light when everything put aside from here on has been tried. */
  private noteWhenFailed(pc: number, at: number): void {
    if (this.failed) this.stack.push(-pc - 1, at)
  }

  /** Behind one character of a class, or -1. */
  private one(of: number, at: number, ahead: 1 | -1): number {
    const place = ahead > 0 ? at : at - 1
    const c = this.text.charCodeAt(place)
    if (c < 128) return (((this.programs.ascii[of * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 1 ? at + ahead : -1
    if (Number.isNaN(c)) return -1
    if (this.unicode && c >= 0xd800 && c <= 0xdfff) return this.pair(of, at, ahead)
    return has(this.programs, of, c) ? at + ahead : -1
  }

  /** The same where a character may be made of two units. */
  private pair(of: number, at: number, ahead: 1 | -1): number {
    const first = ahead > 0 ? at : at - 2
    const c = first >= 0 ? (this.text.codePointAt(first) ?? 0) : 0
    if (c > 0xffff) return has(this.programs, of, c) ? at + 2 * ahead : -1
    return has(this.programs, of, this.text.charCodeAt(ahead > 0 ? at : at - 1)) ? at + ahead : -1
  }

  private all(pc: number, at: number, ahead: 1 | -1): number {
    const of = this.code.charCodeAt(pc + 1) - BASE
    const most = this.code.charCodeAt(pc + 3) - BASE
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
    return count < this.code.charCodeAt(pc + 2) - BASE ? -1 : end
  }

  /** The same for an endless repetition, when failures are remembered: what fails from one place of a row fails from all. */
  private allOnce(pc: number, at: number, ahead: 1 | -1): number {
    const of = this.code.charCodeAt(pc + 1) - BASE
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

  /** Puts all lengths of a repetition aside but the one to try first. */
  private repeat(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { code, stack } = this
    const of = code.charCodeAt(pc + 1) - BASE
    const least = code.charCodeAt(pc + 2) - BASE
    const most = code.charCodeAt(pc + 3) - BASE
    const endless = most >= ENDLESS
    const lazy = code.charCodeAt(pc) === OP.few
    const ends: number[] = []
    for (let count = 0, end = at; end >= 0 && count <= most; count++, end = this.one(of, end, ahead)) {
      this.steps++
      // From here on it has all been tried before.
      if (endless && count > 0 && this.hasFailed(pc, end)) break
      if (count >= least) ends.push(end)
    }
    if (lazy) ends.reverse()
    if (lazy || !endless) this.noteWhenFailed(pc, at)
    for (const [i, end] of ends.entries()) {
      if (!lazy && endless) this.noteWhenFailed(pc, end)
      if (i < ends.length - 1) stack.push(pc + 4, end)
    }
    return ends.at(-1) ?? -1
  }
}

/** Whether a class has a character beyond ASCII. */
export function has(programs: Programs, of: number, c: number): boolean {
  const beyond = programs.beyond[of]
  if (typeof beyond !== 'object') return beyond === 1
  const [pairs, source, flags] = beyond
  if ((c >= 0x80 && c <= 0x24f) || (c >= 0x2000 && c <= 0x22ff)) {
    for (let i = 0; i < pairs.length; i += 2) if (c <= pairs.charCodeAt(i + 1) - BASE) return c >= pairs.charCodeAt(i) - BASE
    return false
  }
  return new RegExp(`^(?:${source})$`, flags).test(String.fromCodePoint(c))
}

/** Whether an ASCII character is a letter, a digit or an underscore. */
export const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95
