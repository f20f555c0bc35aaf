import { worth } from '../review/next-steps.js'
import type { Evidence, Finding, Review } from '../review/review.js'
import { oneLine } from '../text/safe.js'
import { displayWidth } from '../text/width.js'
import { SECTION_TITLES } from './bars.js'
import { aboutPoints, labelled, measure, type Page, paragraph, quoted, roomFor, wordingOf } from './page.js'

const INDENT = ' '.repeat(5)
const same = (text: string): string => text

/** Where a finding stands in the text: its quote, or the place where a better sentence would stand. */
export const placeIn = (finding: Finding): Evidence | null => finding.evidence[0] ?? finding.place

/** At most three next steps, a block each under a title. */
export function steps(review: Review, page: Page): readonly (readonly string[])[] {
  const { columns, paint } = page
  const findings = review.next.flatMap((id) => review.checks.find((finding) => finding.id === id) ?? [])
  if (findings.length === 0)
    return [labelled('Next', [['Nothing is missing. Say it aloud, and let somebody probe it.', same]], columns, paint)]
  const title = findings.length === 1 ? 'Next' : 'Next, worth most first'
  const shown = (index: number) => findings.slice(0, index).map((finding) => placeIn(finding)?.text)
  const place = (finding: Finding, index: number): Evidence | null =>
    // A place that was shown is not shown again: the third time it says nothing.
    finding.evidence.length === 0 && shown(index).includes(finding.place?.text) ? null : placeIn(finding)
  return [
    paragraph(title, columns, paint.strong),
    ...findings.map((finding, index) => [
      ...headline(`  ${index + 1}  `, finding, page),
      ...where(finding, place(finding, index), review, page),
      ...advice(finding, page),
    ]),
  ]
}

/** A label and what it is worth; below each other where there is no room. */
function headline(start: string, finding: Finding, page: Page): readonly string[] {
  const { columns, paint } = page
  const label = oneLine(wordingOf(finding.id, page).label)
  const points = `+${aboutPoints(worth(finding))}`
  const fits = displayWidth(`${start}${label}  ${points}`) <= measure(columns)
  return fits ? [`${start}${paint.strong(label)}  ${paint.good(points)}`] : paragraph(`${label} ${points}`, columns, paint.strong, start)
}

/** The place in their words, or that there is none. */
function where(finding: Finding, place: Evidence | null, review: Review, { columns, paint }: Page): readonly string[] {
  if (place !== null) return paragraph(quoted(place.text, roomFor(columns, 3)), columns, same, INDENT)
  if (finding.section === 'whole') return paragraph(finding.reason, columns, paint.dim, INDENT)
  const title = SECTION_TITLES[finding.section]
  const missing = review.sections[finding.section].source === 'missing'
  return paragraph(missing ? `There is no ${title} yet.` : `Nothing in your ${title} says this yet.`, columns, paint.dim, INDENT)
}

/** One question, and the shape of an answer: blanks, never a fact. */
function advice(finding: Finding, page: Page): readonly string[] {
  const { columns, paint } = page
  const { shape } = wordingOf(finding.id, page)
  const lead = `${INDENT}${finding.kind === 'scored' ? 'Say' : 'Try'}: `
  return [
    ...paragraph(finding.question ?? finding.reason, columns, paint.accent, INDENT),
    ...(shape === '' ? [] : paragraph(shape, columns, same, lead, ' '.repeat(lead.length))),
  ]
}
