import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validateQuestions } from '../../src/commands/questions.js'
import { parseYaml } from '../../src/questions/schema.js'
import { onPaper } from '../commands/paper.js'
import { root } from '../e2e/run.js'
import { validator } from '../schemas/validator.js'

const dir = mkdtempSync(join(tmpdir(), 'readme-questions-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the questions that the README shows', () => {
  const [, section = ''] = readFileSync(join(root, 'README.md'), 'utf8').split('## Your own questions\n')
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section) ?? []

  it('are well, as the coach and as an editor sees them', async () => {
    const file = join(dir, 'mine.yaml')
    writeFileSync(file, yaml)
    const { exit, out } = await onPaper({}, (world) => validateQuestions(world, [file], {}))
    expect({ exit, out }).toEqual({ exit: 0, out: `${file}: ok: 1 question\n` })
    expect(validator()('questions-file', parseYaml(yaml, file))).toEqual([])
  })

  it('name a schema that ships', () => {
    const [, path = ''] = /\$schema=\.\/node_modules\/star-coach\/(\S+)/.exec(yaml) ?? []
    expect(path).toMatch(/^dist\/schemas\/[a-z-]+\.schema\.json$/)
    expect(existsSync(join(root, path))).toBe(true)
  })
})
