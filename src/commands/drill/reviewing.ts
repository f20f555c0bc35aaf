import type { Scoreboard } from '../../formats/scoreboard.js'
import type { Question } from '../../questions/question.js'
import { readAnswer } from '../../reading/read.js'
import type { Review } from '../../review/review.js'
import { tallyOf } from '../../review/tally.js'
import { review } from '../../review/weigh.js'
import { limitsIn, secondsIn } from '../../times.js'
import { draftOf } from '../review/reading.js'

/** The review of a step's answer, the same that `review` gives of the file. */
export async function reviewStep(text: string, file: string, question: Question | null): Promise<Review> {
  const answer = readAnswer(await draftOf(text))
  return review(answer, { file, question: question?.id ?? null, ...(question && { asked: question }) })
}

/** A step that was reviewed. */
export interface Reviewed {
  readonly question: Question | null
  readonly file: string
  readonly review: Review
  /** Seconds of writing time used, or null. */
  readonly seconds: number | null
}

/** What a scoreboard shows of a drill. */
export interface BoardHead {
  readonly title: string
  readonly bar: number | null
  readonly seed: number | null
  readonly time: string | null
}

/** The scoreboard of these steps. */
export function boardOf({ title, bar, seed, time }: BoardHead, steps: readonly Reviewed[]): Scoreboard {
  const limits = time === null ? null : limitsIn(time)
  return {
    title,
    bar,
    seed,
    tally: tallyOf(steps.map((step) => step.review)),
    lines: steps.map(({ question, file, review: { score, band, speaking }, seconds }) => ({
      title: question?.title ?? file,
      score,
      band,
      seconds,
      target: seconds === null || limits === null ? null : secondsIn(limits),
      aloud: speaking.seconds,
    })),
  }
}
