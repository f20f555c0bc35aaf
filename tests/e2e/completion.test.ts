import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERBS, type Verb } from '../../src/commands/verbs.js'
import { DIMENSIONS } from '../../src/star.js'
import { coach } from './run.js'

const { questions, rubric } = createRequire(import.meta.url)('../../dist/index.cjs') as typeof import('../../src/index.js')

const hasBash = spawnSync('bash', ['--version']).status === 0
const dir = mkdtempSync(join(tmpdir(), 'completion-'))
const home = join(dir, 'home')

/** What bash offers when Tab is pressed behind the last of these words; `=` is a word of its own, as bash has it. */
const CASES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['re'], ['review']],
  [['questions', 'sh'], ['show']],
  [
    ['review', '--fail'],
    ['--fail-under', '--fail-on'],
  ],
  [
    ['review', '--format', 'j'],
    ['json', 'junit'],
  ],
  [
    ['review', '--format', '=', 'j'],
    ['json', 'junit'],
  ],
  [
    ['review', '--format', '='],
    ['text', 'json', 'ndjson', 'line', 'markdown', 'github', 'sarif', 'junit'],
  ],
  [['review', '--format', '=', 'json', '--str'], ['--strict']],
  [
    ['review', '--format=j'],
    ['--format=json', '--format=junit'],
  ],
  [['review', '--question', 'difficult-'], ['difficult-customer']],
  [['review', '--question', 'my-own-'], ['my-own-question']],
  [
    ['review', '--question', 'practice', 'answer'],
    ['answer one.md', 'answers'],
  ],
  [
    ['review', '--fail-on', 'outcome-'],
    ['outcome-stated', 'outcome-quantified'],
  ],
  [['review', '--fail-on', 'customer-named,outcome-q'], ['customer-named,outcome-quantified']],
  [['review', '--fail-under', ''], []],
  [['--no-color', 'review', 'answer o'], ['answer one.md']],
  [['practice', '--dimension', ''], DIMENSIONS],
  [['practice', '--theme', 'said'], ['said-no']],
  [['questions', 'show', 'said-no'], ['said-no-kindly']],
  [
    ['rubric', 'outcome-'],
    ['outcome-stated', 'outcome-quantified'],
  ],
  [['config', 'unset', 'w'], ['wpm']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['help', 'ru'], ['rubric']],
  [['drill', 'warm'], ['warm-up']],
  [['nonsense', '--form'], []],
]

const script = (shell: string) => coach(['completion', shell], { env: { STAR_COACH_HOME: home } })

beforeAll(() => {
  mkdirSync(join(home, 'config', 'questions'), { recursive: true })
  const own =
    'questions:\n  - id: my-own-question\n    prompt: Tell me about a customer of ours whom you helped.\n    title: A customer of ours\n'
  writeFileSync(
    join(home, 'config', 'questions', 'mine.yaml'),
    `${own}    dimension: go-beyond\n    themes: [went-beyond]\n    looks_for: [What you did for them]\n`,
  )
  mkdirSync(join(dir, 'answers'))
  for (const name of ['answer one.md', 'notes.txt']) writeFileSync(join(dir, name), '')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('completion', () => {
  it.skipIf(!hasBash)('offers in bash the words that may follow', () => {
    const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(' ')
    const asks = CASES.map(
      ([typed]) =>
        `COMP_WORDS=(star-coach ${words(typed)}); COMP_CWORD=${typed.length}; _star_coach; printf '%s\\t' "\${COMPREPLY[@]}"; echo`,
    )
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', [script('bash').out, ...asks].join('\n')], { cwd: dir, encoding: 'utf8' })
    expect(stderr).toBe('')
    const offered = stdout.split('\n').map((line) => line.split('\t').filter((word) => word !== ''))
    expect(CASES.map(([typed], i) => [typed.join(' '), [...(offered[i] ?? [])].sort()])).toEqual(
      CASES.map(([typed, expected]) => [typed.join(' '), [...expected].sort()]),
    )
  })

  it.each(['bash', 'zsh', 'fish'])('knows every verb, flag, question and check in %s', (shell) => {
    const { code, out } = script(shell)
    expect(code).toBe(0)
    const said = new Set(out.split(/[^\w.-]+/))
    const flagsOf = (verb: Verb): readonly string[] => [
      ...(verb.flags ?? []).map(({ flags }) => flags.split(' ')[0] ?? ''),
      ...(verb.verbs ?? []).flatMap(flagsOf),
    ]
    const flags = VERBS.flatMap(flagsOf).map((flag) => (shell === 'fish' ? flag.replace('--', '') : flag))
    const verbs = VERBS.flatMap((verb) => [verb.name, ...(verb.verbs ?? []).map(({ name }) => name)])
    const ids = [...questions, ...rubric.checks].map(({ id }) => id)
    for (const word of [...verbs, ...flags, ...ids, 'my-own-question']) expect(said.has(word), word).toBe(true)
  })

  it('says which shells there are', () => {
    const { code, out, err } = coach(['completion', 'tcsh'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe("star-coach: There is no completion for the shell 'tcsh'.\nThe shells are: bash, zsh, fish.\n")
  })
})
