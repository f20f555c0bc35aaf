import { githubRun } from './github.js'
import type { About, Format, MoreName, Outcome, Saying } from './index.js'
import { JUNIT, junitSuite } from './junit.js'
import { lineReview } from './line.js'
import { markdownRun } from './markdown.js'
import { sarifRun } from './sarif.js'

/** A format that remembers nothing. */
const alone =
  (each: (outcome: Outcome) => string, { open, close } = { open: '', close: '' }): (() => Saying) =>
  () => ({ open, each, close: () => close })

/** The formats that few ask for, in a file of their own so that nobody else loads them. */
export function moreFormats(about: About): Readonly<Record<MoreName, Format>> {
  return {
    line: { machine: false, begin: alone(lineReview) },
    markdown: { machine: false, begin: markdownRun },
    github: { machine: false, begin: githubRun },
    sarif: { machine: true, begin: () => sarifRun(about) },
    junit: { machine: true, begin: alone(junitSuite, JUNIT) },
  }
}
