import { banksIn, banksNamed } from '../files/banks.js'
import { type Filter, matching, noneFits } from '../questions/choose.js'
import { bankDocument } from '../questions/document.js'
import { requireQuestion } from '../questions/find.js'
import { type Look, listPage, questionPage } from '../questions/page.js'
import { QUESTION_LEVELS, THEMES } from '../questions/question.js'
import { DIMENSIONS } from '../star.js'
import { paint } from '../terminal/colour.js'
import { nearest } from '../text/nearest.js'
import { oneLine, safeJson, safeText } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import { type Bank, type BankFlags, bankOf, type InspectedFile, inspectFiles, ownFolder, type Wrong } from './bank.js'
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

interface Json {
  readonly json?: boolean | undefined
}

/** `questions list`: every prompt that fits, by dimension. Nothing that fits is an answer too: exit 0. */
export async function listQuestions(world: World, options: FilterOptions & BankFlags & Json): Promise<number> {
  const filter = filterOf(options)
  const bank = await bankOf(world, options)
  const questions = matching(bank.questions, filter)
  if (options.json) world.stdout.write(json(questions, bank))
  else if (questions.length > 0) world.stdout.write(listPage(questions, lookOf(world, bank, options)))
  else {
    const { message, hint } = noneFits(filter)
    world.stderr.write(`${message}\n${hint}\n`)
  }
  return EXIT.done
}

/** `questions show ID`: one prompt with what it looks for and what would be asked next. */
export async function showQuestion(world: World, id: string, options: BankFlags & Json): Promise<number> {
  const bank = await bankOf(world, options)
  const question = requireQuestion(id, bank.questions)
  world.stdout.write(options.json ? json([question], bank) : questionPage(question, lookOf(world, bank, options)))
  return EXIT.done
}

/** `questions validate FILE…`: what each file of own questions holds, or all that is wrong with it; exit 3 when anything is. */
export async function validateQuestions(world: World, names: readonly string[], { json: asJson }: Json): Promise<number> {
  const inspected = await inspectFiles(
    names.flatMap((name) => filesIn(name, world.cwd)),
    world.cwd,
  )
  const right = inspected.every(({ wrong }) => wrong.length === 0)
  if (asJson) {
    const files = inspected.map(({ file, questions, wrong }) => ({ file, questions: questions.length, errors: wrong }))
    world.stdout.write(`${safeJson({ schema: 'star-coach/validation/1', ok: right, files }, 2)}\n`)
  } else world.stdout.write(inspected.flatMap(verdictsOn).join(''))
  return right ? EXIT.done : EXIT.data
}

/** A folder that holds no bank is told of as a file that is none. */
function filesIn(name: string, cwd: string): readonly string[] {
  try {
    return banksNamed(name, cwd)
  } catch (error) {
    if (error instanceof Trouble) return [name]
    throw error
  }
}

function verdictsOn({ file, questions, wrong }: InspectedFile): readonly string[] {
  const line = (text: string) => `${safeText(text, { newline: false })}\n`
  if (wrong.length === 0) return [line(`${file}: ok: ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`)]
  const place = ({ line: row, column }: Wrong) => [file, row, column].filter((part) => part !== undefined).join(':')
  return wrong.map((one) => line(`${place(one)}: ${one.message}${one.hint === undefined ? '' : ` ${one.hint}`}`))
}

/** `questions path`: the folder of own questions on the first line, then each file of it that is read. */
export async function questionsPath(world: World, { json: asJson }: Json): Promise<number> {
  const folder = ownFolder(world)
  const { exists, files, leftOut } = banksIn(folder)
  if (asJson) {
    world.stdout.write(`${safeJson({ schema: 'star-coach/questions-path/1', folder, exists, files, leftOut }, 2)}\n`)
    return EXIT.done
  }
  const line = (text: string) => `${safeText(text, { newline: false })}\n`
  world.stdout.write([folder, ...files].map(line).join(''))
  for (const file of leftOut) world.stderr.write(line(`${file}: left out: it is no file, or a link out of the folder.`))
  if (files.length === 0)
    world.stderr.write(
      `${exists ? 'There is no question file in it yet.' : 'It is not there yet: make it.'} Questions go there as *.yaml, *.yml or *.json.\n`,
    )
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

function json(questions: Parameters<typeof bankDocument>[0], { yours }: Bank): string {
  return `${safeJson(bankDocument(questions, yours), 2)}\n`
}

function lookOf(world: World, { yours }: Bank, { questions }: BankFlags): Look {
  const flags = questions === undefined ? {} : { flags: ` --questions ${oneLine(inShell(questions))}` }
  return { columns: world.columns, paint: paint(world.colour('stdout')), yours, ...flags }
}

const inShell = (word: string): string => (/^[\w./~@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
