import { BASE, ENDLESS, OP } from '../../src/text/opcodes.js'
import { digits, isPlain } from './digits.js'
import { apart, type Begins, beginsOf, type First, firstOfClass, firstsOf } from './first.js'
import { Reader, Unsupported } from './items.js'
import type { Classes } from './pool.js'
import { Builder, type State } from './states.js'

/** A pattern as places, with what its matches may begin with. */
export interface Automaton {
  readonly first: First
  readonly begins: Begins
  /** Every match begins at the start of the text. */
  readonly atStart: boolean
  readonly states: readonly State[]
  readonly root: number
  /** The program, able to begin at its root and at each place wanted, and where in it places stand. */
  readonly write: (wanted: ReadonlySet<number>) => { readonly code: string; readonly placed: ReadonlyMap<number, number> }
}

/** Compiles a pattern, or throws Unsupported. */
export function compile(source: string, flags: string, classes: Classes): Automaton {
  const builder = new Builder()
  const root = builder.begin(new Reader(flags, classes).read(source))
  const { states } = builder
  const first = firstsOf(states, classes.all, flags)
  const begins = beginsOf(states, classes.all, flags)
  return {
    states,
    root,
    first: first(root),
    begins: begins(root),
    atStart: isAtStart(states, root),
    write: (wanted) => new Writer(states, classes, first, begins, wanted).write(root),
  }
}

/** Whether every way in leads through the start of the text. */
function isAtStart(states: readonly State[], place: number): boolean {
  const state = states[place]
  return state?.is === 'start' || (state?.is === 'try' && state.ways.every((way) => isAtStart(states, way)))
}

const op = (name: keyof typeof OP): string => String.fromCharCode(OP[name])

/** Writes places one behind the other, so that most go on without a jump. */
class Writer {
  private readonly parts: string[] = []
  private length = 0
  private readonly placed = new Map<number, number>()
  private readonly holes: { at: number; to: number }[] = []
  private readonly waiting: number[] = []

  constructor(
    private readonly states: readonly State[],
    private readonly classes: Classes,
    private readonly first: (place: number) => First,
    private readonly begins: (place: number) => Begins,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  write(root: number): { code: string; placed: ReadonlyMap<number, number> } {
    this.chain(root)
    this.waiting.push(...this.wanted)
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) if (!this.placed.has(next)) this.chain(next)
    for (const { at, to } of this.holes) this.parts[at] = digits(this.placed.get(to) ?? 0, 2)
    return { code: this.parts.join(''), placed: this.placed }
  }

  private put(...parts: string[]): void {
    for (const part of parts) {
      this.parts.push(part)
      this.length += part.length
    }
  }

  private to(place: number): void {
    this.holes.push({ at: this.parts.length, to: place })
    this.waiting.push(place)
    this.put(digits(0, 2))
  }

  private opening(place: number): string {
    return digits(this.classes.opening(this.begins(place)), 2)
  }

  private chain(from: number): void {
    let place: number | null = from
    while (place !== null) {
      if (this.placed.has(place) && !this.short(place)) {
        this.put(op('jump'))
        this.to(place)
        return
      }
      if (!this.placed.has(place)) this.placed.set(place, this.length)
      place = this.state(place)
    }
  }

  /** Places so short that writing them again costs no more than a jump. */
  private short(place: number): boolean {
    const state = this.states[place]
    return state?.is === 'match' || (state?.is === 'edge' && this.states[state.next]?.is === 'match')
  }

  private state(place: number): number | null {
    const state = this.states[place] as State
    switch (state.is) {
      case 'match':
        this.put(op('match'))
        return null
      case 'never':
        throw new Unsupported('a place without a way out')
      case 'one':
        this.put(op('one'), digits(state.of, 2))
        return state.next
      case 'loop':
        this.put(op(this.loop(state)), ...[state.of, state.min, Math.min(state.max, ENDLESS)].map((value) => digits(value, 2)))
        if (this.loop(state) !== 'all') this.put(this.opening(state.next))
        return state.next
      case 'look':
        this.put(op('look'), digits((state.not ? 1 : 0) + (state.behind ? 2 : 0), 1))
        this.to(state.body)
        return state.next
      case 'fork':
        return this.fork(place, state.ways)
      case 'try':
        this.put(op('try'), digits(state.ways.length, 2))
        for (const way of state.ways) {
          this.to(way)
          this.put(this.opening(way))
        }
        return null
      default:
        this.put(op(state.is))
        return state.next
    }
  }

  private loop({ of, greedy, next }: State & { is: 'loop' }): 'all' | 'many' | 'few' {
    const own = firstOfClass(this.classes.all[of] as Parameters<typeof firstOfClass>[0])
    return apart(own, this.first(next)) ? 'all' : greedy ? 'many' : 'few'
  }

  private fork(place: number, ways: ReadonlyMap<number, number>): number | null {
    const [only] = ways
    if (ways.size === 1 && only) return this.text(place, only)
    const wide = [...ways.keys()].some((char) => !isPlain(char))
    this.put(op(wide ? 'wideFork' : 'fork'), digits(ways.size, 2))
    for (const [char, next] of ways) {
      this.put(wide ? digits(char, 3) : String.fromCharCode(char))
      this.to(next)
    }
    return null
  }

  /** Letters in a row, as long as there is one way only. */
  private text(place: number, [first, second]: readonly [number, number]): number {
    if (!isPlain(first)) {
      this.put(op('letter'), digits(first, 3))
      return second
    }
    let text = String.fromCharCode(first)
    let next = second
    while (text.length < BASE - 1) {
      const state = this.states[next]
      const [way] = state?.is === 'fork' && state.ways.size === 1 && !this.placed.has(next) && !this.wanted.has(next) ? state.ways : []
      if (!way || !isPlain(way[0]) || next === place) break
      text += String.fromCharCode(way[0])
      next = way[1]
    }
    this.put(op('text'), digits(text.length, 1), text)
    return next
  }
}
