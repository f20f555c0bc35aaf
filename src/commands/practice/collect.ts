import { SECTIONS, type Section } from '../../star.js'
import type { Attempt } from './attempt.js'
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
  given: { readonly text: string; readonly back: boolean },
): Promise<{ readonly attempt: Attempt; readonly how: 'done' | 'back' }> {
  const keep = (text: string) => keeper.writing({ kind: 'section', section, text })
  keep(given.text)
  const frame = frameOf(GUIDES[section], attempt.wpm ?? talk.wpm, given.back)
  const { how, text } = await talk.prompts.write({ frame, text: given.text, onChange: keep })
  talk.say('\n')
  return { attempt: { ...attempt, sections: { ...attempt.sections, [section]: text.trim() } }, how }
}

/** Asks for the sections in order from one on; the person may go back. `text` is what was begun there. */
export async function collect(talk: Talk, keeper: Keeper, begun: Attempt, from: Section, text: string | null): Promise<Attempt> {
  let attempt = begun
  let pending = text
  for (let index = SECTIONS.indexOf(from); index < SECTIONS.length; ) {
    const section = SECTIONS[index] ?? 'result'
    const given = { text: pending ?? attempt.sections[section], back: index > 0 }
    pending = null
    const step = await writeSection(talk, keeper, attempt, section, given)
    attempt = step.attempt
    index = Math.max(0, index + (step.how === 'back' ? -1 : 1))
    keeper.finished(attempt, index === SECTIONS.length)
    const problem = keeper.complaint()
    const instead = 'Go on; when you leave, the answer is shown to be copied.'
    if (problem !== null) talk.say(note(`Drafts cannot be kept: ${problem}. ${instead}`, talk.columns(), talk.paint.warn))
  }
  return attempt
}
