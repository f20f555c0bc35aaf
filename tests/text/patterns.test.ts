import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assembled } from '../../scripts/patterns/assemble.js'
import { assemble } from '../../scripts/patterns/assemble.js'
import { compilePatterns } from '../../scripts/patterns/collect.mjs'
import { Matcher } from '../../src/text/matcher.js'
import { GROUPS } from '../../src/text/programs.js'
import { search } from '../../src/text/search.js'
import { blankOf, firing, IN, OUT, UNKNOWN } from '../../src/text/together.js'

let all: Assembled
/** For each group what is known before a text is looked at, and what every pattern of it comes to in a text. */
let blanks: readonly Uint8Array[]
const together = (group: number, text: string, count?: (steps: number) => void): Uint8Array =>
  firing(all.programs, group, blanks[group] as Uint8Array, text, count)
beforeAll(async () => {
  all = await compilePatterns()
  blanks = GROUPS.map((_, group) => blankOf(all.programs, group))
}, 120_000)

/** One sentence and one shape of text out of so many is taken where every second counts; tests/hard takes them all. */
const EVERY = Number(process.env['STAR_COACH_EVERY'] ?? 30)

/** Sentences of the labelled answers, roughly cut. */
const sentences: readonly string[] = readFileSync(new URL('../corpus/answers.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => {
    const { text, sections } = JSON.parse(line) as { text: string | null; sections: Record<string, string | null> | null }
    return [text, ...Object.values(sections ?? {})].flatMap((part) => part?.split(/(?<=[.!?])\s+/) ?? [])
  })
  .filter((_, i) => i % EVERY === 0)

