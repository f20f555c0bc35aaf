/**
 * How well the coach agrees with careful readers.
 *
 *   npm run agreement                    as it ships, on answers of which it learned: these figures flatter
 *   npm run agreement -- --folds         each writer judged by what was learned from the others; takes some minutes
 *
 *     --corpus DIR           answers.jsonl, labels.jsonl and ratings.jsonl in another folder than tests/corpus. Only answers of kind
 *                            `written` are learned from; others are judged by what all the written ones teach
 *     --kind written|public  only these
 *     --dictated             the same answers without marks and capitals, as a plain dictation gives them
 *     --check ID             the confusion of one check, and its worst disagreements
 *     --worst N              the N worst disagreements with their texts: 5 with --check, else none
 *     --json                 the tables as data
 *
 * kappa: quadratic-weighted, the coach's level against the readers' median. Score: rank correlation with the readers' mean rating.
 * Quotes: share of the readers' deciding quotes that the coach's overlap, where both found something. Hidden headings: the text under
 * four headings as one paragraph; true prose: against the parts a reader saw. Same corpus, same figures, on every machine.
 */
import { parseArgs } from 'node:util'
import { casesOf, placedBy } from './agreement/cases.js'
import { shipped, unseen } from './agreement/coaches.js'
import { asDictated, dictated } from './agreement/dictated.js'
import { table } from './agreement/figures.js'
import { show, showConfusion, showWorst } from './agreement/show.js'
import { corpusIn } from './train/corpus.js'

const { values: flags } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'tests/corpus' },
    kind: { type: 'string' },
    check: { type: 'string' },
    worst: { type: 'string' },
    folds: { type: 'boolean', default: false },
    dictated: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const started = performance.now()
const tell = (what: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`)

const corpus = corpusIn(flags.corpus)
const coachFor = flags.folds ? unseen(corpus, tell) : shipped
const asked = { ...corpus, answers: corpus.answers.filter(({ kind }) => flags.kind === undefined || kind === flags.kind) }
const judged = flags.dictated ? asDictated(asked) : asked
const cases = casesOf(judged, coachFor)
const placed = placedBy(judged, coachFor, flags.dictated ? dictated : undefined)

const kinds = [...new Set(cases.map(({ kind }) => kind))]
const tables = ['all', ...(kinds.length > 1 ? kinds : [])].map((kind) =>
  table(
    kind,
    cases.filter((one) => kind === 'all' || one.kind === kind),
    placed.filter(({ trial }) => kind === 'all' || trial.told.kind === kind),
  ),
)
if (flags.json) console.log(JSON.stringify(tables, null, 2))
else show(tables)
const labelled = cases.filter(({ labels }) => labels.length > 0)
const checks = flags.check === undefined ? (tables[0]?.rows.map(({ check }) => check) ?? []) : [flags.check]
if (flags.check !== undefined) showConfusion(labelled, flags.check)
showWorst(labelled, checks, Number(flags.worst ?? (flags.check === undefined ? 0 : 5)))
