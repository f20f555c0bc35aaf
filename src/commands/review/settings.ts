import type { Check } from '../../checks/check.js'
import { FORMAT_NAMES, type FormatName } from '../../formats/index.js'
import { requireQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import type { Gates } from '../../review/gates.js'
import { isPlain } from '../../terminal/plainly.js'
import { nearest } from '../../text/nearest.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { BankFlags } from '../bank.js'

/** The flags of `review`, as they are typed. */
export interface ReviewFlags extends BankFlags {
  readonly question?: string | undefined
  readonly format?: string | undefined
  readonly json?: boolean | undefined
  readonly all?: boolean | undefined
  readonly wpm?: number | undefined
  readonly failUnder?: number | undefined
  readonly failOn?: string | undefined
  readonly strict?: boolean | undefined
  readonly allowWaive?: boolean | undefined
  readonly stdinFilename?: string | undefined
  readonly stdinFormat?: string | undefined
  readonly explain?: boolean | undefined
  readonly withHeadings?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly watch?: boolean | undefined
  readonly compare?: boolean | undefined
  readonly plain?: boolean | undefined
}

/** What the flags amount to. */
export interface Settings {
  readonly format: FormatName
  readonly question: Question | null
  readonly all: boolean
  readonly explain: boolean
  /** Print the answer with headings instead of a review. */
  readonly withHeadings: boolean
  /** Nothing but errors and failed gates. */
  readonly quiet: boolean
  /** Text from top to bottom, without drawing. */
  readonly plain: boolean
  readonly wpm: number | undefined
  readonly gates: Gates
}

/** Reads the flags. Throws {@link Trouble} with exit 2 for what does not exist or does not go together. */
export function settingsOf(
  flags: ReviewFlags,
  checks: readonly Check[],
  env: Readonly<Record<string, string | undefined>>,
  questions?: readonly Question[],
): Settings {
  return {
    format: formatOf(flags),
    question: flags.question === undefined ? null : requireQuestion(flags.question, questions),
    all: flags.all === true || flags.explain === true,
    explain: flags.explain === true,
    withHeadings: flags.withHeadings === true,
    quiet: flags.quiet === true,
    plain: isPlain({ env, flag: flags.plain }),
    wpm: flags.wpm,
    gates: {
      ...(flags.failUnder === undefined ? {} : { failUnder: flags.failUnder }),
      strict: flags.strict === true,
      failOn: flags.failOn === undefined ? [] : checksNamed(flags.failOn, checks),
      allowWaive: flags.allowWaive === true,
    },
  }
}

/** The format that the flags ask for. Throws {@link Trouble} with exit 2. */
export function formatOf({ format, json, stdinFormat }: ReviewFlags): FormatName {
  if (json === true && format !== undefined && format !== 'json')
    throw new Trouble(EXIT.usage, 'two-formats', `--json and --format ${format} cannot both hold.`, 'Give one of them.')
  const asked = json === true ? 'json' : (format ?? (stdinFormat === 'ndjson' ? 'ndjson' : 'text'))
  const known = FORMAT_NAMES.find((name) => name === asked)
  if (known === undefined)
    throw new Trouble(EXIT.usage, 'unknown-format', `There is no format "${asked}".`, `Formats: ${FORMAT_NAMES.join(', ')}.`)
  return known
}

/** Check ids from a list with commas. Throws for one that is not in the rubric, and for none. */
function checksNamed(list: string, checks: readonly Check[]): readonly string[] {
  const ids = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const known = checks.map((check) => check.id)
  if (ids.length === 0) throw new Trouble(EXIT.usage, 'no-check', '--fail-on names no check.', `Checks: ${known.join(', ')}.`)
  for (const id of ids) {
    if (known.includes(id)) continue
    const near = nearest(id, known)
    const hint = near.length === 0 ? `Checks: ${known.join(', ')}.` : `Did you mean ${near.join(' or ')}?`
    throw new Trouble(EXIT.usage, 'unknown-check', `There is no check with the id "${id.slice(0, 80)}".`, hint)
  }
  return ids
}
