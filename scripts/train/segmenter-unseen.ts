import { type Model, unpack } from '../../src/reading/model.js'
import { SEGMENTER } from '../../src/reading/segmenter-weights.js'
import { copiesOf } from './segmenter-copies.js'
import type { Told } from './segmenter-corpus.js'
import { pack, prepare, train } from './segmenter-crf.js'
import { COPIES, OPTIONS } from './segmenter-options.js'

/** For each writer a segmenter that has not seen their answers; its gates are those that ship. */
export function unseenSegmenters(told: readonly Told[]): ReadonlyMap<string, Model> {
  const written = told.filter(({ kind }) => kind === 'written')
  const prepared = written.flatMap((one) => copiesOf(one, COPIES)).map(prepare)
  const writers = [...new Set(written.map(({ writer }) => writer))].sort()
  return new Map(
    writers.map((writer) => {
      const others = prepared.filter(({ copy }) => copy.told.writer !== writer)
      return [writer, unpack(pack(train(others, OPTIONS), SEGMENTER.gates))]
    }),
  )
}
