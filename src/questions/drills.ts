import { limitsIn, secondsIn, secondsOf } from '../times.js'
import { type Filter, matching, shuffle } from './choose.js'
import type { Question } from './question.js'

/** One entry of a drill: a step as it is, or some questions to be drawn. */
export type DrillPart =
  /** Without a question the answer file names it; without an answer file somebody is asked. */
  { readonly question: string | null; readonly answer: string | null } | { readonly draw: Filter; readonly count: number }

/** A drill: what is asked, in which time, and what is to be reached. */
export interface Drill {
  /** Small letters, digits and hyphens. */
  readonly name: string
  readonly title: string
  readonly about: string | null
  readonly parts: readonly DrillPart[]
  /** The time to write in, as `--time` has it. */
  readonly time: string | null
  /** The time to think before each answer, as `--think` has it. */
  readonly think: string | null
  /** The mean score to reach, 0–100. */
  readonly bar: number | null
  /** Whether follow-up questions come after each answer. */
  readonly probes: boolean
  readonly seed: number | null
}

/** How many steps a drill has. */
export const countOf = ({ parts }: Pick<Drill, 'parts'>): number => parts.reduce((sum, part) => sum + ('draw' in part ? part.count : 1), 0)

/** Seconds to think and to write, for all steps; null when there is no limit. */
export function secondsFor({ parts, time, think }: Pick<Drill, 'parts' | 'time' | 'think'>): number | null {
  const limits = time === null ? null : limitsIn(time)
  return limits === null ? null : countOf({ parts }) * (secondsIn(limits) + (think === null ? 0 : (secondsOf(think) ?? 0)))
}

/** Whether a seed decides anything. */
export const isDrawn = ({ parts }: Pick<Drill, 'parts'>): boolean => parts.some((part) => 'draw' in part)

/** One step of a drill: the question as soon as it is known, the answer file when there is one. */
export interface DrillStep {
  readonly question: Question | null
  readonly answer: string | null
  /** Which part of the drill it comes of. */
  readonly part: number
}

/** What a drill comes to with a seed: its steps, and the parts for which there were too few questions. */
export interface Drawn {
  readonly steps: readonly DrillStep[]
  readonly short: readonly { readonly part: number; readonly fits: number; readonly count: number }[]
}

/**
 * The steps of a drill. Each part that draws takes the first of what fits, in the order that {@link shuffle} gives for the seed plus
 * the part's place; no question comes twice. Ids that are named must be known; `drawn` is what may be drawn, when that is not all.
 */
export function stepsOf({ parts }: Pick<Drill, 'parts'>, seed: number, questions: readonly Question[], drawn = questions): Drawn {
  const named = parts.flatMap((part) => ('draw' in part || part.question === null ? [] : [part.question]))
  const taken = new Set(named)
  const short: { part: number; fits: number; count: number }[] = []
  const steps = parts.flatMap((part, index): readonly DrillStep[] => {
    if (!('draw' in part)) {
      const { question, answer } = part
      return [{ question: questions.find(({ id }) => id === question) ?? null, answer, part: index }]
    }
    const fitting = shuffle(matching(drawn, part.draw), seed + index).filter(({ id }) => !taken.has(id))
    if (fitting.length < part.count) short.push({ part: index, fits: fitting.length, count: part.count })
    const chosen = fitting.slice(0, part.count)
    for (const { id } of chosen) taken.add(id)
    return chosen.map((question) => ({ question, answer: null, part: index }))
  })
  return { steps, short }
}
