import { basename } from 'node:path'
import { CHECKS } from '../../checks/index.js'
import { draftsIn, dropDraft, type UnfinishedAnswer } from '../../files/drafts.js'
import type { PlannedStep } from '../../files/runs.js'
import { paragraph } from '../../formats/page.js'
import { scoreboardText } from '../../formats/scoreboard.js'
import { standing, textReview } from '../../formats/text.js'
import { findQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import type { Review } from '../../review/review.js'
import { EXIT, Trouble } from '../../trouble.js'
import { goOnWriting, writeAnswer } from '../practice/answer.js'
import { type Attempt, attemptOf, isEmpty, markdownOf, NOTHING, reviewOf, secondsSpent } from '../practice/attempt.js'
import { collect } from '../practice/collect.js'
import { drillDown } from '../practice/drill-down.js'
import { factsPage } from '../practice/fact-sheet.js'
import { probesFor } from '../practice/follow-up.js'
import type { Keeper } from '../practice/keeper.js'
import { saveAnswer } from '../practice/save.js'
import { goOn, lines, note, opening } from '../practice/say.js'
import type { Talk } from '../practice/talk.js'
import { type Box, toResume } from '../practice/unfinished.js'
import type { Place } from './place.js'
import { boardOf, type Reviewed, reviewStep } from './reviewing.js'

/** What a drill with somebody at the keyboard stands on. */
export interface DrillTable {
  readonly talk: Talk
  readonly place: Place
  /** Their drafts, and the questions there are. */
  readonly box: Box
  /** Seconds to think before each answer, or null. */
  readonly thinking: number | null
}

/** How a drill is gone on with. */
export const GO_ON = 'star-coach drill --resume'

/** "1 of 3 steps done" */
export const soFar = ({ run }: Place): string => `${run.done.length} of ${run.steps.length} steps done`

/** Step after step from the first unfinished one, with a break after each; then the scoreboard. Gives the exit code. */
export async function goThrough(table: DrillTable): Promise<number> {
  const { talk, place, box } = table
  const { steps, bar } = place.run
  const reviewed: Reviewed[] = []
  for (const [index, { text, path, seconds, draft }] of place.run.done.entries()) {
    const question = questionOf(table, steps[index])
    const file = path === null ? 'answer.md' : basename(path)
    reviewed.push({ question, file, seconds, review: await reviewStep(text, file, question) })
    // It may have been left behind when the step was finished.
    if (draft !== null && path !== null) dropDraft(box.disk, box.state, draft)
  }
  for (const [index, step] of steps.entries()) {
    if (index < place.run.done.length) continue
    talk.say(lines('', ...paragraph(`Step ${index + 1} of ${steps.length}`, talk.columns(), talk.paint.accent)))
    const one = step.text === null ? await answered(table, step) : await readFrom(table, step, step.text)
    reviewed.push(one)
    complain(talk, place)
    if (index + 1 < steps.length && (await stops(talk, index + 1, one.review))) {
      sayPlace(talk, place)
      return unsavedIn(place) || place.problem !== null ? EXIT.data : EXIT.done
    }
  }
  const board = boardOf(place.run, reviewed)
  talk.show(`\n${scoreboardText(board, { columns: talk.columns(), paint: talk.inks, wording: CHECKS })}`)
  place.drop()
  if (unsavedIn(place)) return EXIT.data
  return bar !== null && board.tally.mean < bar ? EXIT.gate : EXIT.done
}

/** Where the person is, and how they go on; or why they cannot. */
export function sayPlace(talk: Talk, place: Place): void {
  const columns = talk.columns()
  if (place.problem !== null) talk.say(`\n${note(`Your place in the drill is not kept: ${place.problem}.`, columns, talk.paint.warn)}`)
  else talk.say(lines('', ...paragraph(`Your place is kept: ${soFar(place)}.`, columns, (same) => same)) + goOn(columns, '', GO_ON))
}

/** Whether an answer has no file: its draft stays then. */
const unsavedIn = ({ run }: Place): boolean => run.done.some(({ path, draft }) => path === null && draft !== null)

function questionOf({ box }: Pick<DrillTable, 'box'>, step: PlannedStep | undefined): Question | null {
  return step?.question == null ? null : (findQuestion(step.question, box.questions) ?? null)
}

/** The break between two steps; true to go on another day. */
function stops({ prompts }: Talk, done: number, review: Review): Promise<boolean> {
  return prompts.choose(`Step ${done} is done: ${standing(review)}.`, [
    { name: `Go on with step ${done + 1}`, value: false },
    { name: 'Stop here, go on another time', value: true },
  ])
}

/** Says once that the place in the drill cannot be kept. */
function complain(talk: Talk, place: Place): void {
  const problem = place.complaint()
  const instead = 'The answers are saved all the same; finish the drill in one go.'
  if (problem !== null) talk.say(note(`Your place in the drill cannot be kept: ${problem}. ${instead}`, talk.columns(), talk.paint.warn))
}

/** A step with an answer file: nobody is asked. */
async function readFrom(table: DrillTable, step: PlannedStep, text: string): Promise<Reviewed> {
  const { talk, place } = table
  const question = questionOf(table, step)
  const file = step.file ?? 'answer.md'
  const review = await reviewStep(text, file, question)
  talk.say(lines(...paragraph(`The answer is in ${file}.`, talk.columns(), talk.paint.dim), ''))
  showReview(talk, review, question, true)
  place.finishes({ text, path: file, seconds: null, draft: null })
  return { question, file, review, seconds: null }
}

function showReview(talk: Talk, review: Review, question: Question | null, probe: boolean): void {
  const ask = probe && question !== null ? (probesFor(question, review)[0]?.ask ?? null) : null
  const page = { columns: talk.columns(), paint: talk.inks, all: false, wording: CHECKS, prompt: question?.title ?? null }
  talk.show(`${textReview(review, { ...page, probe: ask })}\n`)
}

/** A step that asks the person: the answer, its review, the follow-ups, and a file of theirs. */
async function answered(table: DrillTable, step: PlannedStep): Promise<Reviewed> {
  const { talk, place, box } = table
  const question = questionOf(table, step)
  if (question === null) throw unknownQuestion(step)
  talk.say(opening(question, null, talk.columns(), talk.paint))
  const left = draftsIn(box.disk, box.state).drafts.find(({ id }) => id === place.run.open)
  const { attempt, keeper } = await written(table, question, left)
  if (isEmpty(attempt)) return skipped(table, attempt, keeper)
  const review = reviewOf(attempt)
  showReview(talk, review, question, !place.run.probes)
  const pending = left?.editing?.kind === 'probe' ? left.editing : null
  const probed = place.run.probes ? await drillDown({ talk, keeper, review, pending }, attempt) : attempt
  if (probed.probes.length > 0) talk.show(factsPage(probed, talk.columns(), talk.inks))
  const path = saveAnswer(talk, box.disk, probed)
  const seconds = attempt.spent === undefined ? null : secondsSpent(attempt.spent)
  place.finishes({ text: markdownOf(probed), path, seconds, draft: keeper.ground.id })
  if (path !== null) keeper.drop()
  return { question, file: path === null ? 'answer.md' : basename(path), review, seconds }
}

/** The four parts, from the first word or from where they were left; empty when the person wants to skip the step. */
async function written(
  { talk, place, box, thinking }: DrillTable,
  question: Question,
  left: UnfinishedAnswer | undefined,
): Promise<{ readonly attempt: Attempt; readonly keeper: Keeper }> {
  const { id, seed, time } = place.run
  const blank = { question, seed: seed ?? 0, wpm: null, created: place.ground.now(), sections: NOTHING, probes: [], drill: id }
  const begun: Attempt = left ? attemptOf(toResume(box, left.id).draft, question) : { ...blank, ...(time && { time }) }
  const keeper = talk.keep(begun, left?.id)
  place.opens(keeper.ground.id)
  complain(talk, place)
  let attempt = begun
  if (left === undefined) attempt = await writeAnswer(talk, keeper, begun, thinking)
  else if (!left.reviewed) attempt = await goOnWriting(talk, keeper, begun, left.editing)
  while (isEmpty(attempt) && (await wantsToWrite(talk))) attempt = await collect(talk, keeper, attempt, 'situation', null)
  const spent = keeper.spent?.() ?? begun.spent
  return { attempt: { ...attempt, ...(spent && { spent }) }, keeper }
}

const wantsToWrite = ({ prompts }: Talk): Promise<boolean> =>
  prompts.choose('Nothing is written for this step.', [
    { name: 'Write it now', value: true },
    { name: 'Skip this step', value: false },
  ])

function skipped({ place }: DrillTable, attempt: Attempt, keeper: Keeper): Reviewed {
  place.finishes({ text: markdownOf(attempt), path: null, seconds: null, draft: null })
  keeper.drop()
  return { question: attempt.question, file: 'answer.md', review: reviewOf(attempt), seconds: null }
}

function unknownQuestion({ question }: PlannedStep): Trouble {
  const hint = 'If it is one of your own, name its file with --questions. Begin another drill with: star-coach drill --new'
  return new Trouble(EXIT.data, 'unknown-question', `A question of this drill is no longer there: "${question ?? ''}".`, hint)
}
