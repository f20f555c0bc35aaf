import process from 'node:process'
import type { SettingKey, Settled } from '../../files/settings.js'
import { editorOf, placeOf } from '../../terminal/editor-command.js'
import { isPlain } from '../../terminal/plainly.js'
import { nobodyThere } from '../practice/nobody.js'
import { VERSION } from '../version.js'
import type { World } from '../world.js'
import { type Finding, finding, ok } from './finding.js'

/** Oldest Node that is tested. */
const OLDEST = [20, 20] as const

/** The coach and what it runs on. */
export function versions({ platform }: World): readonly Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
  const node = `Node ${process.versions.node} on ${platform}`
  return [
    ok('star-coach', VERSION),
    old ? finding('Node', 'mend', node, `It is made for Node ${OLDEST.join('.')} and later.`) : ok('Node', node),
  ]
}

/** The editor that Ctrl-O would open. */
export function editor(world: World, settled: Settled | null): Finding {
  const own = settled?.from.startsWith('config') ? { ...world.env, EDITOR: String(settled.value) } : world.env
  const words = editorOf({ env: own, platform: world.platform })
  const [command] = words ?? []
  if (words === null || command === undefined)
    return finding('Editor', 'note', 'none was found', 'Ctrl-O needs one: star-coach config set editor NAME')
  const from = settled === null || settled.value === null ? 'found on the PATH' : `from ${settled.from}`
  if (placeOf(command, { env: own, platform: world.platform }) === null)
    return finding('Editor', 'mend', `"${words.join(' ')}" (${from}) is not there`, 'Change it with: star-coach config set editor NAME')
  return ok('Editor', `${words.join(' ')}, ${from}`)
}

/** Why a stream has colour or none, as the decision is made. */
function colourReason(world: World, stream: 'stdout' | 'stderr', settled: Settled | null): string {
  const { env } = world
  if (env['FORCE_COLOR']) return 'FORCE_COLOR'
  if (env['NO_COLOR']) return 'NO_COLOR'
  if (env['TERM'] === 'dumb') return 'TERM=dumb'
  if (settled?.value === 'always' || settled?.value === 'never') return settled.from
  return world[stream].isTTY ? 'a terminal' : 'no terminal'
}

/** What the terminal is, and what was decided from it. */
export function terminal(world: World, settled: Readonly<Record<SettingKey, Settled>> | null): readonly Finding[] {
  const why = nobodyThere(world, {})
  const colour = (['stdout', 'stderr'] as const).map(
    (stream) => `${stream} ${world.colour(stream) ? 'on' : 'off'} (${colourReason(world, stream, settled?.color ?? null)})`,
  )
  const plain = isPlain({ env: world.env, flag: settled?.plain.value === true })
  const from = world.env['TERM'] === 'dumb' ? 'TERM=dumb' : (settled?.plain.from ?? 'default')
  return [
    why === null
      ? ok('Terminal', `${world.columns} columns; practice can ask`)
      : finding('Terminal', 'note', `practice cannot ask here: ${why}`),
    ok('Colour', colour.join(', ')),
    ok('Plain mode', `${plain ? 'on' : 'off'} (${from})`),
  ]
}
