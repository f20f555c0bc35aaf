import type { Evidence, Finding, Review } from '../review/review.js'
import { oneLine, safeText } from '../text/safe.js'
import type { Outcome } from './index.js'
import type { ErrorDocument } from './json.js'
import { type Page, wordingOf } from './page.js'
import { ASKED_FOR, type Severity, severityOf } from './remarks.js'

/** What stands before and after the suites. Totals are left to the readers, who count for themselves: nothing has to be kept. */
export const JUNIT = { open: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="star-coach">\n', close: '</testsuites>\n' }

/** How one case ended, as the element in it; none when it simply passed. */
interface Ending {
  readonly id: string
  readonly element: 'failure' | 'error' | 'skipped' | 'system-out' | null
  /** The attributes of the element. */
  readonly type?: string
  readonly message?: string
  readonly body?: readonly string[]
}

/**
 * A suite for a file and a case for each check. Only an error fails: half met and notices pass and say why in `system-out`, which Jenkins shows
 * with a passed case and GitLab leaves out; a property would be shown by neither, and a failure would stop a pipeline that asked for no gate.
 * What was left out of the score is skipped, and so is every check of an answer that was refused.
 */
export function junitSuite(outcome: Outcome): string {
  if ('error' in outcome) return suite(outcome.error.file, [], [unread(outcome.error)])
  const { review, page } = outcome
  const { refused, score, band, rubric } = review
  const properties = Object.entries({ rubric, ...(score === null ? {} : { score, band }) })
  if (refused !== null) {
    const skipped = review.checks.map(({ id }): Ending => ({ id, element: 'skipped', message: 'The answer was not scored.' }))
    const refusal: Ending = { id: refused.code, element: 'failure', type: 'refused', message: refused.message }
    return suite(review.file, properties, [refusal, ...skipped])
  }
  return suite(review.file, properties, [
    ...review.caps.map(
      ({ id, limit, reason }): Ending => ({ id, element: 'failure', type: 'limit', message: `${reason} So the score stops at ${limit}.` }),
    ),
    ...review.checks.map((finding) => endingOf(finding, review, page)),
    ...(review.notices.length === 0
      ? []
      : [{ id: ASKED_FOR, element: 'system-out' as const, body: review.notices.map((text) => `note: ${text}`) }]),
  ])
}

const unread = ({ error: { code, message, hint } }: ErrorDocument): Ending => ({
  id: 'read',
  element: 'error',
  type: code,
  message,
  ...(hint === undefined ? {} : { body: [hint] }),
})

function endingOf(finding: Finding, { file }: Review, page: Page): Ending {
  const { id, verdict, reason, waived } = finding
  const severity = severityOf(finding)
  if (waived !== null) return { id, element: 'skipped', message: `Left out of the score: ${waived}` }
  if (severity === null) return { id, element: null }
  const body = told(finding, severity, file, page)
  return severity === 'error'
    ? { id, element: 'failure', type: verdict, message: reason, body }
    : { id, element: 'system-out', body: [`${severity}: ${reason}`, ...body] }
}

/** Where it is, the words, and what to think about. */
function told({ id, kind, evidence, place, question }: Finding, severity: Severity, file: string, page: Page): readonly string[] {
  const at = (quote: Evidence): readonly string[] => [`${file}:${quote.line}:${quote.column}: “${quote.text}”`]
  const { shape } = wordingOf(id, page)
  return [
    ...(evidence.length > 0 ? evidence.flatMap(at) : place === null ? [] : at(place)),
    ...(question === null ? [] : [question]),
    ...(severity === 'note' || shape === '' ? [] : [`${kind === 'scored' ? 'Say' : 'Try'}: ${shape}`]),
  ]
}

function suite(file: string, properties: readonly (readonly [string, unknown])[], endings: readonly Ending[]): string {
  const count = (element: Ending['element']) => endings.filter((ending) => ending.element === element).length
  const totals = `tests="${endings.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  const listed = properties.map(([name, value]) => `      <property name="${name}" value="${attribute(String(value))}"/>\n`).join('')
  return [
    `  <testsuite name="${attribute(file)}" ${totals}>\n`,
    listed === '' ? '' : `    <properties>\n${listed}    </properties>\n`,
    ...endings.map((ending) => caseOf(file, ending)),
    '  </testsuite>\n',
  ].join('')
}

/** GitLab tells cases apart by class and name, so the class is the file. */
function caseOf(file: string, { id, element, type, message, body = [] }: Ending): string {
  const start = `    <testcase classname="${attribute(file)}" name="${attribute(id)}" file="${attribute(file)}"`
  if (element === null) return `${start}/>\n`
  const attributes = Object.entries({ type, message }).flatMap(([name, text]) =>
    text === undefined ? [] : [` ${name}="${attribute(text)}"`],
  )
  const lines = content(body)
  const inner = `<${element}${attributes.join('')}${lines === '' ? '/>' : `>${lines}</${element}>`}`
  return `${start}>\n      ${inner}\n    </testcase>\n`
}

/** Characters that XML cannot have even as numbers, beyond those that are made visible everywhere. */
const NEVER = /[\uFFFE\uFFFF]/g

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(NEVER, '\uFFFD')

/** A text in double quotes, on one line. */
const attribute = (text: string): string => escaped(safeText(text, { newline: false }))

/** Lines of text, each harmless: GitLab and Jenkins would take `[[ATTACHMENT|…]]` for a file to offer. */
const content = (lines: readonly string[]): string => escaped(lines.map(oneLine).join('\n').replaceAll('[[', '[ ['))
