import { accessSync, constants, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from './atomic.js'
import { type Disk, reasonOf } from './disk.js'
import { MOST_BYTES } from './input.js'

/** How a place on the disk is. */
export interface PlaceHealth {
  readonly path: string
  readonly exists: boolean
  readonly kind: 'file' | 'directory' | 'other'
  /** Its permission bits, 0–0o777; null where there are none to speak of. */
  readonly mode: number | null
  /** More people than the owner may read or change it. */
  readonly loose: boolean
  readonly writable: boolean
  /** Why nothing is known of it, or null. */
  readonly trouble: string | null
}

/** Looks at a place and changes nothing. NTFS keeps no such modes, so none is judged there. */
export function healthOf(path: string, platform: NodeJS.Platform): PlaceHealth {
  const none = { path, exists: false, kind: 'other', mode: null, loose: false, writable: false, trouble: null } as const
  try {
    const found = lstatSync(path)
    const mode = platform === 'win32' ? null : found.mode & 0o777
    const kind = found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'other'
    return {
      path,
      exists: true,
      kind,
      mode,
      loose: mode !== null && kind !== 'other' && (mode & 0o077) !== 0,
      writable: canWrite(path),
      trouble: null,
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none
    return { ...none, trouble: reasonOf(error) }
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What a folder of answers holds; names only, never a word of an answer. */
export interface FolderHealth {
  readonly answers: number
  readonly facts: number
  /** Files that others may read or change. */
  readonly loose: readonly string[]
  /** Files that no review could read, each with the reason. */
  readonly unreadable: readonly { readonly name: string; readonly why: string }[]
  /** Files that are no Markdown. */
  readonly foreign: readonly string[]
  /** What killed writers left. */
  readonly leftovers: readonly string[]
}

/** Looks through a folder of answers and changes nothing. */
export function folderHealth(disk: Disk, folder: string, platform: NodeJS.Platform): FolderHealth {
  const [loose, unreadable, foreign, leftovers]: [string[], { name: string; why: string }[], string[], string[]] = [[], [], [], []]
  let [answers, facts] = [0, 0]
  for (const name of namesIn(disk, folder)) {
    const health = healthOf(join(folder, name), platform)
    if (name.startsWith('.') && name.endsWith('.tmp')) leftovers.push(name)
    else if (health.kind !== 'file' || !name.endsWith('.md')) foreign.push(name)
    else {
      const why = whyUnreadable(join(folder, name))
      if (why !== null) unreadable.push({ name, why })
      else if (/-facts(?:-\d+)?\.md$/.test(name)) facts += 1
      else answers += 1
    }
    if (health.loose && health.kind === 'file') loose.push(name)
  }
  return { answers, facts, loose, unreadable, foreign, leftovers }
}

function whyUnreadable(path: string): string | null {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > MOST_BYTES) return 'over 1 MiB'
    if (bytes.length === 0) return 'empty'
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return null
  } catch (error) {
    return error instanceof TypeError ? 'not UTF-8' : reasonOf(error)
  }
}
