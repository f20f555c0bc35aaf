import { fileURLToPath } from 'node:url'
import { learnedFrom } from '../../src/checks/learned/learned.js'
import type { Packed } from '../../src/checks/learned/model.js'
import { RULES } from '../../src/checks/rules.js'
import type { Answer } from '../../src/reading/answer.js'
import { readDraft } from '../../src/reading/draft.js'
import { type Model, unpack } from '../../src/reading/model.js'
import { readAnswer } from '../../src/reading/read.js'
import type { Review } from '../../src/review/review.js'
import { review } from '../../src/review/weigh.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { examples, lessons } from '../train/checks-corpus.js'
import { foldOf, foldsOf, learnAll } from '../train/checks-fit.js'
import type { Corpus } from '../train/corpus.js'
import { load } from '../train/segmenter-corpus.js'
import { learnSegmenters } from '../train/segmenter-unseen.js'

/** One who reads and weighs. */
export interface Coach {
  readonly read: (text: string) => Answer
  readonly weigh: (answer: Answer) => Review
}

/** Who judges the answers of a writer. */
export type CoachFor = (writer: string) => Coach

const unnamed = { file: '-', question: null }

/** The coach as it ships, for everybody. */
export const shipped: CoachFor = () => ({
  read: (text) => readAnswer(readDraft(text)),
  weigh: (answer) => review(answer, unnamed),
})

function learned(segmenter: Model | undefined, weights: Packed): Coach {
  const weigh = weighWith(RULES.map(learnedFrom(weights)))
  return { read: (text) => readAnswer(readDraft(text), segmenter), weigh: (answer) => weigh(answer, unnamed) }
}

/**
 * For each writer a coach that learned from the others' written answers alone: how it reads prose and where its gates stand, what its
 * checks weigh, and the borders between levels. Writers of other answers have one that learned from everything written.
 * The points of the rubric and the rules made by hand are not learned, and stay.
 */
export function unseen(corpus: Corpus, tell: (what: string) => void): CoachFor {
  const told = load(corpus).filter(({ kind }) => kind === 'written')
  const segmenters = learnSegmenters(told, tell)
  const written = lessons({ ...corpus, answers: corpus.answers.filter(({ kind }) => kind === 'written') }, segmenters.unseen)
  const own = examples(fileURLToPath(new URL('../train/examples.txt', import.meta.url)))
  const folds = foldsOf(written)
  const weights = new Map(
    folds.map((fold, at) => {
      tell(`weighing without ${fold} (${at + 1} of ${folds.length + 1})`)
      const others = written.filter(({ writer }) => foldOf(writer) !== fold)
      return [fold, learnAll(others, own)] as const
    }),
  )
  tell(`weighing (${folds.length + 1} of ${folds.length + 1})`)
  const everything = learned(unpack(segmenters.all), learnAll(written, own))
  const coaches = new Map(
    [...segmenters.unseen].flatMap(([writer, segmenter]) => {
      const own = weights.get(foldOf(writer))
      return own ? [[writer, learned(segmenter, own)] as const] : []
    }),
  )
  return (writer) => coaches.get(writer) ?? everything
}
