import type { Finding, Review } from '../review/review.js'
import { sectionRows } from './bars.js'
import { howRead } from './how-read.js'
import { ends, labelled, labelRoom, type Page, paragraph, pointsText, quoted, timeText, wordingOf } from './page.js'
import { everyCheck } from './text-all.js'
import { placeIn, steps } from './text-steps.js'

const same = (text: string): string => text

/**
 * The review a person reads: where the answer stands, one strength, at most three next steps, one probe. Ends with a newline.
 * Every line fits the columns; nothing depends on colour or bars.
 */
export function textReview(review: Review, page: Page): string {
  const blocks = [
    heading(review, page),
    ...(review.refused === null
      ? [
          sectionRows(review, page),
          howRead(review, page),
          limits(review, page),
          strength(review, page),
          ...steps(review, page),
          remarks(review, page),
        ]
      : [paragraph(review.refused.message, page.columns, same)]),
    probe(review, page),
    ...(page.all ? everyCheck(review, page) : []),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function heading(review: Review, page: Page): readonly string[] {
  const { paint, columns } = page
  const file = page.several === true ? paragraph(review.file, columns, paint.dim) : []
  const title = page.prompt === null ? [] : [...paragraph(page.prompt, columns, paint.strong), '']
  return [
    ...file,
    ...title,
    ...ends(standing(review), `${timeText(review.speaking.seconds)} aloud`, columns, [colourOf(review.score, page), paint.dim]),
  ]
}

/** The score and its band in words. */
export function standing({ score, band }: Pick<Review, 'score' | 'band'>): string {
  if (score === null) return 'Not scored'
  return `${score} ${band === 'ready' ? 'ready to be probed' : band}`
}

function colourOf(score: number | null, { paint }: Page): (text: string) => string {
  if (score === null) return paint.strong
  const colour = score >= 80 ? paint.good : score >= 60 ? paint.accent : paint.warn
  return (text) => paint.strong(colour(text))
}

/** What limits the score, and the lowest limit. */
function limits({ caps }: Review, { columns, paint }: Page): readonly string[] {
  if (caps.length === 0) return []
  const reasons = caps.map((cap) => cap.reason).join(' ')
  return paragraph(`${reasons} So the score stops at ${Math.min(...caps.map((cap) => cap.limit))}.`, columns, paint.warn)
}

/** The best thing in the answer, with its quote; a half-met one when nothing is met. */
function strength(review: Review, page: Page): readonly string[] {
  const best = strongest(review, 'present') ?? strongest(review, 'partial')
  const quote = best?.evidence[0]
  if (best === undefined || quote === undefined) return []
  const { label, strength: praise } = wordingOf(best.id, page)
  const words: readonly [string, (text: string) => string] = [quoted(quote.text, labelRoom(page.columns)), same]
  const present = best.verdict === 'present'
  const said = present ? praise : `${label}: partly there.`
  return labelled(present ? 'Strong' : 'A start', [words, [said, present ? page.paint.good : same]], page.columns, page.paint)
}

/** Most points; among equals one that no next step quotes, then rubric order. */
export function strongest(review: Review, verdict: Finding['verdict']): Finding | undefined {
  const quotedBelow = new Set(review.checks.filter((f) => review.next.includes(f.id)).map((f) => placeIn(f)?.text))
  const fresh = (finding: Finding): number => (quotedBelow.has(finding.evidence[0]?.text) ? 0 : 1)
  return review.checks
    .filter((f) => f.kind === 'scored' && f.verdict === verdict && f.waived === null && f.evidence.length > 0)
    .sort((a, b) => b.points - a.points || fresh(b) - fresh(a))[0]
}

function probe({ refused }: Review, { probe: ask, columns, paint }: Page): readonly string[] {
  return refused !== null || ask === null ? [] : labelled('Try aloud', [[quoted(ask, labelRoom(columns), 4), paint.accent]], columns, paint)
}

/** Deductions that are no next step, the notice, and what was left out: plain advice. */
function remarks(review: Review, page: Page): readonly string[] {
  const { columns, paint } = page
  const advice = (finding: Finding) => [finding.reason, finding.question ?? ''].join(' ')
  const open = review.checks.filter((finding) => finding.verdict !== 'present' && !review.next.includes(finding.id))
  const deductions = open.filter((finding) => finding.kind === 'deduction' && finding.points < 0)
  const also = deductions.map((f) => [`${wordingOf(f.id, page).label} ${pointsText(f.points)}. ${advice(f)}`, same] as const)
  const notes = [
    ...review.notices.map((text) => [text, same] as const),
    ...open.filter((f) => f.kind === 'notice').map((f) => [advice(f), same] as const),
  ]
  const left = review.checks
    .filter((f) => f.waived !== null)
    .map((f) => [`${wordingOf(f.id, page).label}: ${f.waived}`, paint.dim] as const)
  const rows: readonly (readonly [string, readonly (readonly [string, (text: string) => string])[]])[] = [
    ['Also', also],
    ['Note', notes],
    ['Left out', left],
  ]
  return rows
    .filter(([, texts]) => texts.length > 0)
    .flatMap(([label, texts], index) => [...(index > 0 ? [''] : []), ...labelled(label, texts, columns, paint)])
}
