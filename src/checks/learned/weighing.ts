import type { Answer, Sentence } from '../../reading/answer.js'
import { asserted, NOT_SO, tells } from '../../signals/asserted.js'
import { fired } from '../../signals/cue.js'
import { once } from '../../signals/once.js'
import { oppositions } from '../../signals/tension.js'
import type { Level, Section } from '../../star.js'
import { noticed } from './cues.js'
import { LEARNED, type LearnedId, type Weighing, WIDTH } from './model.js'

const STEP = 1.0157477085866857
const FARTHEST = 1024
/** e^(-i/64) by multiplication alone: no `Math.exp`, whose last bit differs between engines. */
const FADE: readonly number[] = (() => {
  const table = [1]
  for (let i = 1; i <= FARTHEST; i++) table.push((table[i - 1] ?? 0) / STEP)
  return table
})()

/** The likelihood that a score in 64ths stands for, 0–1. */
export function likelihood(score: number): number {
  const fade = FADE[Math.min(FARTHEST, Math.abs(score))] ?? 0
  return score >= 0 ? 1 / (1 + fade) : fade / (1 + fade)
}

/** Sections a learned check may read; {@link readBy} adds the end of the Action for what lasts. */
const READS: Readonly<Record<LearnedId, readonly Section[]>> = {
  'context-concrete': ['situation'],
  'customer-named': ['situation', 'task'],
  'customer-need': ['situation', 'task', 'action'],
  'customer-evidence': ['situation', 'task', 'action'],
  'task-owned-stakes': ['situation', 'task'],
  'actions-concrete': ['action'],
  'decision-customer-impact': ['task', 'action'],
  'tension-balanced': ['task', 'action', 'result'],
  'beyond-the-role': ['task', 'action'],
  'outcome-stated': ['result'],
  'outcome-quantified': ['result'],
  'customer-result': ['result'],
  'lasting-mechanism': ['result'],
}

/** Checks of what was done and what came of it: a sentence that is nearly all denied, meant or supposed tells neither. */
const DONE: readonly LearnedId[] = [
  'tension-balanced',
  'customer-evidence',
  'actions-concrete',
  'beyond-the-role',
  'outcome-stated',
  'outcome-quantified',
  'customer-result',
  'lasting-mechanism',
]

const isTold = once((sentence: Sentence): boolean => {
  const told = asserted(sentence).reduce((sum, { start, end }) => sum + end - start, 0)
  return told * 5 >= sentence.text.length
})

/** "Nobody objected": all that could stand in the way is denied. */
const isSmooth = once((sentence: Sentence): boolean => fired(oppositions, sentence) && tells(oppositions, sentence, NOT_SO).length === 0)

/** For each told sentence of an answer whether the check reads it. */
export function readBy(id: LearnedId, { told }: Answer): readonly boolean[] {
  const reads = READS[id]
  const may = (sentence: Sentence): boolean => (id === 'tension-balanced' ? !isSmooth(sentence) : !DONE.includes(id) || isTold(sentence))
  if (id !== 'lasting-mechanism') return told.map((sentence) => reads.includes(sentence.section) && may(sentence))
  const action = told.filter(({ section }) => section === 'action')
  const late = new Set(action.slice(Math.ceil((action.length * 2) / 3)))
  return told.map((sentence) => (sentence.section === 'result' || late.has(sentence)) && may(sentence))
}

/** Who acts in the story, and how much of it is empty or supposed: counts that are the same in any order. */
export function voicesOf(told: readonly Sentence[]): readonly number[] {
  const count = (name: string, most: number, section?: Section): number =>
    Math.min(most, told.filter((sentence) => (!section || sentence.section === section) && noticed(sentence).includes(name)).length)
  const [i, we, passive] = [count('act-I', 8, 'action'), count('act-we', 5, 'action'), count('act-passive', 5, 'action')]
  const all = i + we + passive + 1
  return [i, we, passive, i / all, we / all, count('step-vague', 5), count('is-hypothetical', 5)]
}

const LEVEL_PARTS: Readonly<Record<Level, readonly number[]>> = { absent: [0, 0], partial: [1, 0], present: [1, 1] }
const FAINTEST = -6 * 64
const TOP = 3

/**
 * What a level hangs on, each number by itself explainable: for both scores the three best sentences and the likelihood that any
 * earns it; what the check's own rules say; who acts.
 */
export function parts(
  id: LearnedId,
  scored: Int32Array,
  readable: readonly boolean[],
  rule: Level,
  voices: readonly number[],
): readonly number[] {
  const at = LEARNED.indexOf(id)
  const sentences = [0, 1].flatMap((head) => {
    const own: number[] = []
    let none = 1
    readable.forEach((is, sentence) => {
      if (!is) return
      const score = scored[sentence * WIDTH + 2 * at + head] ?? 0
      own.push(Math.max(FAINTEST, Math.min(-FAINTEST, score)))
      none *= 1 - likelihood(score)
    })
    own.sort((a, b) => b - a)
    return [...Array.from({ length: TOP }, (_, i) => (own[i] ?? FAINTEST) / 64), 1 - none]
  })
  return [...sentences, ...LEVEL_PARTS[rule], ...voices]
}

/** How far a check is met, about 0 (absent) to 2 (present). */
export const expected = ({ base, parts }: Weighing, values: readonly number[]): number =>
  parts.reduce((sum, part, i) => sum + part * (values[i] ?? 0), base) / 10_000

/** Checks whose rules see well what is not there: where they find nothing, nothing is earned. */
const RULED: readonly LearnedId[] = ['context-concrete', 'customer-named', 'outcome-quantified']

/**
 * The level, and the share of the weight: partial earns .2 to .7 of it and present .75 to 1, by how clearly.
 * It is never further than one level from what the check's own rules say; where they find nothing, it takes more to find something, and that earns .4 at most.
 */
export function decided(id: LearnedId, weighing: Weighing, values: readonly number[], rule: Level): Decision {
  const met = expected(weighing, values)
  const [partial, present] = [weighing.partial / 10_000, weighing.present / 10_000]
  const share = Math.max(0, Math.min(1, (met - partial) / Math.max(0.01, present - partial)))
  if (rule === 'absent' && (RULED.includes(id) || share < DOUBTFUL)) return { level: 'absent', credit: 0 }
  if (rule === 'present' && share < 1) return { level: 'partial', credit: two(0.5 + 0.2 * share) }
  if (met <= partial) return { level: 'absent', credit: 0 }
  if (rule === 'absent') return { level: 'partial', credit: two(0.2 + 0.2 * share) }
  if (met <= present) return { level: 'partial', credit: two(0.2 + 0.5 * share) }
  return { level: 'present', credit: two(0.75 + Math.min(0.25, (met - present) / 2)) }
}

export interface Decision {
  readonly level: Level
  readonly credit: number
}

const two = (credit: number): number => Math.round(credit * 100) / 100
/** How far between nothing and all a check must be met when its rules find nothing. */
const DOUBTFUL = 0.25

/** What a sentence earns that shares no word with the rest of the story: pasted boasts do not. */
export const untied = ({ level, credit }: Decision): Decision => ({
  level: level === 'present' ? 'partial' : level,
  credit: Math.min(0.4, credit),
})
