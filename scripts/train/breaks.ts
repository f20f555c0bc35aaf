/**
 * Learns where sentences begin in dictated text, which has no marks, and writes the weights to src/reading/breaks-weights.ts.
 *
 *   npx tsx scripts/train/breaks.ts [--corpus tests/corpus]
 *
 * Recipe. The sentences of the written answers, marks and capitals taken off, show which words end a sentence and which open one: one
 * logistic regression over the two common words on either side of each space and over how long the sentence is by then. AdaGrad in an
 * order that a fixed seed decides; the weights are rounded to 16ths. A border too few costs a review more than one too many, hence LEAN.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LENGTHS, lengthOf, type PackedBreaks, PLACES, packBreak, plainWord } from '../../src/reading/breaks.js'
import { sentenceEnds } from '../../src/reading/sentences.js'
import { dictated } from '../agreement/dictated.js'
import { corpusIn } from './corpus.js'
import { sigmoid } from './exp.js'
import { random } from './segmenter-copies.js'

const LEARNING = { epochs: 6, rate: 0.15, decay: 2e-4, seed: 'breaks' } as const
/** A word is kept at a place where it is met so often, by so many writers. */
const COMMON = { times: 30, writers: 4 } as const
/** Added to the odds of a border. */
const LEAN = 1.5
const FINE = 16
const WEIGHTS = fileURLToPath(new URL('../../src/reading/breaks-weights.ts', import.meta.url))

const { values: flags } = parseArgs({ options: { corpus: { type: 'string', default: 'tests/corpus' } } })

/** A text without its marks: its words, and whether each began a sentence. */
interface Bare {
  readonly writer: string
  readonly words: readonly string[]
  readonly begins: readonly boolean[]
}

function bareOf(writer: string, text: string): Bare {
  const sentences = text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .flatMap((line) => sentenceEnds(line, true).map(({ start, end }) => dictated(line.slice(start, end)).split(' ').filter(Boolean)))
  return { writer, words: sentences.flat().map(plainWord), begins: sentences.flatMap((words) => words.map((_, at) => at === 0)) }
}

/** A space between words as numbers of features, and whether a sentence began there. */
interface Space {
  readonly features: readonly number[]
  readonly begins: boolean
}

/** For each common word and place the number of its feature; lengths come after them, the bias last. */
function lexicon(texts: readonly Bare[]): ReadonlyMap<string, number> {
  const met = new Map<string, { times: number; readonly writers: Set<string> }>()
  for (const { writer, words } of texts)
    for (const word of words) {
      const entry = met.get(word) ?? { times: 0, writers: new Set<string>() }
      entry.times++
      entry.writers.add(writer)
      met.set(word, entry)
    }
  const common = [...met].filter(([, { times, writers }]) => times >= COMMON.times && writers.size >= COMMON.writers)
  return new Map(
    common
      .map(([word]) => word)
      .sort()
      .map((word, row) => [word, row * PLACES.length]),
  )
}

function spacesOf({ words, begins }: Bare, rows: ReadonlyMap<string, number>): Space[] {
  let last = 0
  return words.flatMap((_, at) => {
    if (at === 0) return []
    const features = PLACES.flatMap((place, i) => {
      const row = rows.get(words[at + place] ?? '')
      return row === undefined ? [] : [row + i]
    })
    const first = rows.size * PLACES.length
    const space = { features: [...features, first + lengthOf(at - last), first + LENGTHS.length + 1], begins: begins[at] ?? false }
    if (space.begins) last = at
    return [space]
  })
}

function learn(spaces: Space[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const seen = new Float64Array(size).fill(1)
  const rng = random(LEARNING.seed)
  for (let epoch = 0; epoch < LEARNING.epochs; epoch++) {
    for (let i = spaces.length - 1; i > 0; i--) {
      const j = Math.floor(rng() * (i + 1))
      ;[spaces[i], spaces[j]] = [spaces[j] as Space, spaces[i] as Space]
    }
    for (const { features, begins } of spaces) {
      const slope = sigmoid(features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)) - (begins ? 1 : 0)
      for (const feature of features) {
        const own = slope + LEARNING.decay * (weights[feature] ?? 0)
        seen[feature] = (seen[feature] ?? 0) + own * own
        weights[feature] = (weights[feature] ?? 0) - (LEARNING.rate * own) / Math.sqrt(seen[feature] ?? 1)
      }
    }
  }
  return weights
}

function source({ words, weights, lengths, bias }: PackedBreaks): string {
  return `import type { PackedBreaks } from './breaks.js'\n\n/** Learned by scripts/train/breaks.ts; not to be edited by hand. */\n// biome-ignore format: data\nexport const BREAKS: PackedBreaks = {\n  words: "${words}",\n  weights: '${weights}',\n  lengths: [${lengths.join(', ')}],\n  bias: ${bias},\n}\n`
}

const texts = corpusIn(flags.corpus)
  .answers.filter(({ kind }) => kind === 'written')
  .flatMap(({ writer, sections, text }) =>
    (sections ? Object.values(sections) : [text]).flatMap((part) => (part ? [bareOf(writer, part)] : [])),
  )
const rows = lexicon(texts)
const first = rows.size * PLACES.length
const spaces = texts.flatMap((text) => spacesOf(text, rows))
const weights = learn(spaces, first + LENGTHS.length + 2)
const whole = (weight: number): number => Math.round(weight * FINE)
const made = source({
  words: [...rows.keys()].join(' '),
  weights: Array.from(weights.subarray(0, first), (weight) => packBreak(whole(weight))).join(''),
  lengths: Array.from(weights.subarray(first, first + LENGTHS.length + 1), whole),
  bias: whole((weights[first + LENGTHS.length + 1] ?? 0) + LEAN),
})
const same = existsSync(WEIGHTS) && readFileSync(WEIGHTS, 'utf8') === made
if (!same) writeFileSync(WEIGHTS, made)
console.log(`${WEIGHTS}: ${rows.size} words, ${made.length} bytes, ${same ? 'unchanged' : 'written'}`)
