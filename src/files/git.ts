import { dirname, join, relative, sep } from 'node:path'
import { namesIn } from './atomic.js'
import type { Disk } from './disk.js'

/** One line of a `.gitignore`: what it names, and whether it takes something back. */
interface Rule {
  readonly keeps: boolean
  readonly directoryOnly: boolean
  readonly pattern: RegExp
}

const literal = (text: string): string => text.replace(/[.+^${}()|\\]/g, '\\$&')

/** A glob of git as a pattern: `*` and `?` stop at a slash, `**` does not. Null for one that is more than that, which then ignores nothing. */
function patternOf(glob: string): RegExp | null {
  if (glob.length > 500 || /\\/.test(glob) || (glob.match(/\*/g)?.length ?? 0) > 8) return null
  const anchored = glob.replace(/\/$/, '').includes('/')
  const body = glob.replace(/^\//, '').replace(/\/$/, '')
  const parts = literal(body).match(/\*\*\/|\/\*\*|\*+|\?|\[!?[^\]/]+\]|[^*?[/]+|\/|\[/g) ?? []
  const regex = parts.map((part) => {
    if (part === '**/') return '(?:[^/]+/){0,40}'
    if (part === '/**') return '/.+'
    if (part.startsWith('*')) return '[^/]*'
    if (part === '?') return '[^/]'
    if (part === '[') return '\\['
    return part.startsWith('[') ? part.replace(/^\[!/, '[^') : part
  })
  try {
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${regex.join('')}$`)
  } catch {
    return null
  }
}

function rulesOf(text: string): readonly Rule[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.trimEnd()
    if (line === '' || line.startsWith('#')) return []
    const keeps = line.startsWith('!')
    const glob = keeps ? line.slice(1) : line
    const pattern = patternOf(glob)
    return pattern === null ? [] : [{ keeps, directoryOnly: glob.endsWith('/'), pattern }]
  })
}

function textOf(disk: Disk, path: string): string {
  try {
    return disk.readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The nearest directory upward that holds a `.git`, or null. */
function repositoryOf(disk: Disk, directory: string): string | null {
  for (let at = directory; ; at = dirname(at)) {
    if (namesIn(disk, at).includes('.git')) return at
    if (dirname(at) === at) return null
  }
}

/** What the last fitting rule of one file says of a path below its directory; null when none fits. */
function verdictOf(rules: readonly Rule[], path: string, isDirectory: boolean): boolean | null {
  const rule = rules.findLast(({ directoryOnly, pattern }) => (isDirectory || !directoryOnly) && pattern.test(path))
  return rule === undefined ? null : !rule.keeps
}

/**
 * The git repository in which a file would be found by `git add`, or null: there is none, or its ignore files name the file.
 * Reads `.gitignore` from the repository down and `.git/info/exclude`, no settings of the person's own; a rule it does not understand ignores nothing.
 */
export function repositoryThatSees(disk: Disk, file: string): string | null {
  const root = repositoryOf(disk, dirname(file))
  if (root === null) return null
  const steps = relative(root, file).split(sep)
  const sources = steps.map((_, depth) => {
    const directory = join(root, ...steps.slice(0, depth))
    const own = rulesOf(textOf(disk, join(directory, '.gitignore')))
    return { depth, rules: depth === 0 ? [...rulesOf(textOf(disk, join(root, '.git', 'info', 'exclude'))), ...own] : own }
  })
  for (let length = 1; length <= steps.length; length += 1) {
    const verdicts = sources
      .filter(({ depth }) => depth < length)
      .map(({ depth, rules }) => verdictOf(rules, steps.slice(depth, length).join('/'), length < steps.length))
    // Inside an ignored directory nothing can be taken back.
    if (verdicts.findLast((verdict) => verdict !== null) === true) return null
  }
  return root
}
