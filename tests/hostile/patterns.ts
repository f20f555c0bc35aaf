/** Every pattern that runs as a RegExp somewhere, and how long the worst text known keeps it busy. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Node, parse } from 'acorn'
import { transformSync } from 'esbuild'
import { compilePatterns } from '../../scripts/patterns/collect.mjs'
import { root } from '../e2e/run.js'

process.env['RECHECK_BACKEND'] = 'pure'
const { checkSync } = createRequire(import.meta.url)('recheck') as typeof import('recheck')

/** A pattern and where it is written. */
export interface Written {
  readonly source: string
  readonly flags: string
  readonly from: string
}
/** What is known of one: nothing to fear, or what the worst text cost. */
export type Verdict = 'safe' | { readonly said: string; readonly worstMs: number; readonly growth: number }

/** Enough to tell a pattern from every other. */
export const keyOf = ({ source, flags }: Pick<Written, 'source' | 'flags'>): string => `/${source}/${flags}`

type Parsed = Node & {
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
  readonly key?: { readonly name?: string }
}

/** The patterns written out in a program, those left out that are made linear or stand in a table of such. */
function patternsIn(code: string, from: string, linearToo: boolean): readonly Written[] {
  const found: Written[] = []
  const walk = (node: Parsed, skip: boolean): void => {
    if (node.type === 'Literal' && node.regex && !skip) found.push({ source: node.regex.pattern, flags: node.regex.flags, from })
    const linear =
      (node.type === 'CallExpression' && node.callee?.name === 'linear') || (node.type === 'Property' && node.key?.name === 'pattern')
    for (const value of Object.values(node))
      for (const inner of Array.isArray(value) ? value : [value])
        if (typeof inner?.type === 'string') walk(inner, !linearToo && (skip || linear))
  }
  walk(parse(code, { ecmaVersion: 2023, sourceType: 'module' }), false)
  return found
}
const unique = (patterns: readonly Written[]): readonly Written[] => [...new Map(patterns.map((one) => [keyOf(one), one])).values()]
const captures = (source: string): boolean =>
  /(?:^|[^\\])\((?!\?)|\(\?</.test(source.replace(/\[(?:[^\]\\]|\\.)*\]/g, '').replace(/\(\?<[=!]/g, '(?:'))

/** Patterns of the source that run as a RegExp. */
export function nativePatterns(linearToo = false): readonly Written[] {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const code = (name: string) => transformSync(readFileSync(join(root, 'src', name), 'utf8'), { loader: 'ts', format: 'esm' }).code
  return unique(sources.flatMap((name) => patternsIn(code(name), name, linearToo)))
}

/** Those of our own that run as a RegExp, those that are compiled, and those that come with packages. */
export interface Patterns {
  readonly own: readonly Written[]
  /** Run by our own matcher; those with captures are in `own` too, for what they capture is read by a RegExp. */
  readonly compiled: readonly Written[]
  readonly bundled: readonly Written[]
}

/** All patterns, read from the source and from what is built. */
export async function allPatterns(): Promise<Patterns> {
  const compiled = (await compilePatterns()).compiled.map(({ source, flags }) => ({ source, flags, from: 'compiled' }))
  const own = unique([...nativePatterns(), ...compiled.filter(({ source }) => captures(source))])
  const known = new Set([...nativePatterns(true), ...compiled].map(keyOf))
  const built = readdirSync(join(root, 'dist')).filter((name) => /\.[cm]js$/.test(name))
  const bundled = unique(built.flatMap((name) => patternsIn(readFileSync(join(root, 'dist', name), 'utf8'), name, true)))
  return { own, compiled, bundled: bundled.filter((one) => !known.has(keyOf(one))) }
}

/** Patterns that would not be linear on a long text, and why theirs is short. */
export const CAPPED: Readonly<Record<string, string>> = {
  '/, (?!.*, )/': 'three words of our own',
  '/(\\\\{0,200})"/g': 'the command of an editor',
  '/(\\\\{1,200})$/': 'the command of an editor',
}

/** Where the verdicts are kept: the checker takes minutes for all of them. */
const KEPT = join(root, 'tests/hostile/patterns-checked.json')
/** Verdicts of the last long run, by pattern. */
export const keptVerdicts = (): Readonly<Record<string, Verdict>> => JSON.parse(readFileSync(KEPT, 'utf8'))
/** Keeps the verdicts of a long run. */
export function keepVerdicts(verdicts: Readonly<Record<string, Verdict>>): void {
  const sorted = Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** Longest text that a rule gets to see. */
const CAP = 2_000
const LARGE = 32_000
const cut = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Texts that look like what the pattern looks for, over and over, and end otherwise. */
function pumped({ source }: Written, attack: string | undefined): readonly ((size: number) => string)[] {
  const words = source.match(/[\p{L}\d]{1,12}|[^\w\s\\[\](){}|?*+^$.]/gu) ?? []
  const pieces = new Set([
    ...' \t\n0a"\'\\/.,-A',
    ...words,
    ...words.map((word) => `${word} `),
    'a ',
    '0,',
    ...(attack ? [attack.slice(0, 40), attack.slice(-40)] : []),
  ])
  return [...pieces].filter(Boolean).map((piece) => (size) => `${cut(piece, size - 1)}\u0001`)
}

/** The best of some runs, in milliseconds; a run that takes long is not repeated. */
function cost(pattern: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && (run === 0 || best < 200); run++) {
    const began = performance.now()
    pattern.lastIndex = 0
    pattern.test(text)
    best = Math.min(best, performance.now() - began)
  }
  return best
}

/** What the checker thinks of a pattern, and the text it would send against it, or null. */
export function attackOn({ source, flags }: Written, timeout: number): { readonly said: string; readonly attack: string | null } {
  const said = checkSync(source, flags, { timeout })
  if (said.status === 'vulnerable') return { said: said.complexity.summary, attack: said.attack.string.slice(0, 4_000) }
  return { said: said.status === 'safe' ? 'safe' : `not settled: ${said.error.kind}`, attack: null }
}

/** How much longer each doubling of a text takes, at most, from the cap on as far as it stays quick to try; below a millisecond the clock tells nothing. */
function growthOf(pattern: RegExp, text: (size: number) => string): number {
  let most = 1
  for (let size = CAP, before = cost(pattern, text(CAP)); size < LARGE && before < 30; size *= 2) {
    const now = cost(pattern, text(2 * size))
    if (now >= 1) most = Math.max(most, now / Math.max(before, 0.1))
    before = now
  }
  return most
}

/** What the checker says of a pattern within so many milliseconds; where that is not plainly safe, it is measured. */
export function verdictOn(written: Written, timeout: number): Verdict {
  const said = checkSync(written.source, written.flags, { timeout })
  if (said.status === 'safe') return 'safe'
  if (said.status === 'vulnerable' && said.complexity.type === 'exponential') return { said: 'exponential', worstMs: 1e9, growth: 1e9 }
  const pattern = new RegExp(written.source, written.flags)
  const attack = said.status === 'vulnerable' ? said.attack.string : undefined
  const texts = pumped(written, attack)
  const costs = [...(attack ? [() => attack.slice(0, CAP)] : []), ...texts.map((text) => () => text(CAP))].map((text) =>
    cost(pattern, text()),
  )
  const worst = Math.max(...costs)
  const growth = worst > 30 ? worst : Math.max(...texts.map((text) => growthOf(pattern, text)))
  const complexity = said.status === 'vulnerable' ? said.complexity.summary : `not settled: ${said.error.kind}`
  return { said: complexity, worstMs: Math.ceil(worst * 10) / 10, growth: Math.round(growth * 10) / 10 }
}

/** Whether a pattern may stay: safe, or at most 5 ms at the cap and linear beyond it; `capped` ones need no more than the cap. */
export const mayStay = (verdict: Verdict, capped: boolean): boolean =>
  verdict === 'safe' || (!verdict.said.startsWith('exponential') && verdict.worstMs <= 5 && (capped || verdict.growth <= 3.2))
