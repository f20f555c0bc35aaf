/** What is wrong with a review, whatever it is of: reckoned anew from what the contract says, with nothing of the code under test. */
import type { Answer } from '../../src/reading/answer.js'
import type { Finding, Review } from '../../src/review/review.js'

const SECTIONS = ['situation', 'task', 'action', 'result'] as const
const LIMITS = { 'no-action': 40, 'no-result': 60, hypothetical: 40, 'too-little': 45 } as const
const REFUSALS = ['too-short', 'not-english', 'template', 'no-text']
const twoDecimals = (value: number): boolean => Math.abs(Math.round(value * 100) / 100 - value) < 1e-9
const within = (value: number, from: number, to: number): boolean => value >= from && value <= to
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + Math.round(value * 100), 0) / 100

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* numbersIn(inner)
}

/** Where lines start: CRLF is one line's end, and so is a CR or an LF alone. */
const startsOf = (source: string): readonly number[] => [
  0,
  ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length),
]

/** The faults of one review of a text read as `answer`, each in a few words; empty when it keeps the contract. */
export function faultsIn(review: Review, answer: Answer): readonly string[] {
  const { source } = answer.draft
  const faults: string[] = []
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  must([...numbersIn(review)].every(Number.isFinite), 'a number that is none')
  must((review.score === null) === (review.refused !== null) && (review.band === null) === (review.score === null), 'score, band, refused')
  must(review.refused === null || REFUSALS.includes(review.refused.code), 'an unknown refusal')
  must(review.score === null || (Number.isInteger(review.score) && within(review.score, 0, 100)), `score ${review.score}`)
  must(
    review.caps.every(({ id, limit, reason }) => LIMITS[id] === limit && reason !== ''),
    'caps',
  )
  must(review.score === null || review.score === scoreFrom(review), `score ${review.score} where the points say ${scoreFrom(review)}`)
  must(review.band === bandFrom(review.score), `band ${review.band}`)
  must(review.deducted === deductedFrom(review), `deducted ${review.deducted}`)
  const { words, seconds, wpm } = review.speaking
  must(Number.isInteger(words) && words >= 0 && Number.isInteger(seconds) && seconds >= 0 && within(wpm, 1, 1_000), 'speaking')
  for (const name of SECTIONS) faults.push(...sectionFaults(name, review, source))
  must(
    Object.values(review.dimensions).every((value) => within(value, 0, 1) && twoDecimals(value)),
    'dimensions',
  )
  must(review.checks.length === 21 && new Set(review.checks.map(({ id }) => id)).size === 21, 'checks')
  const starts = startsOf(source)
  for (const check of review.checks) faults.push(...checkFaults(check, answer, starts))
  must(review.checks.filter(({ waived }) => waived !== null).length <= 2, 'more than two waived')
  const full = (check: Finding) => check.points === (check.kind === 'scored' ? check.weight : 0)
  const open = review.checks.filter((check) => check.kind !== 'notice' && !full(check) && check.waived === null).map(({ id }) => id)
  must(review.next.length <= 3 && new Set(review.next).size === review.next.length, 'next')
  must(
    review.next.every((id) => open.includes(id)),
    `next names what is not open: ${review.next}`,
  )
  return faults
}

function scoreFrom({ checks, caps }: Review): number {
  const scored = checks.filter((check) => check.kind === 'scored' && check.waived === null)
  const most = sum(scored.map(({ weight }) => weight))
  const earned = most === 0 ? 0 : (100 * sum(scored.map(({ points }) => points))) / most
  const taken = Math.max(-15, sum(checks.filter(({ kind }) => kind === 'deduction').map(({ points }) => points)))
  return Math.min(Math.max(0, Math.min(100, Math.round(earned + taken + 1e-9))), ...caps.map(({ limit }) => limit))
}

const deductedFrom = ({ checks }: Review): number =>
  Math.max(-15, sum(checks.filter(({ kind }) => kind === 'deduction').map(({ points }) => points))) + 0

function bandFrom(score: number | null): string | null {
  if (score === null) return null
  return score >= 80 ? 'ready' : score >= 60 ? 'solid' : score >= 35 ? 'draft' : 'sketch'
}

function sectionFaults(name: (typeof SECTIONS)[number], review: Review, source: string): readonly string[] {
  const section = review.sections[name]
  const ok = [
    ['heading', 'guessed', 'missing'].includes(section.source),
    within(section.confidence, 0, 1) && within(section.share, 0, 1),
    Number.isInteger(section.words) && section.words >= 0,
    section.score === null || (Number.isInteger(section.score) && within(section.score, 0, 100)),
    section.source !== 'missing' || (section.score === null && section.words === 0),
    section.spans.every(({ start, end }) => start < end && start >= 0 && end <= source.length),
    section.spans.every(({ start }, at) => at === 0 || start >= (section.spans[at - 1]?.end ?? 0)),
  ]
  return ok.flatMap((holds, at) =>
    holds ? [] : [`${name}: rule ${at + 1} of sections, ${JSON.stringify({ ...section, spans: section.spans.slice(0, 4) })}`],
  )
}

function checkFaults(check: Finding, answer: Answer, starts: readonly number[]): readonly string[] {
  const { kind, verdict, weight, points, evidence } = check
  const earned = kind === 'scored' ? within(points, 0, weight) : kind === 'deduction' ? within(points, -weight, 0) : points === 0
  const ok: readonly (readonly [boolean, string])[] = [
    [earned && twoDecimals(points), `points ${points} of ${weight}`],
    [Object.is(points, -0) === false, 'points -0'],
    [kind !== 'scored' || (verdict === 'absent') === (points === 0) || check.waived !== null, `${verdict} with ${points} points`],
    [kind !== 'deduction' || verdict !== 'present' || points === 0, `fine, and ${points} points`],
    [kind !== 'scored' || (verdict === 'absent') === (evidence.length === 0), `${verdict} with ${evidence.length} quotes`],
    [evidence.length <= 3, `${evidence.length} quotes`],
    [(check.question === null) === (verdict === 'present'), 'question'],
    [check.reason !== '', 'no reason'],
    [check.waived === null || (kind === 'scored' && check.waived.trim() !== ''), 'waived'],
    ...[...evidence, ...(check.place === null ? [] : [check.place])].map(
      (quote) => [isPlace(quote, answer, starts), `quote ${JSON.stringify(quote)}`] as const,
    ),
  ]
  return ok.flatMap(([holds, fault]) => (holds ? [] : [`${check.id}: ${fault}`]))
}

/** Verbatim, in range, its line and column right, within one sentence, and cutting no character in half. */
function isPlace(quote: Finding['evidence'][number], { draft: { source }, sentences }: Answer, starts: readonly number[]): boolean {
  const { start, end, line, column, text } = quote
  if (!(start >= 0 && end > start && end <= source.length && source.slice(start, end) === text)) return false
  const [from = -1, next = Number.POSITIVE_INFINITY] = starts.slice(line - 1, line + 1)
  if (from < 0 || start < from || start >= next || column !== start - from + 1) return false
  const cuts = (at: number) => /[\ud800-\udbff]/.test(source[at - 1] ?? '') && /[\udc00-\udfff]/.test(source[at] ?? '')
  return !cuts(start) && !cuts(end) && sentences.some((sentence) => holds(sentence, start, end))
}

const holds = ({ from, to }: Answer['sentences'][number], start: number, end: number): boolean =>
  (from[0] ?? 0) <= start && (to[to.length - 1] ?? 0) >= end
