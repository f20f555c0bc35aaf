import { worth } from '../review/next-steps.js'
import type { Review } from '../review/review.js'
import { LEVELS, type Section } from '../star.js'
import { ANYWHERE, FREE, LADDERS, type Ladder, type Rung } from './ladders.js'
import { type Line, linesOfAnswer, linesOfStory, quoteOf } from './lines.js'
import { EARS, type Ear } from './listening.js'

/** A question that was asked, and what was answered; empty when nothing was. */
export interface Said {
  readonly ask: string
  readonly answer: string
}

/** A prompt's own follow-up, and the check it drives at where there is one. */
export interface OwnProbe {
  readonly ask: string
  readonly check?: string
}

/** What an interviewer has in hand: the story, its review, the prompt's own probes, and what was asked so far. */
export interface Table {
  readonly sections: Readonly<Record<Section, string>>
  readonly review: Review
  readonly own: readonly OwnProbe[]
  readonly said: readonly Said[]
}

/** A table with the story read: it is heard again for every ladder. */
interface Desk extends Table {
  readonly story: readonly Line[]
}

/** The next question, and how deep into its line of questions it goes: 1 opens one. */
export interface Asked {
  readonly ask: string
  readonly level: number
}

/** How long an interviewer stays at one thing. */
export const DEEPEST = 3

/** Whether a probe has no answer yet: nothing was said, or that one does not know. */
export function isOpen({ answer }: Said): boolean {
  const lines = linesOfAnswer(answer)
  return lines.every(({ sentence }) => EARS.lost(sentence) !== null)
}

type Kind = { readonly opens: boolean; readonly ladder: Ladder | 'free' | 'anywhere' | null }

const isRung = (ask: string, { tail, bare }: Rung): boolean => ask === bare || (ask.startsWith('You said “') && ask.endsWith(`”: ${tail}`))

/** Which line of questions an old question belongs to: it is read from its words, so that it is known again in any file. */
function kindOf(ask: string, own: readonly OwnProbe[]): Kind {
  const probe = own.find((one) => one.ask === ask)
  if (probe) return { opens: true, ladder: LADDERS.find(({ check }) => check === probe.check) ?? 'free' }
  if (ANYWHERE.some((one) => isRung(ask, one))) return { opens: false, ladder: 'anywhere' }
  if (FREE.some((one) => isRung(ask, one))) return { opens: false, ladder: 'free' }
  return { opens: false, ladder: LADDERS.find(({ rungs }) => rungs.some((one) => isRung(ask, one))) ?? null }
}

interface Thread {
  readonly ladder: Ladder | 'free'
  readonly said: readonly Said[]
}

/** The line of questions that the last ones belong to. */
function threadOf({ said, own }: Table): Thread | null {
  const back = [...said].reverse()
  let ladder: Ladder | 'free' | null = null
  const thread: Said[] = []
  for (const one of back) {
    const kind = kindOf(one.ask, own)
    if (kind.ladder === null) break
    if (kind.ladder !== 'anywhere') {
      if (ladder !== null && kind.ladder !== ladder) break
      ladder = kind.ladder
    }
    thread.unshift(one)
    if (kind.opens) break
  }
  return ladder === null ? null : { ladder, said: thread }
}

/** Fewer words than this point at nothing. */
const LEAST_WORDS = 3

/** A question with the words it points at, rather words that no earlier question pointed at; without them when there are none. */
function phrased(one: Rung, lines: readonly Line[], said: readonly Said[]): string {
  const pointed = one.at.flatMap((ear) =>
    lines.flatMap((line) => {
      const place = line.sentence.words < LEAST_WORDS ? null : ear(line.sentence)
      return place ? [`“${quoteOf(line, place)}”`] : []
    }),
  )
  const words = pointed.find((quote) => !said.some(({ ask }) => ask.includes(quote))) ?? pointed[0]
  return words === undefined ? one.bare : `You said ${words}: ${one.tail}`
}

const heard = (ear: Ear, lines: readonly Line[]): boolean => lines.some(({ sentence }) => ear(sentence) !== null)

