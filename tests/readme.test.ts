import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coach, root } from './e2e/run.js'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({ language, text }))

describe('the README', () => {
  it('shows a real review on its first screen, byte for byte', () => {
    const [, command = '', shown = ''] = /^\$ star-coach (.*)\n\n([\s\S]*)$/.exec(blocks[0]?.text ?? '') ?? []
    expect(command).toMatch(/^review tests\/answers\/[\w-]+\.md$/)
    expect(shown).toBe(coach(command.split(' ')).out)
    expect(readme.slice(0, readme.indexOf(shown)).split('\n').length).toBeLessThan(12)
  })

  it('gives one line that runs the main job and one that passes the tests', () => {
    expect(readme).toContain('npm ci && npx star-coach practice')
    expect(readme).toContain('npm ci && npm test')
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm ci && npm test')
  })

  it('names only verbs and flags that there are', () => {
    const used = [
      ...readme.matchAll(
        /(?:npx )?star-coach (practice|review|questions list|questions show|rubric|drafts|config|doctor|drill)\b([^\n`|]*)/g,
      ),
    ]
    expect(used.length).toBeGreaterThan(5)
    const help = new Map([...new Set(used.map(([, verb = '']) => verb))].map((verb) => [verb, coach([...verb.split(' '), '--help'])]))
    for (const [, verb = '', rest = ''] of used) {
      const { code = null, out = '' } = help.get(verb) ?? {}
      expect(code, verb).toBe(0)
      for (const [flag] of rest.matchAll(/--[a-z][a-z-]+/g)) expect(out, `${verb} ${flag}`).toContain(flag)
    }
  })

  it('shows a drill that runs', () => {
    const dir = mkdtempSync(join(tmpdir(), 'readme-'))
    const text = blocks.find((block) => block.language === 'yaml' && block.text.startsWith('# monday.yaml'))?.text ?? ''
    writeFileSync(join(dir, 'monday.yaml'), text)
    mkdirSync(join(dir, 'mine'))
    const run = () =>
      coach(['drill', 'monday.yaml', '--seed', '7', '--answers', 'mine', '--format', 'ndjson'], { cwd: dir, env: { STAR_COACH_HOME: dir } })
    const asked = [...run().err.matchAll(/mine\/([\w-]+)\.md/g)].map(([, id = '']) => id)
    expect(asked).toHaveLength(3)
    for (const id of asked) writeFileSync(join(dir, 'mine', `${id}.md`), readFileSync(join(root, 'tests/answers/ward-nurse.md')))
    const { code, out, err } = run()
    expect({ code, err }).toEqual({ code: 0, err: 'No, and bad news: 3 steps, seed 7.\n' })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.slice(0, 3).map(({ question }) => question)).toEqual(asked)
    expect(lines[3]).toMatchObject({ schema: 'star-coach/drill/1', bar: 60, reached: true })
    rmSync(dir, { recursive: true })
  })
})
