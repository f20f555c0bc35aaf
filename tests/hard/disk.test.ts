import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { baseIn, saveVersions } from '../../src/files/answers.js'
import { sweep } from '../../src/files/atomic.js'
import { DISK, type Disk } from '../../src/files/disk.js'
import { draftsIn, keepDraft, newDraft, openDraft, trashDraft } from '../../src/files/drafts.js'
import { mulberry32 } from '../../src/questions/choose.js'
import { bin, root as project } from '../e2e/run.js'
import { failing } from '../files/faults.js'
import { NEW, OLD } from './old-and-new.js'
import { count, record, SEED } from './report.js'

const ME = { pid: process.pid, alive: (pid: number) => pid === process.pid }
const HOWS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'one byte', 'half', 'crash'] as const

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hard-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const V1 = '# One\n'.repeat(200)
const V2 = '# Two, 顧客\n'.repeat(400)

/** What a person does to the disk, and what may be found there after it failed: `null` when it is well. */
const DEEDS: Readonly<
  Record<string, { readonly before: () => void; readonly deed: (disk: Disk) => void; readonly wrong: (done: boolean) => string | null }>
> = {
  'keep a draft': {
    before: () => keepDraft(DISK, root, OLD),
    deed: (disk) => keepDraft(disk, root, NEW),
    wrong: (done) => {
      const { drafts, unreadable } = draftsIn(DISK, root)
      const text = drafts[0]?.sections.situation
      if (unreadable.length > 0) return 'an unreadable draft'
      if (text !== OLD.sections.situation && text !== NEW.sections.situation) return 'neither old nor new'
      return done && text !== NEW.sections.situation ? 'said to be kept, and is not' : null
    },
  },
  'save two versions': {
    before: () => mkdirSync(join(root, 'answers'), { recursive: true }),
    deed: (disk) => saveVersions(disk, baseIn(root, 'x'), [V1, V2]),
    wrong: (done) => {
      const texts: Readonly<Record<string, string>> = { 'x-v1.md': V1, 'x-v2.md': V2 }
      const names = readdirSync(join(root, 'answers')).filter((name) => !name.startsWith('.'))
      for (const name of names) if (readFileSync(join(root, 'answers', name), 'utf8') !== texts[name]) return `${name} is torn`
      return done && names.length !== 2 ? 'said to be saved, and is not' : null
    },
  },
  'delete to the trash': {
    before: () => keepDraft(DISK, root, OLD),
    deed: (disk) => trashDraft(disk, root, 'a'),
    wrong: (done) => {
      const here = draftsIn(DISK, root).drafts[0]?.sections.situation === OLD.sections.situation
      let there = false
      try {
        there = JSON.parse(readFileSync(join(root, 'trash', 'a.json'), 'utf8')).sections.situation === OLD.sections.situation
      } catch {}
      if (!here && !there) return 'gone from both places'
      return done && (here || !there) ? 'said to be deleted, and is not' : null
    },
  },
  'begin a draft beside another': {
    before: () => {
      keepDraft(DISK, root, OLD)
      openDraft(DISK, root, 'a', ME)
    },
    deed: (disk) => keepDraft(disk, root, { ...NEW, id: newDraft(disk, root, 'b', ME) }),
    wrong: () =>
      draftsIn(DISK, root).drafts.some(({ sections }) => sections.situation === OLD.sections.situation) ? null : 'the other draft is gone',
  },
}

it('leaves the old or the new state when any file operation fails in any way', () => {
  const wrong: string[] = []
  let tried = 0
  let left = 0
  const operations: Record<string, number> = {}
  for (const [name, { before, deed, wrong: wrongOf }] of Object.entries(DEEDS)) {
    const fresh = () => {
      rmSync(root, { recursive: true, force: true })
      mkdirSync(root)
      before()
    }
    fresh()
    const counted = failing(0, 'EIO')
    deed(counted.disk)
    operations[name] = counted.calls()
    for (const how of HOWS)
      for (let at = 1; at <= counted.calls(); at += 1) {
        fresh()
        let done = false
        try {
          deed(failing(at, how).disk)
          done = true
        } catch {}
        tried += 1
        const why = wrongOf(done && how !== 'crash')
        if (why !== null) wrong.push(`${name}, ${how} at ${at}: ${why}`)
        // The next start clears away what a crash left.
        for (const folder of ['drafts', 'answers', 'trash']) sweep(DISK, join(root, folder), () => false)
        for (const folder of ['drafts', 'answers', 'trash']) {
          try {
            left += readdirSync(join(root, folder)).filter((file) => file.endsWith('.tmp')).length
          } catch {}
        }
      }
  }
  record('a fault at every file operation', {
    operations,
    ways: HOWS,
    tried,
    neitherOldNorNew: wrong.length,
    temporaryFilesLeft: left,
    wrong,
  })
  expect(wrong).toEqual([])
  expect(left).toBe(0)
})

