import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coach, root } from './run.js'

const loaded = (args: readonly string[]) => {
  const { err } = coach(args, { node: ['--require', join(root, 'tests/e2e/loaded.cjs')], input: 'I helped a customer.' })
  return /loaded: (.*)/.exec(err)?.[1]?.split(' ') ?? []
}
/** Which packages went into each file of the bundle, as the build recorded. */
const packages: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(root, 'dist/built.json'), 'utf8')).packages

describe('what each verb loads', () => {
  it.each([
    [['--version'], ['main.cjs']],
    [['--help'], ['main.cjs']],
    [['review', '--help'], ['main.cjs']],
    [
      ['review', '-'],
      ['judgement.cjs', 'main.cjs', 'review.cjs', 'showing.cjs'],
    ],
    [
      ['review', '-', '--format', 'json'],
      ['judgement.cjs', 'main.cjs', 'review.cjs', 'showing.cjs'],
    ],
    [
      ['review', '-', '--format', 'line'],
      ['judgement.cjs', 'main.cjs', 'more.cjs', 'review.cjs', 'showing.cjs'],
    ],
    [
      ['questions', 'list'],
      ['main.cjs', 'questions.cjs', 'showing.cjs'],
    ],
    [
      ['questions', 'list', '--questions', 'tests/questions/mine.yaml'],
      ['main.cjs', 'questions.cjs', 'schema.cjs', 'showing.cjs'],
    ],
    [
      ['drill', '--list'],
      ['desk.cjs', 'judgement.cjs', 'main.cjs', 'showing.cjs'],
    ],
    [
      ['config', 'path'],
      ['config.cjs', 'main.cjs', 'showing.cjs'],
    ],
  ])('%j loads only %j', (args, files) => {
    expect(loaded(args)).toEqual(files)
  })

  it('keeps prompts, YAML and schemas out of what review and questions load', () => {
    expect(packages['main.cjs']).toEqual(['commander'])
    expect(packages['showing.cjs']).toEqual(['chalk'])
    for (const name of ['review.cjs', 'questions.cjs', 'judgement.cjs', 'index.cjs']) expect(packages[name], name).toEqual([])
    expect(packages['schema.cjs']).toEqual(['yaml', 'zod'])
    // inquirer comes with somebody at the keyboard, and only then.
    expect(packages['desk.cjs']).toEqual([])
    expect(packages['session.cjs']).toContain('inquirer')
  })
})
