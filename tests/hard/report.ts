import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../e2e/run.js'

const file = join(root, 'tests/hard/report.json')

/** How many of something to do: from the environment (`STAR_COACH_KILLS=50`), else the full count. */
export const count = (name: string, full: number): number => Number(process.env[`STAR_COACH_${name}`] ?? full)

/** The seed of everything drawn at random. */
export const SEED = Number(process.env['STAR_COACH_SEED'] ?? 7)

/** Writes the figures of one proof into the report; what other proofs wrote stays. */
export function record(proof: string, figures: Readonly<Record<string, unknown>>): void {
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { proofs: {} }
  const proofs = {
    ...before.proofs,
    [proof]: { ...figures, seed: SEED, node: process.version, cores: cpus().length, run: new Date().toISOString() },
  }
  const sorted = Object.fromEntries(Object.entries(proofs).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify({ schema: 'star-coach/hard-report/1', proofs: sorted }, null, 2)}\n`)
}

/** The value below which this share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
}

/** Does a job so many times, a few at once. */
export async function times(many: number, atOnce: number, job: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < many; index = next++) await job(index)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
