import type { Finding, Review } from '../review/review.js'
import { SECTIONS } from '../star.js'
import { dimensionRows, SECTION_TITLES } from './bars.js'
import { ends, type Page, paragraph, pointsText, quoted, roomFor, wordingOf } from './page.js'

const same = (text: string): string => text
const WORD = 9

/** Every check by section, in rubric order: a word, what it gave, its quote and its question. One block a section. */
export function everyCheck(review: Review, page: Page): readonly (readonly string[])[] {
  const blocks = [...SECTIONS, 'whole' as const].map((section) => {
    const findings = review.checks.filter((finding) => finding.section === section)
    return findings.length === 0
      ? []
      : [...paragraph(SECTION_TITLES[section], page.columns, page.paint.strong), ...findings.flatMap((finding) => entry(finding, page))]
  })
  return [
    paragraph('Every check', page.columns, page.paint.strong),
    ...blocks,
    dimensionRows(review, page),
    ...(page.explain ? [reckoning(review, page)] : []),
  ]
}

function entry(finding: Finding, page: Page): readonly string[] {
  const { columns, paint } = page
  const word = levelWord(finding)
  const colour = finding.verdict === 'present' ? paint.good : finding.verdict === 'partial' ? paint.warn : paint.bad
  const label = wordingOf(finding.id, page).label
  const [row = '', ...more] = ends(label, pointsOf(finding), columns, [same, paint.dim], ' '.repeat(2 + WORD))
  const indent = ' '.repeat(2 + WORD)
  const text = (words: string | null, how: (text: string) => string) => (words === null ? [] : paragraph(words, columns, how, indent))
  return [
    `  ${colour(word.padEnd(WORD))}${row.slice(2 + WORD)}`,
    ...more,
    ...finding.evidence.slice(0, page.explain ? 3 : 1).flatMap((quote) => text(quoted(quote.text, roomFor(columns, WORD)), same)),
    ...(finding.verdict === 'present' && !page.explain ? [] : text(finding.reason, paint.dim)),
    ...(page.explain ? text(heard(finding, page), paint.dim) : []),
    ...(page.explain && finding.verdict !== 'present' ? text(raising(finding, page), same) : []),
    ...(finding.waived === null ? text(finding.question, paint.accent) : text(`Left out: ${finding.waived}`, paint.dim)),
  ]
}

/** The words and signals that spoke for it, strongest first. */
function heard({ id, verdict }: Finding, page: Page): string | null {
  const grounds = page.grounds?.[id] ?? []
  return grounds.length === 0 || verdict === 'absent' ? null : `Heard in it: ${grounds.join(', ')}.`
}

/** What would make it whole, in the rubric's words. */
function raising({ id, kind }: Finding, page: Page): string | null {
  const whole = wordingOf(id, page).levels?.present
  return whole === undefined ? null : `${kind === 'scored' ? 'In full' : 'Fine'}: ${whole}`
}

/** The sum, so that anybody can check it. */
export function reckoning(review: Review, { columns, paint }: Page): readonly string[] {
  if (review.score === null) return []
  const scored = review.checks.filter((finding) => finding.kind === 'scored' && finding.waived === null)
  const total = (points: readonly number[]) => pointsText(points.reduce((sum, one) => sum + one, 0))
  const [earned, most] = [total(scored.map(({ points }) => points)), total(scored.map(({ weight }) => weight))]
  const waived = review.checks.filter((finding) => finding.waived !== null).map(({ id }) => id)
  const parts = [
    `${earned} of ${most} points${most === '100' ? '' : ', counted as parts of 100'}.`,
    ...(review.deducted === 0 ? [] : [`${pointsText(review.deducted)} taken off.`]),
    ...review.caps.map((cap) => `Never above ${cap.limit}: ${cap.reason}`),
    ...(waived.length === 0 ? [] : [`Left out because you said so: ${waived.join(', ')}.`]),
    `Rounded: ${review.score}.`,
  ]
  return [...paragraph('How the score is made', columns, paint.strong), ...paragraph(parts.join(' '), columns, same)]
}

/** The level as a word that stands without colour. */
export function levelWord({ kind, verdict }: Finding): string {
  if (verdict === 'present') return 'ok'
  if (kind === 'notice') return 'note'
  if (verdict === 'partial') return 'partly'
  return kind === 'deduction' ? 'in full' : 'missing'
}

/** What a check gave, of how much. */
export function pointsOf({ kind, weight, points, waived }: Finding): string {
  if (kind === 'notice') return ''
  if (waived !== null) return 'left out'
  return kind === 'deduction' ? (points === 0 ? '' : pointsText(points)) : `${pointsText(points)} of ${pointsText(weight)}`
}
