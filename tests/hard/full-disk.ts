import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { baseIn, saveVersions } from '../../src/files/answers.js'
import { DISK } from '../../src/files/disk.js'
import { draftsIn, keepDraft } from '../../src/files/drafts.js'
import { NEW, OLD } from './old-and-new.js'

/** Saves on a real disk of 64 KiB that is full, again and again: `full-disk.ts ROOT RUNS BINARY`. Prints what happened, as JSON. */
const [, , root = '', runs = '0', binary = ''] = process.argv
const PAGE = 4096
const V1 = '# One\n'.repeat(200)
const V2 = '# Two, 顧客\n'.repeat(600)
const filler = join(root, 'filler')

/** Takes all the room there is, but so many pages. */
function fill(pagesLeft: number): void {
  const file = openSync(filler, 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(PAGE))
  } catch {
    // It is full.
  } finally {
    closeSync(file)
  }
  truncateSync(filler, Math.max(0, statSync(filler).size - pagesLeft * PAGE))
}

function said(deed: () => void): string {
  try {
    deed()
    return 'done'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

const names = (folder: string) => readdirSync(join(root, folder)).sort().join(' ')
const figures = { runs: Number(runs), reported: 0, previousByteEqual: 0, nothingLeftBehind: 0, nextReadable: 0 }
for (let run = 0; run < figures.runs; run += 1) {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true })
  mkdirSync(join(root, 'answers'))
  keepDraft(DISK, root, OLD)
  writeFileSync(join(root, 'answers', 'x-v1.md'), V1)
  const before = readFileSync(join(root, 'drafts', 'a.json'), 'utf8')
  fill(run % 2)
  const told = [said(() => keepDraft(DISK, root, NEW)), said(() => saveVersions(DISK, baseIn(root, 'x'), [V1, V2]))]
  figures.reported += told.every((code) => code === 'ENOSPC') ? 1 : 0
  const same = readFileSync(join(root, 'drafts', 'a.json'), 'utf8') === before
  figures.previousByteEqual += same && readFileSync(join(root, 'answers', 'x-v1.md'), 'utf8') === V1 ? 1 : 0
  figures.nothingLeftBehind += names('drafts') === 'a.json' && names('answers') === 'x-v1.md' ? 1 : 0
  rmSync(filler)
  keepDraft(DISK, root, NEW)
  saveVersions(DISK, baseIn(root, 'x'), [V1, V2])
  const next = draftsIn(DISK, root).drafts[0]?.sections.situation === NEW.sections.situation
  figures.nextReadable += next && readFileSync(join(root, 'answers', 'x-v2.md'), 'utf8') === V2 ? 1 : 0
}

// The coach itself: it shows the review, says why nothing is saved, and gives the answer to be copied.
const TOLD = 10
let told = 0
const answer = `## Situation

In May 2024 I ran the returns desk of a toy shop. Mrs Lindqvist, who buys for a nursery, brought back nine broken swings.

## Task

She needed swings by Monday for forty children.

## Action

I asked her what had broken. I rang the maker.

## Result

The swings hung on Sunday.
`
for (let run = 0; run < TOLD; run += 1) {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true })
  fill(0)
  const env = { ...process.env, STAR_COACH_HOME: root }
  const ran = spawnSync(process.execPath, [binary, 'practice', '--answers', '-', '--seed', '7'], { env, input: answer, encoding: 'utf8' })
  const honest = ran.status === 3 && ran.stderr.includes('Not saved: the disk is full.') && ran.stdout.includes('I rang the maker.')
  told += honest && ran.stdout.includes('Next, worth most first') ? 1 : 0
}
process.stdout.write(JSON.stringify({ ...figures, practices: TOLD, practicesThatSaidSo: told }))
