import * as z from 'zod/mini'
import { DIMENSIONS } from '../star.js'
import { nearest } from '../text/nearest.js'
import { ASKS, PROBE_CHECKS, PROBE_FAMILIES, QUESTION_LEVELS, type Question, THEMES } from './question.js'
import { type Complaint, type Place, readYaml, troubleIn, YAML_LIMITS } from './yaml.js'

export { readSettings, withoutSetting, withSetting } from './settings.js'
export { parseYaml } from './yaml.js'

const MAX_QUESTIONS = 2000

/** Letters that show nothing or steer the terminal; line breaks and tabs are folded away afterwards. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

const text = z.string().check(
  z.refine((value) => value.trim() !== '', 'is empty'),
  z.maxLength(YAML_LIMITS.text),
  z.refine((value) => !HIDDEN.test(value), 'holds a control or invisible character'),
)
const id = z
  .string()
  .check(z.maxLength(60), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, like "bad-news-early"'))

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
})

/** A question bank as it stands in a file: `questions:` and a list; `star-coach questions list --json` prints the same form. */
export const bankSchema = z.strictObject({
  schema: z.optional(z.literal('star-coach/questions/1')),
  questions: z.array(question).check(z.minLength(1), z.maxLength(MAX_QUESTIONS)),
})

/** A bank's questions, and where each stands in its file. */
export interface Bank {
  readonly file: string
  readonly questions: readonly Question[]
  readonly places: readonly Place[]
}

/** The questions of one YAML bank. Throws {@link Trouble} with exit 3 and every error found, each with its place. */
export function parseBank(source: string, file: string): Question[] {
  return [...readBank(source, file).questions]
}

/** {@link parseBank}, with the place of each question. */
export function readBank(source: string, file: string): Bank {
  const { value, at } = readYaml(source, file)
  const parsed = bankSchema.safeParse(value)
  if (!parsed.success) {
    const issues = parsed.error.issues.filter(firstOfItsPath)
    throw troubleIn(
      file,
      issues.flatMap((issue) => complaintsOf(issue, value, at)),
    )
  }
  const places = parsed.data.questions.map((_, index) => at(['questions', index, 'id']))
  const bank = { file, questions: parsed.data.questions.map(toQuestion), places }
  joinBanks([bank])
  return bank
}

/** All questions of several banks, in order. Two with one id are an error that names both places: nothing is shadowed in silence. */
export function joinBanks(banks: readonly Bank[]): Question[] {
  const seen = new Map<string, string>()
  for (const { file, questions, places } of banks) {
    const twice: Complaint[] = []
    questions.forEach(({ id }, index) => {
      const place = places[index] ?? { line: 1, column: 1 }
      const first = seen.get(id)
      if (first === undefined) seen.set(id, `${file}:${place.line}:${place.column}`)
      else twice.push({ ...place, message: `the id "${id}" is taken already, at ${first}` })
    })
    if (twice.length > 0) throw troubleIn(file, twice)
  }
  return banks.flatMap(({ questions }) => [...questions])
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

function oneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ')
}

type Issue = z.core.$ZodIssue

/** A list that is no list may still be told that it is too long; once is enough. Issues of one path follow one another. */
function firstOfItsPath(issue: Issue, index: number, issues: readonly Issue[]): boolean {
  const before = issues[index - 1]
  return before === undefined || before.path.join() !== issue.path.join()
}

function complaintsOf(issue: Issue, root: unknown, at: (path: readonly PropertyKey[], key?: string) => Place): readonly Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...at(issue.path, key), message: unknownKey(key, issue.path) }))
  }
  const found = issue.path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root)
  return [{ ...at(issue.path), message: `${nameOf(issue.path)} ${saying(issue, found)}` }]
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const shape = path.length === 0 ? bankSchema : path.includes('probes') ? probe : question
  const known = Object.keys(shape.def.shape)
  const [near] = nearest(key, known)
  return `unknown key "${short(key)}"${near === undefined ? `; known are ${known.join(', ')}` : `; did you mean "${near}"?`}`
}

function saying(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? 'is missing' : `should be ${plain[issue.expected] ?? issue.expected}, but is ${kindOf(found)}`
    case 'invalid_value':
      return found === undefined ? 'is missing' : notOneOf(found, issue.values.map(String))
    case 'too_big':
      return `has ${(found as string | unknown[]).length} ${issue.origin === 'string' ? 'characters' : 'entries'}; at most ${issue.maximum} are allowed`
    case 'too_small':
      return 'is empty; a bank needs at least one question'
    default:
      return issue.message
  }
}

const plain: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'a map of keys' }

function kindOf(found: unknown): string {
  if (found === null) return 'empty'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'a map of keys'
  return typeof found === 'string' ? 'text' : `${String(found)} without quotes, which YAML reads as a ${typeof found}`
}

function notOneOf(found: unknown, values: readonly string[]): string {
  if (typeof found !== 'string') return `should be one of ${values.join(', ')}, but is ${kindOf(found)}`
  const [near] = values.length > 4 ? nearest(found, values) : []
  return `cannot be "${short(found)}"; ${near === undefined ? `it is one of ${values.join(', ')}` : `did you mean "${near}"?`}`
}

function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}

/** "question 3, probe 1, ask" */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file'
  return path.reduce<string>((said, step) => {
    if (typeof step === 'number') return `${said.replace(/s$/, '')} ${step + 1}`
    return said === '' ? String(step) : `${said}, ${String(step)}`
  }, '')
}