/** What the answer just given lacks, asked with its own words; null when it holds, or when it is time to turn to something else. */
function deeper(table: Desk, thread: Thread): Asked | null {
  const last = thread.said.at(-1)
  if (!last || thread.said.length >= DEEPEST || isOpen(last)) return null
  const just = linesOfAnswer(last.answer)
  const told = [...storyOf(table, thread.ladder), ...thread.said.flatMap(({ answer }) => linesOfAnswer(answer))]
  const asked = (one: Rung) => thread.said.some(({ ask }) => isRung(ask, one))
  const fault = ANYWHERE.find((one) => !asked(one) && one.at.some((ear) => heard(ear, just)) && !heard(one.told, just))
  const rungs = thread.ladder === 'free' ? FREE : thread.ladder.rungs
  const next = fault ?? rungs.find((one) => !asked(one) && !heard(one.told, told))
  return next === undefined ? null : { ask: phrased(next, just, table.said), level: thread.said.length + 1 }
}

const storyOf = ({ story }: Desk, ladder: Ladder | 'free'): readonly Line[] =>
  ladder === 'free' ? [] : ladder.reads.flatMap((section) => story.filter(({ where }) => where === section))

/** The ladders not yet begun, what the review puts first before what else is missing, the weakest first. */
function weakest({ review, said, own }: Table): readonly Ladder[] {
  const begun = new Set(said.map(({ ask }) => kindOf(ask, own).ladder))
  const missing = review.checks.filter((finding) => finding.kind === 'scored' && finding.verdict !== 'present' && finding.waived === null)
  const byWorth = [...missing].sort((a, b) => worth(b) - worth(a)).map(({ id }) => id)
  const ids = [...new Set([...review.next, ...byWorth])]
  return ids.flatMap((id) => LADDERS.find((ladder) => ladder.check === id && !begun.has(ladder)) ?? [])
}

/** The prompt's own probes that were not asked, those that drive at what the answer lacks most first. */
function ownProbes({ review, own, said }: Table): readonly OwnProbe[] {
  const begun = new Set(said.map(({ ask }) => kindOf(ask, own).ladder))
  const finding = ({ check }: OwnProbe) => review.checks.find(({ id }) => id === check)
  const need = (probe: OwnProbe): number => LEVELS.indexOf(finding(probe)?.verdict ?? 'present')
  const weight = (probe: OwnProbe): number => (need(probe) < 2 ? (finding(probe)?.weight ?? 0) : 0)
  return own
    .filter(
      ({ ask, check }) => !said.some((one) => one.ask === ask) && !LADDERS.some((ladder) => ladder.check === check && begun.has(ladder)),
    )
    .toSorted((a, b) => need(a) - need(b) || weight(b) - weight(a))
}

/** The first question of a ladder that the story leaves open, in the story's own words. */
function opening(table: Desk, ladder: Ladder): string | null {
  const story = storyOf(table, ladder)
  const open = ladder.rungs.find((one) => !heard(one.told, story))
  if (!open) return null
  // The last words of a part carry its point: an interviewer takes up those.
  return phrased(open, open.at[0] === EARS.anything ? [...story].reverse() : story, table.said)
}

/** A new line of questions: in turn at the weakest check, in the person's own words, and as the prompt's own probes would have it. */
function opened(table: Desk): Asked | null {
  const { said, own } = table
  const lines = said.filter(({ ask }, at) => at === 0 || startsLine(table, at, ask)).length
  const theirs = weakest(table)
    .map((ladder) => ({ ladder, ask: opening(table, ladder) }))
    .find(({ ask }) => ask !== null)
  const probe = ownProbes(table)[0]
  const bare = theirs !== undefined && !theirs.ask?.startsWith('You said “')
  const forIt = theirs && own.find(({ ask, check }) => check === theirs.ladder.check && !said.some((one) => one.ask === ask))
  const ask = (lines % 2 === 1 ? probe?.ask : undefined) ?? (bare ? forIt?.ask : undefined) ?? theirs?.ask ?? probe?.ask
  return ask === undefined ? null : { ask, level: 1 }
}

/** Whether the question at this place began another line than the one before it. */
function startsLine(table: Table, at: number, ask: string): boolean {
  const before = threadOf({ ...table, said: table.said.slice(0, at) })
  const kind = kindOf(ask, table.own)
  return kind.opens || (kind.ladder !== 'anywhere' && kind.ladder !== before?.ladder)
}

/** How deep into its line of questions the last one went; 0 when none was asked. */
export const levelOf = (table: Table): number => threadOf(table)?.said.length ?? 0

/**
 * What an interviewer asks next: on, while the answer just given lacks something, at most {@link DEEPEST} deep; else from another side.
 * Null when there is nothing left to ask. Same table, same question.
 */
export function nextProbe(table: Table): Asked | null {
  const desk: Desk = { ...table, story: linesOfStory(table.sections) }
  const thread = threadOf(table)
  return (thread && deeper(desk, thread)) ?? opened(desk)
}
