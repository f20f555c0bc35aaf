import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { press } from '../e2e/packed.js'
import { record } from './report.js'

const { dir, env, tarball, pack, packAs, clear } = press()
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
beforeAll(() => {
  pack()
})
afterAll(clear)

describe('the packed file', () => {
  it('has the same bytes under every umask', () => {
    const umasks = ['000', '002', '022', '027', '077']
    const different = umasks.filter((umask) => hash(packAs(umask)) !== hash(tarball))
    record('packing under a umask', { umasks, different })
    expect(different).toEqual([])
  })

  it('installs as one package without running anything, and works where it stands', () => {
    const project = join(dir, 'project')
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true }')
    const args = ['install', tarball, '--ignore-scripts=false', '--foreground-scripts', '--no-audit', '--no-fund', '--json']
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: project, env, encoding: 'utf8' })
    const ran = `${stdout}${stderr}`.match(/^> .*/gm) ?? []
    const added = (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { added: number }).added
    const run = (command: string, ...words: readonly string[]) => execFileSync(command, words, { cwd: project, env, encoding: 'utf8' })
    const version = run(join(project, 'node_modules/.bin/star-coach'), '--version').trim()
    const code = run(process.execPath, '-p', "require('star-coach').review('I helped Ann.').refused.code").trim()
    record('installing the packed file', { added, ran, version })
    expect({ status, ran, added, code }).toEqual({ status: 0, ran: [], added: 1, code: 'too-short' })
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
