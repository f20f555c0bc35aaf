import { readFileSync } from 'node:fs'
import process from 'node:process'
import { answerId, sweepAnswers } from '../../files/answers.js'
import { writeWhole } from '../../files/atomic.js'
import { DISK } from '../../files/disk.js'
import { newDraft } from '../../files/drafts.js'
import { paint } from '../../terminal/colour.js'
import { Left } from '../../terminal/left.js'
import { isPlain, plainly } from '../../terminal/plainly.js'
import type { Session } from '../../terminal/session.js'
import { boxOf } from '../drafts.js'
import { placesIn } from '../settings.js'
import type { World } from '../world.js'
import { isAlive } from './alive.js'
import { Keeper } from './keeper.js'
import { saver } from './saving.js'
import { note } from './say.js'
import type { Talk } from './talk.js'
import { tidy } from './unfinished.js'

/** What of a command's options a conversation depends on. */
export interface TalkOptions {
  readonly plain?: boolean | undefined
  readonly out?: string | undefined
  readonly pace?: number | null | undefined
  readonly guess?: Talk['asked']['guess'] | undefined
  readonly aloud?: Talk['asked']['aloud'] | undefined
  readonly all?: boolean | undefined
}

/** A conversation on this session; `keepers` is told of each new keeper, so that leaving knows the latest. */
export function talkOn(
  world: World,
  session: Pick<Session, 'prompts' | 'columns'>,
  options: TalkOptions,
  keepers: (keeper: Keeper) => void,
): Talk {
  const plain = isPlain({ env: world.env, flag: options.plain })
  const said = plain ? plainly : (text: string) => text
  const say = (text: string) => world.stderr.write(said(text))
  const ink = paint(!plain && world.colour('stderr'))
  return {
    prompts: session.prompts,
    say,
    show: (text) => world.stdout.write(said(text)),
    columns: session.columns,
    paint: ink,
    inks: paint(!plain && world.colour('stdout')),
    clock: () => performance.now(),
    wpm: options.pace ?? null,
    asked: { guess: options.guess ?? false, aloud: options.aloud ?? false, all: options.all ?? false },
    keep: (attempt, id) => {
      const wanted = () => answerId({ at: attempt.created, question: attempt.question.id }, `draft ${attempt.seed}`)
      const { disk, state, asking } = boxOf(world)
      const keeper = new Keeper({ disk, state, id: id ?? newDraft(disk, state, wanted(), asking), now: world.now }, attempt)
      keepers(keeper)
      return keeper
    },
    save: saver({
      disk: DISK,
      data: placesIn(world).data,
      out: options.out,
      cwd: world.cwd,
      warn: (sentence) => say(note(sentence, session.columns(), ink.warn)),
    }),
  }
}

/** How a conversation goes, and what is said when the person leaves in the middle of it. Both give the exit code. */
export interface Conversation {
  readonly go: (talk: Talk) => Promise<number>
  readonly left: (left: Left, keeper: Keeper | null, talk: Talk) => number
}

/** Holds the terminal for a conversation and gives it back, whatever happens; what is being written is on the disk then. */
export async function converse(world: World, options: TalkOptions, { go, left }: Conversation): Promise<number> {
  // inquirer comes with it, which only somebody at the keyboard needs.
  const { openSession } = await import('../../terminal/session.js')
  const { stdin, stderr, env, platform } = world
  const plain = isPlain({ env, flag: options.plain })
  const files = { write: (path: string, text: string) => writeWhole(DISK, path, text), read: (path: string) => readFileSync(path) }
  const session = openSession({ stdin, stderr, plain, paint: paint(!plain && world.colour('stderr')), editor: { env, platform, files } })
  let keeper: Keeper | null = null
  const talk = talkOn(world, session, options, (latest) => {
    keeper?.close()
    keeper = latest
  })
  // However the process ends, what was just typed is on the disk.
  const keep = () => keeper?.flush()
  process.on('exit', keep)
  try {
    if (plain) talk.say('Plain mode: text from top to bottom, choices by number.\n')
    return await go(talk)
  } catch (error) {
    session.close()
    if (error instanceof Left) return left(error, keeper, talk)
    ;(keeper as Keeper | null)?.flush()
    throw error
  } finally {
    process.off('exit', keep)
    session.close()
    ;(keeper as Keeper | null)?.close()
  }
}

/** Clears away what killed processes left among drafts and answers; tells what a person should know in whole sentences. */
export function tidyUp(world: World): readonly string[] {
  const told = tidy(boxOf(world))
  sweepAnswers(DISK, placesIn(world).data, isAlive)
  return told
}
