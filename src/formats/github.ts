import { oneLine, safeText } from '../text/safe.js'
import type { Outcome, Saying } from './index.js'
import { wordingOf } from './page.js'
import { type Region, regionOf } from './region.js'
import { type Remark, remarksOn, type Severity } from './remarks.js'
import { nameOf } from './sarif-rules.js'

/** GitHub shows ten annotations of each kind a step, and says nothing of the others. */
const MOST = 10
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
const MANY: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  note: ['notice', 'notices'],
}

/** One annotation that may be shown; the lower the rank, the more it matters in its file. */
interface Candidate {
  readonly severity: Severity
  readonly rank: number
  readonly order: number
  readonly text: string
}

/**
 * Workflow commands that annotate a pull request: at most ten errors, warnings and notices each, those worth most in each file first, then one line on the rest.
 * Rules of escaping: GitHub's `@actions/core`, `command.ts`.
 */
export function githubRun(): Saying {
  const kept: Record<Severity, readonly Candidate[]> = { error: [], warning: [], note: [] }
  const seen: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  return {
    open: '',
    each: (outcome) => {
      for (const candidate of candidatesOf(outcome, seen.error + seen.warning + seen.note)) {
        const { severity } = candidate
        seen[severity] += 1
        kept[severity] = [...kept[severity], candidate].sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, MOST)
      }
      return ''
    },
    close: () => said(kept, seen),
  }
}

/** What is kept, in the order it was found, and what is not, in a line. */
function said(kept: Readonly<Record<Severity, readonly Candidate[]>>, seen: Readonly<Record<Severity, number>>): string {
  const over = seen.error > MOST || seen.warning > MOST || seen.note > MOST
  // The line about the rest is a notice too, and one of the ten.
  const notes = over ? kept.note.slice(0, MOST - 1) : kept.note
  const shown = [...kept.error, ...kept.warning, ...notes].sort((a, b) => a.order - b.order).map(({ text }) => text)
  if (!over) return shown.join('')
  const rest = { error: seen.error - kept.error.length, warning: seen.warning - kept.warning.length, note: seen.note - notes.length }
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const many = rest[severity]
    return many === 0 ? [] : [`${many} more ${MANY[severity][many === 1 ? 0 : 1]}`]
  })
  const message = `${counts.join(', ')}. GitHub shows ten of each; --format line lists them all.`
  return [...shown, commandOf('notice', { title: 'star-coach' }, message)].join('')
}

function candidatesOf(outcome: Outcome, before: number): readonly Candidate[] {
  if ('error' in outcome) {
    const { file, error } = outcome.error
    const message = [error.message, ...(error.hint === undefined ? [] : [error.hint])]
    const at = { ...placeOf(file), ...(error.line === undefined ? {} : { line: String(error.line) }) }
    return [{ severity: 'error', rank: 0, order: before, text: commandOf('error', { ...at, title: 'Not read' }, ...message) }]
  }
  const { review, page } = outcome
  const title = (id: string): string => `${nameOf(id) ?? wordingOf(id, page).label} (${id})`
  return remarksOn(review)
    .filter(({ waived }) => waived === null)
    .map((remark, index) => ({
      severity: remark.severity,
      rank: rankOf(remark, index, review.next),
      order: before + index,
      text: annotation(review.file, title(remark.id), remark),
    }))
}

/** Limits and next steps first, then rubric order. */
function rankOf({ id, advice, severity }: Remark, index: number, next: readonly string[]): number {
  if (advice === '' && severity === 'error') return 0
  return next.includes(id) ? 1 + next.indexOf(id) : 1 + next.length + index
}

function annotation(file: string, title: string, { severity, reason, advice, place }: Remark): string {
  const at = place === null ? { line: '1' } : propertiesOf(regionOf(place))
  return commandOf(COMMANDS[severity], { ...placeOf(file), ...at, title }, ...[reason, advice].filter((text) => text !== ''))
}

/** Standard input is no file of the repository. */
const placeOf = (file: string): Readonly<Record<string, string>> => (file === '-' ? {} : { file })

/** Columns only where the words stand on one line: GitHub takes none for several. */
function propertiesOf({ line, column, endLine, endColumn }: Region): Readonly<Record<string, string>> {
  const lines = { line: String(line), endLine: String(endLine) }
  return line === endLine ? { ...lines, col: String(column), endColumn: String(endColumn) } : lines
}

/** One command on one line; each of its texts is a line of the annotation. */
function commandOf(name: string, properties: Readonly<Record<string, string>>, ...texts: readonly string[]): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(safeText(value, { newline: false }))}`)
  return `::${name} ${list.join(',')}::${inData(texts.map(oneLine).join('\n'))}\n`
}

const inData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const inProperty = (text: string): string => inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
