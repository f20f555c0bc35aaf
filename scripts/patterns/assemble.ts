import { BITS, GROUPS, type Group, keyOf, type Programs } from '../../src/text/programs.js'
import { Unsupported } from './items.js'
import { Classes } from './pool.js'
import { type Automaton, compile } from './program.js'
import { type Member, Together } from './together.js'

/** A pattern as it was written; `group` when it is one of those looked for in every text of a kind, whatever it says. */
export interface Written {
  readonly source: string
  readonly flags: string
  readonly group: Group | null
}

/** Every program, the number of each pattern (`keyOf`), and the patterns that stay RegExp with the reason. */
export interface Assembled {
  readonly programs: Programs
  readonly numbers: ReadonlyMap<string, number>
  readonly compiled: readonly Written[]
  readonly left: readonly (Written & { readonly why: string })[]
}

/** Compiles patterns into the data the program carries. */
export function assemble(written: readonly Written[]): Assembled {
  const classes = new Classes()
  const left: (Written & { why: string })[] = []
  const made: (Written & { automaton: Automaton })[] = []
  for (const one of written) {
    const automaton = attempt(one.source, one.flags, classes)
    if (typeof automaton === 'string') left.push({ ...one, why: automaton })
    else made.push({ ...one, automaton })
  }
  const members = made.map(({ flags, automaton }, number): Member => ({ number, flags, compiled: automaton }))
  const groups = GROUPS.map((group) => members.filter((_, i) => groupOf(made[i]) === group))
  const tries = groups.map(
    (all) =>
      new Together(
        all.filter(({ compiled }) => !compiled.first.empty),
        classes,
      ),
  )
  const programs = members.map((member) => member.compiled.write(new Set(tries.flatMap((trie) => [...trie.wanted(member)]))))
  const lengths = programs.map(({ code }) => code.length)
  const heads = made.flatMap(({ automaton, flags }, i) => [
    classes.opening(automaton.begins),
    groups.reduce(
      (bits, all, group) => bits + (all.some(({ number }) => number === i) ? BITS.group << group : 0),
      bitsOf(automaton, flags),
    ),
  ])
  return {
    programs: {
      ascii: Int32Array.from(classes.all.flatMap((one) => one.ascii)),
      openings: Int32Array.from(classes.openings),
      beyond: classes.all.map((one) => (typeof one.beyond === 'string' ? [one.beyond, one.source, one.flags] : one.beyond)),
      code: signsOf(programs.map(({ code }) => code).join('')),
      origins: Int32Array.from(lengths, (_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0)),
      heads: Int32Array.from(heads),
      tries: tries.map((trie, group) => ({
        code: signsOf(trie.code(({ number }) => programs[number]?.placed ?? new Map())),
        roots: Int32Array.from([...trie.atWord, ...trie.anywhere]),
        start: trie.atStart,
        apart: (groups[group] ?? []).filter(({ compiled }) => compiled.first.empty).map(({ number }) => number),
      })),
    },
    numbers: new Map(made.map(({ source, flags }, number) => [keyOf(source, flags), number])),
    compiled: made,
    left,
  }
}

const signsOf = (text: string): Uint8Array => Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

/** Patterns that are held against a piece of a sentence begin or end with it, or look for numbers written over. */
const groupOf = (one: (Written & { readonly automaton: Automaton }) | undefined): Group | null => {
  if (one === undefined || one.group !== null) return one?.group ?? null
  return one.source.length > 24 && !one.automaton.atStart && !/\$(?:\)|$)|[#§~]/.test(one.source) ? 'together' : null
}

function attempt(source: string, flags: string, classes: Classes): Automaton | string {
  try {
    return compile(source, flags, classes)
  } catch (error) {
    if (error instanceof Unsupported) return error.message
    throw error
  }
}

const bitsOf = ({ begins: { inside, outside }, atStart }: Automaton, flags: string): number =>
  (flags.includes('i') ? BITS.fold : 0) +
  (flags.includes('u') ? BITS.unicode : 0) +
  (atStart ? BITS.atStart : 0) +
  (inside.empty || outside.empty ? BITS.anyFirst : 0)
