/**
 * What the shipped weights were learned from, as two hashes in scripts/train/fingerprint.json: `sample` of every twelfth answer, which
 * a fast test checks, and `all`. They are of what learning sees (sentences, features, levels, settings) and of the weights, not of how
 * the code is written: a comment or a quicker loop changes nothing, another cue or word list means `npm run train`.
 *
 *   npx tsx scripts/train/fingerprint.ts        the last step of `npm run train`
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WEIGHTS } from '../../src/checks/learned/weights.js'
import { BREAKS } from '../../src/reading/breaks-weights.js'
import { see } from '../../src/reading/features.js'
import { SEGMENTER } from '../../src/reading/segmenter-weights.js'
import { sentencesOf, unitsOf } from '../../src/reading/sentences.js'
import { dictated } from '../agreement/dictated.js'
import { lessons } from './checks-corpus.js'
import { MIL } from './checks-fit.js'
import { type Corpus, corpusIn } from './corpus.js'
import { COPIES, OPTIONS } from './segmenter-options.js'

export interface Fingerprint {
  readonly sample: string
  readonly all: string
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
export const KEPT = here('fingerprint.json')
const SAMPLE = 12

const unitsIn = (text: string) =>
  sentencesOf(text, [{ start: 0, end: text.length }])
    .flat()
    .flatMap((piece) => unitsOf(piece))

/** Everything that learning sees of some answers, as one hash. */
function hashOf(corpus: Corpus): string {
  const hash = createHash('sha256').update(JSON.stringify([MIL, OPTIONS, COPIES, BREAKS, SEGMENTER, WEIGHTS]))
  hash.update(readFileSync(here('examples.txt')))
  for (const { answer, seen, readable, levels, quoted, rules, voices } of lessons(corpus, new Map())) {
    const names = seen.map(({ features }) => Object.values(features).map((list) => [...list].sort()))
    hash.update(JSON.stringify([names, readable, levels, quoted.map((at) => [...at]), rules, voices]))
    const { source } = answer.draft
    for (const text of [source, dictated(source)]) hash.update(JSON.stringify(see(unitsIn(text))))
  }
  return hash.digest('hex')
}

/** Of every twelfth answer: quick enough for a fast test. */
export const sampleOf = (folder: string): string => {
  const corpus = corpusIn(folder)
  return hashOf({ ...corpus, answers: corpus.answers.filter((_, at) => at % SAMPLE === 0) })
}
export const allOf = (folder: string): string => hashOf(corpusIn(folder))

export const kept = (): Fingerprint => JSON.parse(readFileSync(KEPT, 'utf8')) as Fingerprint

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = here('../../tests/corpus')
  writeFileSync(KEPT, `${JSON.stringify({ sample: sampleOf(folder), all: allOf(folder) }, null, 2)}\n`)
  console.log(`${KEPT}: written`)
}
