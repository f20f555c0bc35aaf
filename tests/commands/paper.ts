import { Readable, Writable } from 'node:stream'
import type { World } from '../../src/commands/world.js'
import { Trouble } from '../../src/trouble.js'

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** A world on paper: nobody at the keyboard, and what is said can be read. */
export function paperWorld(env: Readonly<Record<string, string>>, { columns = 80 } = {}) {
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk
        done()
      },
    })
  const world: World = {
    stdin: Readable.from([]),
    stdout: stream('out'),
    stderr: stream('err'),
    env,
    cwd: '/',
    platform: 'linux',
    columns,
    colour: () => false,
    now: () => new Date(0),
    seed: () => 1,
  }
  return { world, said }
}

/** Runs a command on paper; a trouble is its exit code and its message on stderr. */
export async function onPaper(
  env: Readonly<Record<string, string>>,
  run: (world: World) => Promise<number>,
  sheet: { readonly columns?: number } = {},
): Promise<Said> {
  const { world, said } = paperWorld(env, sheet)
  try {
    return { exit: await run(world), ...said }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const { file, line, column } = error.where ?? {}
    return {
      exit: error.exit,
      out: said.out,
      err: `${[file, line, column].filter((part) => part !== undefined).join(':')} ${error.message}`,
    }
  }
}
