import type { Check } from '../checks/check.js'
import { DIMENSION_TITLES, LEVELS, type Section } from '../star.js'
import { labelled, paragraph } from './page.js'
import type { Paint } from './paint.js'
import { rubricData } from './rubric-data.js'

export type { RubricEntry } from '../checks/entry.js'

const PLACES: Readonly<Record<Section | 'whole', string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  whole: 'The answer as a whole',
}
const KINDS = { scored: 'up to', deduction: 'takes up to', notice: 'never scored' } as const

const worthOf = ({ kind, weight }: Check): string => (kind === 'notice' ? KINDS.notice : `${KINDS[kind]} ${weight} points`)
const serves = (check: Check): string => check.dimensions.map((one) => DIMENSION_TITLES[one]).join('; ') || 'Telling a story well'

/** The rubric for programs. */
export function rubricJson(checks: readonly Check[], version: string): string {
  return `${JSON.stringify(rubricData(checks, version), null, 2)}\n`
}

/** The rubric as a page to keep or to print. */
export function rubricMarkdown(checks: readonly Check[], version: string): string {
  const head = `# What an answer is judged on (rubric ${version})\n`
  return [head, ...checks.map(markdownEntry)].join('\n')
}

function markdownEntry(check: Check): string {
  const levels = [...LEVELS].reverse().map((level) => `| ${level} | ${check.levels[level].replaceAll('|', '\\|')} |`)
  return [
    `## ${check.label} (\`${check.id}\`)\n`,
    `${PLACES[check.section]} · ${worthOf(check)} · ${serves(check)}\n`,
    `**Asks:** ${check.asks}\n`,
    '| level | when |\n| --- | --- |',
    `${levels.join('\n')}\n`,
    `**Why:** ${check.why} *${check.source}*\n`,
    `**For example:** ${check.example}\n`,
    `**The coach asks:** ${check.question}\n`,
  ].join('\n')
}

/** The rubric as a person reads it in a terminal. Ends with a newline. */
export function rubricText(checks: readonly Check[], version: string, columns: number, paint: Paint): string {
  const head = checks.length > 1 ? [paragraph(`What an answer is judged on (rubric ${version})`, columns, paint.strong)] : []
  return `${[...head, ...checks.map((check) => textEntry(check, columns, paint))].map((block) => block.join('\n')).join('\n\n')}\n`
}

function textEntry(check: Check, columns: number, paint: Paint): readonly string[] {
  const same = (text: string) => text
  const row = (label: string, text: string, colour = same) => labelled(label, [[text, colour]], columns, paint)
  return [
    ...paragraph(check.label, columns, paint.strong),
    ...paragraph(`${check.id} · ${PLACES[check.section]} · ${worthOf(check)}`, columns, paint.dim),
    ...row('Asks', check.asks),
    ...row('Present', check.levels.present, paint.good),
    ...row('Partial', check.levels.partial),
    ...row('Absent', check.levels.absent),
    ...row('Serves', serves(check)),
    ...row('Why', `${check.why} (${check.source})`),
    ...row('Example', check.example),
    ...row('Question', check.question, paint.accent),
  ]
}
