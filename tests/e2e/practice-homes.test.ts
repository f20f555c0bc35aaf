import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bin, root } from './run.js'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'homes-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const ARGS = ['practice', '--question', 'difficult-customer', '--seed', '7', '--answers', join(root, 'tests/answers/barista.md')]
const { HOME: _, XDG_DATA_HOME: __, XDG_STATE_HOME: ___, CI: ____, ...WITHOUT } = process.env
const run = (env: Readonly<Record<string, string>>, before: readonly string[] = []) => {
  const [command = '', ...args] = [...before, process.execPath, bin, ...ARGS]
  return spawnSync(command, args, { cwd: place, env: { ...WITHOUT, ...env }, encoding: 'utf8' })
}
/** Becomes somebody the system does not know; null where we may not, or where they may not read the coach. */
const BECOME = ['setpriv', '--reuid=4242', '--clear-groups']
const stranger = spawnSync(BECOME[0] ?? '', [...BECOME.slice(1), process.execPath, bin, '--version']).status === 0 ? BECOME : null

describe('a practice at home', { timeout: 30_000 }, () => {
  it('saves in a home with spaces and letters of any script, for its owner alone', () => {
    const home = join(place, 'Zoë Ünal 顧客')
    mkdirSync(home)
    const { status, stderr } = run({ HOME: home })
    expect(status).toBe(0)
    const folder = join(home, '.local', 'share', 'star-coach', 'answers')
    const [name = ''] = readdirSync(folder)
    expect(stderr).toContain(join(folder, name))
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['is a file', { HOME: '/dev/null' }, 'a part of the path is not a directory'],
  ])('shows the review, says why nothing is saved, and gives the answer, when home %s', (_, env, why) => {
    const { status, stdout, stderr } = run(env)
    expect(status).toBe(3)
    expect(stdout).toContain('Next, worth most first')
    expect(stderr).toContain(`Not saved: ${why}. Here is the answer to copy:`)
    expect(stdout).toContain('## Situation\n')
  })

  it.skipIf(stranger === null)('does so too where there is no home at all', () => {
    chmodSync(place, 0o755)
    const { status, stdout, stderr } = run({}, stranger ?? [])
    expect(stderr).toContain('Not saved: ')
    expect(stdout).toContain('Next, worth most first')
    expect(stdout).toContain('## Situation\n')
    expect(status).toBe(3)
  })

  it('gives two that run at the same moment a file each', async () => {
    const env = { ...WITHOUT, STAR_COACH_HOME: place, NODE_OPTIONS: `--require "${join(root, 'tests/e2e/still.cjs')}"` }
    const at = (more: readonly string[]) => promisify(execFile)(process.execPath, [bin, ...ARGS, ...more], { env })
    await Promise.all([at([]), at(['--guess', 'solid:result'])])
    const texts = readdirSync(join(place, 'data', 'answers')).map((name) => readFileSync(join(place, 'data', 'answers', name), 'utf8'))
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).toMatch(/^---\nquestion: difficult-customer\n[\s\S]*\n## Result\n\n\S/)
    expect(readdirSync(join(place, 'state', 'drafts'))).toEqual([])
  })
})
