import { dirname, join, resolve } from 'node:path'
import { readInput } from '../../files/input.js'
import { insideOf } from '../../files/inside.js'
import type { PlannedStep } from '../../files/runs.js'
import { askedOf } from '../../questions/asked.js'
import { noneFits } from '../../questions/choose.js'
import type { DrillFile } from '../../questions/drill.js'
import { type Drill, type DrillStep, isDrawn, stepsOf } from '../../questions/drills.js'
import type { Question } from '../../questions/question.js'
import { EXIT, Trouble } from '../../trouble.js'
import { draftOf } from '../review/reading.js'
import type { World } from '../world.js'

/** Where a drill comes from: a file of the person's, or what is ready or given by flags. */
export interface Source {
  readonly drill: Drill
  /** The file as it was named, and the way to complain of it; null when there is none. */
  readonly file: (Pick<DrillFile, 'trouble'> & { readonly name: string }) | null
}

/** What a plan depends on besides. */
export interface PlanOptions {
  readonly questions: readonly Question[]
  /** Those that are the same on every machine: a drill with a seed of its own draws from them alone. All, when it is left out. */
  readonly everywhere?: readonly Question[]
  /** Decides the draw when nobody fixed it. */
  readonly seed: number
  /** A folder with an answer for each question, `ID.md`. */
  readonly answers?: string | undefined
  readonly allowOutside?: boolean | undefined
}

/** A drill with its steps, ready to run: every answer file is read. */
export interface Plan {
  readonly drill: Drill
  /** The seed that was used; null when nothing was drawn. */
  readonly seed: number | null
  readonly steps: readonly PlannedStep[]
}

interface Wrong {
  readonly part: number
  readonly message: string
}

/** Draws the questions and reads the answer files. Throws {@link Trouble} with exit 3 and all that is wrong, before anything runs. */
export async function planOf(world: World, { drill, file }: Source, options: PlanOptions): Promise<Plan> {
  const seed = drill.seed ?? options.seed
  const { steps, short } = stepsOf(drill, seed, options.questions, drill.seed === null ? options.questions : options.everywhere)
  if (short.length > 0) throw tooFew({ drill, file }, short)
  const wrong: Wrong[] = []
  const planned: PlannedStep[] = []
  for (const step of steps) {
    const read = await fromFile(world, step, file?.name ?? null, options)
    if ('message' in read) wrong.push({ part: step.part, message: read.message })
    else planned.push(read)
  }
  if (wrong.length > 0) throw file?.trouble(wrong) ?? new Trouble(EXIT.data, 'bad-answer', wrong.map(({ message }) => message).join('\n'))
  return { drill, seed: isDrawn(drill) ? seed : null, steps: await withAnswers(world, planned, options) }
}

function tooFew({ drill, file }: Source, short: ReturnType<typeof stepsOf>['short']): Trouble {
  if (file !== null) return file.trouble(short.map(({ part, fits, count }) => ({ part, message: `needs ${count}, but ${fitting(fits)}` })))
  const [first] = short
  const part = first === undefined ? undefined : drill.parts[first.part]
  const { message, hint } = noneFits(part !== undefined && 'draw' in part ? part.draw : {})
  if (first === undefined || first.fits === 0) return new Trouble(EXIT.usage, 'no-question', message, hint)
  return new Trouble(EXIT.usage, 'too-few-questions', `The drill needs ${first.count} prompts, but ${fitting(first.fits)}.`, hint)
}

const fitting = (fits: number): string =>
  fits === 0 ? 'no prompt fits that is not in it already' : `only ${fits} ${fits === 1 ? 'fits' : 'fit'}`

/** A step with the text of its answer file, or what is wrong with that; a step without one as it is. */
async function fromFile(
  world: World,
  { question, answer }: DrillStep,
  drillFile: string | null,
  { questions, allowOutside }: PlanOptions,
): Promise<PlannedStep | { readonly message: string }> {
  if (answer === null || drillFile === null) return { question: question?.id ?? null, file: null, text: null }
  const folder = dirname(resolve(world.cwd, drillFile))
  const inside = allowOutside ? { path: resolve(folder, answer) } : insideOf(folder, answer)
  if ('why' in inside) return { message: `answer "${answer.slice(0, 80)}" ${inside.why}` }
  try {
    const text = await readInput(inside.path, world.cwd)
    const { question: own, note } = askedOf(await draftOf(text), question?.id ?? null, questions)
    if (question === null && note !== null) return { message: `answer "${answer.slice(0, 80)}": ${note}` }
    return { question: (question ?? own)?.id ?? null, file: answer, text }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const line = error.where?.line === undefined ? '' : ` (line ${error.where.line})`
    return { message: `answer "${answer.slice(0, 80)}": ${error.message}${line}` }
  }
}

/** Steps that would ask somebody, with the answers of a folder: `ID.md` for each question. Throws {@link Trouble} naming every one that is not there. */
async function withAnswers(world: World, steps: readonly PlannedStep[], { answers }: PlanOptions): Promise<readonly PlannedStep[]> {
  if (answers === undefined) return steps
  const troubles: Trouble[] = []
  const read: PlannedStep[] = []
  for (const step of steps) {
    if (step.text !== null || step.question === null) read.push(step)
    else {
      const file = join(answers, `${step.question}.md`)
      await readInput(file, world.cwd).then(
        (text) => read.push({ ...step, file, text }),
        (error: unknown) => {
          if (!(error instanceof Trouble)) throw error
          troubles.push(error)
        },
      )
    }
  }
  const [first, ...others] = troubles
  if (first === undefined) return read
  const told = others.map(({ message, where }) => `${where?.file}: ${message}`)
  const message = [first.message, ...told].join('\n')
  throw new Trouble(EXIT.data, first.code, message, 'Each question of the drill needs its answer there, called ID.md.', first.where)
}
