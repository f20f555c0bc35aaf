import { LEARNED, type LearnedId, type Model, type Packed, scores, unpack, type Weighing } from '../../src/checks/learned/model.js'
import { parts } from '../../src/checks/learned/weighing.js'
import type { Lesson } from './checks-corpus.js'
import { learn, type MilOptions, pack } from './checks-mil.js'
import { type Case, weighAll } from './checks-weigh.js'

export const MIL: MilOptions = {
  epochs: 10,
  rate: 0.2,
  decay: 2e-3,
  drop: 0.5,
  sentences: 12,
  writers: 3,
  whole: 3,
  passedOver: 0.35,
  example: 1,
  inPart: 0.6,
  bias: -2.5,
  seeds: ['one', 'two', 'three'],
}
const RIDGE = 40

/** Writers that are held out together: each alone but the two shortest. */
export const foldOf = (writer: string): string => (writer === 'w11' ? 'w10' : writer)
export const foldsOf = (lessons: readonly Lesson[]): readonly string[] => [...new Set(lessons.map(({ writer }) => foldOf(writer)))].sort()

const NOTHING: Weighing = { base: 0, parts: [], partial: 10_000, present: 20_000 }
/** Sentence weights alone, no levels yet. */
const sentenceModel = (lessons: readonly Lesson[], options: MilOptions): Model =>
  unpack({ ...pack(learn(lessons, options)), weighing: Object.fromEntries(LEARNED.map((id) => [id, NOTHING])) as Packed['weighing'] })

/** What the level of each check hangs on in one answer. */
export function valuesOf(model: Model, lesson: Lesson): readonly (readonly number[])[] {
  const scored = scores(model, lesson.seen)
  return LEARNED.map((id, check) => parts(id, scored, lesson.readable[check] ?? [], lesson.rules[check] ?? 'absent', lesson.voices))
}

/** Cases for weighing: every answer scored by weights that have not seen its writer. */
function unseenCases(lessons: readonly Lesson[], examples: readonly Lesson[], options: MilOptions): (check: number) => readonly Case[] {
  const all = foldsOf(lessons).flatMap((fold) => {
    const model = sentenceModel([...lessons.filter(({ writer }) => foldOf(writer) !== fold), ...examples], options)
    return lessons.filter(({ writer }) => foldOf(writer) === fold).map((lesson) => ({ lesson, values: valuesOf(model, lesson) }))
  })
  return (check) => all.map(({ lesson, values }) => ({ values: values[check] ?? [], level: lesson.levels[check] ?? 0 }))
}

/** Everything that ships, learned from these answers and examples. */
export function learnAll(lessons: readonly Lesson[], examples: readonly Lesson[], options: MilOptions = MIL): Packed {
  const inner = { ...options, seeds: options.seeds.slice(0, 1) }
  const weighing: Readonly<Record<LearnedId, Weighing>> = weighAll(unseenCases(lessons, examples, inner), RIDGE)
  return { ...pack(learn([...lessons, ...examples], options)), weighing }
}
