import { join } from 'node:path'
import { moveNew, namesIn, sweep, writeWhole } from './atomic.js'
import type { Disk } from './disk.js'
import { type Asking, giveUpLock, holderOf, takeLock } from './locks.js'

/** A step as it was planned: its question, and the answer file with its text when nobody is asked. */
export interface PlannedStep {
  readonly question: string | null
  readonly file: string | null
  readonly text: string | null
}

/** A step that is finished: the Markdown that was or would be saved, and what became of it. */
export interface FinishedStep {
  readonly text: string
  /** Where the answer is saved; null when it is not. */
  readonly path: string | null
  /** Seconds of writing time used; null when it was not timed. */
  readonly seconds: number | null
  /** Id of the draft it was written in; null for an answer file. */
  readonly draft: string | null
}

/** A drill that somebody is going through, as it is kept on the disk. */
export interface DrillRun {
  readonly schema: 'star-coach/drill-run/1'
  readonly id: string
  /** When it was begun and last kept, ISO 8601. */
  readonly created: string
  readonly changed: string
  readonly name: string
  readonly title: string
  readonly seed: number | null
  readonly time: string | null
  readonly think: string | null
  readonly bar: number | null
  readonly probes: boolean
  readonly steps: readonly PlannedStep[]
  /** The first so many steps are finished. */
  readonly done: readonly FinishedStep[]
  /** Id of the draft of the step that is being answered, or null. */
  readonly open: string | null
}

const SCHEMA = 'star-coach/drill-run/1'
const ENDING = '.json'
const directory = (state: string): string => join(state, 'drills')
const pathOf = (state: string, id: string): string => join(directory(state), `${id}${ENDING}`)
const lockOf = (state: string, id: string): string => join(directory(state), `${id}.lock`)

/** Keeps where somebody is in a drill, whole or not at all. Throws what the disk says. */
export function keepRun(disk: Disk, state: string, run: DrillRun): void {
  writeWhole(disk, pathOf(state, run.id), `${JSON.stringify(run, null, 2)}\n`)
}

/** Lets go of a run whose answers are all safe elsewhere. */
export function dropRun(disk: Disk, state: string, id: string): void {
  try {
    disk.unlinkSync(pathOf(state, id))
  } catch {
    // It was never kept.
  }
}

/** Moves a run that nobody wants to the trash; returns where it is. Throws what the disk says. */
export function trashRun(disk: Disk, state: string, id: string): string {
  return moveNew(disk, pathOf(state, id), (attempt) => join(state, 'trash', `drill-${id}${attempt === 1 ? '' : `-${attempt}`}${ENDING}`))
}

/** What the folder of runs holds. */
export interface Runs {
  /** The one last worked on first. */
  readonly runs: readonly DrillRun[]
  /** Paths of files that are no runs this version can read; they are left alone. */
  readonly unreadable: readonly string[]
}

/** Every unfinished drill; changes nothing. */
export function runsIn(disk: Disk, state: string): Runs {
  const names = namesIn(disk, directory(state)).filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
  const read = names.map((name) => [name, runIn(disk, join(directory(state), name))] as const)
  const runs = read.flatMap(([name, run]) => (run !== null && `${run.id}${ENDING}` === name ? [run] : []))
  const known = new Set(runs.map(({ id }) => `${id}${ENDING}`))
  return {
    runs: runs.sort((a, b) => Date.parse(b.changed) - Date.parse(a.changed)),
    unreadable: names.filter((name) => !known.has(name)).map((name) => join(directory(state), name)),
  }
}

/** Clears away what killed writers left among the runs. */
export const sweepRuns = (disk: Disk, state: string, alive: (pid: number) => boolean): void => sweep(disk, directory(state), alive)

/** The process that goes through a run at this moment, or null. */
export const runOpenedBy = (disk: Disk, state: string, id: string, asking: Asking): number | null =>
  holderOf(disk, lockOf(state, id), asking)

/** Takes a run for this process: null when it is ours, else the process that has it. Where no lock can be written it is ours all the same. */
export function openRun(disk: Disk, state: string, id: string, asking: Asking): number | null {
  try {
    return takeLock(disk, lockOf(state, id), asking)
  } catch {
    return null
  }
}

/** Gives a run up, so that another process may open it. */
export const closeRun = (disk: Disk, state: string, id: string): void => giveUpLock(disk, lockOf(state, id))

function runIn(disk: Disk, path: string): DrillRun | null {
  try {
    const found: unknown = JSON.parse(disk.readFileSync(path, 'utf8'))
    return isRun(found) ? found : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): boolean => typeof value === 'number'
const orNull = (value: unknown, is: (given: unknown) => boolean): boolean => value === null || is(value)
const isTime = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value))

const isStep = (value: unknown): boolean =>
  isRecord(value) &&
  ['question', 'file', 'text'].every((key) => orNull(value[key], isText)) &&
  (value['question'] !== null || isText(value['text']))
const isFinished = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['text']) &&
  ['path', 'draft'].every((key) => orNull(value[key], isText)) &&
  orNull(value['seconds'], isNumber)

function isRun(value: unknown): value is DrillRun {
  if (!isRecord(value) || value['schema'] !== SCHEMA) return false
  const { steps, done } = value
  return (
    ['id', 'name', 'title'].every((key) => isText(value[key])) &&
    ['created', 'changed'].every((key) => isTime(value[key])) &&
    ['time', 'think', 'open'].every((key) => orNull(value[key], isText)) &&
    ['seed', 'bar'].every((key) => orNull(value[key], isNumber)) &&
    typeof value['probes'] === 'boolean' &&
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(isStep) &&
    Array.isArray(done) &&
    done.length <= steps.length &&
    done.every(isFinished)
  )
}
