/**
 * How well the coach agrees with careful readers.
 *
 *   npm run agreement [-- --corpus DIR] [--kind written|public] [--check ID] [--worst N] [--json]
 *   npm run agreement -- --folds      the same for what is learned, each writer held out of learning
 *
 * DIR (tests/corpus) holds answers.jsonl, labels.jsonl and ratings.jsonl. Without --folds the coach is judged as it ships, on answers
 * that it partly learned from: that figure flatters. --check prints the confusion of one check and its worst disagreements with their texts.
 *   kappa      quadratic-weighted, coach against the readers' median
 *   score      Spearman rank correlation of the score with the readers' mean rating
 *   evidence   share of the readers' deciding quotes that the coach's own quotes overlap, where both found something
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDraft } from '../src/reading/draft.js'
import { readAnswer } from '../src/reading/read.js'
import type { Finding, Review } from '../src/review/review.js'
import { review } from '../src/review/weigh.js'

const { values: flags } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'tests/corpus' },
    kind: { type: 'string' },
    check: { type: 'string' },
    worst: { type: 'string', default: '5' },
    folds: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

type Told = {
  readonly id: string
  readonly kind: string
  readonly sections: Readonly<Record<string, string | null>> | null
  readonly text: string | null
}
type Labelled = {
  readonly id: string
  readonly labels: Readonly<Record<string, string>>
  readonly quotes?: Readonly<Record<string, string | null>>
}
type Rated = { readonly id: string; readonly rating: number }

const lines = <T>(name: string): readonly T[] => {
  const path = join(flags.corpus, name)
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T)
    : []
}
const LEVEL: Readonly<Record<string, number>> = { N: 0, H: 1, P: 2, absent: 0, partial: 1, present: 2 }
const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length
const median = (xs: readonly number[]): number => {
  const sorted = [...xs].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] as number) : Math.round(((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2)
}

/** Cohen's kappa with quadratic weights over levels 0 to 2; 1 when there is nothing to disagree on. */
function kappa(a: readonly number[], b: readonly number[]): number {
  const share = (xs: readonly number[], level: number) => xs.filter((x) => x === level).length
  const seen = a.reduce((sum, x, i) => sum + (x - (b[i] as number)) ** 2, 0)
  let chance = 0
  for (const i of [0, 1, 2]) for (const j of [0, 1, 2]) chance += (share(a, i) * share(b, j) * (i - j) ** 2) / a.length
  return chance === 0 ? 1 : 1 - seen / chance
}

function ranks(xs: readonly number[]): readonly number[] {
  const order = xs.map((x, i) => [x, i] as const).sort((p, q) => p[0] - q[0])
  const out = new Array<number>(xs.length).fill(0)
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && order[j]?.[0] === order[i]?.[0]) j++
    for (let k = i; k < j; k++) out[order[k]?.[1] as number] = (i + j - 1) / 2
    i = j
  }
  return out
}

function spearman(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranks(x), ranks(y)]
  const [ma, mb] = [mean(a), mean(b)]
  const cov = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    p.reduce((sum, v, i) => sum + (v - mp) * ((q[i] as number) - mq), 0)
  return cov(a, ma, b, mb) / Math.sqrt(cov(a, ma, a, ma) * cov(b, mb, b, mb))
}

const PARTS = ['situation', 'task', 'action', 'result', 'reflection']
const headed = (sections: Readonly<Record<string, string | null>>): string =>
  PARTS.filter((part) => sections[part])
    .map((part) => `## ${part[0]?.toUpperCase()}${part.slice(1)}\n\n${sections[part]?.trim()}\n`)
    .join('\n')
const textOf = (told: Told): string => (told.sections ? headed(told.sections) : `${(told.text ?? '').trim()}\n`)

interface Case {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly made: Review
  readonly labels: readonly Labelled[]
  readonly rating: number | null
}

function cases(): readonly Case[] {
  const [labels, ratings] = [lines<Labelled>('labels.jsonl'), lines<Rated>('ratings.jsonl')]
  return lines<Told>('answers.jsonl')
    .filter(({ kind }) => flags.kind === undefined || kind === flags.kind)
    .map((told) => {
      const text = textOf(told)
      const rated = ratings.filter(({ id }) => id === told.id).map(({ rating }) => rating)
      const made = review(readAnswer(readDraft(text)), { file: told.id, question: null })
      return {
        id: told.id,
        kind: told.kind,
        text,
        made,
        labels: labels.filter(({ id }) => id === told.id),
        rating: rated.length > 0 ? mean(rated) : null,
      }
    })
}

const readersOf = ({ labels }: Case, check: string): number => median(labels.map((one) => LEVEL[one.labels[check] ?? 'N'] ?? 0))
const found = ({ made }: Case, check: string): Finding => made.checks.find(({ id }) => id === check) as Finding

