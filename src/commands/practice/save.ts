import { type Disk, reasonOf } from '../../files/disk.js'
import { safeText } from '../../text/safe.js'
import { type Attempt, markdownOf } from './attempt.js'
import { saveFacts } from './fact-sheet.js'
import { note } from './say.js'
import type { Talk } from './talk.js'

const shown = (path: string): string => safeText(path, { newline: false })

/** Saves an answer and its facts, and says where; null when it is not saved: then the reason is said and the text shown, to be copied. */
export function saveAnswer(talk: Talk, disk: Disk, attempt: Attempt): string | null {
  const text = markdownOf(attempt)
  try {
    const path = talk.save(attempt, text)
    talk.say(`  ${talk.paint.good('Saved.')}\n  ${shown(path)}\n\n`)
    if (attempt.probes.length > 0) saveFactsBeside(talk, disk, attempt, path)
    return path
  } catch (error) {
    talk.say(note(`Not saved: ${reasonOf(error)}. Here is the answer to copy:`, talk.columns(), talk.paint.warn))
    talk.show(`${safeText(text)}\n`)
    return null
  }
}

/** The facts beside an answer that is safe: when they cannot be saved, they can be seen again. */
function saveFactsBeside(talk: Talk, disk: Disk, attempt: Attempt, path: string): void {
  try {
    talk.say(`  ${talk.paint.good('Its facts are beside it.')}\n  ${shown(saveFacts(disk, path, attempt))}\n\n`)
  } catch (error) {
    talk.say(note(`The facts are not saved: ${reasonOf(error)}.`, talk.columns(), talk.paint.warn))
  }
}
