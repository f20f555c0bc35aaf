import { beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../scripts/patterns/assemble.js'
import { Matcher } from '../../src/text/matcher.js'
import { search } from '../../src/text/search.js'
import {
  allPatterns,
  attackOn,
  CAPPED,
  keepVerdicts,
  keptVerdicts,
  keyOf,
  mayStay,
  type Patterns,
  type Verdict,
  verdictOn,
} from '../hostile/patterns.js'
import { record } from './report.js'

/** How long the checker may think about one pattern, in milliseconds. */
const TIMEOUT = Number(process.env['STAR_COACH_RECHECK_MS'] ?? 10_000)

let patterns: Patterns
const CHECKER = { checker: 'recheck 4.5.0, pure', timeoutMs: TIMEOUT }
beforeAll(async () => {
  patterns = await allPatterns()
}, 120_000)

describe('every pattern, asked of a checker', () => {
  it('of our own that runs as a RegExp is safe, or measured to be quick', () => {
    const verdicts: Record<string, Verdict> = {}
    for (const written of patterns.own) verdicts[keyOf(written)] = verdictOn(written, TIMEOUT)
    keepVerdicts(verdicts)
    const measured = Object.entries(verdicts).filter(([, verdict]) => verdict !== 'safe')
    const slow = measured.filter(([key, verdict]) => !mayStay(verdict, key in CAPPED)).map(([key]) => key)
    record('patterns that run as a RegExp', {
      ...CHECKER,
      own: patterns.own.length,
      ownSafe: patterns.own.length - measured.length,
      ownMeasured: Object.fromEntries(measured),
      ownSlow: slow,
    })
    expect(slow).toEqual([])
    expect(Object.keys(keptVerdicts())).toHaveLength(patterns.own.length)
  })

  it('that is compiled takes steps in proportion to the text, whatever the checker thinks up against it', () => {
    const told: Record<string, number> = {}
    const steep: string[] = []
    for (const written of patterns.compiled) {
      const { said, attack } = attackOn(written, TIMEOUT)
      told[said] = (told[said] ?? 0) + 1
      if (attack === null) continue
      const { programs, left } = assemble([{ source: written.source, flags: written.flags, group: null }])
      if (left.length > 0) continue
      const steps = (size: number): number => {
        const matcher = new Matcher(programs, attack.repeat(Math.ceil(size / attack.length)).slice(0, size))
        search(programs, 0, matcher, 0)
        return matcher.steps
      }
      const [half, whole] = [steps(4_000), steps(8_000)]
      if (whole > 2.5 * half + 2_000) steep.push(`${keyOf(written)}: ${half} → ${whole}`)
    }
    record('patterns that are compiled', {
      ...CHECKER,
      compiled: patterns.compiled.length,
      compiledAsRegExpWouldBe: told,
      compiledSteep: steep.length,
    })
    expect(steep).toEqual([])
  })

  it('that comes with a package is listed when it is not safe', () => {
    const unsafe = Object.fromEntries(
      patterns.bundled.flatMap((written): [string, Verdict][] => {
        const verdict = verdictOn(written, TIMEOUT)
        return verdict === 'safe' ? [] : [[`${written.from} ${keyOf(written)}`, verdict]]
      }),
    )
    record('patterns of packages', { ...CHECKER, packages: patterns.bundled.length, packagesNotSafe: unsafe })
    expect(Object.values(unsafe).filter((verdict) => verdict !== 'safe' && /exponential/.test(verdict.said))).toEqual([])
  })
})
