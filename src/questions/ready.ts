import { nearest } from '../text/nearest.js'
import { EXIT, Trouble } from '../trouble.js'
import ready from './drills.generated.json'
import type { Drill } from './drills.js'

/** The drills the coach carries, validated when it was built, the shortest first. */
export const readyDrills = (): readonly Drill[] => ready as unknown as readonly Drill[]

/** The ready drill of this name. Throws {@link Trouble} with exit 2 and the nearest names when there is none. */
export function requireDrill(name: string): Drill {
  const found = readyDrills().find((drill) => drill.name === name)
  if (found !== undefined) return found
  const near = nearest(
    name,
    readyDrills().map((drill) => drill.name),
  )
  const hint = near.length === 0 ? 'See all with: star-coach drill --list' : `Did you mean ${near.join(' or ')}?`
  throw new Trouble(
    EXIT.usage,
    'unknown-drill',
    `There is no ready drill "${name.slice(0, 80)}".`,
    `${hint} A file needs its ending: ${name.slice(0, 80)}.yaml`,
  )
}
