import * as z from 'zod/mini'
import { SETTINGS } from '../files/settings.js'
import { DIMENSIONS } from '../star.js'
import { nearest } from '../text/nearest.js'
import { limitsIn, secondsOf } from '../times.js'
import type { Trouble } from '../trouble.js'
import { complaintsOf, short } from './complaints.js'
import type { Drill, DrillPart } from './drills.js'
import { QUESTION_LEVELS, type Question, THEMES } from './question.js'
import { id, oneLine, text } from './texts.js'
import { type Complaint, readYaml, troubleIn, type Yaml } from './yaml.js'

/** The most steps of a drill, the most questions that one draw gives, the largest seed. */
const MOST = { steps: 100, count: 20, seed: 2 ** 31 - 1 } as const

const whole = (from: number, to: number) => {
  const takes = `takes a whole number from ${from} to ${to}`
  return z.int().check(z.minimum(from, takes), z.maximum(to, takes))
}
/** A time as a number of seconds or in words. */
const time = (key: 'time' | 'think', fits: (value: string) => boolean) =>
  z.union([
    z.int().check(z.refine((value) => fits(String(value)), `takes ${SETTINGS[key].takes}`)),
    z.string().check(z.refine(fits, `takes ${SETTINGS[key].takes}`)),
  ])

/** The form of a drill file, for questions of which these ids are known. */
function schemaFor(known: readonly string[] | null) {
  const isKnown = (value: string) => known === null || known.includes(value)
  const unknown = (value: unknown) => {
    const [near] = nearest(String(value), known ?? [])
    return `names no question: "${short(String(value))}"${near === undefined ? '; see them with: star-coach questions list' : `; did you mean "${near}"?`}`
  }
  const question = z.string().check(z.refine(isKnown, { error: ({ input }) => unknown(input) }))
  const draw = {
    dimension: z.optional(z.enum(DIMENSIONS)),
    theme: z.optional(z.enum(THEMES)),
    level: z.optional(z.enum(QUESTION_LEVELS)),
    count: z.optional(whole(1, MOST.count)),
  }
  const seed = z.optional(whole(0, MOST.seed))
  return z.strictObject({
    name: z.optional(id),
    title: z.optional(text),
    about: z.optional(text),
    questions: z.optional(
      z.union([
        z.strictObject({ ...draw, seed }),
        z
          .array(z.union([question, z.strictObject(draw)]))
          .check(z.minLength(1, 'is empty; a drill needs at least one'), z.maxLength(MOST.steps)),
      ]),
    ),
    steps: z.optional(
      z
        .array(z.strictObject({ question: z.optional(question), answer: z.optional(text), prompt: z.optional(z.boolean()) }))
        .check(z.minLength(1, 'is empty; a drill needs at least one'), z.maxLength(MOST.steps)),
    ),
    time: z.optional(time('time', (value) => limitsIn(value) !== null)),
    think: z.optional(time('think', (value) => secondsOf(value) !== null)),
    bar: z.optional(whole(0, 100)),
    probes: z.optional(z.boolean()),
    seed,
  })
}

/** A drill as it stands in a file. */
export const drillSchema = schemaFor(null)

/** A drill from a file, and the way to complain of something in it later. */
export interface DrillFile {
  readonly drill: Drill
  /** A {@link Trouble} with exit 3 that names the place of each thing wrong. */
  readonly trouble: (wrong: readonly { readonly part: number; readonly message: string }[]) => Trouble
}

/**
 * The drill of one YAML file, about these questions; `name` is what it is called when it does not say.
 * Throws {@link Trouble} with exit 3 and every error found, each with its place.
 */
export function readDrill(source: string, file: string, name: string, questions: readonly Question[]): DrillFile {
  const yaml = readYaml(source, file)
  const schema = schemaFor(questions.map((question) => question.id))
  const parsed = schema.safeParse(yaml.value)
  const wrong = [...complaintsOf(parsed.error?.issues ?? [], yaml, schema), ...together(yaml)]
  if (wrong.length > 0 || !parsed.success) throw troubleIn(file, wrong)
  return {
    drill: drillOf(parsed.data, name),
    trouble: (later) =>
      troubleIn(
        file,
        later.map(({ part, message }) => ({ ...placeOf(parsed.data, yaml, part), message })),
      ),
  }
}

type Raw = z.infer<typeof drillSchema>

/** Where a part of the drill stands: an answer where it is named, a draw where it is. */
function placeOf({ steps, questions }: Raw, { at }: Yaml, part: number) {
  if (steps) return at(['steps', part, ...(steps[part]?.answer === undefined ? [] : ['answer'])])
  return Array.isArray(questions) ? at(['questions', part]) : at(['questions'])
}

function drillOf(raw: Raw, named: string): Drill {
  const { questions = [], steps = [], time: limit, think, bar = null, probes = false } = raw
  const name = raw.name ?? named
  const drawn = Array.isArray(questions) ? null : questions
  const list: readonly DrillPart[] = (Array.isArray(questions) ? questions : [questions]).map((one) => {
    if (typeof one === 'string') return { question: one, answer: null }
    const { dimension, theme, level, count = 1 } = one
    return { draw: { ...(dimension && { dimension }), ...(theme && { theme }), ...(level && { level }) }, count }
  })
  return {
    name,
    title: oneLine(raw.title ?? name),
    about: raw.about === undefined ? null : oneLine(raw.about),
    parts: [...list, ...steps.map(({ question = null, answer = null }) => ({ question, answer }))],
    time: limit === undefined ? null : String(limit),
    think: think === undefined ? null : String(think),
    bar,
    probes,
    seed: raw.seed ?? drawn?.seed ?? null,
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with things that are right one by one. */
function together({ value, at }: Yaml): readonly Complaint[] {
  if (!isMap(value)) return []
  const { questions, steps, seed } = value
  const wrong: Complaint[] = []
  if (questions !== undefined && steps !== undefined)
    wrong.push({ ...at([], 'steps'), message: 'questions and steps cannot both be there; put all into steps' })
  if (questions === undefined && steps === undefined)
    wrong.push({ ...at([]), message: 'a drill needs questions (ids, or what to draw) or steps' })
  if (seed !== undefined && isMap(questions) && questions['seed'] !== undefined)
    wrong.push({ ...at([], 'seed'), message: 'seed is there twice' })
  const list = Array.isArray(steps) ? steps : []
  list.forEach((step: unknown, index) => {
    const message = isMap(step) ? stepTrouble(step) : null
    if (message !== null) wrong.push({ ...at(['steps', index]), message: `step ${index + 1} ${message}` })
  })
  return wrong
}

function stepTrouble({ question, answer, prompt }: Readonly<Record<string, unknown>>): string | null {
  if (answer !== undefined && prompt === true) return 'has an answer and asks for one; leave out answer or prompt'
  if (answer === undefined && prompt === false) return 'has no answer and asks for none; name an answer file, or leave out prompt'
  return answer === undefined && question === undefined ? 'needs a question, or an answer file that names one' : null
}
