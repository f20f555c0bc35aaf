// Finds every pattern of the judgement by loading all of it, and compiles them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Runs a module of ours that takes part in the build. */
export async function run(entry, plugins = []) {
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-build-'))
  const outfile = join(dir, 'module.cjs')
  try {
    await build({
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20.20',
      charset: 'utf8',
      logLevel: 'warning',
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      plugins,
    })
    return (await import(outfile)).default
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** While patterns are collected, nothing compiled is there yet. */
const collecting = {
  name: 'collecting',
  setup({ onResolve }) {
    onResolve({ filter: /text\/pattern\.js$/ }, ({ importer }) =>
      /[\\/]src[\\/]/.test(importer) ? { path: join(root, 'scripts/patterns/collecting.ts') } : undefined,
    )
  },
}

/** Every pattern of the judgement as a program, those that stay RegExp with the reason, how a pattern is looked up and how programs are written. */
export async function compilePatterns() {
  const { compilePatterns: compile, keyOf, packed } = await run('scripts/patterns/written.ts', [collecting])
  return { ...compile(), keyOf, packed }
}
