import { banksIn, banksNamed, questionsFolder, readBankFile } from '../files/banks.js'
import { homeOfAccount } from '../files/home.js'
import { placesOf } from '../files/paths.js'
import { allQuestions } from '../questions/find.js'
import type { Question } from '../questions/question.js'
import { EXIT, Trouble } from '../trouble.js'
import type { World } from './world.js'

/** Flags that say which questions there are. */
export interface BankFlags {
  /** A file or a folder of somebody's own questions, in place of those in their config directory. */
  readonly questions?: string | undefined
  /** False with --no-user-questions. */
  readonly userQuestions?: boolean | undefined
}

/** The questions of this run. */
export interface Bank {
  /** The built-in ones, then the person's own. */
  readonly questions: readonly Question[]
  /** The ids of their own. */
  readonly yours: ReadonlySet<string>
}

/** One thing wrong with a file of questions; without a place when it cannot be read at all. */
export interface Wrong {
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly line?: number
  readonly column?: number
}

/** A file of questions: all that it holds, or all that is wrong with it. */
export interface InspectedFile {
  readonly file: string
  readonly questions: readonly Question[]
  readonly wrong: readonly Wrong[]
}

/** Where this person's own questions go. */
export const ownFolder = ({ env, platform }: World): string => questionsFolder(placesOf({ env, platform, home: homeOfAccount() }).config)

const builtIn = (): Bank => ({ questions: allQuestions(), yours: new Set() })

/** The questions there are: built-in and own. Throws {@link Trouble} with exit 3 and all that is wrong with all files of own questions. */
export async function bankOf(world: World, { questions, userQuestions }: BankFlags): Promise<Bank> {
  if (questions !== undefined) return bankFrom(banksNamed(questions, world.cwd), world.cwd)
  if (userQuestions === false) return builtIn()
  try {
    return await bankFrom(banksIn(ownFolder(world)).files, world.cwd)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const { exit, code, message, hint, where } = error
    throw new Trouble(exit, code, message, `${hint ?? ''} Or go on without your own questions: --no-user-questions`.trim(), where)
  }
}

/** {@link bankOf}, and only the built-in ones where own questions are wrong: for what shows a title and no more. */
export async function bankIfRight(world: World): Promise<Bank> {
  return bankOf(world, {}).catch((error: unknown) => {
    if (error instanceof Trouble) return builtIn()
    throw error
  })
}

async function bankFrom(files: readonly string[], cwd: string): Promise<Bank> {
  // What reads YAML is loaded only when there is some.
  if (files.length === 0) return builtIn()
  const inspected = await inspectFiles(files, cwd)
  const bad = inspected.filter(({ wrong }) => wrong.length > 0)
  if (bad.length > 0) throw await troubleWith(bad)
  const own = inspected.flatMap(({ questions }) => questions)
  return { questions: [...allQuestions(), ...own], yours: new Set(own.map(({ id }) => id)) }
}

async function troubleWith(bad: readonly InspectedFile[]): Promise<Trouble> {
  const [first, ...others] = bad
  const [only, ...more] = first?.wrong ?? []
  if (first && only && only.code !== 'bad-yaml' && others.length === 0 && more.length === 0) {
    const { code, message, hint, line, column } = only
    return new Trouble(EXIT.data, code, message, hint, { file: first.file, ...(line && { line }), ...(column && { column }) })
  }
  const { troubleAmong } = await import('../questions/schema.js')
  return troubleAmong(bad.map(({ file, wrong }) => ({ file, wrong: wrong.map((one) => ({ line: 1, column: 1, ...one })) })))
}

/** Each of these files, read and checked beside the built-in questions and beside one another. */
export async function inspectFiles(files: readonly string[], cwd: string): Promise<readonly InspectedFile[]> {
  const read = files.map((file) => readOrNot(file, cwd))
  const sources = read.flatMap((one) => ('text' in one ? [one] : []))
  const { inspectBanks } = await import('../questions/schema.js')
  const inspected = inspectBanks(sources, allQuestions()).map(({ wrong, ...one }) => ({
    ...one,
    wrong: wrong.map(({ line, column, message }) => ({ code: 'bad-yaml', line, column, message })),
  }))
  return read.map((one) => ('text' in one ? (inspected[sources.indexOf(one)] ?? { file: one.file, questions: [], wrong: [] }) : one))
}

function readOrNot(file: string, cwd: string): { readonly file: string; readonly text: string } | InspectedFile {
  try {
    return { file, text: readBankFile(file, cwd) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const { code, message, hint, where } = error
    const place = { ...(where?.line && { line: where.line }), ...(where?.column && { column: where.column }) }
    return { file, questions: [], wrong: [{ code, message, ...(hint && { hint }), ...place }] }
  }
}
