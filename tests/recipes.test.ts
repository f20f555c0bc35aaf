import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bin, root } from './e2e/run.js'

/** The code blocks of the README's part for scripts, in its order. */
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const part = readme.slice(readme.indexOf('## In CI and scripts'), readme.indexOf('## As a library'))
const blocks = [...part.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({ language, text }))
/** The only block that says this. */
function recipe(language: string, says: string): string {
  const found = blocks.filter((block) => block.language === language && block.text.includes(says))
  expect(found, says).toHaveLength(1)
  return found[0]?.text ?? ''
}

const dir = mkdtempSync(join(tmpdir(), 'star-coach-recipes-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
// What npm would put on the PATH: the real binary, also through npx.
const path = join(dir, 'bin')
mkdirSync(path)
for (const [name, skips] of [
  ['star-coach', ''],
  ['npx', '[ "$1" = --yes ] && [ "$2" = star-coach ] || exit 99; shift 2; '],
] as const) {
  writeFileSync(join(path, name), `#!/bin/sh\n${skips}exec "${process.execPath}" "${bin}" "$@"\n`)
  chmodSync(join(path, name), 0o755)
}

function shell(command: string, cwd: string, [program, ...args]: readonly string[] = ['bash', '-e', '-o', 'pipefail', '-c']) {
  const { NO_COLOR: _, FORCE_COLOR: __, GIT_DIR: ___, GIT_INDEX_FILE: ____, ...env } = process.env
  const ran = spawnSync(program ?? 'bash', [...args, command], {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...env, CI: 'true', HOME: dir, PATH: `${path}${delimiter}${env['PATH']}` },
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
const has = (program: string) => shell(`command -v ${program}`, dir).code === 0

/** A git repository with a good and a better answer, and nothing committed. */
let made = 0
function repository(): string {
  const repo = join(dir, `repo-${++made}`)
  mkdirSync(join(repo, 'answers'), { recursive: true })
  copyFileSync(join(root, 'tests/answers/court-interpreter.md'), join(repo, 'answers/feedback.md'))
  copyFileSync(join(root, 'tests/answers/ward-nurse.md'), join(repo, 'answers/difficult.md'))
  shell('git init -q && git config user.email a@example.org && git config user.name A && git add -A', repo)
  return repo
}
const WEAK =
  '## Situation\nWe had an unhappy customer.\n\n## Action\nWe worked on it as a team and things were improved by everybody, and we kept everybody aligned all the time.\n'
const weaken = (repo: string) => writeFileSync(join(repo, 'answers/weak.md'), WEAK)

describe('the recipes of the README', () => {
  it('are all here', () => {
    expect(blocks.map(({ language }) => language)).toEqual(['sh', 'yaml', 'sh', 'make', 'yaml', 'sh', 'sh', 'sh'])
  })

  it('GitHub Actions: annotates the pull request, and fails below the bar', () => {
    const { on, jobs } = parse(recipe('yaml', 'jobs:'))
    expect(on).toBe('pull_request')
    const steps: readonly { readonly run?: string }[] = jobs.review.steps
    const run = steps.flatMap((step) => step.run ?? []).join('\n')
    const repo = repository()
    const good = shell(run, repo)
    expect(good.code).toBe(0)
    expect(good.out).toMatch(/^::(?:error|warning|notice) file=answers\/\w+\.md,line=\d+,/m)
    weaken(repo)
    const weak = shell(run, repo)
    expect(weak.code).toBe(1)
    expect(weak.out).toMatch(/^::error file=answers\/weak\.md,/m)
    expect(weak.err).toMatch(/^answers\/weak\.md: The score \d+ is below 60\.$/m)
  })

  it('pre-commit: a weak answer is not committed, a good one is, and so is what is no answer', () => {
    const repo = repository()
    const hook = join(repo, '.git/hooks/pre-commit')
    mkdirSync(join(repo, '.git/hooks'), { recursive: true })
    writeFileSync(hook, recipe('sh', 'pre-commit'))
    chmodSync(hook, 0o755)
    expect(shell('git commit -q -m good', repo)).toMatchObject({ code: 0, err: '' })
    weaken(repo)
    const weak = shell('git add -A && git commit -q -m weak', repo)
    expect(weak.code).toBe(1)
    expect(weak.err).toMatch(/^answers\/weak\.md: The score \d+ is below 60\.$/m)
    expect(shell('git log --format=%s', repo).out).toBe('good\n')
    writeFileSync(join(repo, 'notes.txt'), 'no answer')
    expect(shell('git reset -q && git add notes.txt && git commit -q -m notes', repo).code).toBe(0)
  })

  it.skipIf(!has('make'))('make: reviews, drills, and fails below the bar', () => {
    const repo = repository()
    writeFileSync(join(repo, 'Makefile'), recipe('make', 'Makefile'))
    writeFileSync(join(repo, 'friday.yaml'), recipe('yaml', 'friday.yaml'))
    expect(shell('make -s answers && make -s drill', repo).code).toBe(0)
    const said = readFileSync(join(repo, 'friday.ndjson'), 'utf8').trim().split('\n')
    expect(said.map((line) => JSON.parse(line).schema)).toEqual([
      'star-coach/drill-step/1',
      'star-coach/drill-step/1',
      'star-coach/drill/1',
    ])
    weaken(repo)
    cpSync(join(repo, 'answers/weak.md'), join(repo, 'answers/feedback.md'))
    cpSync(join(repo, 'answers/weak.md'), join(repo, 'answers/difficult.md'))
    expect(shell('make -s answers', repo).code).toBe(2)
    expect(shell('make -s drill', repo).code).toBe(2)
  })

  it.skipIf(!has('jq'))('jq: lists the weakest first', () => {
    const repo = repository()
    weaken(repo)
    const { code, out } = shell(recipe('sh', 'jq -r'), repo)
    expect(code).toBe(0)
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows.map(([, file]) => file)).toEqual(['answers/weak.md', expect.any(String), expect.any(String)])
    const scores = rows.map(([score]) => Number(score))
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(rows[0]?.[2]).toMatch(/^[a-z-]+$/)
  })

  it('the first block: every command does what it says', () => {
    const repo = repository()
    weaken(repo)
    for (const [from, to] of [
      ['difficult', 'answer'],
      ['weak', 'old'],
      ['feedback', 'new'],
    ] as const)
      copyFileSync(join(repo, `answers/${from}.md`), join(repo, `${to}.md`))
    const commands = recipe('sh', '# one document')
      .trim()
      .split('\n')
      .filter((line) => !line.includes('--watch'))
    const codes = commands.map((command) => shell(command, repo).code)
    expect(codes).toEqual([0, 0, 1, 0, 0])
  })
})

const MANY = 40
const ids = Array.from({ length: MANY }, (_, at) => `answer ${at}`)
/** Forty answers in one file, a line each. */
function lines(): string {
  const repo = join(dir, `lines-${++made}`)
  mkdirSync(repo)
  const text = readFileSync(join(root, 'tests/answers/barista.md'), 'utf8')
  writeFileSync(join(repo, 'answers.ndjson'), ids.map((id) => `${JSON.stringify({ id, text })}\n`).join(''))
  return repo
}
const reviewed = (repo: string) =>
  readFileSync(join(repo, 'reviews.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).file)

describe('many answers', () => {
  it.skipIf(!has('split --version'))('go through xargs on several cores, in order', () => {
    const repo = lines()
    expect(shell(recipe('sh', 'split --number'), repo)).toMatchObject({ code: 0, err: '' })
    expect(reviewed(repo)).toEqual(ids)
  })

  const withParallel = has('parallel')
  it.skipIf(!withParallel)(
    `go through GNU parallel, in order${withParallel ? '' : ' (skipped: GNU parallel is not installed here)'}`,
    () => {
      const repo = lines()
      expect(shell(recipe('sh', 'parallel --pipe'), repo).code).toBe(0)
      expect(reviewed(repo)).toEqual(ids)
    },
  )
})
