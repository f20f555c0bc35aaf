import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { answersIn } from './folder.js'

/** A file that was saved, or that is no longer there. */
export interface Change {
  readonly file: string
  readonly gone: boolean
  /** Whether it was found in a folder. */
  readonly inFolder: boolean
  /** Whether it is still as it was when this was told; what is being written again will be told again. */
  readonly still: () => boolean
}

/**
 * A file must be left alone for so long before it counts as saved, in milliseconds: editors write in more than one step. What is left of
 * 200 ms is for reading it, reviewing it and a busy machine.
 */
const SETTLED = 120
/** A file that is empty or not there may be in the middle of a save for this long. */
const MISSING = 1000
/** The disk is looked at this often even when nothing is heard of it: some file systems tell nothing. */
const ANYWAY = 1000
/** The same where nothing can be heard at all. */
const ONLY = 40

/** What a file is at this moment; '' when it is not there. */
interface State {
  readonly file: string
  readonly inFolder: boolean
  readonly key: string
  readonly empty: boolean
}

interface Known extends State {
  /** Since when it has been so, in monotonic milliseconds. */
  readonly since: number
  /** What was told of it last. */
  readonly told: string
}

function stateOf(file: string, inFolder: boolean, cwd: string): State {
  try {
    const { ino, size, mtimeNs } = statSync(resolve(cwd, file), { bigint: true })
    return { file, inFolder, key: `${ino}:${size}:${mtimeNs}`, empty: size === 0n }
  } catch {
    return { file, inFolder, key: '', empty: true }
  }
}

/**
 * Watches files and folders of answers. What the system says is only a hint to look: the truth is what `stat` says, so that no way of
 * saving is missed (written in place, renamed over, removed and made again) and none is told twice.
 */
export class Watching {
  readonly #known = new Map<string, Known>()
  readonly #ears = new Map<string, { readonly ino: bigint; readonly watcher: FSWatcher | null }>()
  #timer: NodeJS.Timeout | undefined
  #due = Number.POSITIVE_INFINITY
  #deaf = false
  #cost = 0

  constructor(
    readonly names: readonly string[],
    readonly cwd: string,
    readonly tell: (change: Change) => void,
  ) {
    for (const [path, state] of this.#seen()) this.#known.set(path, { ...state, since: 0, told: state.key })
    this.#lookIn(this.#deaf ? ONLY : ANYWAY)
  }

  /** The files there were when watching began. */
  get files(): readonly string[] {
    return [...this.#known.values()].filter(({ key }) => key !== '').map(({ file }) => file)
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const { watcher } of this.#ears.values()) watcher?.close()
    this.#ears.clear()
  }

  /** Everything as it is now, by absolute path; hears of each folder from now on. */
  #seen(): Map<string, State> {
    const seen = new Map<string, State>()
    const folders = new Set<string>()
    const add = (file: string, inFolder: boolean) => {
      const path = resolve(this.cwd, file)
      if (!seen.has(path)) seen.set(path, stateOf(file, inFolder, this.cwd))
    }
    for (const name of this.names) {
      const path = resolve(this.cwd, name)
      if (!isDirectory(path)) {
        add(name, false)
        for (const folder of [dirname(path), realFolder(path)]) folders.add(folder)
        continue
      }
      // A folder that is taken away and made again is heard of from the one above it.
      folders.add(dirname(path))
      const found = answersIn({ readdirSync }, name, this.cwd, (folder) => folders.add(resolve(this.cwd, folder)))
      for (const one of found) if ('file' in one) add(one.file, true)
    }
    this.#hear(folders)
    return seen
  }

  #hear(folders: ReadonlySet<string>): void {
    for (const [path, { watcher }] of this.#ears) {
      if (folders.has(path)) continue
      watcher?.close()
      this.#ears.delete(path)
    }
    for (const path of folders) {
      const ino = inodeOf(path)
      const ear = this.#ears.get(path)
      if (ino === null || (ear?.watcher && ear.ino === ino)) continue
      ear?.watcher?.close()
      this.#ears.set(path, { ino, watcher: this.#earAt(path) })
    }
    this.#deaf = [...this.#ears.values()].some(({ watcher }) => watcher === null)
  }

  #earAt(path: string): FSWatcher | null {
    try {
      const watcher = watch(path, () => this.#lookIn(this.#cost * 4))
      watcher.on('error', () => {
        watcher.close()
        this.#ears.delete(path)
      })
      return watcher
    } catch {
      return null
    }
  }

  /** Looks again in so many milliseconds, or sooner when that was wished for already. */
  #lookIn(milliseconds: number): void {
    const due = performance.now() + milliseconds
    if (due >= this.#due) return
    this.#due = due
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), milliseconds)
  }

  #look(): void {
    this.#due = Number.POSITIVE_INFINITY
    const now = performance.now()
    const seen = this.#seen()
    let next = this.#deaf ? ONLY : ANYWAY
    for (const path of new Set([...this.#known.keys(), ...seen.keys()])) {
      const before = this.#known.get(path)
      const state = seen.get(path) ?? { file: before?.file ?? path, inFolder: before?.inFolder ?? true, key: '', empty: true }
      const since = before?.key === state.key ? before.since : now
      const known = { ...state, since, told: before?.told ?? '' }
      this.#known.set(path, known)
      if (known.key === known.told) {
        // What is gone from a folder was told and is forgotten.
        if (known.key === '' && known.inFolder) this.#known.delete(path)
        continue
      }
      const left = (known.empty ? MISSING : SETTLED) - (now - since)
      if (left > 0) next = Math.min(next, left)
      else this.#say(path, known)
    }
    this.#cost = performance.now() - now
    this.#lookIn(next)
  }

  #say(path: string, known: Known): void {
    const { file, inFolder, key } = known
    this.#known.set(path, { ...known, told: key })
    this.tell({ file, inFolder, gone: key === '', still: () => stateOf(file, inFolder, this.cwd).key === key })
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function inodeOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino
  } catch {
    return null
  }
}

/** Where a file really is, when it is reached over a link. */
function realFolder(path: string): string {
  try {
    return dirname(realpathSync(path))
  } catch {
    return dirname(path)
  }
}
