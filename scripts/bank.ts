/** Writes the embedded question bank from questions/*.yaml, only when it changed: a fresh build stays fresh. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileBank } from '../src/questions/compile.js'
import { Trouble } from '../src/trouble.js'

async function main(): Promise<void> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const target = join(root, 'src', 'questions', 'bank.generated.json')
  const json = await compileBank(join(root, 'questions'))
  const before = await readFile(target, 'utf8').catch(() => '')
  if (json !== before) await writeFile(target, json)
}

function said({ message, where }: Trouble): string {
  return where === undefined ? message : `${where.file}:${where.line}:${where.column}: ${message}`
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Trouble ? said(error) : (error as Error).stack}\n`)
  process.exitCode = 3
})
