import { BITS, keyOf, type Programs } from '../../src/text/programs.js'
import type { First } from './first.js'
import { Unsupported } from './items.js'
import { Classes } from './pool.js'
import { type Automaton, compile } from './program.js'
import { type Member, Together } from './together.js'

/** A pattern as it was written; `cue` when it is one of those looked for in every sentence, whatever it says. */
export interface Written {
  readonly source: string
  readonly flags: string
  readonly cue: boolean
}

/** Every program, and the patterns that stay RegExp with the reason. */
export interface Assembled {
  readonly programs: Programs
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
  const cues = members.filter((_, i) => made[i]?.cue || asksWholeSentences(made[i]))
  const together = new Together(
    cues.filter(({ compiled }) => !compiled.first.empty),
    classes,
  )
  const programs = members.map((member) => member.compiled.write(together.wanted(member)))
  const heads = made.flatMap(({ automaton, flags }, i) => [
    classOfFirst(automaton.first, classes),
    bitsOf(automaton, flags) + (cues.some(({ number }) => number === i) ? BITS.together : 0),
  ])
  return {
    programs: {
      ascii: classes.all.flatMap((one) => one.ascii),
      beyond: classes.all.map((one) => (typeof one.beyond === 'string' ? [one.beyond, one.source, one.flags] : one.beyond)),
      codes: programs.map(({ code }) => code),
      heads,
      trie: together.code(({ number }) => programs[number]?.placed ?? new Map()),
      roots: [...together.atWord, ...together.anywhere],
      start: together.atStart,
      apart: cues.filter(({ compiled }) => compiled.first.empty).map(({ number }) => number),
      index: indexOf(made),
    },
    compiled: made,
    left,
  }
}

/** Patterns that are held against a piece of a sentence begin or end with it, or look for numbers written over. */
const asksWholeSentences = (one: (Written & { readonly automaton: Automaton }) | undefined): boolean =>
  one !== undefined && one.source.length > 24 && !one.automaton.atStart && !/\$(?:\)|$)|[#§~]/.test(one.source)

function indexOf(made: readonly Written[]): Record<string, number> {
  const index: Record<string, number> = {}
  for (const [number, { source, flags }] of made.entries()) {
    const key = keyOf(source, flags)
    if (key in index) throw new Error(`two patterns have the key ${key}`)
    index[key] = number
  }
  return index
}

function attempt(source: string, flags: string, classes: Classes): Automaton | string {
  try {
    return compile(source, flags, classes)
  } catch (error) {
    if (error instanceof Unsupported) return error.message
    throw error
  }
}

const classOfFirst = ({ ascii, beyond, empty }: First, classes: Classes): number =>
  classes.add({ ascii: empty ? [-1, -1, -1, -1] : ascii, beyond: empty || beyond ? 1 : 0, source: '', flags: '' })

const bitsOf = ({ first, atWord, atStart }: Automaton, flags: string): number =>
  (flags.includes('i') ? BITS.fold : 0) +
  (flags.includes('u') ? BITS.unicode : 0) +
  (atWord ? BITS.atWord : 0) +
  (atStart ? BITS.atStart : 0) +
  (first.empty ? BITS.anyFirst : 0)
