import { join } from 'node:path'
import { moveNew, namesIn, sweep, writeWhole } from './atomic.js'
import type { Disk } from './disk.js'
import { draftOf, type UnfinishedAnswer } from './draft-form.js'
import { type Asking, giveUpLock, holderOf, takeLock } from './locks.js'

export { besidesOf, type Editing, type UnfinishedAnswer } from './draft-form.js'

const ENDING = '.json'
const directory = (state: string): string => join(state, 'drafts')
const pathOf = (state: string, id: string): string => join(directory(state), `${id}${ENDING}`)
const lockOf = (state: string, id: string): string => join(directory(state), `${id}.lock`)

/** Keeps a draft, whole or not at all. Throws what the disk says. */
export function keepDraft(disk: Disk, state: string, draft: UnfinishedAnswer): void {
  writeWhole(disk, pathOf(state, draft.id), `${JSON.stringify(draft, null, 2)}\n`)
}

/** Lets go of a draft whose answer is safe elsewhere. */
export function dropDraft(disk: Disk, state: string, id: string): void {
  try {
    disk.unlinkSync(pathOf(state, id))
  } catch {
    // It was never kept.
  }
}

/** Moves a draft that nobody wants to the trash, from where a person can take it back; returns where it is. Throws what the disk says. */
export function trashDraft(disk: Disk, state: string, id: string): string {
  return moveNew(disk, pathOf(state, id), (attempt) => join(state, 'trash', `${id}${attempt === 1 ? '' : `-${attempt}`}${ENDING}`))
}

/** Clears away what killed writers left: among the drafts, in the trash, among the editor's files. */
export function sweepDrafts(disk: Disk, state: string, alive: (pid: number) => boolean): void {
  for (const folder of [directory(state), join(state, 'trash'), join(state, 'edits')]) sweep(disk, folder, alive)
}

/** What the folder of drafts holds. */
export interface Drafts {
  /** The one last worked on first. */
  readonly drafts: readonly UnfinishedAnswer[]
  /** Names of files that are no drafts. */
  readonly unreadable: readonly string[]
  /** Names of files that a newer version of the coach wrote; they are left alone. */
  readonly newer: readonly string[]
}

const lastOf = ({ changed, created }: UnfinishedAnswer): number => Date.parse(changed ?? created)

/** Every draft; changes nothing. */
export function draftsIn(disk: Disk, state: string): Drafts {
  const drafts: UnfinishedAnswer[] = []
  const unreadable: string[] = []
  const newer: string[] = []
  for (const name of namesIn(disk, directory(state))) {
    if (!name.endsWith(ENDING) || name.startsWith('.')) continue
    const draft = readDraftFile(disk, join(directory(state), name))
    if (draft === 'newer') newer.push(name)
    else if (draft === 'unreadable' || draft.id !== name.slice(0, -ENDING.length)) unreadable.push(name)
    else drafts.push(draft)
  }
  return { drafts: drafts.sort((a, b) => lastOf(b) - lastOf(a)), unreadable, newer }
}

function readDraftFile(disk: Disk, path: string): ReturnType<typeof draftOf> {
  try {
    return draftOf(disk.readFileSync(path, 'utf8'))
  } catch {
    return 'unreadable'
  }
}

/** Renames files that are no drafts to `*.bad`, so that they are told of once and never lost; returns their new paths. */
export function setAside(disk: Disk, state: string, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const from = join(directory(state), name)
    try {
      // What cannot even be read may be a good draft behind a passing trouble.
      disk.readFileSync(from)
      return [moveNew(disk, from, (attempt) => `${from}${attempt === 1 ? '' : `-${attempt}`}.bad`)]
    } catch {
      // It stays as it is, and is told of again.
      return []
    }
  })
}

/** The process that works on a draft at this moment, or null. */
export function openedBy(disk: Disk, state: string, id: string, asking: Asking): number | null {
  return holderOf(disk, lockOf(state, id), asking)
}

/** Takes a draft for this process: null when it is ours, else the process that works on it. Throws what the disk says. */
export function openDraft(disk: Disk, state: string, id: string, asking: Asking): number | null {
  return takeLock(disk, lockOf(state, id), asking)
}

/** Gives a draft up, so that another process may open it. */
export function closeDraft(disk: Disk, state: string, id: string): void {
  giveUpLock(disk, lockOf(state, id))
}

/** A name that no draft has, taken for this process; the name as it is when the disk takes no lock. */
export function newDraft(disk: Disk, state: string, id: string, asking: Asking): string {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const name = attempt === 1 ? id : `${id}-${attempt}`
    try {
      if (namesIn(disk, directory(state)).includes(`${name}${ENDING}`)) continue
      if (openDraft(disk, state, name, asking) === null) return name
    } catch {
      return name
    }
  }
  return id
}
