import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
/** The real front door. */
export const bin = join(root, 'bin/star-coach.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real binary without a terminal; `env` is added to an environment with no colour wishes of its own. */
export function coach(
  args: readonly string[],
  options: { input?: string | Buffer; cwd?: string; env?: Record<string, string>; node?: readonly string[] } = {},
): Ran {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env
  const ran = spawnSync(process.execPath, [...(options.node ?? []), bin, ...args], {
    cwd: options.cwd ?? root,
    env: { ...rest, ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
