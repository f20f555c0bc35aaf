import { CHECKS } from '../checks/index.js'
import { formatNamed } from '../formats/index.js'
import { fileText } from '../formats/trouble.js'
import { paint } from '../terminal/colour.js'
import { oneLine } from '../text/safe.js'
import { EXIT } from '../trouble.js'
import { compileLater } from './compile-later.js'
import { type Source, sourceOf } from './review/inputs.js'
import { knownIn } from './review/known.js'
import { modeOf } from './review/modes.js'
import { type Ground, reviewOne } from './review/one.js'
import { mayDraw, Progress } from './review/progress.js'
import { ABOUT, tellingOf } from './review/saying.js'
import { formatOf, type ReviewFlags, settingsOf } from './review/settings.js'
import type { Remember } from './review/watch.js'
import { write } from './review/writing.js'
import { staySmall } from './stay-small.js'
import type { World } from './world.js'

/**
 * Reviews files, folders, standard input (`-`) or records, in the order given; all of them, whatever happens to one.
 * Returns the worst exit code: 3 an input could not be read, 1 a gate failed, 0. Throws Trouble with exit 2 for wrong usage.
 */
export async function reviewCommand(world: World, files: readonly string[], flags: ReviewFlags): Promise<number> {
  compileLater()
  const mode = modeOf(world, files, flags)
  const known = await knownIn(world, flags, formatOf(flags) === 'text')
  const settings = settingsOf(flags, CHECKS, world.env, known.questions)
  const ground = { world, settings, known, tell: (text: string) => void world.stderr.write(text) }
  if (mode === 'compare') return (await import('./review/again.js')).compareReviews(files, flags, ground, reviewOne)
  const source = sourceOf(world, files, flags)
  const all = (remember?: Remember) => reviewAll(source, { ...ground, several: source.several }, remember)
  if (mode === 'once') return all()
  const format = settings.format === 'text' ? null : await formatNamed(settings.format, ABOUT)
  return (await import('./review/again.js')).watchReviews(files, ground, { judge: reviewOne, first: all, format })
}

async function reviewAll(source: Source, ground: Ground, remember?: Remember): Promise<number> {
  const { world, settings, several } = ground
  if (several) staySmall()
  const page = { columns: world.columns, paint: paint(world.colour('stdout') && !settings.plain) }
  const { open, each, close } = await tellingOf(ground, page, source.endless)
  const tabled = settings.format === 'text' && !settings.all && !settings.withHeadings
  const bar = !settings.quiet && !settings.plain && several && mayDraw(world, () => !(tabled && source.onlyFolders()))
  const progress = bar ? new Progress(world.stderr, () => performance.now(), source.count) : null
  const tell = (text: string) => {
    progress?.clear()
    ground.tell(text)
  }
  let worst: number = EXIT.done
  await write(world.stdout, open)
  try {
    for await (const input of source.inputs) {
      if ('passed' in input) {
        if (!settings.quiet) tell(`${fileText(input.file)}: ${oneLine(input.passed)}\n`)
      } else {
        const { outcome, exit } = await reviewOne(input, { ...ground, tell })
        worst = Math.max(worst, exit)
        if (remember) remember(input.file, 'text' in input ? input.text : '', outcome)
        await write(world.stdout, each(outcome, input.inFolder === true))
      }
      progress?.step()
    }
  } finally {
    progress?.clear()
    // What is for programs parses, even where a fault of ours ends it.
    await write(world.stdout, close())
  }
  return worst
}
