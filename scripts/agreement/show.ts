import { type Case, coachLevel, found, mean, readersLevel } from './cases.js'
import type { Table } from './figures.js'

const cell = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(9)
const row = (name: string, values: readonly number[]): void => console.log(name.padEnd(38) + values.map(cell).join(''))

/** One column a table. */
export function show(tables: readonly Table[]): void {
  const line = (name: string, of: (table: Table) => number): void => row(name, tables.map(of))
  console.log(`${''.padEnd(38)}${tables.map(({ title }) => title.padStart(9)).join('')}`)
  console.log(
    `${'answers'.padEnd(38)}${tables.map(({ answers }) => String(answers).padStart(9)).join('')}\n\nkappa, the coach against the readers`,
  )
  for (const { check } of tables[0]?.rows ?? [])
    line(`  ${check}`, ({ rows }) => rows.find((one) => one.check === check)?.kappa ?? Number.NaN)
  line('  mean of the scored checks', ({ meanKappa }) => meanKappa)
  line('\nscore against ratings'.slice(1), ({ score }) => score)
  line('  word count alone', ({ wordCount }) => wordCount)
  line("overlap with the readers' quotes", ({ evidence }) => evidence)
  console.log(`${'quotes not verbatim'.padEnd(38)}${tables.map(({ notVerbatim }) => String(notVerbatim).padStart(9)).join('')}`)
  for (const [shape, title] of [
    ['headed', 'hidden headings'],
    ['prose', 'true prose'],
  ] as const) {
    console.log(`\n${title.padEnd(38)}${tables.map((table) => String(table[shape].texts).padStart(9)).join('')}`)
    line('  words in the right section', (table) => table[shape].words)
    for (const section of Object.keys(tables[0]?.[shape].sections ?? {}))
      line(`    ${section}`, (table) => table[shape].sections[section] ?? Number.NaN)
    line('  Result seen where it was cut out', (table) => table[shape].resultInvented)
    line('  Result seen where there is one', (table) => table[shape].resultFound)
    line('  Task seen where it was cut out', (table) => table[shape].taskInvented)
    line('  Task seen where there is one', (table) => table[shape].taskFound)
  }
}

const LEVELS = ['absent', 'partial', 'present']

/** Readers by row, coach by column. */
export function showConfusion(cases: readonly Case[], check: string): void {
  console.log(`\n${check}: rows are the readers, columns the coach\n${''.padEnd(9)}${LEVELS.map((level) => level.padStart(9)).join('')}`)
  for (const [readers, level] of LEVELS.entries()) {
    const counts = LEVELS.map(
      (_, coach) => cases.filter((one) => readersLevel(one, check) === readers && coachLevel(one, check) === coach).length,
    )
    console.log(level.padEnd(9) + counts.map((count) => String(count).padStart(9)).join(''))
  }
}

/** How far the coach is from the readers in these checks, 0–2. */
const distance = (one: Case, checks: readonly string[]): number =>
  mean(checks.map((check) => Math.abs(readersLevel(one, check) - coachLevel(one, check))))

/** The answers of which coach and readers think most differently, with what each saw. */
export function showWorst(cases: readonly Case[], checks: readonly string[], count: number): void {
  const worst = [...cases].sort((a, b) => distance(b, checks) - distance(a, checks)).slice(0, count)
  for (const one of worst.filter((each) => distance(each, checks) > 0)) {
    console.log(`\n${one.id}: score ${one.review.score ?? 'none'}, rated ${one.rating?.toFixed(1) ?? '–'} of 10`)
    for (const check of checks.filter((each) => distance(one, [each]) > 0)) {
      const { verdict, reason, evidence } = found(one, check)
      const quotes = one.labels.flatMap(({ quotes: given }) => given?.[check] ?? [])
      console.log(`  ${check}: coach ${verdict}, readers ${LEVELS[readersLevel(one, check)]}`)
      console.log(`    coach   ${reason} ${evidence.map(({ text }) => JSON.stringify(text)).join(' ')}`)
      if (quotes.length > 0) console.log(`    readers ${quotes.map((quote) => JSON.stringify(quote)).join(' ')}`)
    }
    console.log(`\n${one.text}`)
  }
}
