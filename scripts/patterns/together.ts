import { VERIFY } from '../../src/text/programs.js'
import { anchorsOf } from './anchors.js'
import { digits, isPlain } from './digits.js'
import { type Begins, beginsOf, type First, firstsOf, splitsWords } from './first.js'
import type { Classes } from './pool.js'
import type { Automaton } from './program.js'
import type { State } from './states.js'

/** One pattern among those looked for together. */
export interface Member {
  readonly number: number
  readonly flags: string
  readonly compiled: Automaton
}

/** A pattern at one of its places; `verify` when what is found from there only says that the pattern is worth a search. */
export interface At {
  readonly member: Member
  readonly place: number
  readonly verify: boolean
  /** Only before a character that is no letter, digit or underscore. */
  readonly other?: boolean
}

/** Where a pattern is entered: where a word begins, anywhere, or at the start of the text. */
interface Entries {
  readonly word: At[]
  readonly any: At[]
  readonly start: At[]
}

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c)
const isWord = (c: number): boolean => /\w/.test(String.fromCharCode(c))
const ASCII = Array.from({ length: 128 }, (_, c) => c)
/** At a root the way has been found already. */
const ANY = 32
/** With fewer patterns than this the trie ends, and each goes on by itself. */
const ENOUGH = 5
/** But a word spelt out is followed this far, for one letter seldom says that it is there. */
const DEEP = 2

/**
 * What looks for many patterns in one pass over a text: a trie over the beginnings that they share. Where few patterns are left, or one
 * asks for more than a letter, the trie says which program goes on, and where.
 */
export class Together {
  /** Nobody is at place 0: nothing runs there, and no way leads on. */
  private readonly parts: string[] = [digits(0, 2), digits(0, 2)]
  private length = 4
  private readonly holes: { readonly part: number; readonly at: At }[] = []
  private readonly byKey = new Map<string, number>()
  private readonly firsts = new Map<Member, (place: number) => First>()
  private readonly begins = new Map<Member, (place: number) => Begins>()
  /** For each ASCII character, then for all others: what to look for where a word begins, and anywhere. */
  readonly atWord: readonly number[]
  readonly anywhere: readonly number[]
  readonly atStart: number

  constructor(members: readonly Member[], classes: Classes) {
    for (const member of members) {
      this.firsts.set(member, firstsOf(member.compiled.states, classes.all, member.flags))
      this.begins.set(member, beginsOf(member.compiled.states, classes.all, member.flags))
    }
    const entries: Entries = { word: [], any: [], start: [] }
    for (const member of members) this.enter({ member, place: member.compiled.root, verify: false }, entries)
    this.atStart = this.node([], entries.start)
    this.atWord = [...ASCII, 128].map((c) => this.root(entries.word, c))
    this.anywhere = [...ASCII, 128].map((c) => this.root(entries.any, c))
  }

  /** The places of each pattern at which its program must be able to begin. */
  wanted(member: Member): ReadonlySet<number> {
    return new Set(this.holes.flatMap(({ at }) => (at.member === member ? [at.place] : [])))
  }

  /** The trie, once every program is written. */
  code(placed: (member: Member) => ReadonlyMap<number, number>): string {
    for (const { part, at } of this.holes) this.parts[part] = digits(placed(at.member).get(at.place) ?? -1, 2)
    return this.parts.join('')
  }

  private state({ member, place }: At): State {
    return member.compiled.states[place] as State
  }

  private first({ member, place }: At): First {
    return (this.firsts.get(member) as (place: number) => First)(place)
  }

  private enter(at: At, into: Entries): void {
    const state = this.state(at)
    if (state.is === 'try') for (const place of state.ways) this.enter({ ...at, place }, into)
    else if (state.is === 'start') into.start.push(at)
    else if (state.is === 'edge') this.split({ ...at, place: state.next }, at, into)
    else if (state.is === 'look') this.look(at, into)
    else this.add(at, 'any', into)
  }

  /** What must or must not stand around a pattern is looked at when the pattern itself may be there. */
  private look(at: At, into: Entries): void {
    const behind = this.behindLooks(at)
    const inside = this.isPlainFork(behind) ? { ...behind, verify: true } : at
    if (splitsWords((this.begins.get(at.member) as (place: number) => Begins)(at.place))) this.split(inside, at, into)
    else this.add(inside, 'any', into)
  }

  private behindLooks(at: At): At {
    const state = this.state(at)
    return state.is === 'look' || state.is === 'edge' ? this.behindLooks({ ...at, place: state.next }) : at
  }

  /** What begins with an edge begins where a word begins, or else is no word: `inside` stands behind the edge, `whole` before it. */
  private split(inside: At, whole: At, into: Entries): void {
    this.add(inside, 'word', into)
    const { ascii, beyond, empty } = this.first(inside)
    if (beyond || empty || ASCII.some((c) => hasBit(ascii, c) && !isWord(c))) into.any.push({ ...whole, other: true })
  }