/** A disk that is full after so many bytes. */
function full(room: number): Disk {
  let free = room
  return {
    ...DISK,
    writeSync: ((file: number, bytes: Buffer, at: number, length: number) => {
      if (free <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      const written = DISK.writeSync(file, bytes, at, Math.min(length, free))
      free -= written
      return written
    }) as Disk['writeSync'],
  }
}

it('reports a full disk every time, and leaves what was there', () => {
  const RUNS = count('FULL', 100)
  const draw = mulberry32(SEED)
  const figures = { runs: RUNS, reported: 0, previousByteEqual: 0, nextReadable: 0 }
  for (let run = 0; run < RUNS; run += 1) {
    rmSync(root, { recursive: true, force: true })
    mkdirSync(join(root, 'answers'), { recursive: true })
    keepDraft(DISK, root, OLD)
    writeFileSync(join(root, 'answers', 'x-v1.md'), V1)
    const before = readFileSync(join(root, 'drafts', 'a.json'), 'utf8')
    const disk = full(Math.floor((draw() / 2 ** 32) * 3_000))
    let reported = 0
    for (const deed of [() => keepDraft(disk, root, NEW), () => saveVersions(disk, baseIn(root, 'x'), [V1, V2])]) {
      try {
        deed()
      } catch (error) {
        reported += (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 1 : 0
      }
    }
    const same =
      readFileSync(join(root, 'drafts', 'a.json'), 'utf8') === before && readFileSync(join(root, 'answers', 'x-v1.md'), 'utf8') === V1
    keepDraft(DISK, root, NEW)
    saveVersions(DISK, baseIn(root, 'x'), [V1, V2])
    const next = draftsIn(DISK, root).drafts[0]?.sections.situation === NEW.sections.situation
    figures.reported += reported === 2 ? 1 : 0
    figures.previousByteEqual += same ? 1 : 0
    figures.nextReadable += next && readFileSync(join(root, 'answers', 'x-v2.md'), 'utf8') === V2 ? 1 : 0
  }
  record('a full disk', figures)
  expect(figures).toEqual({ runs: RUNS, reported: RUNS, previousByteEqual: RUNS, nextReadable: RUNS })
})

/** Mounts a disk of 64 KiB for one process alone, and gives it back with that process; `$1` is where, the rest is what to run there. */
const ON_A_SMALL_DISK = 'mount -t tmpfs -o size=64k none "$1" && shift && exec "$@"'
const onASmallDisk = (command: readonly string[]) =>
  spawnSync('unshare', ['-rm', '/bin/sh', '-c', ON_A_SMALL_DISK, 'sh', root, ...command], {
    cwd: project,
    encoding: 'utf8',
    timeout: 600_000,
  })

it('reports a real full disk every time, and leaves what was there', ({ skip }) => {
  if (onASmallDisk(['true']).status !== 0) skip('this machine lets nobody mount a disk of their own')
  const RUNS = count('FULL', 100)
  const script = join(project, 'tests/hard/full-disk.ts')
  const ran = onASmallDisk([process.execPath, '--import', 'tsx', script, root, String(RUNS), bin])
  expect(ran.stderr).toBe('')
  const figures = JSON.parse(ran.stdout)
  record('a full disk, mounted', figures)
  const all = { reported: RUNS, previousByteEqual: RUNS, nothingLeftBehind: RUNS, nextReadable: RUNS }
  expect(figures).toEqual({ runs: RUNS, ...all, practices: 10, practicesThatSaidSo: 10 })
})

it('shows the review on a read-only disk, says why it saves nothing, and gives the answer', ({ skip }) => {
  if (onASmallDisk(['true']).status !== 0) skip('this machine lets nobody mount a disk of their own')
  const readOnly = 'mount -o remount,ro "$1" && shift && exec "$@"'
  const practice = [process.execPath, bin, 'practice', '--seed', '7', '--answers', join(project, 'tests/answers/barista.md')]
  const ran = onASmallDisk(['/bin/sh', '-c', readOnly, 'sh', root, 'env', `STAR_COACH_HOME=${root}`, ...practice])
  const figures = {
    exit: ran.status,
    reviewed: ran.stdout.includes('Next, worth most first'),
    said: ran.stderr.includes('Not saved: the disk is read-only.'),
    answerGiven: ran.stdout.includes('## Result\n'),
  }
  record('a read-only disk, mounted', figures)
  expect(figures).toEqual({ exit: 3, reviewed: true, said: true, answerGiven: true })
})
