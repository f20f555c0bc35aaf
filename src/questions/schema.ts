import * as z from 'zod/mini'
import { DIMENSIONS } from '../star.js'
import { Trouble } from '../trouble.js'
import { complaintsOf } from './complaints.js'
import { type Bank, clashesIn, type Ids, joinBanks } from './join.js'
import { ASKS, PROBE_CHECKS, PROBE_FAMILIES, QUESTION_LEVELS, type Question, THEMES } from './question.js'
import { ID, id, oneLine, text } from './texts.js'
import { type Complaint, complaintsIn, readYaml, troubleIn } from './yaml.js'

export { type DrillFile, drillSchema, readDrill } from './drill.js'
export { readSettings, withoutSetting, withSetting } from './settings.js'
export { parseYaml, troubleAmong } from './yaml.js'
export { joinBanks }

const MAX_QUESTIONS = 2000

const probe = z.strictObject({ ask: text, family: z.enum(PROBE_FAMILIES), check: z.optional(z.enum(PROBE_CHECKS)) })

const question = z.strictObject({
  id,
  prompt: text,
  title: z.optional(text),
  dimension: z.enum(DIMENSIONS),
  themes: z.optional(z.array(z.enum(THEMES)).check(z.maxLength(3))),
  level: z.optional(z.enum(QUESTION_LEVELS)),
  asks: z.optional(z.enum(ASKS)),
  looks_for: z.optional(z.array(text).check(z.maxLength(10))),
  probes: z.optional(z.array(probe).check(z.maxLength(20))),
  /** So that what the list prints of somebody's own questions can be read back. */
  yours: z.optional(z.literal(true)),
})

/** A question bank as it stands in a file: `questions:` and a list; `star-coach questions list --json` prints the same form. */
export const bankSchema = z.strictObject({
  schema: z.optional(z.literal('star-coach/questions/1')),
  questions: z.array(question).check(z.minLength(1, 'is empty; a bank needs at least one question'), z.maxLength(MAX_QUESTIONS)),
})

/** The questions of one YAML bank. Throws {@link Trouble} with exit 3 and every error found, each with its place. */
export function parseBank(source: string, file: string): Question[] {
  return [...readBank(source, file).questions]
}

/** {@link parseBank}, with the place of each question. */
export function readBank(source: string, file: string): Bank {
  const { questions, ids, wrong } = readOne(source, file)
  if (wrong.length > 0) throw troubleIn(file, wrong)
  const bank = { file, questions, places: ids }
  joinBanks([bank])
  return bank
}

/** A file of questions as it is, good or bad. */
export interface Inspected {
  readonly file: string
  /** None when something is wrong. */
  readonly questions: readonly Question[]
  readonly wrong: readonly Complaint[]
}

/** Files of somebody's own questions, beside the built-in ones: all that each holds, or all that is wrong with it. Throws nothing. */
export function inspectBanks(
  sources: readonly { readonly file: string; readonly text: string }[],
  builtIn: readonly Question[],
): readonly Inspected[] {
  const read = sources.map(({ file, text }) => readOrNot(text, file))
  const clashes = clashesIn(read, builtIn)
  return read.map(({ file, questions, wrong }, index) => {
    const all = [...wrong, ...(clashes[index] ?? [])].sort((a, b) => a.line - b.line || a.column - b.column)
    return { file, questions: all.length > 0 ? [] : questions, wrong: all }
  })
}

type Read = Inspected & Ids

function readOrNot(source: string, file: string): Read {
  try {
    return readOne(source, file)
  } catch (error) {
    if (error instanceof Trouble) return { file, questions: [], ids: [], wrong: complaintsIn(error) }
    throw error
  }
}

/** Throws {@link Trouble} for what is no YAML. */
function readOne(source: string, file: string): Read {
  const yaml = readYaml(source, file)
  const { value, at } = yaml
  const parsed = bankSchema.safeParse(value)
  const wrong = complaintsOf(parsed.error?.issues ?? [], yaml, bankSchema, ['yours'])
  const ids = idsIn(value).map((id, index) => ({ id, ...at(['questions', index, 'id']) }))
  return { file, questions: parsed.data?.questions.map(toQuestion) ?? [], ids: ids.filter(({ id }) => ID.test(id)), wrong }
}

/** The ids as they stand, also of a bank that is wrong elsewhere; empty for what has none. */
function idsIn(value: unknown): readonly string[] {
  const { questions } = (value ?? {}) as { readonly questions?: unknown }
  if (!Array.isArray(questions)) return []
  return questions.map((one: { readonly id?: unknown } | null) => (typeof one?.id === 'string' ? one.id : ''))
}

function toQuestion(raw: z.infer<typeof question>): Question {
  return {
    id: raw.id,
    prompt: oneLine(raw.prompt),
    title: oneLine(raw.title ?? raw.prompt),
    dimension: raw.dimension,
    themes: raw.themes ?? [],
    level: raw.level ?? 'everyone',
    asks: raw.asks ?? 'either',
    looksFor: (raw.looks_for ?? []).map(oneLine),
    probes: (raw.probes ?? []).map(({ ask, family, check }) => ({ ask: oneLine(ask), family, ...(check ? { check } : {}) })),
  }
}
