// Bundles src/ into dist/: one CommonJS file a lazily loaded group, so that each verb loads only what it needs.
// `--if-stale` does nothing when nothing that goes into the bundle is newer than it (`npx` in a clone runs `prepare` each time).
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { declarations } from './declarations.mjs'
import { groupsOf } from './groups.mjs'
import { compilePatterns, run } from './patterns/collect.mjs'
import { dropRegExps } from './patterns/drop.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const stamp = join(dist, 'built.json')

const MADE_OF = ['package.json', 'package-lock.json', 'scripts', 'questions', 'src']

/** Every file that the bundle is made of, with its size and time of change. */
function inputs(...of) {
  const found = []
  const walk = (path) => {
    if (!statSync(path).isDirectory()) return found.push(path)
    for (const name of readdirSync(path).sort()) if (!name.endsWith('.generated.json')) walk(join(path, name))
  }
  for (const name of of) walk(join(root, name))
  return found
}

function isFresh() {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  const files = inputs(...MADE_OF)
  if (JSON.parse(readFileSync(stamp, 'utf8')).files !== files.length) return false
  return files.every((path) => statSync(path).mtimeMs < built)
}

// A file for each group that is loaded by itself: the hall, the library's face, and whatever the source imports lazily; that import stays a `require` at run time.
function lazyImports(path) {
  const found = readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)\.js'\)/g)
  return [...found].map(([, name]) => relative(join(root, 'src'), resolve(dirname(path), name)))
}
const entries = () => [
  ...new Set(
    inputs('src')
      .filter((path) => path.endsWith('.ts'))
      .flatMap(lazyImports),
  ),
]
const outName = (entry) => entry.split('/').at(-1)

const { apart } = groupsOf(root)
/** The hall and the library hold what they need; verbs share what they show and read with. */
const ALONE = ['main', 'index']

const lazily = {
  name: 'lazily',
  setup(build) {
    build.onResolve({ filter: /^\./ }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined
      const entry = relative(join(root, 'src'), resolve(args.resolveDir, args.path)).replace(/\.js$/, '')
      return { path: `./${outName(entry)}.cjs`, external: true }
    })
  },
}

/** What a module of lists works out at a start is worked out now: the bundle holds what it came to. */
const madeNow = {
  name: 'made-now',
  setup({ onLoad }) {
    onLoad({ filter: /\.made\.ts$/ }, async ({ path }) => ({
      contents: Object.entries(await run(path))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n'),
    }))
  },
}

/** The question bank is one file beside the bundle, parsed when a question is first asked for. */
const BANK = 'bank.json'
const asksForTheBank = {
  name: 'asks-for-the-bank',
  setup({ onLoad }) {
    onLoad({ filter: /bank\.generated\.json$/ }, () => ({
      contents: `Object.defineProperty(exports, '__esModule', { value: true })
Object.defineProperty(exports, 'default', { enumerable: true, get: () => require('./${BANK}') })`,
    }))
  },
}

/**
 * Commander starts programs for verbs that are programs of their own; there are none, and loading what starts them takes time.
 * Inquirer brings ten prompts; the coach asks with two of them and its own, and opens editors itself.
 */
