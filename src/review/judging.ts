import type { Check, Verdict } from '../checks/check.js'
import type { Answer, Quote, Sentence } from '../reading/answer.js'
import { tellStory } from '../signals/tell.js'
import type { Level } from '../star.js'

/** A verdict made whole: credit always there, quotes at most three and never empty. */
export interface Judgement {
  readonly check: Check
  readonly level: Level
  /** Share of the weight, 0–1: what a scored check earns, what a deduction takes. */
  readonly credit: number
  /** Hundredths of a point, at least 0: earned by a scored check, taken by a deduction. */
  readonly hundredths: number
  readonly evidence: readonly Quote[]
  readonly reason: string
  readonly place: Quote | undefined
}

/** More quotes are a list, not a reason. */
export const MOST_QUOTES = 3
const EARNED: Readonly<Record<Level, number>> = { present: 1, partial: 0.5, absent: 0 }
const TAKEN: Readonly<Record<Level, number>> = { present: 0, partial: 0.5, absent: 1 }

/** Judges one check on an answer as if these sentences were not there for it. */
export function judge(check: Check, answer: Answer, withheld: ReadonlySet<Sentence>): Judgement {
  const verdict = check.judge(tellStory(answer, withheld))
  return completed(check, { ...verdict, evidence: verdict.evidence.filter((quote) => !withheld.has(quote.sentence)) })
}

/** The rules every verdict keeps: no quote, no credit; a credit within 0–1 that agrees with its level. */
export function completed(check: Check, verdict: Verdict): Judgement {
  const evidence = verdict.evidence.filter((quote) => quote.end > quote.start).slice(0, MOST_QUOTES)
  const level = check.kind === 'scored' && evidence.length === 0 ? 'absent' : verdict.level
  const usual = (check.kind === 'scored' ? EARNED : TAKEN)[level]
  const none = level === (check.kind === 'scored' ? 'absent' : 'present')
  const credit = none ? 0 : Math.min(1, Math.max(0, verdict.credit ?? usual))
  const quotes = check.kind === 'scored' && level === 'absent' ? [] : evidence
  return {
    check,
    level,
    credit,
    hundredths: Math.round(check.weight * credit * 100),
    evidence: quotes,
    reason: verdict.reason,
    place: verdict.place,
  }
}

/** A judgement that earns at most half: Action told as what one would do. */
export function atMostPartial(judgement: Judgement): Judgement {
  if (judgement.level === 'absent') return judgement
  const credit = Math.min(judgement.credit, EARNED.partial)
  return {
    ...judgement,
    level: 'partial',
    credit,
    hundredths: Math.round(judgement.check.weight * credit * 100),
    reason: judgement.level === 'present' ? 'You say what you would do, not what you did; that counts for half.' : judgement.reason,
  }
}
