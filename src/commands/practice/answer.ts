import type { Editing } from '../../files/drafts.js'
import { SECTIONS } from '../../star.js'
import type { Attempt } from './attempt.js'
import { collect, think } from './collect.js'
import type { Keeper } from './keeper.js'
import { note, recap } from './say.js'
import type { Talk } from './talk.js'

/** An answer from its first word, after `thinking` seconds when there is time to think. */
export async function writeAnswer(talk: Talk, keeper: Keeper, attempt: Attempt, thinking: number | null): Promise<Attempt> {
  const thought = thinking === null ? attempt : await think(talk, keeper, attempt, thinking, '')
  return await collect(talk, keeper, thought, 'situation', null)
}

/** The rest of an answer that was left while its parts were being written: notes and finished parts are shown, then it goes on where it stopped. */
export async function goOnWriting(talk: Talk, keeper: Keeper, attempt: Attempt, editing: Editing | null): Promise<Attempt> {
  let begun = attempt
  if (editing?.kind === 'notes') begun = await think(talk, keeper, begun, 60, editing.text)
  else if (begun.notes) talk.say(note(`Your notes: ${begun.notes}`, talk.columns(), talk.paint.dim))
  talk.say(recap(begun, editing?.kind === 'section' ? editing.section : null, talk.columns(), talk.paint))
  const unwritten = SECTIONS.find((section) => begun.sections[section].trim() === '') ?? 'result'
  const from = editing?.kind === 'section' ? editing : { section: unwritten, text: null }
  return await collect(talk, keeper, begun, from.section, from.text)
}
