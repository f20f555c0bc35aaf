import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../src/checks/index.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const filesUnder = (dir: string, ending: string): string[] =>
  readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(dir, name))
    .sort()

interface Source {
  readonly path: string
  readonly room: string
  readonly text: string
  /** What it imports: packages as they are, own files by their path from the root. */
  readonly imports: readonly string[]
}

const sources: readonly Source[] = filesUnder('src', '.ts').map((path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(/(?:from|import|import\() ?'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)).replace(/\.js$/, '.ts') : name,
  )
  return { path, room: path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '', text, imports }
})

const PURE = ['reading', 'signals', 'checks', 'review', 'probing', 'formats', 'text']
/** For each pure room, the rooms it may know; the words of the world at the top of src are everybody's. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  reading: ['reading', 'text'],
  signals: ['signals', 'reading', 'text'],
  checks: ['checks', 'signals', 'reading', 'text'],
  review: ['review', 'checks', 'signals', 'reading', 'text'],
  formats: ['formats', 'review', 'checks', 'text'],
  probing: ['probing', 'review', 'signals', 'reading', 'text'],
  terminal: ['terminal', 'formats', 'text'],
  files: ['files', 'text'],
}
const DOORS: Readonly<Record<string, RegExp>> = {
  commander: /^src\/main\.ts$/,
  inquirer: /^src\/terminal\/prompts[\w-]*\.ts$/,
  '@inquirer/core': /^src\/terminal\/prompts[\w-]*\.ts$/,
  chalk: /^src\/terminal\/colour\.ts$/,
  yaml: /^src\/questions\/yaml[\w-]*\.ts$/,
  'zod/mini': /^src\/questions\/(?:schema|settings|complaints|texts|drill|file-schemas)\.ts$/,
}

describe('the house', () => {
  it.each(sources.filter((s) => PURE.includes(s.room)).map((s) => [s.path, s] as const))('%s is pure', (_, { text, imports }) => {
    expect(imports.filter((name) => !name.startsWith('src/'))).toEqual([])
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
    expect(code.match(/\b(?:console|process|Date|Math\.random|globalThis|require)\b(?!:)/g) ?? []).toEqual([])
  })

  it.each(sources.filter((s) => s.room in MAY_KNOW).map((s) => [s.path, s] as const))(
    '%s only knows what stands before it',
    (_, { room, imports, path }) => {
      const rooms = imports.filter((name) => name.startsWith('src/') && name.split('/').length > 2).map((name) => name.split('/')[1] ?? '')
      expect(
        rooms.filter((name) => !MAY_KNOW[room]?.includes(name)),
        path,
      ).toEqual([])
    },
  )

  it('has one door for each package, and no other package', () => {
    for (const { path, imports } of sources)
      for (const name of imports.filter((n) => !n.startsWith('src/') && !n.startsWith('node:'))) {
        expect(DOORS[name], `${path} imports ${name}`).toBeDefined()
        expect(path).toMatch(DOORS[name] ?? /never/)
      }
  })

  it('has no way to the network, and starts no process but the editor', () => {
    const forbidden = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|child_process|cluster|inspector)(?:\/|$)/
    for (const { path, imports, text } of sources) {
      expect(
        imports.filter((name) => forbidden.test(name) && path !== 'src/terminal/editor.ts'),
        path,
      ).toEqual([])
      expect(text, path).not.toMatch(/\bfetch\(|\bWebSocket\b|XMLHttpRequest/)
    }
  })

  it('keeps a check in a file of its name, listed once, with a test of its name', () => {
    const named = CHECKS.map((check) => check.id)
    expect(new Set(named).size).toBe(named.length)
    const files = filesUnder('src/checks', '.ts').map((path) => relative('src/checks', path).replace(/\.ts$/, ''))
    for (const id of named) {
      expect(files).toContain(id)
      expect(existsSync(join(root, `tests/checks/${id}.test.ts`)), `tests/checks/${id}.test.ts`).toBe(true)
    }
    const checkFiles = sources.filter((s) => s.room === 'checks' && /satisfies Check\b/.test(s.text)).map((s) => basename(s.path, '.ts'))
    expect(checkFiles.sort()).toEqual([...named].sort())
    for (const path of filesUnder('tests/checks', '.test.ts').filter((name) => !name.includes('/learned/')))
      expect(named, path).toContain(basename(path, '.test.ts'))
  })

  it('has files that a person reads in one sitting', () => {
    const long = sources.filter((s) => s.text.split('\n').length > 260).map((s) => `${s.path}: ${s.text.split('\n').length}`)
    expect(long).toEqual([])
  })

  it('gives each export a reason above it', () => {
    const bare = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:^|\n)(.*)\n(export (?:async )?(?:function|class|const) \w+)/g)]
        .filter(([, before = '']) => !/\*\/\s*$|^\s*\/\/|^export const|^export type|^import|\|/.test(before))
        .map(([, , what]) => `${path}: ${what}`),
    )
    expect(bare).toEqual([])
  })

  it('says nothing of where it was made', () => {
    const told = ['README.md', 'CHANGELOG.md', 'package.json', ...filesUnder('scripts', ''), ...filesUnder('src', '')]
      .filter((path) => /\.(?:ts|mjs|md|json)$/.test(path))
      .filter((path) => /\/work\/|\/tmp\/bash|registry\.npmjs|\.\.\/shared/.test(readFileSync(join(root, path), 'utf8')))
    expect(told).toEqual([])
  })
})
