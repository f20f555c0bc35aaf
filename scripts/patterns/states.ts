import { ENDLESS } from '../../src/text/opcodes.js'
import { type Item, Unsupported } from './items.js'

/** One place of a program; the numbers are places. */
export type State =
  | { readonly is: 'match' }
  | { readonly is: 'one'; readonly of: number; readonly next: number }
  | {
      readonly is: 'loop'
      readonly of: number
      readonly min: number
      readonly max: number
      readonly greedy: boolean
      readonly next: number
    }
  | { readonly is: 'edge' | 'noEdge' | 'start' | 'end'; readonly next: number }
  | { readonly is: 'look'; readonly not: boolean; readonly behind: boolean; readonly body: number; readonly next: number }
  | { readonly is: 'fork'; readonly ways: ReadonlyMap<number, number> }
  | { readonly is: 'try'; readonly ways: readonly number[] }
  | { readonly is: 'never' }

const MOST_STATES = 20_000
const END = 0

/** A sequence still to be read: its first piece and the rest. */
interface Rest {
  readonly head: Item
  readonly key: string
  readonly tail: number
}

/**
 * Turns pieces into places. A place stands for the ordered list of everything that may still be read there, so that equal ends are one place
 * and alternatives that begin alike go together until they differ; which alternative is preferred never changes.
 */
export class Builder {
  readonly states: State[] = []
  private readonly rests: (Rest | null)[] = [null]
  private readonly restByKey = new Map<string, number>()
  private readonly itemKeys = new Map<Item, string>()
  private readonly itemNumbers = new Map<string, number>()
  private readonly stateByKey = new Map<string, number>()

  /** The place at which these alternatives begin. */
  begin(alternatives: readonly (readonly Item[])[]): number {
    return this.state(alternatives.map((items) => this.sequence(items, END)))
  }

  private sequence(items: readonly Item[], tail: number): number {
    return items.reduceRight((rest, item) => this.cons(item, rest), tail)
  }

  private cons(head: Item, tail: number): number {
    const key = this.keyOf(head)
    const whole = `${key}>${tail}`
    let known = this.restByKey.get(whole)
    if (known === undefined) {
      known = this.rests.push({ head, key, tail }) - 1
      this.restByKey.set(whole, known)
    }
    return known
  }

  private keyOf(item: Item): string {
    let key = this.itemKeys.get(item)
    if (key !== undefined) return key
    const groups = (all: readonly (readonly Item[])[]): string =>
      all.map((items) => items.map((one) => this.keyOf(one)).join('.')).join('|')
    const long =
      item.is === 'any'
        ? `any ${groups(item.of)}`
        : item.is === 'repeat'
          ? `repeat ${item.min} ${item.max} ${item.greedy} ${groups(item.of)}`
          : item.is === 'look'
            ? `look ${item.not} ${item.behind} ${groups(item.body)}`
            : JSON.stringify(item)
    const number = this.itemNumbers.get(long) ?? this.itemNumbers.size
    this.itemNumbers.set(long, number)
    key = `${number}`
    this.itemKeys.set(item, key)
    return key
  }

  /** The first pieces of a sequence, groups opened, in order of preference. */
  private open(rest: number, into: Set<number>, depth = 0): void {
    if (depth > 200) throw new Unsupported('nested too deeply')
    const here = this.rests[rest]
    const head = here?.head
    if (!here || !head || (head.is !== 'any' && head.is !== 'repeat' && head.is !== 'loop')) {
      into.add(rest)
      return
    }
    if (head.is === 'any') {
      for (const items of head.of) this.open(this.sequence(items, here.tail), into, depth + 1)
      return
    }
    if (head.is === 'loop') {
      this.openLoop(head, here.tail, rest, into, depth)
      return
    }
    this.openRepeat(head, here.tail, into, depth)
  }

  private openLoop(head: Item & { is: 'loop' }, tail: number, rest: number, into: Set<number>, depth: number): void {
    const { of, min, max, greedy } = head
    if (max === 0) this.open(tail, into, depth + 1)
    else if (min === 1 && max === 1) this.open(this.cons({ is: 'one', of }, tail), into, depth + 1)
    else if (min > 0 && max >= ENDLESS) {
      if (min > 50) throw new Unsupported('a long repetition')
      into.add(this.cons({ is: 'one', of }, this.cons({ ...head, min: min - 1 }, tail)))
    } else if (min === 0 && max === 1) {
      const some = this.cons({ is: 'one', of }, tail)
      if (greedy) into.add(some)
      this.open(tail, into, depth + 1)
      if (!greedy) into.add(some)
    } else into.add(rest)
  }

  private openRepeat(head: Item & { is: 'repeat' }, tail: number, into: Set<number>, depth: number): void {
    const { of, min, max, greedy } = head
    const less = max >= ENDLESS ? max : max - 1
    const again = min > 0 ? { ...head, min: min - 1, max: less } : { ...head, max: less }
    const after = less === 0 ? tail : this.cons(again, tail)
    const more = () => {
      for (const items of of) this.open(this.sequence(items, after), into, depth + 1)
    }
    if (max === 0) this.open(tail, into, depth + 1)
    else if (min > 0) more()
    else {
      if (greedy) more()
      this.open(tail, into, depth + 1)
      if (!greedy) more()
    }
  }

  private state(rests: readonly number[]): number {
    const opened = new Set<number>()
    for (const rest of rests) this.open(rest, opened)
    let list = [...opened]
    // What stands behind an alternative that needs nothing is never tried.
    const end = list.indexOf(END)
    if (end >= 0) list = list.slice(0, end + 1)
    const key = list.join()
    const known = this.stateByKey.get(key)
    if (known !== undefined) return known
    const place = this.states.push({ is: 'never' }) - 1
    if (place > MOST_STATES) throw new Unsupported('too many places')
    this.stateByKey.set(key, place)
    const runs = this.runs(list)
    this.states[place] = runs.length === 1 && runs[0] ? this.run(runs[0]) : { is: 'try', ways: runs.map((run) => this.state(run)) }
    return place
  }

  /** Neighbours that can be decided together: all begin with a character, or all with the same piece. */
  private runs(list: readonly number[]): readonly (readonly number[])[] {
    const runs: number[][] = []
    let last = ''
    for (const rest of list) {
      const here = this.rests[rest]
      const kind = !here ? 'end' : here.head.is === 'char' ? 'char' : here.head.is === 'loop' ? `loop ${rest}` : here.key
      if (kind === last) runs.at(-1)?.push(rest)
      else runs.push([rest])
      last = kind
    }
    return runs
  }

  private run(run: readonly number[]): State {
    const rests = run.map((rest) => this.rests[rest])
    const [first] = rests
    if (!first) return { is: 'match' }
    const { head } = first
    if (head.is === 'char') {
      const tails = new Map<number, number[]>()
      for (const rest of rests) if (rest?.head.is === 'char') tails.set(rest.head.char, [...(tails.get(rest.head.char) ?? []), rest.tail])
      return { is: 'fork', ways: new Map([...tails].sort((a, b) => a[0] - b[0]).map(([char, all]) => [char, this.state(all)])) }
    }
    const next = this.state(rests.flatMap((rest) => (rest ? [rest.tail] : [])))
    if (head.is === 'one') return { is: 'one', of: head.of, next }
    if (head.is === 'loop') return { ...head, next }
    if (head.is === 'look') return { is: 'look', not: head.not, behind: head.behind, body: this.begin(head.body), next }
    if (head.is === 'any' || head.is === 'repeat') throw new Error('opened before')
    return { is: head.is, next }
  }
}