const found = ({ programs }: Assembled, number: number, text: string): readonly [number, number] | null => {
  const place = search(programs, number, new Matcher(programs, text), 0)
  return place && [place.start, place.end]
}
const native = (regex: RegExp, text: string): readonly [number, number] | null => {
  const hit = regex.exec(text)
  return hit && [hit.index, hit.index + hit[0].length]
}
const regexes = ({ compiled }: Assembled): readonly RegExp[] => compiled.map(({ source, flags }) => new RegExp(source, flags))
const same = (a: readonly [number, number] | null, b: readonly [number, number] | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

describe('the compiled patterns of the judgement', () => {
  it('are all of them: none stays a RegExp', () => {
    expect(all.compiled.length).toBeGreaterThan(300)
    expect(all.left.map(({ source, why }) => `${why}: ${source}`)).toEqual([])
  })

  it('find in sentences of the corpus what RegExp finds, at the same place', () => {
    const wrong = regexes(all).flatMap((regex, number) =>
      sentences
        .filter((text) => !same(found(all, number, text), native(regex, text)))
        .slice(0, 2)
        .map((text) => `${regex} in ${text}`),
    )
    expect(wrong).toEqual([])
  }, 300_000)

  it('find in sentences of the corpus what RegExp finds, all together', () => {
    const each = regexes(all)
    const overwritten = sentences.map((text) => text.replace(/\d/g, '#').replace(/\b(?:one|two|three)\b/gi, '#=='))
    const texts = [sentences, sentences, overwritten]
    const wrong = texts.flatMap((some, group) =>
      some.flatMap((text) =>
        [...together(group, text)].flatMap((state, number) =>
          state === UNKNOWN || (state === IN) === each[number]?.test(text) ? [] : [`${each[number]} in ${text}`],
        ),
      ),
    )
    expect(wrong.slice(0, 5)).toEqual([])
  }, 300_000)

  it('find what RegExp finds in sentences made of their own words', () => {
    const noise = [
      'I',
      'the',
      'a',
      'my',
      ' ',
      '  ',
      ',',
      '.',
      ';',
      '"',
      "'",
      '-',
      '7',
      '£1,200',
      '%',
      'é',
      'É',
      'ſ',
      'K',
      'İ',
      'ß',
      '—',
      '…',
      '😀',
      '\ud83d',
      'x',
      'ly',
      'ed',
      's',
      '§',
      '#==',
      '~=',
    ]
    const each = regexes(all)
    for (const [number, regex] of each.entries()) {
      const words = [...new Set(regex.source.match(/\\?[\p{L}']+/gu) ?? ['x'])].map((word) => word.replace(/^\\./, ''))
      const own = fc.constantFrom(...words)
      const piece = fc.oneof(
        { arbitrary: own, weight: 4 },
        { arbitrary: own.map((word) => word.toUpperCase()), weight: 1 },
        fc.constantFrom(...noise),
      )
      const text = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', ' ', '')).map(([pieces, by]) => pieces.join(by))
      fc.assert(
        fc.property(text, (made) => {
          expect(found(all, number, made), `${regex} in ${JSON.stringify(made)}`).toEqual(native(regex, made))
          for (const group of GROUPS.keys()) {
            const state = together(group, made)[number]
            if (state !== UNKNOWN) expect(state, `${regex} in ${JSON.stringify(made)}`).toBe(regex.test(made) ? IN : OUT)
          }
        }),
        { numRuns: EVERY === 1 ? 40 : 12, seed: number },
      )
    }
  }, 300_000)

  it('take steps in proportion to the text, whatever it says', () => {
    const shapes = [
      'a',
      'aA ',
      'I would ',
      'the a my ',
      '1,',
      '£1 to ',
      '"(',
      'not ',
      'and he she ',
      ', ',
      '— ',
      '@a.',
      'é',
      '-'.repeat(3),
      '#=',
      '#= § ',
      'was a customer ',
    ]
    const steep: string[] = []
    for (const [place, shape] of shapes.entries()) {
      const text = (size: number): string => shape.repeat(Math.ceil(size / shape.length)).slice(0, size)
      for (const [number, { source }] of all.compiled.entries()) {
        if ((number + place) % Math.min(EVERY, 8) !== 0) continue
        const [half, whole] = [4_000, 8_000].map((size) => {
          const matcher = new Matcher(all.programs, text(size))
          search(all.programs, number, matcher, 0)
          return matcher.steps
        }) as [number, number]
        if (whole > 2.5 * half + 2_000) steep.push(`${JSON.stringify(shape)} ${half} → ${whole}: ${source.slice(0, 80)}`)
      }
    }
    expect(steep).toEqual([])
  }, 300_000)

  it('take steps in proportion to the number of sentences, all together', () => {
    const hostile = ['I would ', 'aA ', 'the a my one ', '1,', 'he said that she '].map((shape) => shape.repeat(2_000).slice(0, 2_000))
    const steps = (kib: number): number => {
      let sum = 0
      for (let i = 0; i < (kib * 1024) / 2_000; i++) together(0, hostile[i % hostile.length] ?? '', (more) => (sum += more))
      return sum
    }
    const [small, middle, large] = [64, 128, 256].map(steps) as [number, number, number]
    expect(middle / small).toBeLessThan(2.3)
    expect(large / middle).toBeLessThan(2.3)
  }, 300_000)
})

describe('a pattern as a program', () => {
  const check = (regex: RegExp, ...texts: readonly string[]): void => {
    const made = assemble([{ source: regex.source, flags: regex.flags, group: null }])
    expect(made.left, `${regex}`).toEqual([])
    for (const text of texts) expect(found(made, 0, text), `${regex} in ${JSON.stringify(text)}`).toEqual(native(regex, text))
  }

  it('prefers what RegExp prefers', () => {
    check(/a|ab/, 'ab', 'b', '')
    check(/ab|a/, 'ab', 'aab')
    check(/(?:a|ab)(?:c|bcd)(?:d*)/, 'abcd', 'abcdd')
    check(/a*?b/, 'aaab', 'b')
    check(/a{2,4}?/, 'aaaa')
    check(/a{2,4}/, 'aaaaaa', 'a')
    check(/(?:ab){1,2}(?:abc)?/, 'abababc', 'ababc', 'abc')
    check(/(?:the |a )*(?:\w+ )?end/, 'the a the end', 'the big end', 'a a end')
    check(/x*/, '', 'xx', 'axx')
  })

  it('knows edges, ends and what stands around', () => {
    check(/\bno\b|n't\b/, 'no', 'not', "don't", 'snow no')
    check(/^a|b$/, 'ab', 'ba', 'cb')
    check(/\Bx\B/, 'axa', 'x', 'ax')
    check(/(?<!not |never )\bsure\b/, 'not sure', 'sure', 'never sure, sure')
    check(/(?<=\b(?:rate|score)\b.{0,10})\d/, 'score of 5', 'a rate far away: 55555', '5')
    check(/foo(?=bar|ba$)(?!bart)/, 'foobar', 'foobart', 'fooba')
    check(/[^.;]{0,5}end/, 'a.b end', 'abcdefgh end')
  })

  it('folds letters as RegExp does, with and without u', () => {
    for (const regex of [/kiss/i, /kiss/iu, /\bk/i, /\bk/iu, /[a-z]+/i, /[a-z]+/iu, /é/i, /\w+/iu, /[^k]/iu])
      check(regex, 'KISS', 'Kiss', 'kiſs', 'Kiss', 'É', 'é', 'ſ', 'K', 'aK', 'ſk', 'İ', 'ß')
  })

  it('knows characters of two units', () => {
    for (const regex of [/./u, /./, /[^a]/u, /[^a]{2}/, /\p{L}+/u, /(?<=[^a])b/u, /\P{L}b/u])
      check(regex, '😀', '😀b', '\ud83d', '\ude00b', '𝒜b', 'a😀b')
  })

  it('leaves references back and odd flags to RegExp', () => {
    const why = (regex: RegExp): string | undefined => assemble([{ source: regex.source, flags: regex.flags, group: null }]).left[0]?.why
    expect(why(/(a)\1/)).toBe('Backreference')
    expect(why(/a/y)).toBe('flags y')
    expect(why(/(?:a?)*b/)).toBe('an endless repetition of what may be empty')
  })
})
