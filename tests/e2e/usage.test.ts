import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coach } from './run.js'

const dir = mkdtempSync(join(tmpdir(), 'star-coach-usage-'))
const answer = join(dir, 'answer.md')
mkdirSync(join(dir, 'empty'))
writeFileSync(
  answer,
  'In May I ran a flower stall. Leonor needed white roses for a funeral by noon. I drove to three growers and found forty.',
)

describe('the front door', () => {
  it.each([
    ['an unknown verb', ['pratice'], 2, /unknown command 'pratice'.*\n?.*Did you mean practice/s],
    ['an unknown flag', ['review', answer, '--al'], 2, /unknown option '--al'/],
    ['a flag without its value', ['review', answer, '--wpm'], 2, /--wpm/],
    ['a number out of range', ['review', answer, '--wpm', '9'], 2, /--wpm takes a whole number from 60 to 240, not '9'/],
    ['a number that is none', ['review', answer, '--fail-under', 'abc'], 2, /--fail-under takes a whole number from 0 to 100/],
    [
      'an unknown format',
      ['review', answer, '--format', 'yaml'],
      2,
      /--format takes text, json, ndjson, line, markdown, github, sarif, junit, not 'yaml'/,
    ],
    ['no file', ['review'], 2, /file/],
    ['an unknown question', ['review', answer, '--question', 'dificult-customer'], 2, /difficult-customer/],
    ['an unknown check in a gate', ['review', answer, '--fail-on', 'customer-name'], 2, /customer-named/],
    ['an unknown question to show', ['questions', 'show', 'dificult-customer'], 2, /difficult-customer/],
    ['an unknown dimension', ['questions', 'list', '--dimension', 'use-dat'], 2, /use-data/],
    ['an unknown question to practise', ['practice', '--question', 'nope'], 2, /./],
    ['a prompt with nobody at the keyboard', ['practice'], 2, /review/],
    ['a file that is not there', ['review', join(dir, 'gone.md')], 3, /gone\.md/],
    ['a folder without answers', ['review', join(dir, 'empty')], 3, /no answer in this folder[\s\S]*practice/],
  ] as const)('%s: one sentence and a next step, no stack', (_, args, code, said) => {
    const ran = coach(args)
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
    expect(ran.err).toMatch(said)
    expect(ran.err).not.toMatch(/^\s+at |\[/m)
    expect(ran.err.trim().split('\n').length).toBeLessThanOrEqual(4)
  })

  it('prints only the version', () => {
    expect(coach(['--version'])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' })
  })

  it.each([
    [['--help']],
    [['practice', '--help']],
    [['drill', '--help']],
    [['review', '--help']],
    [['questions', '--help']],
    [['questions', 'list', '--help']],
    [['rubric', '--help']],
  ])('%j begins with examples and fits a screen', (args) => {
    const { code, out, err } = coach(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Examples:\n {2}star-coach/)
    const lines = out.trimEnd().split('\n')
    expect(lines.indexOf('More:')).toBeGreaterThan(0)
    expect(lines.indexOf('More:')).toBeLessThanOrEqual(24)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('shows its help when it is called with nothing', () => {
    expect(coach([]).out).toBe(coach(['--help']).out)
  })

  it('reads from a pipe, and is quiet when nobody reads on', () => {
    const { code, out } = coach(['review', '-'], {
      input:
        'I asked Leonor, who runs a flower stall in Porto, what she needed, and I drove to three growers until I had found forty white roses for her.',
    })
    expect(code).toBe(0)
    expect(out).toMatch(/aloud/)
    expect(out).not.toMatch(/\u001b/)
  })
})
