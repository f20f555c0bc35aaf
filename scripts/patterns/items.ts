import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { ENDLESS } from '../../src/text/opcodes.js'
import type { Classes } from './pool.js'

/** A piece of a pattern. Pieces and sequences are interned: the same piece is the same number. */
export type Item =
  | { readonly is: 'char'; readonly char: number }
  | { readonly is: 'one'; readonly of: number }
  | { readonly is: 'loop'; readonly of: number; readonly min: number; readonly max: number; readonly greedy: boolean }
  | { readonly is: 'edge' | 'noEdge' | 'start' | 'end' }
  | { readonly is: 'look'; readonly not: boolean; readonly behind: boolean; readonly body: readonly (readonly Item[])[] }
  | { readonly is: 'any'; readonly of: readonly (readonly Item[])[] }
  | {
      readonly is: 'repeat'
      readonly of: readonly (readonly Item[])[]
      readonly min: number
      readonly max: number
      readonly greedy: boolean
    }

/** What no program can say: the pattern stays a RegExp. */
export class Unsupported extends Error {}

/** Reads a pattern into pieces. */
export class Reader {
  constructor(
    private readonly flags: string,
    private readonly classes: Classes,
  ) {}

  read(source: string): readonly (readonly Item[])[] {
    if (/[msvy]/.test(this.flags)) throw new Unsupported(`flags ${this.flags}`)
    const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: this.flags.includes('u') })
    return this.alternatives(pattern.alternatives, false)
  }

  private alternatives(all: readonly AST.Alternative[], back: boolean): readonly (readonly Item[])[] {
    return all.map(({ elements }) => (back ? [...elements].reverse() : elements).flatMap((element) => this.element(element, back)))
  }

  private element(element: AST.Element, back: boolean): readonly Item[] {
    switch (element.type) {
      case 'Character':
        return [this.character(element)]
      case 'CharacterClass':
      case 'CharacterSet':
        return [{ is: 'one', of: this.classes.number(element.raw, this.flags) }]
      case 'Group':
        if (element.modifiers) throw new Unsupported('modifiers')
        return [{ is: 'any', of: this.alternatives(element.alternatives, back) }]
      case 'CapturingGroup':
        return [{ is: 'any', of: this.alternatives(element.alternatives, back) }]
      case 'Quantifier':
        return this.quantified(element, back)
      case 'Assertion':
        return [this.assertion(element)]
      default:
        throw new Unsupported(element.type)
    }
  }

  private character({ value, raw }: AST.Character): Item {
    if (value > 0xffff) throw new Unsupported('a character of two units')
    if (value < 128) return { is: 'char', char: this.flags.includes('i') && value >= 65 && value <= 90 ? value + 32 : value }
    return { is: 'one', of: this.classes.number(raw, this.flags) }
  }

  private assertion(element: AST.Assertion): Item {
    if (element.kind === 'start' || element.kind === 'end') return { is: element.kind }
    if (element.kind === 'word') return { is: element.negate ? 'noEdge' : 'edge' }
    if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') throw new Unsupported('an assertion')
    const behind = element.kind === 'lookbehind'
    return { is: 'look', not: element.negate, behind, body: this.alternatives(element.alternatives, behind) }
  }

  private quantified({ min, max, greedy, element }: AST.Quantifier, back: boolean): readonly Item[] {
    const most = Math.min(max, ENDLESS)
    const of = this.element(element, back)
    const [only] = of
    if (of.length === 1 && only?.is === 'one') return [{ is: 'loop', of: only.of, min, max: most, greedy }]
    if (of.length === 1 && only?.is === 'char' && !(min === 0 && max === 1))
      return [{ is: 'loop', of: this.classes.number((element as AST.Character).raw, this.flags), min, max: most, greedy }]
    if (most >= ENDLESS && nullable([of])) throw new Unsupported('an endless repetition of what may be empty')
    if (most > 1 && nullable([of])) throw new Unsupported('a repetition of what may be empty')
    return [{ is: 'repeat', of: [of], min, max: most, greedy }]
  }
}

/** Whether these may match without reading anything. */
function nullable(alternatives: readonly (readonly Item[])[]): boolean {
  return alternatives.some((items) =>
    items.every((item) => {
      if (item.is === 'char' || item.is === 'one') return false
      if (item.is === 'loop') return item.min === 0
      if (item.is === 'any') return nullable(item.of)
      if (item.is === 'repeat') return item.min === 0 || nullable(item.of)
      return true
    }),
  )
}
