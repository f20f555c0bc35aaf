import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answersIn, type FolderDisk } from '../../src/files/folder.js'

const cwd = mkdtempSync(join(tmpdir(), 'star-coach-folder-'))
const outside = mkdtempSync(join(tmpdir(), 'star-coach-outside-'))
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true })
  rmSync(outside, { recursive: true, force: true })
})
const put = (...names: readonly string[]) => {
  for (const name of names) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), 'x')
  }
}
const found = (folder: string, disk: FolderDisk = { readdirSync }) =>
  [...answersIn(disk, folder, cwd)].map((one) => ('file' in one ? one.file : `cannot read ${one.folder}`))

put('a/b.md', 'a/a.md', 'a/notes.txt', 'a/UPPER.MD', 'a/b/z.md', 'a/b-2.md', 'a/.hidden/h.md', 'a/.h.md', 'a/node_modules/p/readme.md')
mkdirSync(join(cwd, 'a/empty.md'))
writeFileSync(join(outside, 'secret.md'), 'x')
symlinkSync(outside, join(cwd, 'a/link'))
symlinkSync(join(outside, 'secret.md'), join(cwd, 'a/linked.md'))
symlinkSync(join(cwd, 'a/b'), join(cwd, 'door'))

describe('answersIn', () => {
  it('finds Markdown files as their whole paths sort; nothing hidden, no packages, no links', () => {
    expect(found('a')).toEqual(['a/UPPER.MD', 'a/a.md', 'a/b-2.md', 'a/b.md', 'a/b/z.md'])
  })

  it('names them as the folder was named', () => {
    expect(found('a/b/')).toEqual(['a/b/z.md'])
    expect(found('./a/b')).toEqual(['./a/b/z.md'])
    expect(found(join(cwd, 'a/b'))).toEqual([join(cwd, 'a/b/z.md')])
    expect([...answersIn({ readdirSync }, '.', join(cwd, 'a/b'))]).toEqual([{ file: 'z.md' }])
  })

  it('goes through a link that was named', () => {
    expect(found('door')).toEqual(['door/z.md'])
  })

  it('goes on after a folder that cannot be read', () => {
    const disk: FolderDisk = {
      readdirSync: (path, options) => {
        if (path.endsWith('/b')) throw Object.assign(new Error('no'), { code: 'EACCES' })
        return readdirSync(path, options)
      },
    }
    expect(found('a', disk)).toEqual(['a/UPPER.MD', 'a/a.md', 'a/b-2.md', 'a/b.md', 'cannot read a/b'])
  })
})
