import type { Moved, Step } from '../review/moved.js'
import { aboutPoints, type Colour, ends, labelled, type Page, timeText, wordingOf } from './page.js'
import { standing } from './text.js'

type Words = readonly [string, Colour]

/** More is a list, not an answer to "what did it change?" */
const MOST_SHOWN = 6

/** What a revision changed, in a few lines; ends with a newline. */
export function movedText(moved: Moved, page: Pick<Page, 'columns' | 'paint' | 'wording'>): string {
  const { columns, paint } = page
  const label = (id: string) => wordingOf(id, page).label
  const words = (steps: readonly Step[], colour: Colour): readonly Words[] => [
    ...steps.slice(0, MOST_SHOWN).map((step): Words => [`${label(step.id)}${signed(step.points)}`, colour]),
    ...(steps.length > MOST_SHOWN ? [[`and ${steps.length - MOST_SHOWN} more`, paint.dim] as const] : []),
  ]
  // Beside what was gained it is good to read that nothing was lost, and the other way round.
  const any = moved.gained.length + moved.lost.length > 0
  const orNothing = (some: readonly Words[]): readonly Words[] => (any && some.length === 0 ? [['nothing', paint.dim]] : some)
  const rows: readonly (readonly [string, readonly Words[]])[] = [
    ['Gained', orNothing(words(moved.gained, paint.good))],
    ['Lost', orNothing(words(moved.lost, paint.warn))],
    ['Lifted', moved.lifted.map((cap): Words => [`The score no longer stops at ${cap.limit}.`, paint.good])],
    ['Limited', moved.limited.map((cap): Words => [`${cap.reason} So the score stops at ${cap.limit}.`, paint.warn])],
  ]
  const changed = rows.filter(([, texts]) => texts.length > 0).flatMap(([name, texts]) => labelled(name, texts, columns, paint))
  const head = ends(change(moved), `${timeText(moved.seconds.after)} aloud`, columns, [paint.strong, paint.dim])
  return `${[...head, ...(changed.length > 0 ? ['', ...changed] : [])].join('\n')}\n`
}

const signed = (points: number): string => (points === 0 ? '' : points > 0 ? ` +${aboutPoints(points)}` : ` ${aboutPoints(points)}`)

/** The score now and then, in one line. */
function change({ score, band, gained, lost }: Moved): string {
  const now = standing({ score: score.after, band: band.after })
  const was = standing({ score: score.before, band: band.before })
  if (score.change === null) return score.before === score.after ? now : `${now}, was ${was.toLowerCase()}`
  if (score.change === 0) return gained.length + lost.length === 0 ? `${now}, nothing moved` : `${now}, as before`
  return `${now}, ${score.change > 0 ? 'up' : 'down'} ${Math.abs(score.change)} from ${was}`
}
