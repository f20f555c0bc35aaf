import { gateOf, type Model, type Packed } from '../../src/reading/model.js'
import type { Told } from './segmenter-corpus.js'
import { type Judged, judge, trialsOf } from './segmenter-judge.js'

/** How often a section that was cut out may still be found, in answers of writers not seen: a little less than is meant, since gates carry over with a loss. */
const INVENTED = { result: 0.09, task: 0.4 } as const
/** How the gates fall with the length of the text (see GATES): a short text says less about what it lacks. */
const SHAPES = { result: [0.4, 0.3, 0.2, 0.15, 0.085, 0.075, 0.05], task: [0.6, 0.55, 0.45, 0.4, 0.35, 0.3, 0.2] } as const
/** Until the gates are set nothing is left out. */
export const OPEN: Packed['gates'] = { result: [], task: [] }

/** The value below which `share` of `values` lie, to three digits. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 1000) / 1000
}

/** Every trial of these texts, judged by a chain that has not seen its writer. */
export function judgeUnseen(told: readonly Told[], models: ReadonlyMap<string, Model>): Judged[] {
  return told.flatMap((one) => {
    const model = models.get(one.writer)
    return model ? trialsOf(one).map((trial) => judge(trial, model)) : []
  })
}

/** Gates of one shape, as high as keeps inventions at `share`. */
function gatesFor(shape: readonly number[], share: number, cut: readonly Judged[], absent: (one: Judged) => number): number[] {
  const reach = quantile(
    cut.map((one) => absent(one) / gateOf(shape, one.units)),
    share,
  )
  return shape.map((gate) => Math.round(Math.min(0.9, gate * reach) * 1000) / 1000)
}

/** The gates that hold inventions down in these trials, judged by chains that had not seen their writers. */
export function gatesFrom(judged: readonly Judged[]): Packed['gates'] {
  const cut = (what: string): Judged[] => judged.filter(({ trial }) => trial.shape.endsWith(what))
  return {
    result: gatesFor(SHAPES.result, INVENTED.result, cut('no result'), ({ noResult }) => noResult),
    task: gatesFor(SHAPES.task, INVENTED.task, cut('no task'), ({ noTask }) => noTask),
  }
}
