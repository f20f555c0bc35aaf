import type { Probe, Question } from '../../questions/question.js'
import type { Review } from '../../review/review.js'
import { LEVELS } from '../../star.js'

/** The question's probes, those that drive at what the answer lacks most first; the order of the bank otherwise. */
export function probesFor(question: Question, review: Review): readonly Probe[] {
  const need = ({ check }: Probe): number => {
    const finding = review.checks.find(({ id }) => id === check)
    return finding === undefined ? LEVELS.length - 1 : LEVELS.indexOf(finding.verdict)
  }
  const weight = ({ check }: Probe): number => review.checks.find(({ id }) => id === check)?.weight ?? 0
  return [...question.probes].sort((a, b) => need(a) - need(b) || (need(a) < 2 ? weight(b) - weight(a) : 0))
}
