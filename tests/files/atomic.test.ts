import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveNew, sweep, writeNew, writeWhole } from '../../src/files/atomic.js'
import { DISK, type Disk } from '../../src/files/disk.js'
import { failing } from './faults.js'

const OLD = 'The old answer, whole.\n'
const NEW = 'The new answer, whole, and a good deal longer than the old one: 顧客の声.\n'.repeat(40)
const HOWS = ['ENOSPC', 'EIO', 'EACCES', 'one byte', 'crash'] as const

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atomic-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const mode = (path: string) => statSync(path).mode & 0o777
const names = () => readdirSync(root).sort()
const temporary = () => names().filter((name) => name.endsWith('.tmp'))

/** How many disk operations a write takes when all goes well. */
function operations(write: (disk: Disk) => void): number {
  const counted = failing(0, 'EIO')
  write(counted.disk)
  return counted.calls()
}

describe('writing a file whole', () => {
  it('is readable for its owner alone, in a directory for its owner alone, whatever the umask', () => {
    const before = process.umask(0)
    try {
      writeWhole(DISK, join(root, 'state', 'drafts', 'a.json'), NEW)
    } finally {
      process.umask(before)
    }
    expect(readFileSync(join(root, 'state', 'drafts', 'a.json'), 'utf8')).toBe(NEW)
    expect(mode(join(root, 'state', 'drafts', 'a.json'))).toBe(0o600)
    expect(mode(join(root, 'state', 'drafts'))).toBe(0o700)
    expect(mode(join(root, 'state'))).toBe(0o700)
  })

  it('says so when the directory we are in is gone, and does not try for ever', () => {
    const nothing = () => {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    }
    const gone: Disk = { ...DISK, mkdirSync: nothing as unknown as Disk['mkdirSync'], readdirSync: nothing as Disk['readdirSync'] }
    expect(() => writeWhole(gone, join('state', 'drafts', 'a.json'), NEW)).toThrow('ENOENT')
  })

  it('writes on when the disk takes a byte at a time', () => {
    const slow: Disk = {
      ...DISK,
      writeSync: ((file: number, bytes: Buffer, at: number) => DISK.writeSync(file, bytes, at, 1)) as Disk['writeSync'],
    }
    writeWhole(slow, join(root, 'a.md'), NEW)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(NEW)
  })

  it('fails rather than turn for ever when the disk takes nothing', () => {
    const full: Disk = { ...DISK, writeSync: (() => 0) as Disk['writeSync'] }
    expect(() => writeWhole(full, join(root, 'a.md'), NEW)).toThrow('the disk took nothing')
    expect(names()).toEqual([])
  })

  it.each(HOWS)('leaves the old text or the new one when any operation meets: %s', (how) => {
    const path = join(root, 'a.md')
    const count = operations((disk) => writeWhole(disk, path, NEW))
    expect(count).toBeGreaterThan(5)
    for (let at = 1; at <= count; at += 1) {
      rmSync(root, { recursive: true, force: true })
      mkdirSync(root)
      writeFileSync(path, OLD)
      const { disk } = failing(at, how)
      let failed = false
      try {
        writeWhole(disk, path, NEW)
      } catch {
        failed = true
      }
      const text = readFileSync(path, 'utf8')
      expect(text === NEW || text === OLD, `${how} at ${at}`).toBe(true)
      // Nothing may be said to be written that is not.
      if (!failed) expect(text).toBe(NEW)
      if (how !== 'crash' && text === OLD) expect(temporary()).toEqual([])
    }
  })
})

describe('writing a new file', () => {
  it('never writes over one that exists', () => {
    const path = join(root, 'a.md')
    writeFileSync(path, OLD)
    expect(() => writeNew(DISK, path, NEW)).toThrow(/EEXIST/)
    expect(readFileSync(path, 'utf8')).toBe(OLD)
    expect(names()).toEqual(['a.md'])
  })

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('does without links where the disk has none (%s)', (code) => {
    const unlinked: Disk = {
      ...DISK,
      linkSync: () => {
        throw Object.assign(new Error(code), { code })
      },
    }
    writeNew(unlinked, join(root, 'a.md'), NEW)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(NEW)
    expect(() => writeNew(unlinked, join(root, 'a.md'), OLD)).toThrow(/EEXIST/)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(NEW)
    expect(names()).toEqual(['a.md'])
  })

  it.each(HOWS)('leaves nothing or the whole text when any operation meets: %s', (how) => {
    const path = join(root, 'a.md')
    const count = operations((disk) => writeNew(disk, path, NEW))
    for (let at = 1; at <= count; at += 1) {
      rmSync(root, { recursive: true, force: true })
      mkdirSync(root)
      const { disk } = failing(at, how)
      let failed = false
      try {
        writeNew(disk, path, NEW)
      } catch {
        failed = true
      }
      const there = names().includes('a.md')
      if (there) expect(readFileSync(path, 'utf8'), `${how} at ${at}`).toBe(NEW)
      if (!failed) expect(there).toBe(true)
    }
  })
})

describe('moving a file', () => {
  it.each(HOWS)('leaves the text under one name or the other when any operation meets: %s', (how) => {
    const from = join(root, 'a.json')
    const move = (disk: Disk) => moveNew(disk, from, (attempt) => join(root, 'trash', `a-${attempt}.json`))
    writeFileSync(from, OLD)
    const count = operations(move)
    for (let at = 1; at <= count; at += 1) {
      rmSync(root, { recursive: true, force: true })
      mkdirSync(join(root, 'trash'), { recursive: true })
      writeFileSync(from, OLD)
      writeFileSync(join(root, 'trash', 'a-1.json'), NEW)
      let failed = false
      try {
        move(failing(at, how).disk)
      } catch {
        failed = true
      }
      const texts = [from, join(root, 'trash', 'a-2.json')].filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'))
      expect(texts.length, `${how} at ${at}`).toBeGreaterThan(0)
      for (const text of texts) expect(text).toBe(OLD)
      if (!failed) expect(existsSync(from)).toBe(false)
      expect(readFileSync(join(root, 'trash', 'a-1.json'), 'utf8')).toBe(NEW)
    }
  })
})

describe('sweeping', () => {
  it('clears away what killed writers left, and nothing else', () => {
    const keep = ['a.md', '.hidden', 'b.tmp', '.a.md.77-0a1b2c3d.tmp']
    for (const name of [...keep, '.a.md.4242-0a1b2c3d.tmp']) writeFileSync(join(root, name), '')
    sweep(DISK, root, (pid) => pid === 77)
    expect(names()).toEqual(keep.sort())
  })

  it('says nothing of a directory that is not there', () => {
    expect(() => sweep(DISK, join(root, 'none'), () => false)).not.toThrow()
  })
})
