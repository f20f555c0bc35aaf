import {
  band,
  byDimension,
  bySection,
  cap,
  count,
  dimension,
  level,
  list,
  number,
  orNull,
  part,
  position,
  record,
  ref,
  result,
  type Schema,
  section,
  sectionOrWhole,
  share,
  text,
  truth,
  whole,
  word,
} from './parts.js'

const span = { start: count('In UTF-16 code units of the text without its byte-order mark.'), end: count('Half-open.') }

const evidence = record(
  { ...span, line: position('From 1.'), column: position('From 1, in UTF-16 code units.'), text: text('The very words.') },
  'A quote from the answer.',
)

const readSection = record({
  source: word(['heading', 'guessed', 'missing']),
  confidence: share('For guessed ones.'),
  words: count(),
  share: share('Of the words of the answer.'),
  score: orNull(whole('0–100 over the checks shown here; null when missing.')),
  spans: list(record(span)),
})

/** One check as it turned out. */
const finding = record({
  id: text('Of the rubric.'),
  kind: word(['scored', 'deduction', 'notice']),
  section: sectionOrWhole,
  dimensions: list(dimension),
  verdict: { ...level, description: 'Of a deduction: present = fine, absent = in full. Of a notice: present = nothing to say.' },
  weight: count('The most it can give, or take.'),
  points: number('What it gave, two decimals; a deduction takes, so 0 or less.'),
  evidence: list(part('evidence'), 'Each within one sentence.', 3),
  question: orNull(text('The coaching question; null when present.')),
  reason: text('Why this verdict, in one sentence.'),
  waived: orNull(text('The reason the person gave for leaving it out of the score.')),
  place: orNull(part('evidence')),
})

/** A score and a band where there is one, none where the answer is refused. */
const SCORED_OR_REFUSED: readonly Schema[] = [
  {
    if: { type: 'object', properties: { refused: { type: 'null' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { type: 'object', properties: { score: { type: 'integer' }, band: { type: 'string' } } },
    else: { type: 'object', properties: { score: { type: 'null' }, band: { type: 'null' } } },
  },
]

/** `star-coach/review/1` */
export const review = result(
  'review',
  'What an answer amounts to.',
  {
    file: text('As given; - for standard input.'),
    rubric: text('Version of the rubric: scores are comparable within one.'),
    question: orNull(text('Id of the question it answers, where it is known.')),
    score: { type: ['integer', 'null'], minimum: 0, maximum: 100, description: 'Null when refused.' },
    band: orNull(band),
    refused: orNull(
      record(
        { code: word(['too-short', 'not-english', 'template', 'no-text']), message: text() },
        'Why it has no score; null when it has.',
      ),
    ),
    caps: list(cap, 'Limits on the score.'),
    deducted: { type: 'number', minimum: -15, maximum: 0, description: 'Sum of the deductions.' },
    speaking: record({ words: count(), seconds: count(), wpm: position() }, 'How long it takes aloud.'),
    sections: bySection(part('section'), 'All four, always.'),
    dimensions: byDimension('0–1, two decimals.'),
    checks: list(part('finding'), 'Every check, in the order of the rubric.'),
    next: list(text(), 'Ids of the checks worth most.', 3),
    notices: list(text(), 'What the prompt asks for and the answer does not tell; takes no points.'),
  },
  { $defs: { evidence, finding, section: readSection }, allOf: SCORED_OR_REFUSED },
)

/** `star-coach/error/1` */
export const error = result('error', 'An input that could not be read, on a line of its own in ndjson.', {
  file: text('As given, or the id of the record.'),
  error: record(
    {
      code: text('A stable word, such as not-utf8.'),
      message: text('What happened.'),
      hint: text('What to do next.'),
      line: position('Where, from 1.'),
    },
    undefined,
    ['hint', 'line'],
  ),
})

/** `star-coach/reviews/1` */
export const reviews = result('reviews', 'All reviews of a run and what could not be read, in the order of the inputs.', {
  reviews: list(ref('review')),
  errors: list(ref('error')),
})

const beforeAndAfter = (schema: Schema, more: Readonly<Record<string, Schema>> = {}): Schema =>
  record({ before: schema, after: schema, ...more })
const steps = (description: string): Schema =>
  list(record({ id: text('Of a check.'), from: level, to: level, points: number() }), description)

/** `star-coach/comparison/1` */
export const comparison = result('comparison', 'Two versions of an answer, and what moved between them.', {
  before: orNull(ref('review')),
  after: orNull(ref('review')),
  moved: orNull(
    record(
      {
        score: beforeAndAfter(orNull(whole()), { change: orNull(whole()) }),
        band: beforeAndAfter(orNull(band), { changed: truth() }),
        gained: steps('Most points first.'),
        lost: steps('Most points first.'),
        lifted: list(cap, 'Limits that no longer hold.'),
        limited: list(cap, 'New ones.'),
        sections: list(record({ section, before: orNull(whole()), after: orNull(whole()) }), 'Those whose score is another.'),
        seconds: beforeAndAfter(count()),
      },
      'Null unless both were read.',
    ),
  ),
  errors: list(ref('error')),
})
