import { EXIT, Trouble } from '../../trouble.js'
import type { World } from '../world.js'
import { formatOf, type ReviewFlags } from './settings.js'

/** What a review is for: to be read once, after every save, or beside the one before. */
export type Mode = 'once' | 'watch' | 'compare'

const EACH_SAVE = ['text', 'line', 'ndjson']
const COMPARED = ['text', 'json', 'ndjson']

/** Tells what is to be done. Throws {@link Trouble} with exit 2 for flags that do not go together. */
export function modeOf(world: World, files: readonly string[], flags: ReviewFlags): Mode {
  if (flags.quiet === true) checkQuiet(flags)
  if (flags.watch === true && flags.compare === true)
    throw wrong('watch-and-compare', '--watch and --compare cannot both hold.', '--watch shows by itself what each save moved.')
  if (flags.watch === true) return checkWatch(world, files, flags)
  return flags.compare === true ? checkCompare(files, flags) : 'once'
}

/** What programs read has to parse, and nothing at all does not. */
function checkQuiet(flags: ReviewFlags): void {
  const asked = flags.json === true ? 'json' : flags.format
  if (asked !== undefined && asked !== 'text')
    throw wrong('quiet-and-format', `--quiet prints no review, so --format ${asked} has nothing to say.`, 'Give one of them.')
}

function checkWatch(world: World, files: readonly string[], flags: ReviewFlags): Mode {
  if (files.includes('-') || flags.stdinFormat !== undefined)
    throw wrong('watch-stdin', '--watch cannot watch standard input.', 'Name a file or a folder: star-coach review answer.md --watch')
  if (files.length === 0) throw wrong('no-file', 'Which answer? No file is named.', 'star-coach review answer.md --watch')
  const format = formatOf(flags)
  if (!EACH_SAVE.includes(format))
    throw wrong('watch-format', `--watch has no end, and ${format} is one document.`, 'For programs: --format ndjson, a review a line.')
  if (flags.failUnder !== undefined || flags.failOn !== undefined || flags.strict === true)
    throw wrong('watch-gate', '--watch ends when you stop it, so a gate can never fail.', 'Leave out --watch, or the gate.')
  if (flags.quiet === true || flags.withHeadings === true)
    throw wrong(
      'watch-nothing',
      `--watch has no review to show with --${flags.quiet === true ? 'quiet' : 'with-headings'}.`,
      'Leave one out.',
    )
  if (format === 'text' && world.stdout.isTTY !== true)
    throw wrong('watch-no-terminal', '--watch shows reviews on a terminal, and there is none.', 'For programs: --watch --format ndjson')
  return 'watch'
}

function checkCompare(files: readonly string[], flags: ReviewFlags): Mode {
  if (flags.stdinFormat !== undefined || files.length !== 2 || files.every((file) => file === '-'))
    throw wrong('compare-two', '--compare takes two files.', 'star-coach review --compare old.md new.md')
  const format = formatOf(flags)
  if (!COMPARED.includes(format))
    throw wrong('compare-format', `--compare cannot be told as ${format}.`, `Formats: ${COMPARED.join(', ')}.`)
  if (flags.withHeadings === true)
    throw wrong('compare-headings', '--compare shows what moved, not headings.', 'Leave out --with-headings.')
  return 'compare'
}

const wrong = (code: string, message: string, hint: string): Trouble => new Trouble(EXIT.usage, code, message, hint)
