import { isOn } from '../../terminal/is-on.js'
import type { World } from '../world.js'

/** Why nobody can be asked anything, or null. `input` is false with --no-input. */
export function nobodyThere(
  { stdin, stderr, env }: Pick<World, 'stdin' | 'stderr' | 'env'>,
  { input }: { readonly input?: boolean | undefined },
): string | null {
  if (input === false) return '--no-input is given'
  if (isOn(env['STAR_COACH_NO_INPUT'])) return 'STAR_COACH_NO_INPUT is set'
  if (isOn(env['CI'])) return 'CI is set'
  return stdin.isTTY && stderr.isTTY ? null : 'there is no terminal'
}
