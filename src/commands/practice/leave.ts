import { paragraph } from '../../formats/page.js'
import type { Left } from '../../terminal/left.js'
import { safeText } from '../../text/safe.js'
import { EXIT } from '../../trouble.js'
import { markdownOf } from './attempt.js'
import type { Keeper } from './keeper.js'
import { goOn, lines, note, written } from './say.js'
import type { Talk } from './talk.js'

const CODES: Readonly<Record<Left['why'], number>> = { interrupt: EXIT.interrupt, terminate: EXIT.terminate, hangup: EXIT.hangup }

/** How somebody who left goes on. */
export interface WayBack {
  /** The command that does it. */
  readonly command: string
  /** What is kept although no answer is open; null when nothing is. */
  readonly kept: string | null
}

const PRACTICE: WayBack = { command: 'star-coach practice --resume', kept: null }
const same = (text: string): string => text

/** Keeps what there is when someone leaves in the middle, says what was kept and how to go on; returns the exit code. */
export function leave(
  { why }: Left,
  keeper: Keeper | null,
  talk: Pick<Talk, 'say' | 'show' | 'columns' | 'paint'>,
  { command, kept }: WayBack = PRACTICE,
): number {
  const columns = talk.columns()
  if (keeper === null || keeper.isDone) {
    if (kept === null) talk.say(`\n${note('Nothing was left open, so there is nothing to keep.', columns)}`)
    else talk.say(lines('', ...paragraph(kept, columns, same)) + goOn(columns, 'Saved. ', command))
  } else if (keeper.flush()) {
    const draft = paragraph(`Your draft: ${written(keeper.attempt) || 'notes'}.`, columns, same)
    talk.say(lines('', ...draft) + goOn(columns, 'Saved. ', command))
  } else {
    talk.say(`\n${note(`Not kept: ${keeper.problem}. Here is the answer to copy:`, columns, talk.paint.warn)}`)
    talk.show(safeText(markdownOf(keeper.attempt)))
    return EXIT.data
  }
  return CODES[why]
}
