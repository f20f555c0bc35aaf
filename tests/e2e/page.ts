import { build } from 'esbuild'

/** What a page gets when it takes the library from the packages in a folder: one script that sets `starCoach`, and nothing beside it. */
export async function pageScript(dir: string): Promise<{ readonly text: string; readonly warnings: readonly unknown[] }> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: "export * from 'star-coach'", resolveDir: dir },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'starCoach',
    write: false,
    logLevel: 'silent',
  })
  return { text: outputFiles[0]?.text ?? '', warnings }
}
