import { paragraph } from '../../formats/page.js'
import type { Left } from '../../terminal/prompts.js'
import { EXIT } from '../../trouble.js'
import { markdownOf } from './attempt.js'
import type { Keeper } from './keeper.js'
import { goOn, lines, note, written } from './say.js'
import type { Talk } from './talk.js'

const CODES: Readonly<Record<Left['why'], number>> = { interrupt: EXIT.interrupt, terminate: EXIT.terminate, hangup: EXIT.hangup }

/** Keeps what there is when someone leaves in the middle, says what was kept and how to go on; returns the exit code. */
export function leave({ why }: Left, keeper: Keeper | null, talk: Pick<Talk, 'say' | 'show' | 'columns' | 'paint'>): number {
  const columns = talk.columns()
  if (keeper === null || keeper.isDone) {
    talk.say(`\n${note('Nothing was left open, so there is nothing to keep.', columns)}`)
  } else if (keeper.flush()) {
    const kept = paragraph(`Your draft: ${written(keeper.attempt) || 'notes'}.`, columns, (same) => same)
    talk.say(lines('', ...kept) + goOn(columns, 'Saved. '))
  } else {
    talk.say(`\n${note(`Not kept: ${keeper.problem}. Here is the answer to copy:`, columns, talk.paint.warn)}`)
    talk.show(markdownOf(keeper.attempt))
    return EXIT.data
  }
  return CODES[why]
}
