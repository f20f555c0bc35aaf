import process from 'node:process'
import { readInput } from '../../files/input.js'
import { type Change, Watching } from '../../files/watching.js'
import type { Format, Outcome } from '../../formats/index.js'
import { movedText } from '../../formats/moved.js'
import { ends, paragraph, timeText } from '../../formats/page.js'
import { standing, textReview } from '../../formats/text.js'
import { isFactSheet } from '../../probing/sheet.js'
import { type Moved, moved } from '../../review/moved.js'
import type { Review } from '../../review/review.js'
import { plainly } from '../../terminal/plainly.js'
import { oneLine } from '../../text/safe.js'
import { EXIT } from '../../trouble.js'
import { inputOf } from './inputs.js'
import type { Ground, reviewOne } from './one.js'
import { write } from './writing.js'

/** Told of every review of the first round. */
export type Remember = (file: string, text: string, outcome: Outcome) => void

/** What is needed of the command itself. */
export interface Rounds {
  readonly judge: typeof reviewOne
  /** Reviews everything once. */
  readonly first: (remember: Remember) => Promise<number>
  /** The format of what is not for people; null for text. */
  readonly format: Format | null
}

/** A file as it was reviewed last. */
interface Last {
  readonly text: string
  readonly review: Review | null
  readonly at: number
}

/** The same text saved again so soon is one save in two steps, in milliseconds. */
const AGAIN = 1000
const STOPS = { SIGINT: EXIT.interrupt, SIGTERM: EXIT.terminate, SIGHUP: EXIT.hangup } as const

/** Reviews everything, then each file again whenever it is saved, until a signal ends it; returns the exit code of that signal. */
export async function watchReviews(files: readonly string[], ground: Omit<Ground, 'several'>, rounds: Rounds): Promise<number> {
  const last = new Map<string, Last>()
  let turn: Promise<unknown> = Promise.resolve()
  let failed: (error: unknown) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  let started: () => void = () => {}
  const begun = new Promise<void>((resolve) => {
    started = resolve
  })
  // What is saved while everything is reviewed for the first time is told after it.
  const watching = new Watching(files, ground.world.cwd, (change) => {
    turn = turn.then(() => begun).then(() => onChange(change, ground, rounds, last))
    turn.catch(failed)
  })
  try {
    await rounds.first((file, text, outcome) => last.set(file, { text, review: 'review' in outcome ? outcome.review : null, at: 0 }))
    ground.tell(`${rounds.format === null ? '\n' : ''}${watched(watching.files, files)} Ctrl-C stops.\n`)
    started()
    // Only now: while everything is reviewed for the first time, a signal ends it at once by itself.
    return await Promise.race([stopped(), failure])
  } finally {
    watching.close()
  }
}

function watched(found: readonly string[], named: readonly string[]): string {
  if (found.length === 0) return `Waiting for ${oneLine(named.join(', '))}.`
  return found.length === 1 ? `Watching ${oneLine(found.join())}.` : `Watching ${found.length} files.`
}

/** Resolves at the first signal that ends this, with its exit code. */
function stopped(): Promise<number> {
  return new Promise((resolve) => {
    const handlers = Object.entries(STOPS).map(([name, exit]) => [name, () => stop(exit)] as const)
    const stop = (exit: number) => {
      for (const [name, handler] of handlers) process.off(name, handler)
      resolve(exit)
    }
    for (const [name, handler] of handlers) process.on(name, handler)
  })
}

async function onChange(
  change: Change,
  ground: Omit<Ground, 'several'>,
  { judge, format }: Rounds,
  last: Map<string, Last>,
): Promise<void> {
  const { file, inFolder } = change
  const before = last.get(file)
  if (change.gone) {
    if (before !== undefined || !inFolder) ground.tell(`${oneLine(file)}: gone. It is reviewed again when it is back.\n`)
    return
  }
  const input = await inputOf(file, readInput(file, ground.world.cwd))
  if (!change.still()) return
  const text = 'text' in input ? input.text : ''
  const now = performance.now()
  if (isFactSheet(text) || (before !== undefined && before.text === text && now - before.at < AGAIN)) return
  const { outcome } = await judge(input, { ...ground, several: true })
  const review = 'review' in outcome ? outcome.review : (before?.review ?? null)
  last.set(file, { text, review, at: now })
  const { columns = ground.world.columns } = ground.world.stdout
  const said = format === null ? savedText(outcome, before?.review ?? null, inFolder, columns) : format.begin().each(outcome)
  await write(ground.world.stdout, format === null && ground.settings.plain ? plainly(said) : said)
}

/** What a person sees after a save: the review where something moved, and what moved; in a folder what moved alone. */
function savedText(outcome: Outcome, before: Review | null, inFolder: boolean, columns: number): string {
  if ('error' in outcome) return ''
  const { review } = outcome
  // The window may have another width by now.
  const page = { ...outcome.page, columns }
  const { paint } = page
  const change = before === null ? null : moved(before, review)
  const whole = page.all || (!inFolder && (change === null || isAny(change)))
  if (whole) return `\n${textReview(review, page)}${change === null ? '' : `\n${movedText(change, page)}`}`
  const file = paragraph(review.file, columns, paint.dim).join('\n')
  const stands = ends(standing(review), `${timeText(review.speaking.seconds)} aloud`, columns, [paint.strong, paint.dim]).join('\n')
  return `\n${file}\n${change === null ? `${stands}\n` : movedText(change, page)}`
}

const isAny = ({ score, gained, lost }: Moved): boolean => score.before !== score.after || gained.length + lost.length > 0
