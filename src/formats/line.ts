import { oneLine } from '../text/safe.js'
import type { Outcome } from './index.js'
import { remarksOn } from './remarks.js'
import { fileText } from './trouble.js'

/** One line: `file:line:column: level check: message`, as editors and grep read it. */
function lineOf(file: string, at: { readonly line: number; readonly column: number }, level: string, id: string, message: string): string {
  return `${fileText(file)}:${at.line}:${at.column}: ${level} ${id}: ${oneLine(message)}\n`
}

const START = { line: 1, column: 1 }

/** Everything to mend in one input, a line each, at the words it is about; what was left out of the score is left out here. */
export function lineReview(outcome: Outcome): string {
  if ('error' in outcome) {
    const { code, message, hint, line } = outcome.error.error
    return lineOf(outcome.error.file, { ...START, ...(line === undefined ? {} : { line }) }, 'error', code, `${message} ${hint ?? ''}`)
  }
  const { review } = outcome
  return remarksOn(review)
    .filter(({ waived }) => waived === null)
    .map(({ id, severity, reason, advice, place }) => lineOf(review.file, place ?? START, severity, id, `${reason} ${advice}`))
    .join('')
}
