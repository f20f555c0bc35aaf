import { homedir } from 'node:os'
import { answerId, saveAnswer, saveAnswerTo } from '../files/answers.js'
import { DISK } from '../files/disk.js'
import { draftsIn, sweepDrafts, type UnfinishedAnswer } from '../files/drafts.js'
import { placesOf } from '../files/paths.js'
import { findQuestion, QUESTIONS, requireQuestion } from '../questions/bank.js'
import { matching, noneFits, shuffle } from '../questions/choose.js'
import type { Question } from '../questions/question.js'
import { SECTIONS } from '../star.js'
import { paint } from '../terminal/colour.js'
import { Left } from '../terminal/prompts.js'
import { openSession, type Session } from '../terminal/session.js'
import { EXIT, Trouble } from '../trouble.js'
import { type Attempt, attemptOf, NOTHING } from './practice/attempt.js'
import { collect } from './practice/collect.js'
import { Keeper } from './practice/keeper.js'
import { leave } from './practice/leave.js'
import { Loop } from './practice/loop.js'
import { goOn, opening, recap } from './practice/say.js'
import type { Ending, Talk } from './practice/talk.js'
import { type FilterOptions, filterOf } from './questions.js'
import type { World } from './world.js'

/** What `practice` is told on the command line. */
export interface PracticeOptions extends FilterOptions {
  readonly question?: string | undefined
  readonly seed?: number | undefined
  readonly wpm?: number | undefined
  readonly out?: string | undefined
  readonly resume?: boolean | undefined
  /** False with --no-input. */
  readonly input?: boolean | undefined
}

/** Why nobody can be asked anything, or null. */
function nobodyThere({ stdin, stderr, env }: World, { input }: PracticeOptions): string | null {
  const on = (name: string) => !['', '0', 'false', 'no', undefined].includes(env[name]?.toLowerCase())
  if (input === false) return '--no-input is given'
  if (on('STAR_COACH_NO_INPUT')) return 'STAR_COACH_NO_INPUT is set'
  if (on('CI')) return 'CI is set'
  if (env['TERM'] === 'dumb') return 'this terminal cannot be drawn on (TERM=dumb)'
  return stdin.isTTY && stderr.isTTY ? null : 'there is no terminal'
}

/** The prompts in the order in which they will be asked. */
function order(options: PracticeOptions, seed: number): readonly Question[] {
  const filter = filterOf(options)
  const drawn = shuffle(matching(QUESTIONS, filter), seed)
  if (options.question === undefined) {
    if (drawn.length === 0) throw noneFits(filter)
    return drawn
  }
  const first = requireQuestion(options.question)
  return [first, ...drawn.filter(({ id }) => id !== first.id)]
}

/** The newest draft whose question is still in the bank. */
function latest(drafts: readonly UnfinishedAnswer[]): { readonly draft: UnfinishedAnswer; readonly question: Question } {
  for (const draft of drafts) {
    const question = findQuestion(draft.question)
    if (question) return { draft, question }
  }
  throw new Trouble(EXIT.usage, 'no-draft', 'There is no unfinished answer to continue.', 'Begin one with: star-coach practice')
}

/** A conversation on this session; `keepers` is told of each new keeper, so that leaving knows the latest. */
function talkOn(world: World, session: Session, options: PracticeOptions, keepers: (keeper: Keeper) => void): Talk {
  const places = placesOf({ env: world.env, platform: world.platform, home: homedir() })
  return {
    prompts: session.prompts,
    say: (text) => world.stderr.write(text),
    show: (text) => world.stdout.write(text),
    columns: session.columns,
    paint: paint(world.colour('stderr')),
    inks: paint(world.colour('stdout')),
    keep: (attempt, id) => {
      const name = id ?? answerId({ at: attempt.created, question: attempt.question.id }, `draft ${attempt.seed}`)
      const keeper = new Keeper({ disk: DISK, state: places.state, id: name }, attempt)
      keepers(keeper)
      return keeper
    },
    save: (attempt, text) => {
      const name = { at: world.now(), question: attempt.question.id }
      if (options.out === undefined) return saveAnswer(DISK, places.data, name, text)
      return saveAnswerTo(DISK, options.out, world.cwd, name, text)
    },
  }
}

