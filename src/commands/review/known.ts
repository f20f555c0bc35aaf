import { askedOf } from '../../questions/asked.js'
import { findQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import type { Draft } from '../../reading/answer.js'
import type { BankFlags } from '../bank.js'
import type { World } from '../world.js'

/** Where a review looks for the question of an answer. */
export interface Known {
  /** Those of `--questions` beside the built-in ones; undefined for the built-in ones alone. */
  readonly questions: readonly Question[] | undefined
  /** Those of the person's home as well, or null where the same answer must give the same bytes in every home. */
  readonly atHome: (() => Promise<readonly Question[]>) | null
}

/**
 * What is known in a run. A page for people also knows the questions in their config directory, and looks there only for one that
 * nobody else has; where those are wrong, no answer goes without its review for it.
 * Throws {@link Trouble} with exit 3 for own questions that are wrong, when a flag asks for them.
 */
export async function knownIn(
  world: World,
  flags: BankFlags & { readonly question?: string | undefined },
  forPeople: boolean,
): Promise<Known> {
  const all = async () => (await (await import('../bank.js')).bankOf(world, flags)).questions
  if (flags.questions !== undefined) return { questions: await all(), atHome: null }
  if (!forPeople || flags.userQuestions === false) return { questions: undefined, atHome: null }
  const named = flags.question !== undefined && findQuestion(flags.question) === undefined
  return named
    ? { questions: await all(), atHome: null }
    : { questions: undefined, atHome: async () => (await (await import('../bank.js')).bankIfRight(world)).questions }
}

/** {@link askedOf}, at home too when it has to be. */
export async function askedAmong({ questions, atHome }: Known, draft: Draft, named: string | null): Promise<ReturnType<typeof askedOf>> {
  const asked = askedOf(draft, named, questions)
  return asked.note === null || atHome === null ? asked : askedOf(draft, named, await atHome())
}
