import { CHECKS } from '../checks/index.js'
import { plain } from '../formats/paint.js'
import { rubricJson, rubricMarkdown, rubricText } from '../formats/rubric.js'
import { RUBRIC_VERSION } from '../review/weigh-with.js'
import { paint } from '../terminal/colour.js'
import { nearest } from '../text/nearest.js'
import { EXIT, Trouble } from '../trouble.js'
import type { World } from './world.js'

/** Prints the rubric, or one check of it; an unknown id is wrong usage. */
export async function rubricCommand(
  world: World,
  id: string | undefined,
  options: { readonly format?: 'text' | 'json' | 'markdown'; readonly json?: boolean },
): Promise<number> {
  const checks = id === undefined ? CHECKS : CHECKS.filter((check) => check.id === id)
  if (checks.length === 0) {
    const ids = CHECKS.map((check) => check.id)
    const near = nearest(id ?? '', ids)
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `The checks are: ${ids.join(', ')}.`
    throw new Trouble(EXIT.usage, 'unknown-check', `There is no check '${id}'.`, hint)
  }
  const format = options.json ? 'json' : (options.format ?? 'text')
  if (format === 'json') world.stdout.write(rubricJson(checks, RUBRIC_VERSION))
  else if (format === 'markdown') world.stdout.write(rubricMarkdown(checks, RUBRIC_VERSION))
  else world.stdout.write(rubricText(checks, RUBRIC_VERSION, world.columns, world.colour('stdout') ? paint(true) : plain))
  return EXIT.done
}
