import { readInput } from '../../files/input.js'
import type { ErrorDocument } from '../../formats/json.js'
import { movedText } from '../../formats/moved.js'
import { paragraph } from '../../formats/page.js'
import { textReview } from '../../formats/text.js'
import { type Moved, moved } from '../../review/moved.js'
import type { Review } from '../../review/review.js'
import { plainly } from '../../terminal/plainly.js'
import { safeJson } from '../../text/safe.js'
import { EXIT } from '../../trouble.js'
import { type Input, inputOf, sourceOf } from './inputs.js'
import type { Ground, reviewOne } from './one.js'
import type { ReviewFlags } from './settings.js'
import { write } from './writing.js'

/** Two versions of an answer and what moved between them, as programs read it: schema `star-coach/comparison/1`. */
export interface ComparisonDocument {
  readonly schema: 'star-coach/comparison/1'
  /** The older version's review; null when it could not be read. */
  readonly before: Review | null
  readonly after: Review | null
  /** Null unless both were read. */
  readonly moved: Moved | null
  readonly errors: readonly ErrorDocument[]
}

/** Shows what moved from the first file to the second; gates are asked of the second alone. Returns the worst exit code. */
export async function compareReviews(
  files: readonly string[],
  flags: ReviewFlags,
  ground: Omit<Ground, 'several'>,
  judge: typeof reviewOne,
): Promise<number> {
  const { world, settings } = ground
  const [oldInput, newInput] = await Promise.all(files.map((file) => inputNamed(file, ground, flags)))
  if (oldInput === undefined || newInput === undefined) throw new Error('two files were checked before')
  const old = await judge(oldInput, { ...ground, several: false, settings: { ...settings, quiet: true, gates: {} } })
  const now = await judge(newInput, { ...ground, several: false })
  const before = 'review' in old.outcome ? old.outcome.review : null
  const after = 'review' in now.outcome ? now.outcome.review : null
  const change = before === null || after === null ? null : moved(before, after)
  if (!settings.quiet && settings.format !== 'text') {
    const errors = [old, now].flatMap(({ outcome }) => ('error' in outcome ? [outcome.error] : []))
    const document: ComparisonDocument = { schema: 'star-coach/comparison/1', before, after, moved: change, errors }
    await write(world.stdout, `${safeJson(document, settings.format === 'json' ? 2 : undefined)}\n`)
  } else if (!settings.quiet && change !== null && 'page' in now.outcome) {
    const { page, review } = now.outcome
    const head = paragraph(`${oldInput.file} → ${newInput.file}`, page.columns, page.paint.dim).join('\n')
    const text = `${head}\n${movedText(change, page)}${settings.all ? `\n${textReview(review, page)}` : ''}`
    await write(world.stdout, settings.plain ? plainly(text) : text)
  }
  return Math.max(EXIT.done, old.exit, now.exit)
}

/** A file, or what is piped in. */
async function inputNamed(file: string, { world }: Pick<Ground, 'world'>, flags: ReviewFlags): Promise<Input | undefined> {
  if (file !== '-') return inputOf(file, readInput(file, world.cwd))
  for await (const input of sourceOf(world, [file], flags).inputs) if (!('passed' in input)) return input
  return undefined
}
