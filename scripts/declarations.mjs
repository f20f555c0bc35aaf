// The types of the library in one file: what its face declares and whatever that is made of, and nothing of the rooms behind it.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const NAMED = /^(export )?(?:declare )?(?:interface|type|const|function|class|abstract class) (\w+)/

/** Names in braces, with `type` left out; nothing is renamed. */
const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')

/** A file of declarations: what it declares, each with its comment, and where the names it imports come from. */
function parse(path) {
  const declared = new Map()
  const imported = new Map()
  const passed = []
  let comment = []
  let open = null
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, list, from] = /^(?:import|export)(?: type)? \{([^}]*)\} from '([^']+)'/.exec(line) ?? []
    const [, , name] = NAMED.exec(line) ?? []
    if (list !== undefined) {
      for (const one of namesIn(list)) imported.set(one, resolve(dirname(path), from.replace(/\.js$/, '.d.ts')))
      if (line.startsWith('export')) passed.push(...namesIn(list))
      open = null
    } else if (name !== undefined) {
      open = { comment: comment.join('\n'), lines: [line], exported: line.startsWith('export') }
      declared.set(name, open)
      comment = []
    } else if (line.startsWith('/**')) {
      open = null
      comment = [line]
    } else if (comment.length > 0 && line.startsWith(' *')) {
      comment.push(line)
    } else if (open !== null && line !== '') open.lines.push(line)
  }
  return { declared, imported, passed }
}

/** Every declaration that some names of a file need, each once, what is needed first. */
function gather(face, files, found) {
  const file = (path) => files.get(path) ?? files.set(path, parse(path)).get(path)
  const take = (path, name) => {
    const { declared, imported } = file(path)
    if (imported.has(name)) return take(imported.get(name), name)
    const here = declared.get(name)
    if (here === undefined) return
    if ((found.get(name) ?? here) !== here) throw new Error(`two declarations are called ${name}`)
    if (found.has(name)) return
    found.set(name, here)
    const said = here.lines.join('\n').replace(/\/\*[\s\S]*?\*\/|'[^']*'/g, '')
    for (const [word] of said.matchAll(/\b[A-Za-z]\w*/g)) if (word !== name) take(path, word)
  }
  const { declared, passed } = file(face)
  const open = [...passed, ...[...declared].filter(([, { exported }]) => exported).map(([name]) => name)]
  for (const name of open) take(face, name)
  return open
}

/** The declarations of `src/index.ts` as one module. */
export async function declarations() {
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-types-'))
  try {
    const project = join(dir, 'tsconfig.json')
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: dir,
      rootDir: join(root, 'src'),
      types: [],
    }
    writeFileSync(
      project,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: [join(root, 'src/index.ts')] }),
    )
    // An error somewhere in the source is told by `npm test`; the types are written all the same.
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]).catch((error) => {
      if (!existsSync(join(dir, 'index.d.ts'))) throw error
    })
    const found = new Map()
    const open = new Set(gather(join(dir, 'index.d.ts'), new Map(), found))
    const texts = [...found].map(([name, { comment, lines }]) => {
      const plain = lines.join('\n').replace(/^export /, '')
      const said = open.has(name) ? `export ${plain}` : plain
      return comment === '' ? said : `${comment}\n${said}`
    })
    return `${texts.join('\n')}\nexport {};\n`
  } finally {
    rmSync(dir, { recursive: true })
  }
}
