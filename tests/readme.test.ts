import { readFileSync } from 'node:fs'
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
    for (const [, verb = '', rest = ''] of used) {
      const { code, out } = coach([...verb.split(' '), '--help'])
      expect(code, verb).toBe(0)
      for (const [flag] of rest.matchAll(/--[a-z][a-z-]+/g)) expect(out, `${verb} ${flag}`).toContain(flag)
    }
  })
})
