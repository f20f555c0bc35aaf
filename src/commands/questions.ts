import { QUESTIONS, requireQuestion } from '../questions/bank.js'
import { type Filter, matching, noneFits } from '../questions/choose.js'
import { bankDocument } from '../questions/document.js'
import { type Look, listPage, questionPage } from '../questions/page.js'
import { QUESTION_LEVELS, THEMES } from '../questions/question.js'
import { DIMENSIONS } from '../star.js'
import { paint } from '../terminal/colour.js'
import { nearest } from '../text/nearest.js'
import { safeJson } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import type { World } from './world.js'

/** What narrows a choice of questions, as it is typed. */
export interface FilterOptions {
  readonly dimension?: string | undefined
  readonly theme?: string | undefined
  readonly level?: string | undefined
}

/** What was typed, as a filter. Throws {@link Trouble} with exit 2, the nearest names and all of them for a name that is not known. */
export function filterOf({ dimension, theme, level }: FilterOptions): Filter {
  return {
    dimension: named('dimension', dimension, DIMENSIONS),
    theme: named('theme', theme, THEMES),
    level: named('level', level, QUESTION_LEVELS),
  }
}

/** `questions list`: every prompt that fits, by dimension. Nothing that fits is an answer too: exit 0. */
export async function listQuestions(world: World, options: FilterOptions & { readonly json?: boolean | undefined }): Promise<number> {
  const filter = filterOf(options)
  const questions = matching(QUESTIONS, filter)
  if (options.json) world.stdout.write(json(questions))
  else if (questions.length > 0) world.stdout.write(listPage(questions, lookOf(world)))
  else {
    const { message, hint } = noneFits(filter)
    world.stderr.write(`${message}\n${hint}\n`)
  }
  return EXIT.done
}

/** `questions show ID`: one prompt with what it looks for and what would be asked next. */
export async function showQuestion(world: World, id: string, options: { readonly json?: boolean | undefined }): Promise<number> {
  const question = requireQuestion(id)
  world.stdout.write(options.json ? json([question]) : questionPage(question, lookOf(world)))
  return EXIT.done
}

function named<Name extends string>(kind: string, asked: string | undefined, known: readonly Name[]): Name | undefined {
  if (asked === undefined) return undefined
  const found = known.find((name) => name === asked)
  if (found !== undefined) return found
  const near = nearest(asked, known)
  const all = `There are: ${known.join(', ')}.`
  const hint = near.length === 0 ? all : `Did you mean ${near.join(' or ')}? ${all}`
  throw new Trouble(EXIT.usage, `unknown-${kind}`, `There is no ${kind} "${asked.slice(0, 80)}".`, hint)
}

function json(questions: Parameters<typeof bankDocument>[0]): string {
  return `${safeJson(bankDocument(questions), 2)}\n`
}

function lookOf(world: World): Look {
  return { columns: world.columns, paint: paint(world.colour('stdout')) }
}
