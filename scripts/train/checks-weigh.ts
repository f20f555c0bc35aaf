import { LEARNED, type LearnedId, type Weighing } from '../../src/checks/learned/model.js'

/** Quadratic-weighted kappa of levels 0–2. */
export function kappa(a: readonly number[], b: readonly number[]): number {
  const counts = [0, 1, 2].map((i) => [0, 1, 2].map((j) => a.filter((x, at) => x === i && b[at] === j).length))
  return kappaOf(counts)
}

function kappaOf(counts: readonly (readonly number[])[]): number {
  const rows = counts.map((row) => row.reduce((s, n) => s + n, 0))
  const columns = [0, 1, 2].map((j) => counts.reduce((s, row) => s + (row[j] ?? 0), 0))
  const all = rows.reduce((s, n) => s + n, 0)
  let seen = 0
  let chance = 0
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      seen += (counts[i]?.[j] ?? 0) * (i - j) ** 2
      chance += (((rows[i] ?? 0) * (columns[j] ?? 0)) / all) * (i - j) ** 2
    }
  return chance === 0 ? 1 : 1 - seen / chance
}

/** One answer's numbers for one check, and its true level. */
export interface Case {
  readonly values: readonly number[]
  readonly level: number
}

/** Least squares with a penalty of `ridge` on standardised numbers: what each number adds to the expected level. */
function least(cases: readonly Case[], ridge: number): { readonly base: number; readonly parts: readonly number[] } {
  const width = cases[0]?.values.length ?? 0
  const count = cases.length
  const mean = (of: (one: Case) => number): number => cases.reduce((sum, one) => sum + of(one), 0) / count
  const columns = Array.from({ length: width }, (_, i) => i)
  const means = columns.map((i) => mean(({ values }) => values[i] ?? 0))
  const spreads = columns.map((i) => Math.sqrt(mean(({ values }) => ((values[i] ?? 0) - (means[i] ?? 0)) ** 2)) || 1)
  const level = mean((one) => one.level)
  const standard = cases.map(({ values }) => values.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1)))
  const matrix = columns.map((i) => [
    ...columns.map((j) => standard.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? ridge : 0)),
    standard.reduce((sum, row, at) => sum + (row[i] ?? 0) * ((cases[at]?.level ?? 0) - level), 0),
  ])
  const parts = solved(matrix).map((part, i) => part / (spreads[i] ?? 1))
  return { base: level - parts.reduce((sum, part, i) => sum + part * (means[i] ?? 0), 0), parts }
}

/** Gauss–Jordan elimination with pivots. */
function solved(matrix: number[][]): number[] {
  const size = matrix.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++) if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row
    ;[matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []]
    const top = matrix[column] ?? []
    for (let row = 0; row < size; row++) {
      const own = matrix[row]
      if (row === column || !own) continue
      const factor = (own[column] ?? 0) / (top[column] ?? 1)
      for (let i = column; i <= size; i++) own[i] = (own[i] ?? 0) - factor * (top[i] ?? 0)
    }
  }
  return matrix.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1))
}

const GRID = 40
const NEAR = 0.01

/** The two borders between levels that give the best kappa: the mean of all that come near the best, which carries over better. */
function borders(met: readonly number[], levels: readonly number[]): readonly [number, number] {
  const sorted = [...met].sort((a, b) => a - b)
  const cuts = [...new Set(Array.from({ length: GRID - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / GRID)] ?? 0))]
  const buckets = Array.from({ length: cuts.length + 1 }, () => [0, 0, 0])
  met.forEach((value, at) => {
    const bucket = buckets[cuts.filter((cut) => value > cut).length] ?? []
    bucket[levels[at] ?? 0] = (bucket[levels[at] ?? 0] ?? 0) + 1
  })
  const tried = cuts.flatMap((low, i) =>
    cuts.slice(i).map((high, j) => {
      const counts = [0, 1, 2].map(() => [0, 0, 0])
      buckets.forEach((bucket, at) => {
        const row = counts[at <= i ? 0 : at <= i + j ? 1 : 2] ?? []
        bucket.forEach((n, level) => {
          row[level] = (row[level] ?? 0) + n
        })
      })
      return { low, high, kappa: kappaOf(counts) }
    }),
  )
  const best = Math.max(...tried.map((one) => one.kappa))
  const near = tried.filter((one) => one.kappa >= best - NEAR)
  const mean = (of: (one: (typeof near)[number]) => number): number => near.reduce((sum, one) => sum + of(one), 0) / near.length
  return [mean(({ low }) => low), mean(({ high }) => high)]
}

/** How the numbers of one check make its level, from cases whose sentences were scored by weights that had not seen their writer. */
export function weigh(cases: readonly Case[], ridge: number): Weighing {
  const { base, parts } = least(cases, ridge)
  const met = cases.map(({ values }) => parts.reduce((sum, part, i) => sum + part * (values[i] ?? 0), base))
  const [partial, present] = borders(
    met,
    cases.map(({ level }) => level),
  )
  const whole = (value: number): number => Math.round(value * 10_000)
  return { base: whole(base), parts: parts.map(whole), partial: whole(partial), present: whole(present) }
}

/** For each check by its own cases. */
export const weighAll = (casesOf: (check: number) => readonly Case[], ridge: number): Readonly<Record<LearnedId, Weighing>> =>
  Object.fromEntries(LEARNED.map((id, check) => [id, weigh(casesOf(check), ridge)])) as Record<LearnedId, Weighing>
