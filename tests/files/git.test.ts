import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DISK } from '../../src/files/disk.js'
import { repositoryThatSees } from '../../src/files/git.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'git-'))
  mkdirSync(join(root, 'notes', 'answers'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const sees = () => repositoryThatSees(DISK, join(root, 'notes', 'answers', 'story-v1.md'))
const repository = () => mkdirSync(join(root, '.git', 'info'), { recursive: true })

describe('whether git could publish a story', () => {
  it('is no question outside a repository', () => {
    expect(sees()).toBeNull()
  })

  it.each([
    [''],
    ['# notes/'],
    ['other/'],
    ['/answers'],
    ['notes'.toUpperCase()],
    ['*.txt'],
    ['story-v1.md/'],
    ['answers/*\n!story-v1.md'.replace('answers', 'notes/answers')],
  ])('it sees the file past %j', (lines) => {
    repository()
    writeFileSync(join(root, '.gitignore'), lines)
    expect(sees()).toBe(root)
  })

  it.each([
    ['notes/'],
    ['notes'],
    ['/notes/answers'],
    ['answers/'],
    ['*.md'],
    ['notes/*'],
    ['**/answers'],
    ['notes/**'],
    ['story-v?.md'],
    ['story-v[0-9].md'],
    ['notes/\n!notes/answers/story-v1.md'],
    ['# a comment\n\n  \nnotes/answers/\r'],
  ])('it is ignored by %j', (lines) => {
    repository()
    writeFileSync(join(root, '.gitignore'), lines)
    expect(sees()).toBeNull()
  })

  it('reads the ignore files further down, and the one of the clone', () => {
    repository()
    writeFileSync(join(root, 'notes', '.gitignore'), '/answers\n')
    expect(sees()).toBeNull()
    writeFileSync(join(root, 'notes', '.gitignore'), '!answers\n')
    writeFileSync(join(root, '.git', 'info', 'exclude'), '*.md\n')
    expect(sees()).toBeNull()
    writeFileSync(join(root, 'notes', 'answers', '.gitignore'), '!*.md\n')
    expect(sees()).toBe(root)
  })

  it('takes the file that a worktree has for a repository too', () => {
    writeFileSync(join(root, 'notes', '.git'), 'gitdir: elsewhere\n')
    expect(sees()).toBe(join(root, 'notes'))
  })
})
