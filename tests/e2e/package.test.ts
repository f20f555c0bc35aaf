import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Packed, press } from './packed.js'
import { root } from './run.js'

const { dir, env, tarball, pack, packAs, clear } = press()
const empty = join(dir, 'empty')
/** What the coach itself said: npm warns of whatever it finds in a machine's own settings. */
const said = (stderr: string) => stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('the package', () => {
  let packed: Packed
  beforeAll(() => {
    packed = pack()
    mkdirSync(empty)
  })
  afterAll(clear)

  it('holds the front door, the bundle and the papers, and nothing else', () => {
    for (const { path } of packed.files)
      expect(path).toMatch(
        /^(?:bin\/star-coach\.js|dist\/\w+\.cjs|dist\/index\.(?:mjs|d\.mts|d\.cts)|dist\/bank\.json|dist\/schemas\/[a-z-]+\.schema\.json|dist\/programs\.json|dist\/LICENCES\.txt|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      )
    expect(packed.unpackedSize).toBeLessThanOrEqual(1_500_000)
  })

  it('installs nothing and runs nothing on install', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object; dependencies?: object }
    expect(manifest.dependencies).toBeUndefined()
    expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining(['preinstall']))
    expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining(['install']))
    expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining(['postinstall']))
  })

  it('brings the licence of each package that is bundled, and of no other', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'dist/built.json'), 'utf8')) as { packages: Record<string, readonly string[]> }
    const bundled = [...new Set(Object.values(packages).flat())].sort()
    const told = readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8')
    const named = [...told.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d+\.\d+\.\d+ \((?:MIT|ISC|BSD-\d-Clause|Apache-2\.0)\)$/gm)].map(
      ([, name]) => name,
    )
    expect(named.sort()).toEqual(bundled)
    expect(bundled).toEqual(expect.arrayContaining(['chalk', 'commander', 'inquirer', 'yaml', 'zod']))
    for (const part of told.split(/^-{72}$/m)) expect(part).toMatch(/Permission (?:is hereby granted|to use, copy)/)
  })

  it('has the same bytes each time, whatever the umask', () => {
    expect(hash(packAs('077'))).toBe(hash(tarball))
  })

  it('reviews a file in an empty folder without a network', () => {
    writeFileSync(
      join(empty, 'answer.md'),
      '## Situation\n\nIn May 2024 I ran a flower stall in Porto. Leonor, who plans funerals, needed forty white roses by noon.\n\n## Action\n\nI rang three growers and drove to the last one myself.\n',
    )
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['--yes', join('..', basename(tarball)), 'review', 'answer.md', '--format', 'json'],
      {
        cwd: empty,
        env,
        encoding: 'utf8',
      },
    )
    expect(said(stderr)).toEqual([])
    expect(status).toBe(0)
    const { schema, reviews } = JSON.parse(stdout)
    expect(schema).toBe('star-coach/reviews/1')
    expect(reviews[0]).toMatchObject({ file: 'answer.md', sections: { situation: { source: 'heading' }, result: { source: 'missing' } } })
  })

  it('runs a whole practice from the packed file, answers given in a file', () => {
    const args = ['practice', '--question', 'difficult-customer', '--answers', 'answer.md', '--no-input', '--no-save']
    const ran = spawnSync('npx', ['--yes', join('..', basename(tarball)), ...args], {
      cwd: empty,
      env: { ...env, STAR_COACH_HOME: join(dir, 'home') },
      encoding: 'utf8',
    })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/aloud/)
    expect(ran.stdout).toContain('Leonor')
  })

  it('asks for a keyboard when it is to practise without one', () => {
    const { status, stdout, stderr } = spawnSync('npx', ['--yes', join('..', basename(tarball)), 'practice'], {
      cwd: empty,
      env,
      encoding: 'utf8',
      input: '',
    })
    expect({ status, stdout, lines: said(stderr).length }).toEqual({ status: 2, stdout: '', lines: 1 })
  })
})