const startsNothing = {
  name: 'starts-nothing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    )
    onResolve({ filter: /^@inquirer\/(?:checkbox|editor|expand|input|number|password|rawlist|search)$/ }, () => ({
      path: 'nothing',
      namespace: 'nothing',
    }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Every pattern of the judgement, compiled; those that stay RegExp are told with --verbose. */
async function patterns() {
  const { programs, numbers, compiled, left, keyOf, packed } = await compilePatterns()
  const { contents, text } = packed(programs)
  if (process.argv.includes('--verbose')) {
    console.log(`${compiled.length} patterns compiled, ${text.length} bytes; ${left.length} stay RegExp:`)
    for (const { source, flags, why } of left) console.log(`  ${why}: /${source.slice(0, 100)}/${flags}`)
  }
  return { contents, text, numberOf: ({ source, flags }) => numbers.get(keyOf(source, flags)) }
}

/** The packages of which something is in an output of the bundle, sorted. */
const packagesOf = ({ inputs }) => {
  const there = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return [...new Set(there.flatMap(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))].sort()
}

/** The licences of everything bundled, in one file beside the bundle; packages with the same licence share its text. */
function licences(packages) {
  const byText = new Map()
  for (const name of packages) {
    const dir = join(root, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
    const file = readdirSync(dir).find((n) => /^licen[cs]e/i.test(n))
    if (file === undefined) throw new Error(`${name} has no licence text`)
    const text = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim()
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
  return `star-coach bundles these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

/** Names as short as can be, and nothing that is not used: parsing takes most of the time of a start. `--readable` is for profiles. */
const SMALL = {
  minify: !process.argv.includes('--readable'),
  treeShaking: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.20',
  charset: 'utf8',
  legalComments: 'none',
}

/** The compiled patterns are one string beside the bundle, so that nothing has to parse them and every bundler can take them along. */
const PROGRAMS = 'programs.json'
const READS_PROGRAMS = `const programsText = require('./${PROGRAMS}')
const programsFile = typeof Buffer === 'function' ? Buffer.from(programsText, 'latin1') : Uint8Array.from(programsText, (sign) => sign.charCodeAt(0))
`

/** The library for `import`: the same code as for `require`, with the same types. */
const LIBRARY = {
  'index.mjs': `import library from './index.cjs'
export const { questions, readAnswer, review, rubric } = library
`,
  'index.d.mts': `export * from './index.cjs';
`,
}

/** Writes a file at once or not at all, so that a command that runs meanwhile finds a whole one. */
function put(path, content) {
  writeFileSync(`${path}.new`, content)
  chmodSync(`${path}.new`, 0o644)
  renameSync(`${path}.new`, path)
}

/** Writes what is made of the YAML in questions/, when it is another than before. */
function generate(name, json) {
  const target = join(root, `src/questions/${name}.generated.json`)
  if (!existsSync(target) || readFileSync(target, 'utf8') !== json) writeFileSync(target, json)
}

async function bundle() {
  const { build, transform } = await import('esbuild')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const options = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
  }
  // The question bank is checked now, so that nothing has to check it later.
  const { compileBank, compileDrills } = await run('src/questions/compile.ts')
  const bank = await compileBank(join(root, 'questions'))
  generate('bank', bank)
  generate('drills', await compileDrills(join(root, 'questions/drills'), JSON.parse(bank)))

  // Types are worked out beside the rest; what they come from includes the files just made.
  const types = declarations()
  const { contents, text: programs, numberOf } = await patterns()
  const built = (names, ...groups) =>
    build({
      ...options,
      entryPoints: Object.fromEntries(names.map((name) => [outName(name), groups.includes(name) ? name : `src/${name}.ts`])),
      outdir: dist,
      outExtension: { '.js': '.cjs' },
      plugins: [madeNow, apart(...groups), lazily, asksForTheBank, startsNothing],
      external: [`./${BANK}`],
      // The modules of the YAML library, not its CommonJS: of those only what is used is taken.
      alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
      supported: { 'dynamic-import': false },
      minifySyntax: true,
      define: { __VERSION__: JSON.stringify(version), __PROGRAMS__: JSON.stringify(contents), __PROGRAMS_FILE__: 'programsFile' },
      metafile: true,
      write: false,
    })
  const parts = [await built(['judgement', ...ALONE], 'judgement'), await built(['showing', ...entries()], 'showing', 'judgement')]
  const outputs = Object.assign({}, ...parts.map(({ metafile }) => metafile.outputs))
  const files = new Map(Object.entries({ ...LIBRARY, 'index.d.cts': await types }))
  files.set(PROGRAMS, JSON.stringify(programs))
  files.set(BANK, JSON.stringify(JSON.parse(bank)))
  const { allSchemas } = await run('src/schemas/index.ts')
  for (const [name, schema] of Object.entries(allSchemas())) files.set(join('schemas', name), JSON.stringify(schema))
  for (const { path, text } of parts.flatMap(({ outputFiles }) => outputFiles)) {
    const without = dropRegExps(text, path, numberOf, Buffer.from(programs, 'latin1'))
    const { code } = await transform(/\bprogramsFile\b/.test(without) ? READS_PROGRAMS + without : without, SMALL)
    files.set(relative(dist, path), code)
  }
  files.set('LICENCES.txt', licences([...new Set(Object.values(outputs).flatMap(packagesOf))].sort()))
  const packages = Object.entries(outputs).map(([path, output]) => [path.split('/').at(-1), packagesOf(output)])
  files.set('built.json', `${JSON.stringify({ files: inputs(...MADE_OF).length, packages: Object.fromEntries(packages) })}\n`)
  lay(files)
}

/** Puts all files where they belong, and takes away what an earlier build left there. */
function lay(files) {
  mkdirSync(join(dist, 'schemas'), { recursive: true })
  for (const [name, text] of files) put(join(dist, name), text)
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const path = join(dist, name)
    if (!files.has(name) && !name.endsWith('.new') && existsSync(path) && statSync(path).isFile()) rmSync(path)
  }
}

if (!process.argv.includes('--if-stale') || !isFresh()) await bundle()
