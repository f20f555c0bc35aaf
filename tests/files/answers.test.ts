import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerId, saveAnswer, saveAnswerTo } from '../../src/files/answers.js'
import { DISK } from '../../src/files/disk.js'
import { draftsIn, dropDraft, keepDraft, type UnfinishedAnswer } from '../../src/files/drafts.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'answers-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const NAME = { at: new Date(2026, 10, 22, 9, 30), question: 'difficult-customer' }

describe('saving an answer', () => {
  it('names it by day, question and a short id', () => {
    const path = saveAnswer(DISK, root, NAME, 'text')
    expect(basename(path)).toMatch(/^2026-11-22-difficult-customer-[0-9a-f]{6}\.md$/)
    expect(path).toBe(join(root, 'answers', `${answerId(NAME, 'text')}.md`))
    expect(readFileSync(path, 'utf8')).toBe('text')
  })

  it('never writes over another: the same answer twice is two files', () => {
    const first = saveAnswer(DISK, root, NAME, 'text')
    const second = saveAnswer(DISK, root, NAME, 'text')
    expect(basename(second)).toBe(basename(first).replace('.md', '-2.md'))
    expect(readdirSync(join(root, 'answers'))).toHaveLength(2)
  })

  it('keeps a strange question id inside the directory', () => {
    expect(answerId({ ...NAME, question: '../../etc/x y' }, 't')).toMatch(/^2026-11-22-------etc-x-y-[0-9a-f]{6}$/)
  })

  it('saves where it is told: a file, or a directory', () => {
    expect(saveAnswerTo(DISK, 'mine/story.md', root, NAME, 'text')).toBe(join(root, 'mine', 'story.md'))
    mkdirSync(join(root, 'stories'))
    expect(saveAnswerTo(DISK, 'stories', root, NAME, 'text')).toBe(join(root, 'stories', `${answerId(NAME, 'text')}.md`))
    expect(() => saveAnswerTo(DISK, 'mine/story.md', root, NAME, 'other')).toThrow(/EEXIST/)
    expect(readFileSync(join(root, 'mine', 'story.md'), 'utf8')).toBe('text')
  })
})

const DRAFT: UnfinishedAnswer = {
  schema: 'star-coach/draft/1',
  id: '2026-11-22-difficult-customer-3f9a1c',
  created: '2026-11-22T09:30:00.000Z',
  question: 'difficult-customer',
  seed: 7,
  wpm: null,
  sections: { situation: 'I ran a desk.', task: '', action: '', result: '' },
  probes: [],
  reviewed: false,
  editing: { kind: 'section', section: 'task', text: 'half a tho' },
}

describe('drafts', () => {
  it('come back as they were kept, newest first', () => {
    const newer: UnfinishedAnswer = {
      ...DRAFT,
      id: 'b',
      created: '2026-11-23T09:30:00.000Z',
      editing: { kind: 'probe', ask: 'How do you know?', text: '' },
      probes: [{ ask: 'Why?', answer: 'Because.' }],
    }
    keepDraft(DISK, root, DRAFT)
    keepDraft(DISK, root, newer)
    expect(draftsIn(DISK, root)).toEqual({ drafts: [newer, DRAFT], unreadable: [] })
  })

  it('replace their older selves and go when they are let go', () => {
    keepDraft(DISK, root, DRAFT)
    keepDraft(DISK, root, { ...DRAFT, editing: null })
    expect(draftsIn(DISK, root).drafts).toEqual([{ ...DRAFT, editing: null }])
    dropDraft(DISK, root, DRAFT.id)
    dropDraft(DISK, root, DRAFT.id)
    expect(draftsIn(DISK, root).drafts).toEqual([])
  })

  it.each([
    ['half a file', '{"schema":"star-coach/draft/1","id":"bad"'],
    ['another schema', JSON.stringify({ ...DRAFT, id: 'bad', schema: 'star-coach/draft/9' })],
    ['a section that is no text', JSON.stringify({ ...DRAFT, id: 'bad', sections: { ...DRAFT.sections, task: 3 } })],
    ['a strange editing', JSON.stringify({ ...DRAFT, id: 'bad', editing: { kind: 'section', section: 'x', text: '' } })],
    ['another id than its name', JSON.stringify(DRAFT)],
    ['null', 'null'],
  ])('that cannot be read are named and left alone: %s', (_, text) => {
    keepDraft(DISK, root, DRAFT)
    writeFileSync(join(root, 'drafts', 'bad.json'), text)
    expect(draftsIn(DISK, root)).toEqual({ drafts: [DRAFT], unreadable: ['bad.json'] })
    expect(existsSync(join(root, 'drafts', 'bad.json'))).toBe(true)
  })

  it('are none where there is no directory', () => {
    expect(draftsIn(DISK, join(root, 'none'))).toEqual({ drafts: [], unreadable: [] })
  })
})
