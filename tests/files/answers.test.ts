import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerId, baseBeside, baseIn, saveVersions, saveVersionsTo } from '../../src/files/answers.js'
import { DISK } from '../../src/files/disk.js'
import {
  closeDraft,
  draftsIn,
  dropDraft,
  keepDraft,
  newDraft,
  openDraft,
  openedBy,
  setAside,
  trashDraft,
  type UnfinishedAnswer,
} from '../../src/files/drafts.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'answers-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const NAME = { at: new Date(2026, 10, 22, 9, 30), question: 'difficult-customer' }

describe('saving an answer', () => {
  const id = answerId(NAME, 'text')
  const base = () => baseIn(root, id)

  it('names it by day, question, a short id and its version', () => {
    const path = saveVersions(DISK, base(), ['text'])
    expect(basename(path)).toMatch(/^2026-11-22-difficult-customer-[0-9a-f]{6}-v1\.md$/)
    expect(path).toBe(join(root, 'answers', `${id}-v1.md`))
    expect(readFileSync(path, 'utf8')).toBe('text')
  })

  it('keeps every version in a file of its own, and writes none of them again', () => {
    saveVersions(DISK, base(), ['one'])
    expect(basename(saveVersions(DISK, base(), ['one, told otherwise now', 'two', 'three']))).toBe(`${id}-v3.md`)
    const texts = readdirSync(join(root, 'answers')).map((name) => readFileSync(join(root, 'answers', name), 'utf8'))
    expect(texts).toEqual(['one', 'two', 'three'])
  })

  it('never writes over another: the same text stays, another gets a name of its own', () => {
    const first = saveVersions(DISK, base(), ['text'])
    expect(saveVersions(DISK, base(), ['text'])).toBe(first)
    expect(saveVersions(DISK, base(), ['text, with a follow-up'])).toBe(first.replace('.md', '-2.md'))
    expect(readFileSync(first, 'utf8')).toBe('text')
  })

  it('keeps a strange question id inside the directory', () => {
    expect(answerId({ ...NAME, question: '../../etc/x y' }, 't')).toMatch(/^2026-11-22-------etc-x-y-[0-9a-f]{6}$/)
  })

  it('saves where it is told: a file with earlier versions beside it, or a directory', () => {
    const story = join(root, 'mine', 'story.md')
    expect(saveVersionsTo(DISK, 'mine/story.md', root, id, ['one', 'two'])).toBe(story)
    expect(readFileSync(story, 'utf8')).toBe('two')
    expect(readFileSync(join(root, 'mine', 'story-v1.md'), 'utf8')).toBe('one')
    expect(() => saveVersionsTo(DISK, 'mine/story.md', root, id, ['other'])).toThrow(/EEXIST/)
    expect(readFileSync(story, 'utf8')).toBe('two')
    expect(saveVersions(DISK, baseBeside(story), ['one', 'two', 'three'])).toBe(join(root, 'mine', 'story-v3.md'))
    expect(saveVersionsTo(DISK, 'stories', root, id, ['text'])).toBe(join(root, 'stories', `${id}-v1.md`))
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
    expect(draftsIn(DISK, root)).toEqual({ drafts: [newer, DRAFT], unreadable: [], newer: [] })
  })

  it('replace their older selves and go when they are let go', () => {
    keepDraft(DISK, root, DRAFT)
    keepDraft(DISK, root, { ...DRAFT, editing: null })
    expect(draftsIn(DISK, root).drafts).toEqual([{ ...DRAFT, editing: null }])
    dropDraft(DISK, root, DRAFT.id)
    dropDraft(DISK, root, DRAFT.id)
    expect(draftsIn(DISK, root).drafts).toEqual([])
  })

  it('come with the one last worked on first, however old it is', () => {
    const older: UnfinishedAnswer = { ...DRAFT, id: 'older', created: '2026-11-20T09:30:00.000Z', changed: '2026-11-24T08:00:00.000Z' }
    keepDraft(DISK, root, DRAFT)
    keepDraft(DISK, root, older)
    expect(draftsIn(DISK, root).drafts.map(({ id }) => id)).toEqual(['older', DRAFT.id])
  })

  it.each([
    ['half a file', '{"schema":"star-coach/draft/1","id":"bad"'],
    ['no draft at all', JSON.stringify({ schema: 'something/else', id: 'bad' })],
    ['a section that is no text', JSON.stringify({ ...DRAFT, id: 'bad', sections: { ...DRAFT.sections, task: 3 } })],
    ['a strange editing', JSON.stringify({ ...DRAFT, id: 'bad', editing: { kind: 'section', section: 'x', text: '' } })],
    ['a day that is none', JSON.stringify({ ...DRAFT, id: 'bad', created: 'yesterday' })],
    ['another id than its name', JSON.stringify(DRAFT)],
    ['null', 'null'],
  ])('that cannot be read are set aside under another name, whole: %s', (_, text) => {
    keepDraft(DISK, root, DRAFT)
    const folder = join(root, 'drafts')
    writeFileSync(join(folder, 'bad.json'), text)
    writeFileSync(join(folder, 'bad.json.bad'), 'an older one')
    expect(draftsIn(DISK, root)).toEqual({ drafts: [DRAFT], unreadable: ['bad.json'], newer: [] })
    expect(setAside(DISK, root, ['bad.json'])).toEqual([join(folder, 'bad.json-2.bad')])
    expect(readFileSync(join(folder, 'bad.json-2.bad'), 'utf8')).toBe(text)
    expect(readFileSync(join(folder, 'bad.json.bad'), 'utf8')).toBe('an older one')
    expect(draftsIn(DISK, root)).toEqual({ drafts: [DRAFT], unreadable: [], newer: [] })
  })

  it('of a newer version are left alone', () => {
    keepDraft(DISK, root, DRAFT)
    writeFileSync(join(root, 'drafts', 'new.json'), JSON.stringify({ ...DRAFT, id: 'new', schema: 'star-coach/draft/2' }))
    expect(draftsIn(DISK, root)).toEqual({ drafts: [DRAFT], unreadable: [], newer: ['new.json'] })
  })

  it('go to the trash whole, each under a name of its own', () => {
    for (const text of ['one', 'two']) {
      keepDraft(DISK, root, { ...DRAFT, sections: { ...DRAFT.sections, task: text } })
      trashDraft(DISK, root, DRAFT.id)
    }
    expect(draftsIn(DISK, root).drafts).toEqual([])
    const kept = readdirSync(join(root, 'trash')).map((name) => JSON.parse(readFileSync(join(root, 'trash', name), 'utf8')).sections.task)
    expect(kept).toEqual(['two', 'one'])
  })

  it('are opened by one process at a time; a dead one gives way', () => {
    const me = { pid: 11, alive: (pid: number) => pid === 11 || pid === 22 }
    const other = { ...me, pid: 22 }
    expect(openDraft(DISK, root, 'a', me)).toBeNull()
    expect(openDraft(DISK, root, 'a', other)).toBe(11)
    expect(openedBy(DISK, root, 'a', other)).toBe(11)
    expect(openedBy(DISK, root, 'a', me)).toBeNull()
    expect(openDraft(DISK, root, 'a', { pid: 22, alive: (pid) => pid === 22 })).toBeNull()
    expect(openDraft(DISK, root, 'a', me)).toBe(22)
    closeDraft(DISK, root, 'a')
    expect(openDraft(DISK, root, 'a', me)).toBeNull()
    expect(readdirSync(join(root, 'drafts'))).toEqual(['a.lock'])
  })

  it('never take the name of one that is there or is being begun', () => {
    const me = { pid: 11, alive: () => true }
    keepDraft(DISK, root, DRAFT)
    expect(newDraft(DISK, root, DRAFT.id, me)).toBe(`${DRAFT.id}-2`)
    expect(newDraft(DISK, root, DRAFT.id, { ...me, pid: 22 })).toBe(`${DRAFT.id}-3`)
  })

  it('are none where there is no directory', () => {
    expect(draftsIn(DISK, join(root, 'none'))).toEqual({ drafts: [], unreadable: [], newer: [] })
  })
})
