import { type Model, type Packed, unpack } from '../../src/reading/model.js'
import { copiesOf } from './segmenter-copies.js'
import type { Told } from './segmenter-corpus.js'
import { pack, prepare, train } from './segmenter-crf.js'
import { gatesFrom, judgeUnseen, OPEN } from './segmenter-gates.js'
import { COPIES, OPTIONS } from './segmenter-options.js'

/** What the segmenter learns from a corpus. */
export interface Segmenters {
  /** Learned from every written answer; its gates are set on answers judged by chains that had not seen their writer. */
  readonly all: Packed
  /** For each writer a chain, and gates, that their answers had no part in. */
  readonly unseen: ReadonlyMap<string, Model>
  readonly copies: number
}

/** Learns the segmenter from written answers: for all, and for each writer from the others. */
export function learnSegmenters(told: readonly Told[], tell: (what: string) => void = () => {}): Segmenters {
  const written = told.filter(({ kind }) => kind === 'written')
  const prepared = written.flatMap((one) => copiesOf(one, COPIES)).map(prepare)
  const writers = [...new Set(written.map(({ writer }) => writer))].sort()
  const open = new Map(
    writers.map((writer) => {
      tell(`reading prose without ${writer}`)
      const others = prepared.filter(({ copy }) => copy.told.writer !== writer)
      return [writer, unpack(pack(train(others, OPTIONS), OPEN))] as const
    }),
  )
  const judged = judgeUnseen(written, open)
  const gatesWithout = (writer: string): Packed['gates'] => gatesFrom(judged.filter(({ trial }) => trial.told.writer !== writer))
  tell('reading prose')
  return {
    all: pack(train(prepared, OPTIONS), gatesFrom(judged)),
    unseen: new Map([...open].map(([writer, model]) => [writer, { ...model, gates: gatesWithout(writer) }])),
    copies: prepared.length,
  }
}
