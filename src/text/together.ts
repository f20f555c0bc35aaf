import { isWord, Matcher } from './matcher.js'
import { BASE } from './opcodes.js'
import { BITS, type Programs, VERIFY } from './programs.js'
import { search } from './search.js'

const LONG_S = 0x17f
const KELVIN = 0x212a

/** What is known of a pattern in a text. */
export const UNKNOWN = 0
export const IN = 1
export const OUT = 2

/** What is known before a text is looked at: nothing is in it. */
export const blankOf = ({ codes, heads }: Programs): Uint8Array =>
  Uint8Array.from(codes, (_, number) => ((heads[number * 2 + 1] as number) & BITS.together ? OUT : UNKNOWN))

/** For each pattern by its number whether it is in a text, found in one pass for all that are looked for together. */
export function firing(programs: Programs, blank: Uint8Array, text: string, count?: (steps: number) => void): Uint8Array {
  const pass = new Pass(programs, blank, text)
  pass.all()
  count?.(pass.steps)
  return pass.fired
}

class Pass {
  readonly fired: Uint8Array
  private readonly matcher: Matcher
  private readonly searched = new Set<number>()
  private walked = 0

  constructor(
    private readonly programs: Programs,
    blank: Uint8Array,
    private readonly text: string,
  ) {
    this.fired = blank.slice()
    this.matcher = new Matcher(programs, text)
  }

  get steps(): number {
    return this.matcher.steps + this.walked
  }

  all(): void {
    const { text, programs } = this
    const { roots } = programs
    for (const number of programs.apart) if (this.search(number)) this.fired[number] = IN
    this.runs(programs.start, 0)
    let inWord = false
    for (let at = 0; at < text.length; at++) {
      const c = text.charCodeAt(at)
      if (c === LONG_S || c === KELVIN) {
        this.each()
        return
      }
      const row = Math.min(c, 128)
      const word = c < 128 && isWord(c)
      if (word && !inWord) this.root(roots[row] as number, at)
      this.root(roots[129 + row] as number, at)
      inWord = word
    }
  }

  /** Two signs that stand for letters lead past the trie. */
  private each(): void {
    for (let number = 0; number < this.fired.length; number++)
      if (this.fired[number] !== UNKNOWN) this.fired[number] = search(this.programs, number, this.matcher, 0) ? IN : OUT
  }

  private root(place: number, at: number): void {
    if (place === 0) return
    const { trie } = this.programs
    const ways = this.runs(place, at)
    const way = (trie.charCodeAt(ways + 2) - BASE) * 256 + trie.charCodeAt(ways + 3) - BASE
    if (way !== 0) this.walk(way, at + 1)
  }

  /** Runs the programs that a place of the trie names; tells where its ways stand. */
  private runs(place: number, at: number): number {
    const { trie } = this.programs
    const end = place + 1 + (trie.charCodeAt(place) - BASE) * 2
    for (let i = place + 1; i < end; i += 2) {
      const named = trie.charCodeAt(i) - BASE
      const number = named >= VERIFY ? named - VERIFY : named
      if (this.fired[number] === IN) continue
      this.matcher.take(number)
      if (this.matcher.run(trie.charCodeAt(i + 1) - BASE, at, 1) < 0) continue
      if (named < VERIFY || this.search(number)) this.fired[number] = IN
    }
    return end
  }

  /** Whether a pattern is anywhere; asked once a text. */
  private search(number: number): boolean {
    if (this.searched.has(number)) return false
    this.searched.add(number)
    return search(this.programs, number, this.matcher, 0) !== null
  }

  private walk(from: number, start: number): void {
    const { text } = this
    let place = from
    for (let at = start; place !== 0; at++) {
      this.walked++
      const ways = this.runs(place, at)
      const c = text.charCodeAt(at)
      place = this.way(ways, c >= 65 && c <= 90 ? c + 32 : c)
    }
  }

  private way(ways: number, c: number): number {
    const { trie } = this.programs
    let low = 0
    let high = trie.charCodeAt(ways) - BASE - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = ways + 1 + middle * 3
      const other = trie.charCodeAt(here)
      if (other === c) return (trie.charCodeAt(here + 1) - BASE) * 256 + trie.charCodeAt(here + 2) - BASE
      if (other < c) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}
