import { isWord, KELVIN, LONG_S } from './characters.js'
import { Matcher } from './matcher.js'
import { BASE, THREE, TWO, ZERO } from './opcodes.js'
import { BITS, type Programs, type Trie, VERIFY } from './programs.js'
import { search } from './search.js'

/** What is known of a pattern in a text. */
export const UNKNOWN = 0
export const IN = 1
export const OUT = 2

/** What is known before a text is looked at for a group: nothing of it is there. */
export const blankOf = ({ origins, heads }: Programs, group: number): Uint8Array =>
  Uint8Array.from(origins, (_, number) => ((heads[number * 2 + 1] as number) & (BITS.group << group) ? OUT : UNKNOWN))

/** For each pattern by its number whether it is in a text, found in one pass for all of a group. */
export function firing(programs: Programs, group: number, blank: Uint8Array, text: string, count?: (steps: number) => void): Uint8Array {
  const pass = new Pass(programs, programs.tries[group] as Trie, blank, text)
  pass.all()
  count?.(pass.steps)
  return pass.fired
}

class Pass {
  readonly fired: Uint8Array
  private readonly matcher: Matcher
  private readonly code: Uint8Array
  private readonly searched = new Set<number>()
  private walked = 0

  constructor(
    private readonly programs: Programs,
    private readonly trie: Trie,
    blank: Uint8Array,
    private readonly text: string,
  ) {
    this.fired = blank.slice()
    this.matcher = new Matcher(programs, text)
    this.code = trie.code
  }

  get steps(): number {
    return this.matcher.steps + this.walked
  }

  all(): void {
    const { text } = this
    const { roots, apart, start } = this.trie
    for (const number of apart) if (this.search(number)) this.fired[number] = IN
    this.runs(start, 0)
    let inWord = false
    for (let at = 0; at < text.length; at++) {
      const c = text.charCodeAt(at)
      if (c === LONG_S || c === KELVIN) {
        this.each()
        return
      }
      const row = Math.min(c, 128)
      const word = c < 128 && isWord(c)
      if (word && !inWord) {
        const way = roots[row] as number
        if (way !== 0) this.root(way, at)
      }
      const way = roots[129 + row] as number
      if (way !== 0) this.root(way, at)
      inWord = word
    }
  }

  /** Two signs that stand for letters lead past the trie. */
  private each(): void {
    for (let number = 0; number < this.fired.length; number++)
      if (this.fired[number] !== UNKNOWN) this.fired[number] = search(this.programs, number, this.matcher, 0) ? IN : OUT
  }

  private root(place: number, at: number): void {
    const { code } = this
    const ways = this.runs(place, at)
    const way = ((code[ways + 3] as number) * BASE + (code[ways + 4] as number)) * BASE + (code[ways + 5] as number) - THREE
    if (way !== 0) this.walk(way, at + 1)
  }

  /** Runs the programs that a place of the trie names; tells where its ways stand. */
  private runs(place: number, at: number): number {
    const { code, fired, matcher } = this
    const end = place + 2 + ((code[place] as number) * BASE + (code[place + 1] as number) - TWO) * 4
    for (let i = place + 2; i < end; i += 4) {
      const named = (code[i] as number) * BASE + (code[i + 1] as number) - TWO
      const number = named >= VERIFY ? named - VERIFY : named
      if (fired[number] === IN) continue
      const origin = matcher.take(number)
      if (matcher.run(origin + (code[i + 2] as number) * BASE + (code[i + 3] as number) - TWO, at, 1) < 0) continue
      if (named < VERIFY || this.search(number)) fired[number] = IN
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
    const { text, code } = this
    let place = from
    for (let at = start; place !== 0; at++) {
      this.walked++
      const ways = code[place + 1] === ZERO && code[place] === ZERO ? place + 2 : this.runs(place, at)
      const c = text.charCodeAt(at)
      place = this.way(ways, c >= 65 && c <= 90 ? c + 32 : c)
    }
  }

  private way(ways: number, c: number): number {
    const { code } = this
    let low = 0
    let high = (code[ways] as number) * BASE + (code[ways + 1] as number) - TWO - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = ways + 2 + middle * 4
      const other = code[here] as number
      if (other === c) return ((code[here + 1] as number) * BASE + (code[here + 2] as number)) * BASE + (code[here + 3] as number) - THREE
      if (other < c) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}
