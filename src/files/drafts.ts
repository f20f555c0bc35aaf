import { join } from 'node:path'
import { BANDS, type Band, SECTIONS, type Section } from '../star.js'
import { namesIn, sweep, writeWhole } from './atomic.js'
import type { Disk } from './disk.js'

/** What someone was writing when they left. */
export type Editing =
  | { readonly kind: 'section'; readonly section: Section; readonly text: string }
  | { readonly kind: 'probe'; readonly ask: string; readonly text: string }

/** An answer that is not finished, as it is kept on the disk. */
export interface UnfinishedAnswer {
  readonly schema: 'star-coach/draft/1'
  readonly id: string
  /** When it was begun, ISO 8601. */
  readonly created: string
  /** Id of the question. */
  readonly question: string
  readonly seed: number
  readonly wpm: number | null
  readonly sections: Readonly<Record<Section, string>>
  readonly probes: readonly { readonly ask: string; readonly answer: string }[]
  /** The sections as they were before each revision, oldest first. */
  readonly earlier?: readonly Readonly<Record<Section, string>>[]
  /** What the person expected of the review, before it. */
  readonly guess?: { readonly band: Band; readonly weakest: Section }
  /** All four sections were gone through. */
  readonly reviewed: boolean
  readonly editing: Editing | null
}

const directory = (state: string): string => join(state, 'drafts')
const pathOf = (state: string, id: string): string => join(directory(state), `${id}.json`)

/** Keeps a draft, whole or not at all. Throws what the disk says. */
export function keepDraft(disk: Disk, state: string, draft: UnfinishedAnswer): void {
  writeWhole(disk, pathOf(state, draft.id), `${JSON.stringify(draft, null, 2)}\n`)
}

/** Lets go of a draft whose answer is safe elsewhere, or that nobody wants. */
export function dropDraft(disk: Disk, state: string, id: string): void {
  try {
    disk.unlinkSync(pathOf(state, id))
  } catch {
    // It was never kept.
  }
}

/** Clears away what killed writers left among the drafts; `alive` tells whether a process still runs. */
export function sweepDrafts(disk: Disk, state: string, alive: (pid: number) => boolean): void {
  sweep(disk, directory(state), alive)
}

/** Every draft, newest first, and the names of files that are none; those are left alone. */
export function draftsIn(
  disk: Disk,
  state: string,
): { readonly drafts: readonly UnfinishedAnswer[]; readonly unreadable: readonly string[] } {
  const drafts: UnfinishedAnswer[] = []
  const unreadable: string[] = []
  for (const name of namesIn(disk, directory(state))) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue
    const draft = readDraftFile(disk, join(directory(state), name))
    if (draft && draft.id === name.slice(0, -'.json'.length)) drafts.push(draft)
    else unreadable.push(name)
  }
  return { drafts: drafts.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0)), unreadable }
}

function readDraftFile(disk: Disk, path: string): UnfinishedAnswer | null {
  try {
    const found: unknown = JSON.parse(disk.readFileSync(path, 'utf8'))
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const allText = (value: unknown, keys: readonly string[]): boolean => isRecord(value) && keys.every((key) => typeof value[key] === 'string')

function isDraft(value: unknown): value is UnfinishedAnswer {
  return (
    isRecord(value) &&
    value['schema'] === 'star-coach/draft/1' &&
    allText(value, ['id', 'created', 'question']) &&
    typeof value['seed'] === 'number' &&
    (value['wpm'] === null || typeof value['wpm'] === 'number') &&
    allText(value['sections'], SECTIONS) &&
    Array.isArray(value['probes']) &&
    value['probes'].every((probe) => allText(probe, ['ask', 'answer'])) &&
    (value['earlier'] === undefined || (Array.isArray(value['earlier']) && value['earlier'].every((one) => allText(one, SECTIONS)))) &&
    (value['guess'] === undefined || isGuess(value['guess'])) &&
    typeof value['reviewed'] === 'boolean' &&
    (value['editing'] === null || isEditing(value['editing']))
  )
}

const isGuess = (value: unknown): boolean =>
  isRecord(value) && BANDS.some((band) => band === value['band']) && SECTIONS.some((section) => section === value['weakest'])

function isEditing(value: unknown): value is Editing {
  if (!isRecord(value) || typeof value['text'] !== 'string') return false
  if (value['kind'] === 'probe') return typeof value['ask'] === 'string'
  return value['kind'] === 'section' && SECTIONS.some((section) => section === value['section'])
}
