import type { Check } from '../checks/check.js'
import type { Sentence } from '../reading/answer.js'
import { clauseStarts, clausesOf } from './clauses.js'
import type { Judgement } from './judging.js'

/** How many scored checks one clause may pay for (rubric B5, 5). */
export const MOST_PAID = 3

/** Judges a check as if some sentences were not there for it. */
export type Judge = (check: Check, withheld: ReadonlySet<Sentence>) => Judgement

/** Words of work after which contested sentences are refused without judging again; only hostile texts come near. */
const MOST_JUDGED_SENTENCES = 60_000
const LEAST_JUDGED_AGAIN = 40

const TAKEN = 'This sentence already earns three other checks; give this one a sentence of its own.'

interface Claim {
  readonly check: Check
  readonly withheld: ReadonlySet<Sentence>
  readonly now: Judgement
}

/**
 * Judges scored checks so that no clause pays for more than three: it pays for those to which it gives most points,
 * ties in rubric order; a check that loses the sentence is judged again without it, until nothing is contested.
 * `told` is the number of sentences that may earn something: it bounds the work.
 */
export function paid(checks: readonly Check[], judge: Judge, told: number): readonly Judgement[] {
  const claims: Claim[] = checks.map((check) => ({ check, withheld: new Set(), now: judge(check, new Set()) }))
  let left = Math.max(LEAST_JUDGED_AGAIN, Math.floor(MOST_JUDGED_SENTENCES / Math.max(1, told)))
  for (let contest = firstContest(claims); contest !== null; contest = firstContest(claims)) {
    const { sentence } = contest
    const judgeAgain = left >= contest.claims.length
    left -= contest.claims.length
    const without = contest.claims.map((claim) => ({ claim, bereft: lost(claim, sentence, judgeAgain ? judge : null) }))
    // Array.sort is stable: ties stay in rubric order
    const ranked = without.sort((a, b) => gain(b.claim, b.bereft) - gain(a.claim, a.bereft))
    for (const { claim, bereft } of ranked.slice(MOST_PAID)) claims[checks.indexOf(claim.check)] = bereft
  }
  return claims.map((claim) => claim.now)
}

const gain = (claim: Claim, without: Claim): number => claim.now.hundredths - without.now.hundredths

/** The claim once this sentence pays for others. */
function lost(claim: Claim, sentence: Sentence, judge: Judge | null): Claim {
  const withheld = new Set(claim.withheld).add(sentence)
  const without =
    judge === null ? { ...claim.now, level: 'absent' as const, credit: 0, hundredths: 0, evidence: [] } : judge(claim.check, withheld)
  const quote = claim.now.evidence.find((found) => found.sentence === sentence)
  return { check: claim.check, withheld, now: without.level === 'absent' ? { ...without, reason: TAKEN, place: quote } : without }
}

/** The first sentence, in order of the text, with a clause that more than three checks live on, and those that live on that clause. */
function firstContest(claims: readonly Claim[]): { readonly sentence: Sentence; readonly claims: readonly Claim[] } | null {
  const bySentence = new Map<Sentence, Claim[]>()
  for (const claim of claims) {
    if (claim.now.hundredths === 0) continue
    for (const sentence of new Set(claim.now.evidence.map((quote) => quote.sentence))) {
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), claim])
    }
  }
  const crowded = [...bySentence].filter(([, living]) => living.length > MOST_PAID).sort(([a], [b]) => a.index - b.index)
  for (const [sentence, living] of crowded) {
    const starts = clauseStarts(sentence)
    for (const clause of starts.keys()) {
      const onClause = living.filter(({ now }) =>
        now.evidence.some((q) => q.sentence === sentence && clausesOf(q, starts).includes(clause)),
      )
      if (onClause.length > MOST_PAID) return { sentence, claims: onClause }
    }
  }
  return null
}
