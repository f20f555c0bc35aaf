/** Plays scenes through the whole command line as built, on paper: no terminal, no process, but real files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { Readable } from 'node:stream'
import type { World } from '../../src/commands/world.js'
import { paperWorld, type Said } from '../commands/paper.js'
import type { Scene } from './outputs.js'
import { FORGED } from './payloads.js'

const { main } = createRequire(import.meta.url)('../../dist/main.cjs') as {
  main: (argv: readonly string[], world: World) => Promise<number>
}

/** Exit codes that the contract knows and that a command line on paper can end with. */
const CODES = [0, 1, 2, 3]
/** What a terminal may obey or hide by, half characters; the line feed is ours. */
export const RAW = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u
/** Our own colours, each of which is put out again. */
// biome-ignore lint/complexity/useRegexLiterals: an escape character is easier to see so.
const COLOURS = new RegExp('\u001b\\[(?:1|2|22|3[1-6]|39)m', 'g')
const OTHERS_LINE = /^(?:\[ok\] forged|::error file=x::forged|::add-mask)/m

/** Plays a scene with its files in a folder of its own; how it ended and what was said. */
export async function play(scene: Scene, { colour = false, columns = 80 } = {}): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'))
  try {
    for (const [name, text] of Object.entries(scene.files ?? {})) write(join(folder, name), text)
    const given = scene.env ?? {}
    const own = given['STAR_COACH_HOME']
    const env = { HOME: folder, ...given, ...(own && !isAbsolute(own) ? { STAR_COACH_HOME: join(folder, own) } : {}) }
    const { world, said } = paperWorld(env, { columns })
    const stdin = Readable.from([Buffer.from(scene.input ?? '')])
    // A person looks at it: what is written for a file may be anything.
    for (const stream of [world.stdout, world.stderr]) Object.assign(stream, { isTTY: true })
    const exit = await main(scene.argv, { ...world, stdin, cwd: folder, colour: () => colour })
    return { exit, ...said }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Plays a scene; what it did wrong, each in a few words. */
export async function faultsOf(scene: Scene, colour: boolean): Promise<readonly string[]> {
  const { exit, out, err } = await play(scene, { colour })
  return [...(CODES.includes(exit) ? [] : [`exit ${exit}: ${err.slice(0, 300)}`]), ...rawIn({ out, err }, scene, colour)]
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What of an output a terminal would obey or a person take for ours, though it is not: each in a few words. */
export function rawIn({ out, err }: Pick<Said, 'out' | 'err'>, { ownLines }: Pick<Scene, 'ownLines'>, colour: boolean): readonly string[] {
  return [out, err].flatMap((text, at) => {
    const where = at === 0 ? 'stdout' : 'stderr'
    const plain = colour ? text.replace(COLOURS, '') : text
    const seen = ownLines ? plain.replaceAll('\t', ' ') : plain
    const raw = RAW.exec(seen)
    const forged = ownLines ? null : OTHERS_LINE.exec(seen)
    const around = (index: number) => JSON.stringify(seen.slice(Math.max(0, index - 40), index + 40))
    return [
      ...(raw ? [`${where}: raw ${JSON.stringify(raw[0])} in ${around(raw.index)}`] : []),
      ...(forged ? [`${where}: ${FORGED} has a line of its own in ${around(forged.index)}`] : []),
    ]
  })
}
