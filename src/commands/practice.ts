import type { UnfinishedAnswer } from '../files/drafts.js'
import { matching, noneFits, shuffle } from '../questions/choose.js'
import { requireQuestion } from '../questions/find.js'
import type { Question } from '../questions/question.js'
import { EXIT, Trouble } from '../trouble.js'
import type { BankFlags } from './bank.js'
import { boxOf } from './drafts.js'
import { aloudAsked } from './practice/aloud.js'
import { goOnWriting, writeAnswer } from './practice/answer.js'
import { type Attempt, attemptOf, NOTHING } from './practice/attempt.js'
import { limitsOf, thinkingOf } from './practice/clock.js'
import { converse, tidyUp } from './practice/conversation.js'
import { fromScript, scriptOf } from './practice/from-script.js'
import { guessAsked } from './practice/guess.js'
import { leave } from './practice/leave.js'
import { Loop } from './practice/loop.js'
import { nobodyThere } from './practice/nobody.js'
import { note, opening } from './practice/say.js'
import type { Ending, Talk } from './practice/talk.js'
import { type Box, offer, toResume, type Unfinished } from './practice/unfinished.js'
import { type FilterOptions, filterOf } from './questions.js'
import { withSettings } from './settings.js'
import type { World } from './world.js'

/** What `practice` is told on the command line. */
export interface PracticeOptions extends FilterOptions, BankFlags {
  readonly question?: string | undefined
  readonly seed?: number | undefined
  readonly wpm?: number | undefined
  readonly out?: string | undefined
  /** Words a minute for what is shown, from the settings. */
  readonly pace?: number | null | undefined
  /** Guess the review before it is shown, or what is guessed: solid:result. */
  readonly guess?: string | true | undefined
  /** Say the answer aloud after the review, or how long it took: 95s. */
  readonly aloud?: string | true | undefined
  /** Every check in the review. */
  readonly all?: boolean | undefined
  /** Time to think before the first word, like 60s. */
  readonly think?: string | undefined
  /** Time to write in, like 2m or S=20s,T=15s,A=75s,R=20s. */
  readonly time?: string | undefined
  /** The same, when the flag says it: a resumed answer then gets that time anew. */
  readonly timeAnew?: string | undefined
  readonly plain?: boolean | undefined
  /** The draft to go on with; true for the one last worked on. */
  readonly resume?: string | true | undefined
  /** Begin a new answer, whatever is unfinished. */
  readonly new?: boolean | undefined
  /** Files with the versions of the answer, one of them may be `-`: nobody is asked anything. */
  readonly answers?: readonly string[] | undefined
  /** A file with answers to the follow-up questions. */
  readonly probeAnswers?: string | undefined
  /** False with --no-save. */
  readonly save?: boolean | undefined
  /** False with --no-input. */
  readonly input?: boolean | undefined
}

/** The prompts in the order in which they will be asked. */
function order(questions: readonly Question[], options: PracticeOptions, seed: number): readonly Question[] {
  const filter = filterOf(options)
  const drawn = shuffle(matching(questions, filter), seed)
  if (options.question === undefined) {
    if (drawn.length === 0) throw noneFits(filter)
    return drawn
  }
  const first = requireQuestion(options.question, questions)
  return [first, ...drawn.filter(({ id }) => id !== first.id)]
}

/** A new attempt from its prompt to its end. */
async function fresh(talk: Talk, attempt: Attempt, thinking: number | null): Promise<Ending> {
  const keeper = talk.keep(attempt)
  talk.say(opening(attempt.question, attempt.seed, talk.columns(), talk.paint))
  return new Loop(talk, keeper, await writeAnswer(talk, keeper, attempt, thinking)).run(null, true)
}

/** An attempt that was left, from where it stopped. */
async function resumed(talk: Talk, draft: UnfinishedAnswer, question: Question, time: string | undefined): Promise<Ending> {
  const begun: Attempt = { ...attemptOf(draft, question), ...(time && { time, spent: {} }) }
  const keeper = talk.keep(begun, draft.id)
  talk.say(opening(question, draft.seed, talk.columns(), talk.paint))
  if (draft.reviewed) return new Loop(talk, keeper, begun).run(draft.editing)
  return new Loop(talk, keeper, await goOnWriting(talk, keeper, begun, draft.editing)).run(null, true)
}

/** Prompt after prompt until the person leaves; `box` has their drafts, and `from` is one they asked for. */
async function onAndOn(
  world: World,
  options: PracticeOptions,
  talk: Talk,
  seed: number,
  prompts: readonly Question[],
  { box, from }: { readonly box: Box; readonly from: Unfinished | null },
): Promise<number> {
  const wpm = options.wpm ?? null
  const { time } = options
  const thinking = options.think === undefined ? null : thinkingOf(options.think)
  const begin = (question: Question): Attempt => {
    const created = world.now()
    return { question, seed, wpm, created, sections: NOTHING, probes: [], ...(time && { time }) }
  }
  let unsaved = false
  const goingOn = from ?? (options.new ? null : await offer(box, talk))
  if (goingOn) {
    const ending = await resumed(talk, goingOn.draft, goingOn.question, options.timeAnew)
    unsaved ||= ending.unsaved
    if (ending.wish === 'leave') return unsaved ? EXIT.data : EXIT.done
  }
  for (let turn = 0; ; turn += 1) {
    const question = prompts[turn % prompts.length]
    if (!question) return EXIT.done
    const ending = await fresh(talk, begin(question), thinking)
    unsaved ||= ending.unsaved
    if (ending.wish === 'leave') return unsaved ? EXIT.data : EXIT.done
  }
}

/** Asks one prompt after another, reviews the answers and goes through them with the person; resolves to the exit code. */
export async function practiceCommand(asked: World, given: PracticeOptions): Promise<number> {
  const { world, options } = await withSettings(asked, given)
  const seed = options.seed ?? world.seed()
  const { bankOf } = await import('./bank.js')
  const { questions } = await bankOf(world, options)
  const prompts = order(questions, options, seed)
  const asking = { guess: guessAsked(options.guess), aloud: aloudAsked(options.aloud) }
  if (options.new && options.resume !== undefined)
    throw new Trouble(EXIT.usage, 'new-and-resume', '--new begins another answer, --resume goes on with one: give one of them.')
  if (options.probeAnswers !== undefined && options.answers === undefined)
    throw new Trouble(EXIT.usage, 'no-answers', '--probe-answers goes with --answers FILE: without it you are asked.')
  const box = boxOf(world, questions)
  if (options.answers !== undefined) {
    const script = await scriptOf(world, { ...given, answers: options.answers }, questions)
    const from = options.resume === undefined ? null : toResume(box, options.resume)
    return fromScript(world, { ...options, ...asking }, { ...script, from }, seed, prompts)
  }
  const why = nobodyThere(world, options)
  if (why !== null) {
    const instead = 'Give the answer with --answers FILE (- reads a pipe), or use star-coach review FILE.'
    throw new Trouble(EXIT.usage, 'nobody-there', `practice asks questions, and ${why}. ${instead}`)
  }
  if (options.time !== undefined) limitsOf(options.time)
  if (options.think !== undefined) thinkingOf(options.think)
  const told = tidyUp(world)
  const from = options.resume === undefined ? null : toResume(box, options.resume)
  return converse(
    world,
    { ...options, ...asking },
    {
      go: async (talk) => {
        for (const sentence of told) talk.say(note(sentence, talk.columns(), talk.paint.warn))
        return await onAndOn(world, options, talk, seed, prompts, { box, from })
      },
      left: (left, keeper, talk) => leave(left, keeper, talk),
    },
  )
}
