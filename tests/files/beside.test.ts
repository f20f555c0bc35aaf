import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveBeside } from '../../src/files/beside.js'
import { DISK } from '../../src/files/disk.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'beside-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('saving beside a file', () => {
  it('names it after that file, for its owner alone', () => {
    const path = saveBeside(DISK, join(root, 'a.b.md'), 'facts', 'text')
    expect(path).toBe(join(root, 'a.b-facts.md'))
    expect(readFileSync(path, 'utf8')).toBe('text')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('never writes over another', () => {
    writeFileSync(join(root, 'a-facts.md'), 'mine')
    expect(saveBeside(DISK, join(root, 'a.md'), 'facts', 'one')).toBe(join(root, 'a-facts-2.md'))
    expect(saveBeside(DISK, join(root, 'a.md'), 'facts', 'two')).toBe(join(root, 'a-facts-3.md'))
    expect(readFileSync(join(root, 'a-facts.md'), 'utf8')).toBe('mine')
    expect(readdirSync(root)).toEqual(['a-facts-2.md', 'a-facts-3.md', 'a-facts.md'])
  })

  it('says what the disk says', () => {
    const full = {
      ...DISK,
      writeSync: (() => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      }) as unknown as typeof DISK.writeSync,
    }
    expect(() => saveBeside(full, join(root, 'a.md'), 'facts', 'text')).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
    expect(readdirSync(root)).toEqual([])
  })
})
