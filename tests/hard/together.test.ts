import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { DISK } from '../../src/files/disk.js'
import { draftsIn } from '../../src/files/drafts.js'
import { root as project } from '../e2e/run.js'
import { count, record } from './report.js'

const run = promisify(execFile)
const PROCESSES = 8

it('keeps every answer and every draft of several processes that save at once', async () => {
  const SAVES = count('SAVES', 100)
  const root = mkdtempSync(join(tmpdir(), 'together-'))
  try {
    const script = join(project, 'tests/hard/save-many.ts')
    const said = await Promise.all(
      Array.from({ length: PROCESSES }, (_, who) =>
        run(process.execPath, ['--import', 'tsx', script, root, `p${who}`, String(SAVES)], { cwd: project }),
      ),
    )
    const paths = said.flatMap(({ stdout }) => stdout.trim().split('\n'))
    const isWhole = (text: string) => /^(p\d-\d+\n)\1{299}$/.test(text)
    const texts = readdirSync(join(root, 'answers')).map((name) => readFileSync(join(root, 'answers', name), 'utf8'))
    const drafts = draftsIn(DISK, root)
    const situations = drafts.drafts.map(({ sections }) => sections.situation)
    const figures = {
      processes: PROCESSES,
      saves: PROCESSES * SAVES,
      answersWhole: texts.filter(isWhole).length,
      answersOverwritten: PROCESSES * SAVES - new Set(texts).size,
      namesGivenTwice: paths.length - new Set(paths).size,
      draftsWhole: situations.filter(isWhole).length,
      draftsOverwritten: PROCESSES * SAVES - new Set(situations).size,
    }
    record('several processes at once', figures)
    expect(figures).toMatchObject({
      answersWhole: PROCESSES * SAVES,
      answersOverwritten: 0,
      namesGivenTwice: 0,
      draftsWhole: PROCESSES * SAVES,
      draftsOverwritten: 0,
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