  private add(at: At, root: 'word' | 'any', into: Entries): void {
    for (const one of this.spread(at)) {
      const anchors = anchorsOf(one.member.compiled.states, one.place, (place) => this.first({ ...one, place }))
      if (!anchors) into[root].push(one)
      else
        for (const { place, word } of anchors) {
          const anchor = { member: one.member, place, verify: true }
          if (word) this.split(anchor, anchor, into)
          else into.any.push(anchor)
        }
    }
  }

  /** What to do at a character: programs to run from here, and where the trie goes on behind it. */
  private root(all: readonly At[], c: number): number {
    const runs: At[] = []
    const onward: At[] = []
    for (const at of all.flatMap((one) => this.spread(one))) {
      if (at.other && c < 128 && isWord(c)) continue
      const { ascii, beyond, empty } = this.first(at)
      if (!empty && !(c < 128 ? hasBit(ascii, c) : beyond)) continue
      const state = this.state(at)
      const next = state.is === 'fork' ? state.ways.get(at.member.flags.includes('i') ? lower(c) : c) : undefined
      if (next !== undefined && c < 128) onward.push({ ...at, place: next })
      else runs.push(at)
    }
    const way = onward.length > 0 ? this.behind(onward) : 0
    if (runs.length === 0 && way === 0) return 0
    const key = `root ${keyOf(runs)} ${way}`
    return this.byKey.get(key) ?? this.write(key, runs, [[ANY, way]])
  }

  /** Several ways at once are several patterns to follow. */
  private spread(at: At): readonly At[] {
    const state = this.state(at)
    return state.is === 'try' ? state.ways.flatMap((place) => this.spread({ ...at, place })) : [at]
  }

  /** The place in the trie at which these patterns are all still possible. */
  private behind(all: readonly At[], deep = 0): number {
    const simple = new Map<string, At>()
    for (const at of all) for (const one of this.spread(at)) simple.set(keyOf([one]), one)
    const list = [...simple.values()]
    const key = keyOf(list)
    const before = this.byKey.get(key)
    if (before !== undefined) return before
    const forks = list.filter((at) => this.isPlainFork(at))
    const few = new Set(forks.map(({ member }) => member)).size < ENOUGH && (deep > DEEP || !forks.every((at) => this.ways(at) === 1))
    return few
      ? this.node([], list, key)
      : this.node(
          forks,
          list.filter((at) => !forks.includes(at)),
          key,
          deep,
        )
  }

  private ways(at: At): number {
    const state = this.state(at)
    return state.is === 'fork' ? state.ways.size : 0
  }

  /** A fork whose letters the trie can hold. */
  private isPlainFork(at: At): boolean {
    const state = this.state(at)
    return state.is === 'fork' && [...state.ways.keys()].every(isPlain)
  }

  private node(forks: readonly At[], runs: readonly At[], key = keyOf(runs), deep = 0): number {
    const before = this.byKey.get(key)
    if (before !== undefined) return before
    const ways = new Map<number, At[]>()
    for (const at of forks) {
      const state = this.state(at)
      const verify = at.verify || !at.member.flags.includes('i')
      if (state.is !== 'fork') continue
      for (const [char, place] of state.ways) ways.set(lower(char), [...(ways.get(lower(char)) ?? []), { ...at, place, verify }])
    }
    const made = [...ways].sort((a, b) => a[0] - b[0]).map(([char, all]) => [char, this.behind(all, deep + 1)] as const)
    return this.write(key, runs, made)
  }

  private write(key: string, runs: readonly At[], ways: readonly (readonly [number, number])[]): number {
    const place = this.length
    this.byKey.set(key, place)
    this.put(digits(runs.length, 2))
    for (const at of runs) {
      if (at.member.number >= VERIFY) throw new Error('too many patterns')
      this.put(digits(at.member.number + (at.verify ? VERIFY : 0), 2))
      this.holes.push({ part: this.put(digits(0, 2)), at })
    }
    this.put(digits(ways.length, 2))
    for (const [char, way] of ways) this.put(String.fromCharCode(char) + digits(way, 3))
    return place
  }

  /** Writes on; tells which part it is. */
  private put(part: string): number {
    this.length += part.length
    return this.parts.push(part) - 1
  }
}

const keyOf = (all: readonly At[]): string => all.map(({ member, place, verify }) => `${member.number}:${place}${verify ? '?' : ''}`).join()
const hasBit = (ascii: readonly number[], c: number): boolean => (((ascii[c >> 5] ?? 0) >>> (c & 31)) & 1) === 1
