import type { Dirent } from 'node:fs'
import { resolve } from 'node:path'

/** What walking a folder needs of the disk. */
export interface FolderDisk {
  readonly readdirSync: (path: string, options: { readonly withFileTypes: true }) => Dirent[]
}

/** A file that may be an answer, or a folder that cannot be read and what the disk says of it. */
export type Found = { readonly file: string } | { readonly folder: string; readonly error: unknown }

/** A folder named on the way, before the files in it. */
export type OnFolder = (folder: string) => void

const MARKDOWN = /\.md$/i
const nobody: OnFolder = () => {}

/**
 * Every Markdown file below a folder, in the order of the whole paths, named as the folder is named. Hidden folders and files,
 * `node_modules` and symbolic links are passed over, so nothing outside is found; the folder itself may be a link.
 */
export function* answersIn(disk: FolderDisk, folder: string, cwd: string, onFolder: OnFolder = nobody): Generator<Found> {
  onFolder(folder)
  let entries: Dirent[]
  try {
    entries = disk.readdirSync(resolve(cwd, folder), { withFileTypes: true })
  } catch (error) {
    yield { folder, error }
    return
  }
  for (const { name, isFolder } of sorted(entries)) {
    const path = within(folder, name)
    if (isFolder) yield* answersIn(disk, path, cwd, onFolder)
    else yield { file: path }
  }
}

/** A name in a folder, the folder as it was given: `answers/` has `answers/a.md`, `.` has `a.md`. */
function within(folder: string, name: string): string {
  const bare = folder.replace(/\/{1,99}$/, '')
  return bare === '.' ? name : `${bare}/${name}`
}

/** What may be answers and what may hold some, as their whole paths sort. */
function sorted(entries: readonly Dirent[]): readonly { readonly name: string; readonly isFolder: boolean }[] {
  const key = (one: { readonly name: string; readonly isFolder: boolean }) => (one.isFolder ? `${one.name}/` : one.name)
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isAnswer: entry.isFile() && MARKDOWN.test(entry.name) }))
    .filter(({ isFolder, isAnswer }) => isFolder || isAnswer)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
