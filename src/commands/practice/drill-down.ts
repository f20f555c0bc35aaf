import { linesOfAnswer } from '../../probing/lines.js'
import { EARS, type Ear } from '../../probing/listening.js'
import { isOpen, levelOf, nextProbe, type Table } from '../../probing/probing.js'
import type { Review } from '../../review/review.js'
import type { Attempt } from './attempt.js'
import { PROBE_GUIDE, statusOf } from './guide.js'
import type { Keeper } from './keeper.js'
import { note } from './say.js'
import type { Talk } from './talk.js'

/** A question that was being answered when the person left. */
export interface Pending {
  readonly ask: string
  readonly text: string
}

const tableOf = ({ sections, question, probes }: Attempt, review: Review): Table => ({
  sections,
  review,
  own: question.probes,
  said: probes,
})

/** What an interviewer would ask next about this attempt, or null when there is nothing left. */
export const nextAsk = (attempt: Attempt, review: Review): string | null => nextProbe(tableOf(attempt, review))?.ask ?? null

const TITLES: readonly string[] = [PROBE_GUIDE.title, `${PROBE_GUIDE.title}, one level deeper`, `${PROBE_GUIDE.title}, two levels deeper`]

const HEARD: readonly (readonly [Ear, string])[] = [
  [EARS.compared, 'a number with something to compare it with'],
  [EARS.amount, 'a number'],
  [EARS.strongSource, 'how you know'],
  [EARS.known, 'a customer one could find'],
  [EARS.alternative, 'another way'],
  [EARS.against, 'what stood against it'],
  [EARS.paid, 'a price'],
  [EARS.time, 'when'],
]

/** What an answer gave, as the review would hear it; never a judgement. */
export function heardIn(answer: string): string {
  if (isOpen({ ask: '', answer })) return 'Left open. It stays on your fact sheet, for a quiet hour.'
  const lines = linesOfAnswer(answer)
  const hears = (ear: Ear): boolean => lines.some(({ sentence }) => ear(sentence) !== null)
  const names = HEARD.filter(([ear, name]) => hears(ear) && !(name === 'a number' && hears(EARS.compared))).map(([, name]) => name)
  const heard = names.length === 0 ? 'Kept, word for word.' : `Heard: ${names.slice(0, 3).join(', ')}.`
  return `${heard} Your score does not change. If it belongs in your story, revise that part.`
}

/** Asks one question and hears the answer out. */
async function hear(talk: Talk, keeper: Keeper, attempt: Attempt, { ask, text }: Pending, level: number): Promise<Attempt> {
  const keep = (now: string) => keeper.writing({ kind: 'probe', ask, text: now })
  keep(text)
  const frame = {
    title: TITLES[level - 1] ?? PROBE_GUIDE.title,
    guidance: ask,
    status: statusOf(PROBE_GUIDE, attempt.wpm ?? talk.wpm),
    keys: ['Ctrl-D done', 'Ctrl-C save and leave', 'Ctrl-O editor', 'Enter new line'],
    back: false,
    stays: true,
  }
  const said = await talk.prompts.write({ frame, text, onChange: keep, onEnded: () => keeper.flush(), edit: keeper.editFile('probe') })
  talk.say('\n')
  const answer = said.text.trim()
  talk.say(note(heardIn(answer), talk.columns(), talk.paint.dim))
  return { ...attempt, probes: [...attempt.probes, { ask, answer }] }
}

/** What a drill-down is made on. */
export interface Drill {
  readonly talk: Talk
  readonly keeper: Keeper
  readonly review: Review
  /** What was left open the last time, or null. */
  readonly pending: Pending | null
}

/** Question after question, each chosen by what the answer before it lacks, until the person has enough; every answer is kept at once. */
export async function drillDown({ talk, keeper, review, pending }: Drill, begun: Attempt): Promise<Attempt> {
  let attempt = begun
  let next = pending
  for (let turn = 0; ; turn += 1) {
    const table = tableOf(attempt, review)
    const asked = next ? null : nextProbe(table)
    const ask = next?.ask ?? asked?.ask
    if (ask === undefined) {
      talk.say(note('Nothing is left to ask. Say it aloud, and let somebody else try.', talk.columns(), talk.paint.dim))
      return attempt
    }
    if (turn > 0 && asked?.level === 1) {
      const wish = await talk.prompts.choose('That was all on this point.', [
        { name: 'Ask me something else', value: 'on' as const },
        { name: 'Enough, show the facts', value: 'enough' as const },
      ])
      if (wish === 'enough') return attempt
    }
    const level = asked?.level ?? levelOf({ ...table, said: [...attempt.probes, { ask, answer: '' }] })
    attempt = await hear(talk, keeper, attempt, { ask, text: next?.text ?? '' }, level)
    keeper.finished(attempt, true)
    next = null
  }
}
