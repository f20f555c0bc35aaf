import { SECTIONS, type Section } from '../../src/star.js'
import { kappa } from '../train/checks-weigh.js'
import { placesOf } from '../train/corpus.js'
import type { Trial } from '../train/segmenter-judge.js'
import { type Case, coachLevel, found, mean, type Placed, readersLevel, sees } from './cases.js'

function ranks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

/** Rank correlation, ties sharing their rank. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranks(x), ranks(y)]
  const [ma, mb] = [mean(a), mean(b)]
  const spread = (values: readonly number[], middle: number): number => Math.sqrt(values.reduce((sum, v) => sum + (v - middle) ** 2, 0))
  return a.reduce((sum, v, i) => sum + (v - ma) * ((b[i] ?? 0) - mb), 0) / (spread(a, ma) * spread(b, mb))
}

/** Quotes of the coach that are not the text at their place. */
const notVerbatim = (cases: readonly Case[]): number =>
  cases.reduce(
    (sum, { text, review }) =>
      sum + review.checks.flatMap(({ evidence }) => evidence).filter((quote) => text.slice(quote.start, quote.end) !== quote.text).length,
    0,
  )

/** Share of the readers' deciding quotes that the coach's own quotes overlap, where both found something. */
function overlap(cases: readonly Case[]): number {
  const hits = cases.flatMap((one) =>
    one.labels.flatMap(({ quotes }) =>
      Object.entries(quotes ?? {}).flatMap(([check, quote]) => {
        const places = placesOf(one.text, quote)
        const { verdict, evidence } = found(one, check)
        if (places.length === 0 || verdict === 'absent') return []
        return [evidence.some(({ start, end }) => places.some((place) => start < place.end && place.start < end)) ? 1 : 0]
      }),
    ),
  )
  return mean(hits)
}

/** Words of the section's own, and how many of them the coach put there. */
function wordsRight({ trial, sections }: Placed, section: Section): readonly [right: number, all: number] {
  let [right, all] = [0, 0]
  for (const truth of trial.truth.filter((one) => one.section === section))
    for (const { index } of trial.text.slice(truth.start, truth.end).matchAll(/\S+/g)) {
      const at = truth.start + index
      all++
      if (sections[section].spans.some(({ start, end }) => start <= at && at < end)) right++
    }
  return [right, all]
}

/** How well the parts of texts of one shape are told apart: shares of words, and of texts for what is invented and found. */
function parts(placed: readonly Placed[], shape: 'headed' | 'prose') {
  const of = (which: Trial['shape']) => placed.filter(({ trial }) => trial.shape === which)
  const whole = of(shape)
  const counts = SECTIONS.map((section) => {
    const each = whole.map((one) => wordsRight(one, section))
    return { right: each.reduce((sum, [n]) => sum + n, 0), all: each.reduce((sum, [, n]) => sum + n, 0) }
  })
  const share = (list: readonly Placed[], section: Section) => mean(list.map((one) => (sees(one, section) ? 1 : 0)))
  const having = (section: Section) => whole.filter(({ trial }) => trial.truth.some((truth) => truth.section === section))
  return {
    texts: whole.length,
    words: counts.reduce((sum, { right }) => sum + right, 0) / counts.reduce((sum, { all }) => sum + all, 0),
    sections: Object.fromEntries(SECTIONS.map((section, i) => [section, (counts[i]?.right ?? 0) / (counts[i]?.all ?? 0)])),
    resultInvented: share(of(`${shape}, no result`), 'result'),
    resultFound: share(having('result'), 'result'),
    taskInvented: share(of(`${shape}, no task`), 'task'),
    taskFound: share(having('task'), 'task'),
  }
}

const NOT_SCORED = ['past-not-hypothetical', 'customer-blame']

/** The whole table for some answers. */
export function table(title: string, cases: readonly Case[], placed: readonly Placed[]) {
  const labelled = cases.filter(({ labels }) => labels.length > 0)
  const rows = Object.keys(labelled[0]?.labels[0]?.labels ?? {}).map((check) => {
    const coach = labelled.map((one) => coachLevel(one, check))
    const readers = labelled.map((one) => readersLevel(one, check))
    return {
      check,
      kappa: kappa(coach, readers),
      exact: mean(coach.map((level, i) => (level === readers[i] ? 1 : 0))),
      bias: mean(coach.map((level, i) => level - (readers[i] ?? 0))) / 2,
    }
  })
  const rated = cases.filter(({ rating }) => rating !== null)
  const ratings = rated.map(({ rating }) => rating ?? 0)
  return {
    title,
    answers: cases.length,
    rows,
    meanKappa: mean(rows.filter(({ check }) => !NOT_SCORED.includes(check)).map((row) => row.kappa)),
    score: spearman(
      rated.map(({ review }) => review.score ?? 0),
      ratings,
    ),
    wordCount: spearman(
      rated.map(({ text }) => text.split(/\s+/).length),
      ratings,
    ),
    evidence: overlap(labelled),
    notVerbatim: notVerbatim(cases),
    headed: parts(placed, 'headed'),
    prose: parts(placed, 'prose'),
  }
}

export type Table = ReturnType<typeof table>
