/**
 * Learns to tell Situation, Task, Action and Result apart in free prose, and writes the weights to src/reading/segmenter-weights.ts.
 *
 *   npx tsx scripts/train/segmenter.ts [--corpus tests/corpus]
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
 * How well it does on writers it has not seen: `npm run agreement -- --folds`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Packed } from '../../src/reading/model.js'
import { corpusIn } from './corpus.js'
import { load } from './segmenter-corpus.js'
import { learnSegmenters } from './segmenter-unseen.js'

const WEIGHTS = fileURLToPath(new URL('../../src/reading/segmenter-weights.ts', import.meta.url))

const { values: flags } = parseArgs({ options: { corpus: { type: 'string', default: 'tests/corpus' } } })

function source(packed: Packed): string {
  const lines = Object.entries(packed).map(
    ([key, value]) =>
      `  ${key}: ${typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : `{ result: [${value.result.join(', ')}], task: [${value.task.join(', ')}] }`},`,
  )
  return `import type { Packed } from './model.js'\n\n/** Learned by scripts/train/segmenter.ts; not to be edited by hand. */\n// biome-ignore format: data\nexport const SEGMENTER: Packed = {\n${lines.join('\n')}\n}\n`
}

const { all, copies } = learnSegmenters(load(corpusIn(flags.corpus)))
console.log(`${copies} copies; gates by length: Result ${all.gates.result.join(' ')}, Task ${all.gates.task.join(' ')}`)
const text = source(all)
const same = readFileSync(WEIGHTS, 'utf8') === text
if (!same) writeFileSync(WEIGHTS, text)
console.log(`${WEIGHTS}: ${text.length} bytes, ${same ? 'unchanged' : 'written'}`)
