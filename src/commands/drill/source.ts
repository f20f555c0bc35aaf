import { basename, extname } from 'node:path'
import { readInput } from '../../files/input.js'
import type { Drill } from '../../questions/drills.js'
import type { Question } from '../../questions/question.js'
import { requireDrill } from '../../questions/ready.js'
import { EXIT, Trouble } from '../../trouble.js'
import { limitsOf, thinkingOf } from '../practice/clock.js'
import { type FilterOptions, filterOf } from '../questions.js'
import type { World } from '../world.js'
import type { Source } from './plan.js'

/** Flags that make a drill, or change one. */
export interface DrillFlags extends FilterOptions {
  readonly count?: number | undefined
  readonly time?: string | undefined
  readonly think?: string | undefined
  readonly bar?: number | undefined
  readonly probes?: boolean | undefined
  readonly seed?: number | undefined
}

/** How many prompts when nobody says. */
const COUNT = 3

/** Whether flags alone say which prompts there are. */
export const isByFlags = ({ count, dimension, theme, level }: DrillFlags): boolean =>
  count !== undefined || dimension !== undefined || theme !== undefined || level !== undefined

/** A path rather than the name of a ready drill. */
const isPath = (name: string): boolean => /[/\\]|\.(?:ya?ml|json)$/i.test(name)

/**
 * The drill that is meant by a name, a path, or flags alone, with what the flags change of it. Throws {@link Trouble}: exit 2 for what
 * does not exist or go together, exit 3 and every error for a file.
 */
export async function sourceOf(world: World, name: string | undefined, flags: DrillFlags, questions: readonly Question[]): Promise<Source> {
  if (flags.time !== undefined) limitsOf(flags.time)
  if (flags.think !== undefined) thinkingOf(flags.think)
  if (name !== undefined && isByFlags(flags)) {
    const hint = 'Give one of them: a drill says itself which prompts it has.'
    throw new Trouble(EXIT.usage, 'drill-and-flags', '--count, --dimension, --theme and --level make a drill, and one is named.', hint)
  }
  if (name === undefined) return { drill: changed(byFlags(flags), flags), file: null }
  if (!isPath(name)) return { drill: changed(requireDrill(name), flags), file: null }
  const source = await readInput(name, world.cwd).catch(asDrill)
  const { readDrill } = await import('../../questions/schema.js')
  const { drill, trouble } = readDrill(source, name, nameFor(name), questions)
  return { drill: changed(drill, flags), file: { name, trouble } }
}

/** What is said of an answer file, said of a drill. */
function asDrill(error: unknown): never {
  if (!(error instanceof Trouble)) throw error
  const hint = 'A drill is a few lines of YAML. See the ready ones with: star-coach drill --list'
  throw new Trouble(error.exit, error.code, error.message.replace('an answer', 'a drill'), hint, error.where)
}

/** What a drill is called when its file does not say: as the file is. */
function nameFor(path: string): string {
  const word = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return word.slice(0, 60) || 'drill'
}

function byFlags(flags: DrillFlags): Drill {
  const { dimension, theme, level } = filterOf(flags)
  const draw = { ...(dimension && { dimension }), ...(theme && { theme }), ...(level && { level }) }
  const of = [dimension, theme, level].filter((word) => word !== undefined)
  const name = ['drill', ...of].join('-')
  const title = of.length === 0 ? 'A drill' : `A drill: ${of.join(', ')}`
  const parts = [{ draw, count: flags.count ?? COUNT }]
  return { name, title, about: null, parts, time: null, think: null, bar: null, probes: false, seed: null }
}

/** A drill with what the flags say in place of what it says itself. */
function changed(drill: Drill, { time, think, bar, probes, seed }: DrillFlags): Drill {
  return {
    ...drill,
    time: time ?? drill.time,
    think: think ?? drill.think,
    bar: bar ?? drill.bar,
    probes: probes ?? drill.probes,
    seed: seed ?? drill.seed,
  }
}
