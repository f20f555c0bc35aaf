import { beforeAll, describe, expect, it } from 'vitest'
import { casesOf, placedBy } from '../../scripts/agreement/cases.js'
import { type CoachFor, unseen } from '../../scripts/agreement/coaches.js'
import { asDictated, dictated } from '../../scripts/agreement/dictated.js'
import { type Table, table } from '../../scripts/agreement/figures.js'
import { corpusIn } from '../../scripts/train/corpus.js'
import { allOf, kept } from '../../scripts/train/fingerprint.js'
import { record } from './report.js'

const CORPUS = 'tests/corpus'
const three = (value: number): number => Math.round(value * 1000) / 1000

function figuresOf({ meanKappa, rows, score, evidence, notVerbatim, headed, prose }: Table) {
  const parts = ({ words, resultInvented, resultFound }: Table['headed']) => ({
    words: three(words),
    resultInvented: three(resultInvented),
    resultFound: three(resultFound),
  })
  return {
    meanKappa: three(meanKappa),
    lowestKappa: three(Math.min(...rows.map(({ kappa }) => kappa))),
    score: three(score),
    evidence: three(evidence),
    notVerbatim,
    headed: parts(headed),
    prose: parts(prose),
  }
}

/** Answers of writers that the coach has not learned from: some minutes of learning, then some seconds of judging. */
describe('agreement with careful readers on answers not seen', () => {
  const corpus = corpusIn(CORPUS)
  let coaches: CoachFor
  beforeAll(() => {
    coaches = unseen(corpus, () => {})
  }, 3_600_000)

  it('holds, and holds within 0.1 for dictated text without marks', () => {
    const spoken = asDictated(corpus)
    const written = figuresOf(table('written', casesOf(corpus, coaches), placedBy(corpus, coaches)))
    const said = figuresOf(table('dictated', casesOf(spoken, coaches), placedBy(spoken, coaches, dictated)))
    record('agreement on answers not seen', { written, dictated: said })
    expect(written.meanKappa).toBeGreaterThanOrEqual(0.67)
    expect(written.lowestKappa).toBeGreaterThanOrEqual(0.5)
    expect(written.score).toBeGreaterThanOrEqual(0.85)
    expect(written.evidence).toBeGreaterThanOrEqual(0.85)
    expect(written.notVerbatim).toBe(0)
    expect(written.headed.words).toBeGreaterThanOrEqual(0.89)
    expect(written.prose.words).toBeGreaterThanOrEqual(0.84)
    for (const { resultInvented, resultFound } of [written.headed, written.prose]) {
      expect(resultInvented).toBeLessThanOrEqual(0.1)
      expect(resultFound).toBeGreaterThanOrEqual(0.9)
    }
    expect(said.notVerbatim).toBe(0)
    for (const name of ['meanKappa', 'score', 'evidence'] as const) expect(written[name] - said[name]).toBeLessThanOrEqual(0.1)
    for (const shape of ['headed', 'prose'] as const) expect(written[shape].words - said[shape].words).toBeLessThanOrEqual(0.1)
  })
})

it('judges with weights learned from every answer as it is seen today', () => {
  expect(allOf(CORPUS)).toBe(kept().all)
})
