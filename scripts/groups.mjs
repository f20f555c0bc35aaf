// Modules that many parts of the bundle need are one file of it each, which the others require: none of them is there twice.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** What judges: whole rooms. */
const ROOMS = ['reading', 'signals', 'checks', 'review', 'probing']
/** What nearly every verb shows and reads with, and nothing that needs what judges. The hall and the library do without it. */
const SHOWING = [
  'files/atomic',
  'files/banks',
  'files/disk',
  'files/draft-form',
  'files/home',
  'files/input',
  'files/paths',
  'files/settings',
  'formats/page',
  'formats/paint',
  'terminal/colour',
  'terminal/plainly',
  'text/nearest',
  'text/safe',
  'text/width',
  'text/wrap',
]

/** The groups of the modules of `src` at `root`: which one a module is in, and the plugin that keeps each in a file of its own. */
export function groupsOf(root) {
  const src = join(root, 'src')
  const inSource = (path) =>
    relative(src, path)
      .replace(/\.[jt]s$/, '')
      .split(sep)
      .join('/')
  const groupOf = (path) => {
    const name = inSource(path)
    return ROOMS.includes(name.split('/')[0]) ? 'judgement' : SHOWING.includes(name) ? 'showing' : undefined
  }

  /** What is asked of a group from outside, as re-exports. */
  function doors(group) {
    const asked = new Map()
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    for (const file of files.map((name) => join(src, name)).filter((path) => groupOf(path) !== group))
      for (const [, list, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) \{([^}]*)\} from '(\.[^']+)'/gm)) {
        const target = resolve(file, '..', from)
        if (groupOf(target) !== group) continue
        for (const name of list.split(',').map((one) => one.trim().split(' as ')[0] ?? '')) {
          if (name === '' || name.startsWith('type ')) continue
          if ((asked.get(name) ?? target) !== target) throw new Error(`${file}: two modules have a ${name} that is asked for from outside`)
          asked.set(name, target)
        }
      }
    return [...asked].sort().map(([name, target]) => `export { ${name} } from './${inSource(target)}.js'`)
  }

  /** Keeps these groups out of what imports them. What judges needs nothing of the others: it has its own copies. */
  const apart = (...groups) => ({
    name: 'apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\w+$/ }, ({ kind, path }) =>
        kind === 'entry-point' && groups.includes(path) ? { path, namespace: 'doors' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'doors' }, ({ path }) => ({ contents: doors(path).join('\n'), resolveDir: src }))
      onResolve({ filter: /^\./ }, ({ kind, importer, path, resolveDir, namespace }) => {
        if (kind !== 'import-statement' || namespace === 'doors') return undefined
        const [from, to] = [groupOf(importer), groupOf(resolve(resolveDir, path))]
        const stays = to === undefined || !groups.includes(to) || from === to || from === 'judgement'
        return stays ? undefined : { path: `./${to}.cjs`, external: true }
      })
    },
  })
  return { apart }
}
