/**
 * Learns to tell Situation, Task, Action and Result apart in free prose, and writes the weights to src/reading/segmenter-weights.ts.
 *
 *   npx tsx scripts/train/segmenter.ts [--corpus tests/corpus] [--folds] [--test DIR]
 *
 * DIR holds answers.jsonl (the texts, with their writers) and labels.jsonl (where a reader saw the parts of free prose begin).
 * Only answers of kind `written` are learned from. Same corpus, same bytes, on every engine: seeds are fixed, and e^x is ours.
 *
 * Recipe. Texts are cut into clause-sized units (src/reading/sentences.ts). A linear chain over four states scores each unit by its
 * place, its cues and its neighbours' cues (src/reading/features.ts) and its word stems, and each border by what opens to its right.
 * An n-gram is kept when three writers use it. Headed answers are learned with their headings hidden, twice; free prose by a
 * reader's borders; each also in reshaped copies (a part cut out, shortened, moved, punctuation gone; segmenter-copies.ts) at a
 * fraction of the weight, which is what keeps the chain from inventing a Result. Likelihood is climbed with AdaGrad in small steps,
 * weights are averaged over the second half of the epochs, the strongest stem features are kept and learned again, and all is rounded
 * to 64ths. Whether a Result or a Task is there at all is one number of the same chain, the paths without it over all paths; the
 * gates on it are set on answers of writers the chain has not seen, so that a Result is invented in about one text of ten.
 *
 * `--folds` holds each writer out in turn and prints, for answers whose headings were hidden and for free prose, the share of words
 * put in the right section, and how often a section that was cut out is still found. `--test` also judges another corpus's public answers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gateOf, type Model, type Packed, unpack } from '../../src/reading/model.js'
import { copiesOf } from './segmenter-copies.js'
import { load, type Told } from './segmenter-corpus.js'
import { pack, prepare, train } from './segmenter-crf.js'
import { figures, type Judged, judge, shortened, trialsOf } from './segmenter-judge.js'
import { COPIES, OPTIONS } from './segmenter-options.js'

/** How often a section that was cut out may still be found, in answers of writers not seen. */
const INVENTED = { result: 0.1, task: 0.4 } as const
/** How the gates fall with the length of the text (see GATES): a short text says less about what it lacks. */
const SHAPES = { result: [0.4, 0.3, 0.2, 0.15, 0.085, 0.075, 0.05], task: [0.6, 0.55, 0.45, 0.4, 0.35, 0.3, 0.2] } as const
/** Until the gates are set nothing is left out. */
const OPEN: Packed['gates'] = { result: [], task: [] }
const WEIGHTS = fileURLToPath(new URL('../../src/reading/segmenter-weights.ts', import.meta.url))

const { values: flags } = parseArgs({
  options: { corpus: { type: 'string', default: 'tests/corpus' }, folds: { type: 'boolean', default: false }, test: { type: 'string' } },
})

/** The value below which `share` of `values` lie, to three digits. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 1000) / 1000
}

/** Every trial of the corpus, judged by a chain that has not seen its writer. */
function judgeUnseen(told: readonly Told[], models: ReadonlyMap<string, Model>, gates: Packed['gates']): Judged[] {
  return told.flatMap((one) => {
    const model = models.get(one.writer)
    return model ? trialsOf(one).map((trial) => judge(trial, { ...model, gates })) : []
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

function gatesFrom(judged: readonly Judged[]): Packed['gates'] {
  const cut = (what: string): Judged[] => judged.filter(({ trial }) => trial.shape.endsWith(what))
  return {
    result: gatesFor(SHAPES.result, INVENTED.result, cut('no result'), ({ noResult }) => noResult),
    task: gatesFor(SHAPES.task, INVENTED.task, cut('no task'), ({ noTask }) => noTask),
  }
}

function print(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(figures(judged)))
    console.log(`  ${name.padEnd(24)}${Number.isInteger(value) ? value : value.toFixed(3)}`)
}

function source(packed: Packed): string {
  const lines = Object.entries(packed).map(
    ([key, value]) =>
      `  ${key}: ${typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : `{ result: [${value.result.join(', ')}], task: [${value.task.join(', ')}] }`},`,
  )
  return `import type { Packed } from './model.js'\n\n/** Learned by scripts/train/segmenter.ts; not to be edited by hand. */\n// biome-ignore format: data\nexport const SEGMENTER: Packed = {\n${lines.join('\n')}\n}\n`
}

const told = load(flags.corpus).filter(({ kind }) => kind === 'written')
const prepared = told.flatMap((one) => copiesOf(one, COPIES)).map(prepare)
const writers = [...new Set(told.map(({ writer }) => writer))].sort()
const models = new Map(
  writers.map((writer) => [
    writer,
    unpack(
      pack(
        train(
          prepared.filter(({ copy }) => copy.told.writer !== writer),
          OPTIONS,
        ),
        OPEN,
      ),
    ),
  ]),
)
const gates = gatesFrom(judgeUnseen(told, models, OPEN))
console.log(
  `${told.length} texts of ${writers.length} writers, ${prepared.length} copies; gates by length: Result ${gates.result.join(' ')}, Task ${gates.task.join(' ')}`,
)
if (flags.folds) {
  const judged = judgeUnseen(told, models, gates)
  print('writers held out', judged)
  print(
    'writers held out, at most two sentences a section',
    judgeUnseen(
      told.map((one) => shortened(one, 2)),
      models,
      gates,
    ),
  )
  for (const writer of writers) {
    const own = figures(judged.filter(({ trial }) => trial.told.writer === writer))
    console.log(`  ${writer.padEnd(6)} headed ${own['headed accuracy']?.toFixed(3)}  prose ${own['prose accuracy']?.toFixed(3)}`)
  }
}
const packed = pack(train(prepared, OPTIONS), gates)
if (flags.test) {
  const others = load(flags.test).filter(({ kind }) => kind === 'public')
  print(
    'public answers',
    others.flatMap(trialsOf).map((trial) => judge(trial, unpack(packed))),
  )
}
const text = source(packed)
const same = readFileSync(WEIGHTS, 'utf8') === text
if (!same) writeFileSync(WEIGHTS, text)
console.log(`\n${WEIGHTS}: ${text.length} bytes, ${same ? 'unchanged' : 'written'}`)
