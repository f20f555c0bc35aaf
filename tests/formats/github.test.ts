import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/formats/index.js'
import { anyText, expectGolden, foodBank, markup, on, PAYLOADS, RAW, said, unread, warehouse } from './outcomes.js'
import { refused, reviewOf, solid, vague } from './reviews.js'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** Reads a log as a runner does: a command starts a line with `::` and a name, its properties end at the next `::`. */
function commandsIn(log: string): readonly Command[] {
  return log
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, head = '', message = ''] = /^::(.*?)::(.*)$/.exec(line) ?? []
      const [name = ''] = head.split(' ')
      const pairs = head.slice(name.length + 1).split(',')
      const properties = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', property(pair.slice(pair.indexOf('=') + 1))]))
      return { name, properties, message: data(message) }
    })
}

const annotated = async (outcomes: readonly Outcome[]) => commandsIn(await said('github', outcomes))

describe('github', () => {
  it('annotates the lines of a pull request', async () => {
    expectGolden('github.txt', await said('github', [on(foodBank), on(warehouse), on(refused), unread, on(markup)]))
  })

  it('says where the words begin and end, and columns only on one line', async () => {
    const [one] = (await annotated([on(warehouse)])).filter(({ name }) => name === 'warning')
    expect(one?.properties).toMatchObject({ file: 'answers/warehouse-lead.md', line: '14', endLine: '14', col: '602', endColumn: '616' })
    const several = (await annotated([on(markup)])).find(({ properties }) => properties['title'] === 'Their need (customer-need)')
    expect(several?.properties).toEqual({
      file: 'a|b [c](d) <e>, f:g % 100.md',
      line: '2',
      endLine: '5',
      title: 'Their need (customer-need)',
    })
  })

  it('shows at most ten of each kind, the first steps of every file before its others, and one line on the rest', async () => {
    const files = Array.from({ length: 12 }, (_, index) => on({ ...(index % 2 === 0 ? solid : vague), file: `${index}.md` }))
    const shown = await annotated(files)
    for (const name of ['error', 'warning', 'notice'] as const)
      expect(shown.filter((one) => one.name === name).length).toBeLessThanOrEqual(10)
    // Six answers that do not end have two limits each: twelve errors that come before all others, ten of which are shown.
    expect(new Set(shown.filter(({ name }) => name === 'error').map(({ properties }) => properties['title']))).toEqual(
      new Set(['No Result (no-result)', 'Too little (too-little)']),
    )
    // Of the warnings, six files have next steps half met; those come before any other.
    expect(shown.filter(({ name }) => name === 'warning').map(({ properties }) => properties['title'])).toEqual(
      expect.arrayContaining(['Customer, named (customer-named)', 'Their need (customer-need)']),
    )
    const errors = 6 * 17 + 6
    const warnings = 6 * 2 + 6 * 5
    expect(shown.at(-1)).toEqual({
      name: 'notice',
      properties: { title: 'star-coach' },
      message: `${errors - 10} more errors, ${warnings - 10} more warnings. GitHub shows ten of each; --format line lists them all.`,
    })
  })

  it('names no file for standard input', async () => {
    expect((await annotated([on({ ...refused, file: '-' })]))[0]?.properties).toEqual({ line: '1', title: 'Too short (too-short)' })
  })

  it('lets no name and no words begin a command or end one', async () => {
    for (const payload of PAYLOADS) {
      const review = reviewOf({
        source: payload,
        file: payload,
        said: { 'customer-named': { level: 'partial', quote: payload, reason: payload } },
      })
      const [only, ...others] = await annotated([
        on(review),
        { error: { schema: 'star-coach/error/1', file: payload, error: { code: payload, message: payload, hint: payload } } },
      ])
      expect(only?.name).toBe('warning')
      expect(only?.properties).toMatchObject({ line: '1', title: 'Customer, named (customer-named)' })
      expect(others.map(({ name }) => name)).toEqual(['error'])
    }
  })

  it('keeps a name as it is, and every text on its line', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.string(), async (reason, file) => {
        fc.pre(file !== '-')
        const review = reviewOf({ source: 'x', file, said: { 'customer-named': { level: 'absent', reason } } })
        const text = await said('github', [on(review)])
        expect(text).not.toMatch(RAW)
        const [command, ...others] = commandsIn(text)
        expect(others).toEqual([])
        expect(command?.properties['file']).toBe(file)
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})
