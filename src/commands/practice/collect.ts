import { countWords } from '../../reading/tokens.js'
import { SECTIONS, type Section } from '../../star.js'
import type { Countdown } from '../../terminal/countdown.js'
import { fromFile } from '../../terminal/editor.js'
import type { Attempt } from './attempt.js'
import { Clock, limitsOf } from './clock.js'
import { frameOf, GUIDES } from './guide.js'
import type { Keeper } from './keeper.js'
import { note } from './say.js'
import type { Talk } from './talk.js'

/** Asks for one section, with what stands there to go on from. */
export async function writeSection(
  talk: Talk,
  keeper: Keeper,
  attempt: Attempt,
  section: Section,
  given: { readonly text: string; readonly back: boolean; readonly countdown?: Countdown | undefined },
): Promise<{ readonly attempt: Attempt; readonly how: 'done' | 'back' }> {
  const keep = (text: string) => keeper.writing({ kind: 'section', section, text })
  keep(given.text)
  const frame = frameOf(GUIDES[section], attempt.wpm ?? talk.wpm, given.back, attempt.question.title)
  const { countdown } = given
  const { how, text } = await talk.prompts.write({
    frame,
    text: given.text,
    onChange: keep,
    onEnded: () => keeper.flush(),
    edit: keeper.editFile(section),
    countdown,
  })
  talk.say('\n')
  return { attempt: { ...attempt, sections: { ...attempt.sections, [section]: text.trim() } }, how }
}

/** Asks for the sections in order from one on; the person may go back. `text` is what was begun there. */
export async function collect(talk: Talk, keeper: Keeper, begun: Attempt, from: Section, text: string | null): Promise<Attempt> {
  const clock = begun.time === undefined ? null : new Clock(limitsOf(begun.time), talk.clock, begun.spent)
  if (clock) keeper.spent = () => clock.spent
  let attempt = begun
  let pending = text === null ? null : await fromEditor(talk, keeper, from, text)
  for (let index = SECTIONS.indexOf(from); index < SECTIONS.length; ) {
    const section = SECTIONS[index] ?? 'result'
    const given = { text: pending ?? attempt.sections[section], back: index > 0, countdown: clock?.start(section) }
    pending = null
    const step = await writeSection(talk, keeper, attempt, section, given)
    clock?.stop()
    attempt = step.attempt
    index = Math.max(0, index + (step.how === 'back' ? -1 : 1))
    keeper.finished(attempt, index === SECTIONS.length)
    complain(talk, keeper)
  }
  return attempt
}

/** Says once, before more is written, that drafts cannot be kept. */
function complain(talk: Talk, keeper: Keeper): void {
  const problem = keeper.complaint()
  const instead = 'Go on; when you leave, the answer is shown to be copied.'
  if (problem !== null) talk.say(note(`Drafts cannot be kept: ${problem}. ${instead}`, talk.columns(), talk.paint.warn))
}

/** What to go on from when an editor was open at the end: its file may hold more than the draft. */
async function fromEditor(talk: Talk, keeper: Keeper, section: Section, text: string): Promise<string> {
  const path = keeper.editFile(section)
  let written: string | null
  try {
    written = fromFile(keeper.ground.disk.readFileSync(path))
  } catch {
    return text
  }
  if (written === null || written.trim() === '' || written.trim() === text.trim()) return text
  return await talk.prompts.choose(`Your editor left another text of this part: ${path}`, [
    { name: `Take that one, ${countWords(written)} words`, value: written },
    { name: `Keep the draft's own, ${countWords(text)} words`, value: text },
  ])
}

/** A moment to think before the first word, with a place for notes: kept with the draft, never judged. */
export async function think(talk: Talk, keeper: Keeper, attempt: Attempt, seconds: number, text: string): Promise<Attempt> {
  const began = talk.clock()
  let limit: number | null = seconds * 1000
  const left = () => (limit === null ? null : limit - (talk.clock() - began))
  const countdown: Countdown = {
    left,
    more: (milliseconds) => {
      limit = (limit ?? 0) + milliseconds - Math.min(0, left() ?? 0)
    },
    lift: () => {
      limit = null
    },
  }
  const keep = (now: string) => keeper.writing({ kind: 'notes', text: now })
  const frame = {
    title: 'Think first',
    guidance: 'Whose story is it, what did you choose, what can you count? Notes are for you alone: kept with the draft, never judged.',
    status: (now: string) => [countWords(now) === 1 ? '1 word' : `${countWords(now)} words`, 'as few as you like'],
    keys: ['Ctrl-D begin the answer', 'Ctrl-C save and leave', 'Enter new line'],
    back: false,
  }
  const { text: notes } = await talk.prompts.write({
    frame,
    text,
    onChange: keep,
    onEnded: () => keeper.flush(),
    edit: keeper.editFile('notes'),
    countdown,
  })
  talk.say('\n')
  const thought = notes.trim() === '' ? attempt : { ...attempt, notes: notes.trim() }
  keeper.finished(thought, false)
  complain(talk, keeper)
  return thought
}
