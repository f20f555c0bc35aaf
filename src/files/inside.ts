import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve, sep, win32 } from 'node:path'

/** Where a named file is, or why it may not be read, in words that follow its name. */
export type Inside = { readonly path: string } | { readonly why: string }

/** Names that Windows takes for devices, with any ending and in any folder. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|:|$)/i

const OUTSIDE = 'is outside the folder of the drill'

/** Whether a path stands below a folder; both with their links followed. */
export const isBelow = (folder: string, path: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/**
 * The path of a file that stands in a directory or below it: no way up, no absolute path, no link that leads out, no device.
 * What is there is looked at, nothing is read.
 */
export function insideOf(directory: string, name: string): Inside {
  if (name.trim() === '' || name.includes('\0')) return { why: 'is no name of a file' }
  const parts = name.split(/[/\\]/)
  if (isAbsolute(name) || win32.isAbsolute(name) || /^[a-z]:/i.test(name))
    return { why: `${OUTSIDE}: write it from there, without / or a drive` }
  if (parts.includes('..')) return { why: `${OUTSIDE}: .. is not allowed` }
  if (parts[0]?.startsWith('~')) return { why: `${OUTSIDE}: ~ is not allowed` }
  if (parts.some((part) => DEVICE.test(part.trim()))) return { why: 'is a device, not a file' }
  const path = join(directory, name)
  try {
    const real = realpathSync(path)
    return isBelow(realpathSync(directory), real) ? { path: real } : { why: `${OUTSIDE}: a link leads out of it` }
  } catch {
    // It is not there, or its links go round: reading it tells which, and nothing outside is told of.
    return leadsOut(directory, path) ? { why: `${OUTSIDE}: a link leads out of it` } : { path }
  }
}

/** Whether what is there of a path that is not there leads out: a missing file must not tell what stands outside. */
function leadsOut(directory: string, path: string): boolean {
  const home = resolve(directory)
  for (let at = dirname(path); at.length > home.length; at = dirname(at)) {
    try {
      const real = realpathSync(at)
      const root = realpathSync(home)
      return real !== root && !isBelow(root, real)
    } catch {
      // Further up, then.
    }
  }
  return false
}
