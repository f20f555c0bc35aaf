import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run.js'

/** What npm says of a file it has packed. */
export interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

/** A folder for packed files, and npm with a cache of its own and no network: what it runs can only come from the packed file. */
export interface Press {
  readonly dir: string
  readonly env: NodeJS.ProcessEnv
  readonly tarball: string
  readonly pack: (umask?: string) => Packed
  /** Puts what is packed where a program in `dir` finds it, as `npm install` would; returns that place. */
  readonly install: () => string
  readonly clear: () => void
}

/** A press with nothing packed. */
export function press(): Press {
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-package-'))
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
  const env = {
    ...process.env,
    npm_config_cache: join(dir, 'cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    NO_COLOR: '1',
  }
  const tarball = join(dir, `${name}-${version}.tgz`)
  return {
    dir,
    env,
    tarball,
    pack(umask = '022') {
      // The bundle is there already; packing must not build again under the feet of other tests.
      const json = execFileSync('sh', ['-c', `umask ${umask} && npm pack --json --ignore-scripts --pack-destination "${dir}"`], {
        cwd: root,
        env,
        encoding: 'utf8',
      })
      return (JSON.parse(json) as Packed[])[0] as Packed
    },
    install() {
      const place = join(dir, 'node_modules', name)
      mkdirSync(place, { recursive: true })
      execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'])
      return place
    },
    clear: () => rmSync(dir, { recursive: true, force: true }),
  }
}
