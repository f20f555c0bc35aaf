import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerText } from '../judge.js'
import { coach } from './run.js'

const here = mkdtempSync(join(tmpdir(), 'formats-'))
const named = "it's, a 100% answer:1.md"
beforeAll(() => {
  writeFileSync(join(here, named), answerText('student-tutor'))
  writeFileSync(join(here, 'other.md'), Buffer.from([0x66, 0xfc, 0x72]))
})
afterAll(() => rmSync(here, { recursive: true, force: true }))

const review = (...args: readonly string[]) => coach(['review', named, 'other.md', 'gone.md', ...args], { cwd: here })

describe('formats for other programs, as the binary says them', () => {
  it('points at lines for editors and pull requests', () => {
    const line = review('--format', 'line')
    expect(line.code).toBe(3)
    const lines = line.out.trimEnd().split('\n')
    expect(lines.filter((one) => !/^[^\n]+:\d+:\d+: (?:error|warning|note) [a-z0-9-]+: \S/.test(one))).toEqual([])
    expect(lines.at(-2)).toMatch(/^other\.md:1:1: error not-utf8: /)
    expect(lines.at(-1)).toMatch(/^gone\.md:1:1: error not-found: /)
    const github = review('--format', 'github')
    expect(github.out).toContain("::error file=it's%2C a 100%25 answer%3A1.md,line=")
    expect(
      github.out
        .trimEnd()
        .split('\n')
        .filter((one) => !/^::(?:error|warning|notice) /.test(one)),
    ).toEqual([])
  })

  it('parses, whatever became of the inputs', () => {
    const { runs } = JSON.parse(review('--format', 'sarif').out)
    expect(runs[0].tool.driver.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("it's%2C%20a%20100%25%20answer%3A1.md")
    expect(runs[0].invocations[0].toolExecutionNotifications).toHaveLength(2)
    const suites: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => name === 'testsuite' && suites.push(String(attributes['name'])))
    parser.write(review('--format', 'junit').out).close()
    expect(suites).toEqual([named, 'other.md', 'gone.md'])
  })

  it('is a page of Markdown without what could not be read', () => {
    const { out, err } = review('--format', 'markdown')
    expect(out).toMatch(/^# /)
    expect(out).toContain('\n## Every check\n')
    expect(err).toContain('gone.md: There is no such file.')
  })

  it('says nothing on standard output when it is asked for wrongly', () => {
    const { code, out, err } = coach(['review', named, '--format', 'sarif', '--fail-on', 'nope'], { cwd: here })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('nope')
  })
})