/** A new attempt from its prompt to its end. */
async function fresh(talk: Talk, attempt: Attempt): Promise<Ending> {
  const keeper = talk.keep(attempt)
  talk.say(opening(attempt.question, attempt.seed, talk.columns(), talk.paint))
  return new Loop(talk, keeper, await collect(talk, keeper, attempt, 'situation', null)).run(null)
}

/** An attempt that was left, from where it stopped. */
async function resumed(talk: Talk, draft: UnfinishedAnswer, question: Question): Promise<Ending> {
  const begun = attemptOf(draft, question)
  const keeper = talk.keep(begun, draft.id)
  const { editing } = draft
  talk.say(opening(question, draft.seed, talk.columns(), talk.paint))
  if (draft.reviewed) return new Loop(talk, keeper, begun).run(editing)
  talk.say(recap(begun, editing?.kind === 'section' ? editing.section : null, talk.columns(), talk.paint))
  const unwritten = SECTIONS.find((section) => begun.sections[section].trim() === '') ?? 'result'
  const begunAt = editing?.kind === 'section' ? editing : { section: unwritten, text: null }
  return new Loop(talk, keeper, await collect(talk, keeper, begun, begunAt.section, begunAt.text)).run(null)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Prompt after prompt until the person leaves. */
async function converse(world: World, options: PracticeOptions, talk: Talk, seed: number, prompts: readonly Question[]): Promise<number> {
  const { state } = placesOf({ env: world.env, platform: world.platform, home: homedir() })
  sweepDrafts(DISK, state, isAlive)
  const { drafts } = draftsIn(DISK, state)
  const wpm = options.wpm ?? null
  const begin = (question: Question): Attempt => ({ question, seed, wpm, created: world.now(), sections: NOTHING, probes: [] })
  let unsaved = false
  const from = options.resume ? latest(drafts) : null
  if (!from && drafts.length > 0) talk.say(`\n  You left an answer unfinished.\n${goOn(talk.columns())}`)
  if (from) {
    const ending = await resumed(talk, from.draft, from.question)
    unsaved ||= ending.unsaved
    if (ending.wish === 'leave') return unsaved ? EXIT.data : EXIT.done
  }
  for (let turn = 0; ; turn += 1) {
    const question = prompts[turn % prompts.length]
    if (!question) return EXIT.done
    const ending = await fresh(talk, begin(question))
    unsaved ||= ending.unsaved
    if (ending.wish === 'leave') return unsaved ? EXIT.data : EXIT.done
  }
}

/** Asks one prompt after another, reviews the answers and goes through them with the person; resolves to the exit code. */
export async function practiceCommand(world: World, options: PracticeOptions): Promise<number> {
  const seed = options.seed ?? world.seed()
  const prompts = order(options, seed)
  const why = nobodyThere(world, options)
  if (why !== null) {
    const instead = 'Use star-coach review FILE for a written answer, star-coach questions for the prompts.'
    throw new Trouble(EXIT.usage, 'nobody-there', `practice asks questions, and ${why}. ${instead}`)
  }
  const session = openSession({ stdin: world.stdin, stderr: world.stderr, paint: paint(world.colour('stderr')) })
  let keeper: Keeper | null = null
  const talk = talkOn(world, session, options, (latest) => {
    keeper = latest
  })
  try {
    return await converse(world, options, talk, seed, prompts)
  } catch (error) {
    session.close()
    if (error instanceof Left) return leave(error, keeper, talk)
    ;(keeper as Keeper | null)?.flush()
    throw error
  } finally {
    session.close()
  }
}
