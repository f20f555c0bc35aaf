/**
 * Learns the levels of the checks of meaning, and writes the weights to src/checks/learned/weights.ts.
 *
 *   npx tsx scripts/train/checks.ts [--corpus tests/corpus]
 *
 * DIR holds answers.jsonl (texts with their writers), labels.jsonl (the readers' levels and deciding quotes) and ratings.jsonl.
 * Only answers of kind `written` are learned from, beside the sentences of our own in examples.txt. Same input, same bytes, on every
 * engine: seeds are fixed, and e^x is ours.
 *
 * Recipe. A sentence is seen as its word stems, pairs of them, kinds of words, what the signals notice in it and in its neighbours, and
 * whether it speaks of the customer (src/checks/learned/features.ts). Two logistic scores a check, "at least in part" and "in full", are
 * learned from quotes and labels together (checks-mil.ts). Then, a check at a time, ridge regression weighs the best three sentences,
 * the chance that any earns it, what the check's own rules say and who acts into one expected level, with two borders (checks-weigh.ts);
 * it is fitted on answers whose sentences were scored by weights that had not seen their writer.
 *
 * How well it does on writers it has not seen: `npm run agreement -- --folds`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Packed } from '../../src/checks/learned/model.js'
import { examples, lessons } from './checks-corpus.js'
import { learnAll } from './checks-fit.js'
import { corpusIn } from './corpus.js'
import { load } from './segmenter-corpus.js'
import { learnSegmenters } from './segmenter-unseen.js'

const { values: flags } = parseArgs({ options: { corpus: { type: 'string', default: 'tests/corpus' } } })
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const WEIGHTS = here('../../src/checks/learned/weights.ts')

const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function source({ bias, families, weighing }: Packed): string {
  const family = Object.entries(families).map(
    ([name, { names, weights, step }]) => `    ${name}: { step: ${step}, names: ${text(names)}, weights: ${text(weights)} },`,
  )
  const checks = Object.entries(weighing).map(
    ([id, { base, parts, partial, present }]) =>
      `    '${id}': { base: ${base}, parts: [${parts.join(', ')}], partial: ${partial}, present: ${present} },`,
  )
  return `import type { Packed } from './model.js'\n\n/** Learned by scripts/train/checks.ts; not to be edited by hand. */\n// biome-ignore format: data\nexport const WEIGHTS: Packed = {\n  bias: [${bias.join(', ')}],\n  families: {\n${family.join('\n')}\n  },\n  weighing: {\n${checks.join('\n')}\n  },\n}\n`
}

const corpus = corpusIn(flags.corpus)
const written = { ...corpus, answers: corpus.answers.filter(({ kind }) => kind === 'written') }
const own = examples(here('examples.txt'))
console.log(`${written.answers.length} answers, ${own.length} examples of our own`)
const made = source(learnAll(lessons(written, learnSegmenters(load(written)).unseen), own))
const same = existsSync(WEIGHTS) && readFileSync(WEIGHTS, 'utf8') === made
if (!same) writeFileSync(WEIGHTS, made)
console.log(`${WEIGHTS}: ${made.length} bytes, ${same ? 'unchanged' : 'written'}`)
