import type { Evidence } from '../review/review.js'
import { oneLine, safeJson } from '../text/safe.js'
import { fingerprint } from './fingerprint.js'
import type { About, Outcome, Saying } from './index.js'
import type { ErrorDocument } from './json.js'
import { regionOf } from './region.js'
import { ASKED_FOR, type Remark, remarksOn } from './remarks.js'
import { rulesOf } from './sarif-rules.js'

/**
 * SARIF 2.1.0: one run for the whole call, a rule for each check, a result for each thing to mend; inputs that could not be read are notifications.
 * Said part by part; only the errors are kept.
 */
export function sarifRun(about: About): Saying {
  const rules = rulesOf(about)
  const ruleIds = new Map(rules.map(({ id }, index) => [id, index]))
  const errors: ErrorDocument[] = []
  let results = 0
  return {
    open: opening(about, rules),
    each: (outcome: Outcome) => {
      if ('error' in outcome) {
        errors.push(outcome.error)
        return ''
      }
      const { file } = outcome.review
      const hashes: string[] = []
      return remarksOn(outcome.review)
        .map((remark) => {
          const hash = fingerprint(remark.id, remark.id === ASKED_FOR ? remark.reason : (remark.quotes[0]?.text ?? ''))
          hashes.push(hash)
          const times = hashes.filter((one) => one === hash).length
          return `${results++ > 0 ? ',' : ''}\n        ${safeJson(resultOf(file, remark, ruleIds.get(remark.id), `${hash}:${times}`))}`
        })
        .join('')
    },
    close: () => closing(results, errors),
  }
}

function opening({ version, rubric }: About, rules: ReturnType<typeof rulesOf>): string {
  const rule = rules.map((one) => `\n            ${safeJson(one)}`).join(',')
  return `{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "star-coach",
          "version": ${safeJson(version)},
          "properties": { "rubric": ${safeJson(rubric)} },
          "rules": [${rule}
          ]
        }
      },
      "columnKind": "utf16CodeUnits",
      "newlineSequences": ["\\r\\n", "\\n", "\\r"],
      "results": [`
}

function closing(results: number, errors: readonly ErrorDocument[]): string {
  const notes = errors.map((error) => `\n            ${safeJson(notificationOf(error))}`)
  const list = notes.length === 0 ? '' : `,\n          "toolExecutionNotifications": [${notes.join(',')}\n          ]`
  return `${results === 0 ? '' : '\n      '}],
      "invocations": [
        {
          "executionSuccessful": ${errors.length === 0}${list}
        }
      ]
    }
  ]
}
`
}

function resultOf(file: string, remark: Remark, ruleIndex: number | undefined, hash: string) {
  const { id, severity, reason, advice, quotes, place, waived } = remark
  const others = quotes.slice(1)
  return {
    ruleId: id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: messageOf(`${reason} ${advice}`),
    locations: [locationOf(file, place)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((quote) => locationOf(file, quote)) }),
    partialFingerprints: { primaryLocationLineHash: hash },
    ...(waived === null ? {} : { suppressions: [{ kind: 'inSource', justification: oneLine(waived) }] }),
  }
}

function notificationOf({ file, error: { code, message, hint, line } }: ErrorDocument) {
  const region = line === undefined ? {} : { region: { startLine: line } }
  return {
    descriptor: { id: code },
    level: 'error',
    message: messageOf(`${message} ${hint ?? ''}`),
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
  }
}

function locationOf(file: string, quote: Evidence | null) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: quote === null ? START : sarifRegion(quote) } }
}

const START = { startLine: 1, startColumn: 1 }

function sarifRegion(quote: Evidence) {
  const { line, column, endLine, endColumn } = regionOf(quote)
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: quote.start,
    charLength: quote.end - quote.start,
    snippet: { text: quote.text },
  }
}

/** Plain text by §3.11: braces stand for arguments and `[…](…)` for a link unless they are escaped. */
const messageOf = (text: string): { readonly text: string } => ({
  text: oneLine(text).replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\]('),
})

/**
 * A file's name as a URI reference: relative as it was given, absolute as `file:`. Both slashes part folders, as Windows has it;
 * a backslash inside a name elsewhere is rarer than a pull request checked on Windows.
 */
export function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  if (path.startsWith('//')) return `file:${encoded}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
