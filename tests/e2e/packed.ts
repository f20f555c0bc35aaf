import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
  readonly pack: () => Packed
  /** Packs what somebody with this umask would have checked out and built; returns the packed file. */
  readonly packAs: (umask: string) => string
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
    // The bundle is there already; packing must not build again under the feet of other tests.
    pack() {
      const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', dir]
      return (JSON.parse(execFileSync('npm', args, { cwd: root, env, encoding: 'utf8' })) as Packed[])[0] as Packed
    },
    packAs(umask) {
      const copy = join(dir, `under-${umask}`)
      const papers = 'package.json README.md LICENSE CHANGELOG.md bin dist'
      // Without saying for whom, chmod gives what the umask leaves.
      const made = `umask ${umask} && mkdir -p "${copy}/scripts" && cp -R ${papers} "${copy}" && cp scripts/modes.mjs "${copy}/scripts" && chmod -R =rwX "${copy}"`
      const packed = `cd "${copy}" && node scripts/modes.mjs && npm pack --silent --ignore-scripts`
      execFileSync('sh', ['-c', `${made} && ${packed}`], { cwd: root, env })
      return join(copy, basename(tarball))
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
