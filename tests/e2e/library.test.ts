import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerNames, answerText } from '../judge.js'
import { press } from './packed.js'
import { pageScript } from './page.js'
import { coach, root } from './run.js'

const { dir, tarball, pack, install, clear } = press()

describe('the library in the package', () => {
  beforeAll(() => {
    pack()
    install()
  })
  afterAll(clear)

  it('runs in a page: without Node, without anything, it gives the same bytes', async () => {
    const page = vm.createContext({})
    const { text, warnings } = await pageScript(dir)
    expect(warnings).toEqual([])
    vm.runInContext(text, page)
    const names = answerNames().slice(0, 4)
    const lines = coach(['review', ...names.map((name) => `tests/answers/${name}.md`), '--format', 'ndjson'])
      .out.trimEnd()
      .split('\n')
    for (const [i, name] of names.entries()) {
      page['text'] = answerText(name)
      const said = vm.runInContext(`JSON.stringify(starCoach.review(text, { file: 'tests/answers/${name}.md' }))`, page)
      expect(said, name).toBe(lines[i])
    }
    expect(vm.runInContext('Object.keys(starCoach).sort().join()', page)).toBe('questions,readAnswer,review,rubric')
  })

  it('is the same for import and for require', () => {
    const ask = (code: string, type: string) =>
      execFileSync(process.execPath, [`--input-type=${type}`, '-e', `${code}; console.log(review('I helped Ann.').refused.code)`], {
        cwd: dir,
        encoding: 'utf8',
      })
    expect(ask("import { review } from 'star-coach'", 'module')).toBe('too-short\n')
    expect(ask("const { review } = require('star-coach')", 'commonjs')).toBe('too-short\n')
  })

  it('does what the README shows, and compiles as it stands there', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const [, code = '', shown = ''] = /## As a library\n[\s\S]*?```ts\n([\s\S]*?)```\n[\s\S]*?```\n([\s\S]*?)```/.exec(readme) ?? []
    expect(code).toContain("from 'star-coach'")
    writeFileSync(join(dir, 'example.mts'), code)
    // The whole of a browser takes long to read, and the example needs one function of it.
    writeFileSync(join(dir, 'console.d.ts'), 'declare const console: { log(text: string): void }\n')
    const strictly = { strict: true, exactOptionalPropertyTypes: true, module: 'nodenext', target: 'es2022', lib: ['es2022'], types: [] }
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions: strictly, files: ['example.mts', 'console.d.ts'] }))
    const compiled = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: dir, encoding: 'utf8' })
    expect(compiled.stdout).toBe('')
    expect(execFileSync(process.execPath, ['example.mjs'], { cwd: dir, encoding: 'utf8' })).toBe(shown)
  })

  it('has types for what it exports, and no others', () => {
    const types = readFileSync(join(dir, 'node_modules/star-coach/dist/index.d.cts'), 'utf8')
    const values = [...types.matchAll(/^export declare (?:const|function) (\w+)/gm)].map(([, name]) => name)
    expect(values.sort()).toEqual(['questions', 'readAnswer', 'review', 'rubric'])
    expect(types).not.toMatch(/import\(|^import |: any\b/m)
  })

  it('finds favour with publint and are-the-types-wrong', async () => {
    const bytes = new Uint8Array(readFileSync(tarball))
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
    expect(messages).toEqual([])
    const checked = await checkPackage(createPackageFromTarballData(bytes))
    expect(checked.types && 'problems' in checked ? checked.problems : checked).toEqual([])
  })
})