function overlaps(all: readonly Case[]): number {
  const hits = all.flatMap((one) =>
    one.labels.flatMap(({ quotes }) =>
      Object.entries(quotes ?? {}).flatMap(([check, quote]) => {
        const places = (quote ?? '')
          .split(' … ')
          .map((words) => [one.text.indexOf(words), words.length] as const)
          .filter(([at]) => at >= 0)
        const finding = one.made.checks.find(({ id }) => id === check)
        if (places.length === 0 || finding === undefined || finding.verdict === 'absent') return []
        return [Number(finding.evidence.some(({ start, end }) => places.some(([at, length]) => start < at + length && at < end)))]
      }),
    ),
  )
  return mean(hits)
}

function table(title: string, all: readonly Case[]) {
  const labelled = all.filter(({ labels }) => labels.length > 0)
  const checks = Object.keys(labelled[0]?.labels[0]?.labels ?? {})
  const rows = checks.map((check) => {
    const coach = labelled.map((one) => LEVEL[found(one, check).verdict] ?? 0)
    const readers = labelled.map((one) => readersOf(one, check))
    return {
      check,
      kappa: kappa(coach, readers),
      exact: mean(coach.map((level, i) => Number(level === readers[i]))),
      bias: mean(coach.map((level, i) => level - (readers[i] as number))) / 2,
    }
  })
  const scored = rows.filter(({ check }) => check !== 'past-not-hypothetical' && check !== 'customer-blame')
  const rated = all.filter(({ rating }) => rating !== null)
  return {
    title,
    answers: all.length,
    rows,
    meanKappa: mean(scored.map((row) => row.kappa)),
    score: spearman(
      rated.map(({ made }) => made.score ?? 0),
      rated.map(({ rating }) => rating as number),
    ),
    evidence: overlaps(labelled),
  }
}

function print({ title, answers, rows, meanKappa, score, evidence }: ReturnType<typeof table>): void {
  console.log(`\n${title}, ${answers} answers\n${'check'.padEnd(28)}kappa  exact   bias`)
  for (const row of rows) console.log(row.check.padEnd(26) + [row.kappa, row.exact, row.bias].map((x) => x.toFixed(2).padStart(7)).join(''))
  console.log(`${'mean of the scored checks'.padEnd(26)}${meanKappa.toFixed(2).padStart(7)}`)
  console.log(
    `${'score against ratings'.padEnd(26)}${score.toFixed(2).padStart(7)}\n${'overlap with quotes'.padEnd(26)}${evidence.toFixed(2).padStart(7)}`,
  )
}

function disagreements(all: readonly Case[], check: string): void {
  const counts = [0, 1, 2].map((readers) =>
    [0, 1, 2].map((coach) => all.filter((one) => readersOf(one, check) === readers && LEVEL[found(one, check).verdict] === coach).length),
  )
  console.log(
    `\n${check}: rows are the readers (absent, partial, present), columns the coach\n${counts.map((row) => row.map((n) => String(n).padStart(6)).join('')).join('\n')}`,
  )
  const off = (one: Case) => Math.abs(readersOf(one, check) - (LEVEL[found(one, check).verdict] ?? 0))
  for (const one of [...all]
    .sort((a, b) => off(b) - off(a))
    .slice(0, Number(flags.worst))
    .filter((each) => off(each) > 0)) {
    const { verdict, reason, evidence } = found(one, check)
    const quotes = one.labels.flatMap(({ quotes: given }) => given?.[check] ?? [])
    console.log(`\n${one.id}: coach ${verdict} (${reason}) ${evidence.map(({ text }) => JSON.stringify(text)).join(' ')}`)
    console.log(
      `readers: ${one.labels.map(({ labels }) => labels[check]).join(', ')} ${quotes.map((quote) => JSON.stringify(quote)).join(' ')}\n${one.text}`,
    )
  }
}

if (flags.folds) {
  const tsx = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/tsx/dist/cli.mjs')
  for (const script of ['segmenter', 'checks'])
    execFileSync(
      process.execPath,
      [tsx, join(dirname(fileURLToPath(import.meta.url)), `train/${script}.ts`), '--folds', '--corpus', flags.corpus],
      { stdio: 'inherit' },
    )
} else {
  const all = cases()
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const tables = [
    table('all', all),
    ...(kinds.length > 1
      ? kinds.map((kind) =>
          table(
            kind,
            all.filter((one) => one.kind === kind),
          ),
        )
      : []),
  ]
  if (flags.json) console.log(JSON.stringify(tables, null, 2))
  else tables.forEach(print)
  if (flags.check !== undefined)
    disagreements(
      all.filter(({ labels }) => labels.length > 0),
      flags.check,
    )
}
