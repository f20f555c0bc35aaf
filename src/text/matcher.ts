import { folded, isWord, KELVIN, LONG_S } from './characters.js'
import { BASE, ENDLESS, OP, THREE, TWO, ZERO } from './opcodes.js'
import { BITS } from './programs.js'
import { Repeats } from './repeats.js'

/** No operation has this code. */
const FAILED = 0

/** Runs programs over one text. Every place of the program fails at most once at every place of the text, so the steps are linear in the text. */
export class Matcher extends Repeats {
  private origin = 0
  /** The text as literals of the pattern see it. */
  private seen = ''
  private folded: string | null = null
  private foldedWide: string | null = null

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
          const end = pc + 2 + (code[pc + 1] as number) - ZERO
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
        case OP.letter:
          at = seen.charCodeAt(at + behind) === this.three(pc + 1) ? at + ahead : -1
          pc += 4
          break
        case OP.wideFork:
          pc = this.wideWay(pc, seen.charCodeAt(at + behind))
          at = pc < 0 ? -1 : at + ahead
          break
        case OP.edge:
          if (this.word(at - 1) === this.word(at)) at = -1
          pc += 1
          break
        case OP.one:
          at = this.one((code[pc + 1] as number) * BASE + (code[pc + 2] as number) - TWO, at, ahead)
          pc += 3
          break
        case OP.all:
          at = this.failed && this.two(pc + 5) >= ENDLESS ? this.allOnce(pc, at, ahead) : this.all(pc, at, ahead)
          pc += 7
          break
        case OP.jump:
          pc = origin + (code[pc + 1] as number) * BASE + (code[pc + 2] as number) - TWO
          break
        case OP.try:
          pc = this.choose(pc, at, ahead)
          if (pc < 0) at = -1
          break
        case OP.many:
          at = this.many(pc, at, ahead)
          pc += 9
          break
        case OP.few:
          at = this.few(pc, at, ahead)
          pc += 9
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
          const kind = (code[pc + 1] as number) - ZERO
          const found = this.run(origin + this.two(pc + 2), at, kind & 2 ? -1 : 1) >= 0
          if (found === ((kind & 1) === 1)) at = -1
          pc += 4
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
    let high = (code[pc + 1] as number) * BASE + (code[pc + 2] as number) - TWO - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = pc + 3 + middle * 3
      const other = code[here] as number
      if (other === c) return this.origin + (code[here + 1] as number) * BASE + (code[here + 2] as number) - TWO
      if (other < c) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** The same of a fork with letters beyond ASCII. */
  private wideWay(pc: number, c: number): number {
    for (let i = this.two(pc + 1), here = pc + 3; i > 0; i--, here += 5) if (this.three(here) === c) return this.origin + this.two(here + 3)
    return -1
  }

  private three(at: number): number {
    const { code } = this
    return ((code[at] as number) * BASE + (code[at + 1] as number)) * BASE + (code[at + 2] as number) - THREE
  }

  /** The first way that may lead on, or -1; the others are put aside. */
  private choose(pc: number, at: number, ahead: 1 | -1): number {
    if (this.hasFailed(pc, at)) return -1
    const { stack, origin } = this
    this.noteWhenFailed(pc, at)
    let way = -1
    for (let i = pc + this.two(pc + 1) * 4 - 1; i > pc; i -= 4) {
      if (!this.mayGoOn(this.two(i + 2), at, ahead)) continue
      if (way >= 0) stack.push(way, at)
      way = origin + this.two(i)
    }
    return way
  }
}
