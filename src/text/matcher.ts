import { ENDLESS, OP } from './opcodes.js'
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
  private origin = 0
  private fold = false
  private unicode = false
  /** The text as literals of the pattern see it. */
  private seen = ''
  private folded: string | null = null
  private foldedWide: string | null = null
  private readonly code: Uint16Array
  private readonly ascii: Int32Array

  constructor(
    private readonly programs: Programs,
    public text: string,
  ) {
    this.code = programs.code
    this.ascii = programs.ascii
  }

  /** Turns to another text, as if it were new. */
  turnTo(text: string): this {
    this.steps = 0
    this.failed = null
    if (text !== this.text) {
      this.text = text
      this.folded = null
      this.foldedWide = null
    }
    return this
  }

  /** Turns to the program of this pattern; tells where it begins. */
  take(number: number): number {
    const bits = this.programs.heads[number * 2 + 1] as number
    this.origin = this.programs.origins[number] as number
    this.fold = (bits & BITS.fold) !== 0
    this.unicode = (bits & BITS.unicode) !== 0
    if (!this.fold) this.seen = this.text
    else if (this.unicode) this.seen = this.foldedWide ??= folded(this.text, true)
    else this.seen = this.folded ??= folded(this.text, false)
    return this.origin
  }

  /** Where a match that begins here ends, or -1. `ahead` is 1, or -1 to read backwards. */
  run(from: number, start: number, ahead: 1 | -1): number {
    const { code, stack, seen, origin } = this
    const base = stack.length
    const behind = ahead > 0 ? 0 : -1
    let pc = from
    let at = start
    let steps = 0
    for (;;) {
      steps++
      switch (at < 0 ? FAILED : code[pc]) {
        case OP.match:
          stack.length = base
          this.steps += steps
          return at
        case OP.text: {
          const end = pc + 2 + (code[pc + 1] as number)
          for (pc += 2; pc < end; pc++) {
            if (seen.charCodeAt(at + behind) !== code[pc]) {
              at = -1
              break
            }
            at += ahead
          }
          break
        }
        case OP.fork:
          pc = this.way(pc, seen.charCodeAt(at + behind))
          at = pc < 0 ? -1 : at + ahead
          break
        case OP.edge:
          if (this.word(at - 1) === this.word(at)) at = -1
          pc += 1
          break
        case OP.one:
          at = this.one(code[pc + 1] as number, at, ahead)
          pc += 2
          break
        case OP.all:
          at = this.failed && (code[pc + 3] as number) >= ENDLESS ? this.allOnce(pc, at, ahead) : this.all(pc, at, ahead)
          pc += 4
          break
        case OP.jump:
          pc = origin + (code[pc + 1] as number)
          break
        case OP.try:
          at = this.choose(pc, at)
          pc = origin + (code[pc + 2] as number)
          break
        case OP.many:
          at = this.many(pc, at, ahead)
          pc += 4
          break
        case OP.few:
          at = this.few(pc, at, ahead)
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
          const kind = code[pc + 1] as number
          const found = this.run(origin + (code[pc + 2] as number), at, kind & 2 ? -1 : 1) >= 0
          if (found === ((kind & 1) === 1)) at = -1
          pc += 3
          break
        }
        default:
          // The way taken leads nowhere: back to the last place with another.
          if (stack.length === base) {
            this.steps += steps
            return -1
          }
          at = stack.pop() as number
          pc = stack.pop() as number
          if (pc < 0) {
            this.failed?.add(this.keyOf(-pc - 1, at))
            at = -1
          }
          this.steps += steps
          steps = 0
      }
    }
  }

  private word(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return isWord(c) || (c > 128 && this.fold && this.unicode && (c === LONG_S || c === KELVIN))
  }

  /** The place a fork leads to, or -1. */
  private way(pc: number, c: number): number {
    const { code } = this
    let low = 0
    let high = (code[pc + 1] as number) - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = pc + 2 + middle * 2
      const other = code[here] as number
      if (other === c) return this.origin + (code[here + 1] as number)
      if (other < c) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Puts all ways but the first aside. */
  private choose(pc: number, at: number): number {
    if (this.hasFailed(pc, at)) return -1
    const { code, stack, origin } = this
    this.noteWhenFailed(pc, at)
    for (let i = pc + 1 + (code[pc + 1] as number); i > pc + 2; i--) stack.push(origin + (code[i] as number), at)
    return at
  }

  private hasFailed(pc: number, at: number): boolean {
    if (this.failed) return this.failed.has(this.keyOf(pc, at))
    if (this.steps > PATIENCE) this.failed = new Set()
    return false
  }

  private keyOf(pc: number, at: number): number {
    return pc * (this.text.length + 1) + at
  }

  /** Comes to light when everything put aside from here on has been tried. */
  private noteWhenFailed(pc: number, at: number): void {
    if (this.failed) this.stack.push(-pc - 1, at)
  }

  /** Behind one character of a class, or -1. */
  private one(of: number, at: number, ahead: 1 | -1): number {
    const c = this.text.charCodeAt(ahead > 0 ? at : at - 1)
    if (c < 128) return (((this.ascii[of * 4 + (c >> 5)] as number) >>> (c & 31)) & 1) === 1 ? at + ahead : -1
    return this.beyond(of, c, at, ahead)
  }

  private beyond(of: number, c: number, at: number, ahead: 1 | -1): number {
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
    const of = this.code[pc + 1] as number
    const most = this.code[pc + 3] as number
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
    return count < (this.code[pc + 2] as number) ? -1 : end
  }

  /** The same for an endless repetition, when failures are remembered: what fails from one place of a row fails from all. */
  private allOnce(pc: number, at: number, ahead: 1 | -1): number {
    const of = this.code[pc + 1] as number
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
  private many(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { code, stack } = this
    const of = code[pc + 1] as number
    const least = code[pc + 2] as number
    const most = code[pc + 3] as number
    const endless = most >= ENDLESS
    if (!endless) this.noteWhenFailed(pc, at)
    let last = -1
    for (let count = 0, end = at; end >= 0 && count <= most; count++, end = this.one(of, end, ahead)) {
      this.steps++
      // From here on it has all been tried before.
      if (endless && count > 0 && this.hasFailed(pc, end)) break
      if (count < least) continue
      if (last >= 0) stack.push(pc + 4, last)
      if (endless) this.noteWhenFailed(pc, end)
      last = end
    }
    return last
  }

  /** The same but the shortest. */
  private few(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { code, stack } = this
    const of = code[pc + 1] as number
    const least = code[pc + 2] as number
    const most = code[pc + 3] as number
    const ends: number[] = []
    for (let count = 0, end = at; end >= 0 && count <= most; count++, end = this.one(of, end, ahead)) {
      this.steps++
      if (most >= ENDLESS && count > 0 && this.hasFailed(pc, end)) break
      if (count >= least) ends.push(end)
    }
    this.noteWhenFailed(pc, at)
    for (let i = ends.length - 1; i > 0; i--) stack.push(pc + 4, ends[i] as number)
    return ends[0] ?? -1
  }
}

/** A text with its capital letters small, each where it was; `wide` for the two signs that stand for letters too. */
function folded(text: string, wide: boolean): string {
  const small = text.toLowerCase()
  // Whatever else becomes small there is asked of classes, never of literals.
  if (small.length === text.length && !text.includes('\u212a')) return wide ? small.replaceAll('\u017f', 's') : small
  const ascii = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  return wide ? ascii.replaceAll('\u017f', 's').replaceAll('\u212a', 'k') : ascii
}

/** Whether a class has a character beyond ASCII. */
export function has(programs: Programs, of: number, c: number): boolean {
  const beyond = programs.beyond[of]
  if (typeof beyond !== 'object') return beyond === 1
  const [pairs, source, flags] = beyond
  if ((c >= 0x80 && c <= 0x24f) || (c >= 0x2000 && c <= 0x22ff)) {
    for (let i = 0; i < pairs.length; i += 2) if (c <= pairs.charCodeAt(i + 1)) return c >= pairs.charCodeAt(i)
    return false
  }
  return new RegExp(`^(?:${source})$`, flags).test(String.fromCodePoint(c))
}

/** Whether a character is an ASCII letter, a digit or an underscore. */
export const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95
