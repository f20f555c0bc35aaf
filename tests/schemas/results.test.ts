import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperWorld } from '../commands/paper.js'
import { LEFT_BEHIND } from '../e2e/desk.js'
import { coach, root } from '../e2e/run.js'
import { SHIPPED, validator } from './validator.js'

const home = mkdtempSync(join(tmpdir(), 'schemas-'))
const faults = validator()
const answers = readdirSync(join(root, 'tests/answers')).filter((name) => name.endsWith('.md'))
const DRILL = join(home, 'mine.yaml')
const OWN = 'tests/questions/mine.yaml'

beforeAll(() => {
  for (const name of ['barista', 'plumber']) copyFileSync(join(root, `tests/answers/${name}.md`), join(home, `${name}.md`))
  writeFileSync(DRILL, 'steps:\n  - answer: barista.md\n  - answer: plumber.md\nbar: 50\n')
  mkdirSync(join(home, 'state/drafts'), { recursive: true })
  writeFileSync(join(home, 'state/drafts', `${LEFT_BEHIND.id}.json`), JSON.stringify(LEFT_BEHIND))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What ships, without a process for each command. */
const { main } = createRequire(import.meta.url)('../../dist/main.cjs') as typeof import('../../src/main.js')

async function printed(args: readonly string[], input?: string): Promise<string> {
  if (input !== undefined) return coach(args, { env: { STAR_COACH_HOME: home }, input }).out
  const { world, said } = paperWorld({ STAR_COACH_HOME: home })
  await main(args, { ...world, cwd: root })
  return said.out
}

/** The documents that a command prints, by what their own `schema` says. */
async function documents(args: readonly string[], input?: string): Promise<readonly (readonly [name: string, document: object])[]> {
  const out = await printed(args, input)
  const texts = args.includes('ndjson') ? out.trimEnd().split('\n') : [out]
  return texts.map((text) => {
    const document = JSON.parse(text)
    return [/^star-coach\/([a-z-]+)\/1$/.exec(document.schema)?.[1] ?? '', document]
  })
}

/** A command, the schemas of the documents that it prints, and what is piped into it: those go through the real binary. */
const COMMANDS: readonly (readonly [args: readonly string[], schemas: readonly string[], input?: string])[] = [
  [['review', ...answers.map((name) => `tests/answers/${name}`), 'gone.md', '--format', 'json'], ['reviews'], ''],
  [
    ['review', '-', '--stdin-format', 'ndjson'],
    ['review', 'error', 'review'],
    '{"id":"one","text":"I helped a customer."}\n{"id":"two"}\n{"text":"[situation] [task]"}\n',
  ],
  [['questions', 'list', '--json', '--questions', OWN], ['questions']],
  [['questions', 'validate', OWN, 'gone.yaml', 'package.json', '--json'], ['validation']],
  [['questions', 'path', '--json'], ['questions-path']],
  [['rubric', '--json'], ['rubric']],
  [['config', '--json'], ['config']],
  [['doctor', '--json'], ['doctor']],
  [['drafts', '--json'], ['drafts']],
  [['review', '--compare', 'tests/answers/barista.md', 'tests/answers/plumber.md', '--format', 'json'], ['comparison']],
  [['review', '--compare', 'gone.md', 'tests/answers/plumber.md', '--format', 'json'], ['comparison']],
  [
    ['drill', DRILL, '--format', 'ndjson'],
    ['drill-step', 'drill-step', 'drill'],
  ],
  [['drill', DRILL, '--json'], ['drill']],
  [['drill', '--list', '--json'], ['drills']],
]

/** Members that may be missing, by their path without numbers. */
const MAY_BE_MISSING =
  /^drill:\/reviews$|^drills:\/drills\/\d+\/questions\/\d+\/(?:dimension|theme|level)$|^\w+:\/(?:errors\/\d+\/)?error\/(?:hint|line)$|^questions:\/questions\/\d+\/(?:yours|probes\/\d+\/check)$|^validation:\/files\/\d+\/errors\/\d+\/(?:hint|line|column)$|^drafts:\/drafts\/\d+\/(?:changed|earlier|guess|notes|time|spent)$/

type Change = readonly [path: string, changed: object]

/** With the first two of each list, which stand for all. */
function few(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(few)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, few(inner)]))
}

/** Each member of a document taken out once, and each put in as something that it never is. */
function changes(
  document: unknown,
  put: (value: unknown) => object,
  path = '',
): { readonly less: readonly Change[]; readonly other: readonly Change[] } {
  if (typeof document !== 'object' || document === null) return { less: [], other: [] }
  const entries = Object.entries(document)
  const parts = entries.map(([key, value]) => {
    const here = `${path}/${key}`
    const with_ = (changed: unknown) =>
      put(Array.isArray(document) ? document.map((one, index) => (String(index) === key ? changed : one)) : { ...document, [key]: changed })
    const without = Object.fromEntries(Object.entries(document).filter(([name]) => name !== key))
    const inner = changes(value, with_, here)
    const wrong = typeof value === 'string' || Array.isArray(value) || (typeof value === 'object' && value !== null) ? 7.5 : { is: 'wrong' }
    const less: readonly Change[] = Array.isArray(document) ? [] : [[here, put(without)]]
    return { less: [...less, ...inner.less], other: [[here, with_(wrong)] as Change, ...inner.other] }
  })
  return { less: parts.flatMap(({ less }) => less), other: parts.flatMap(({ other }) => other) }
}

/** With one more member in each object, as a later version may print it. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown)
  if (typeof value !== 'object' || value === null) return value
  return { ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, grown(inner)])), addedLater: { yes: [1] } }
}

describe('the schemas that ship', () => {
  it('are to be had by name', () => {
    const { $id } = createRequire(join(root, 'package.json'))('star-coach/schemas/review.schema.json')
    expect($id).toBe('review.schema.json')
  })

  it('are small, name themselves, and need no network', () => {
    expect([...SHIPPED.values()].join('').length).toBeLessThanOrEqual(40_000)
    for (const [name, text] of SHIPPED) {
      const { $id, $schema, description } = JSON.parse(text)
      expect({ $id, $schema }).toEqual({ $id: `${name}.schema.json`, $schema: 'https://json-schema.org/draft/2020-12/schema' })
      expect(description).toMatch(/\.$/)
      expect(text.match(/https?:/g)).toHaveLength(1)
      expect(text).not.toContain('\n')
    }
  })

  it.each(COMMANDS.map(([args, schemas, input]) => [args.slice(0, 2).join(' '), args, schemas, input] as const))(
    'fit what %s prints, and nothing that lacks a member or has another type',
    async (_, args, schemas, input) => {
      const found = await documents(args, input)
      expect(found.map(([name]) => name)).toEqual(schemas)
      for (const [name, document] of found) {
        expect(faults(name, document)).toEqual([])
        expect(faults(name, grown(document))).toEqual([])
        const { less, other } = changes(few(document), (value) => value as object)
        expect(
          less
            .filter(([path, changed]) => !MAY_BE_MISSING.test(`${name}:${path}`) && faults(name, changed).length === 0)
            .map(([path]) => path),
        ).toEqual([])
        expect(other.filter(([, changed]) => faults(name, changed).length === 0).map(([path]) => path)).toEqual([])
      }
    },
  )
})
