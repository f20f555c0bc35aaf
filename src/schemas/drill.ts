import { QUESTION_LEVELS, THEMES } from '../questions/question.js'
import { band, byDimension, count, dimension, list, orNull, position, record, ref, result, text, truth, whole, word } from './parts.js'

const score = { type: ['integer', 'null'], minimum: 0, maximum: 100 }

/** `star-coach/drill-step/1` */
export const drillStep = result('drill-step', 'A step of a drill, on a line of its own in ndjson.', {
  drill: text('Its name.'),
  step: position('From 1.'),
  of: position(),
  question: orNull(text('Id of the question.')),
  file: text('Where the answer is.'),
  review: ref('review'),
})

/** `star-coach/drill/1` */
export const drill = result(
  'drill',
  'A whole drill; the last line in ndjson.',
  {
    drill: text('Its name.'),
    title: text(),
    seed: orNull(whole('What fixed its questions; null when they are named.')),
    bar: orNull(count('The mean to reach.')),
    reached: orNull(truth('Null when there is no bar.')),
    mean: {
      type: ['number', 'null'],
      minimum: 0,
      maximum: 100,
      description: 'Of the scores, two decimals; null when nothing was reviewed.',
    },
    steps: list(record({ step: position(), question: orNull(text()), file: text(), score, band: orNull(band) })),
    dimensions: orNull(byDimension('The means, 0–1, two decimals.')),
    weakest: orNull(text('Id of the check that cost most.')),
    reviews: list(ref('drill-step'), 'In json alone.'),
    errors: list(ref('error')),
  },
  { missing: ['reviews'] },
)

const drawn = record({ dimension, theme: word(THEMES), level: word(QUESTION_LEVELS), count: position() }, 'What is drawn.', [
  'dimension',
  'theme',
  'level',
])

/** `star-coach/drills/1` */
export const drills = result('drills', 'The drills that come with the coach, and those that were left.', {
  drills: list(
    record({
      name: text(),
      title: text(),
      about: orNull(text()),
      time: orNull(text('To write, as in the file.')),
      think: orNull(text('To think first.')),
      bar: orNull(count('The mean to reach.')),
      probes: truth('With follow-up questions.'),
      seed: orNull(whole()),
      steps: count(),
      seconds: orNull(count('All of it, at most.')),
      questions: list({ anyOf: [text('An id.'), drawn, { type: 'null' }] }),
    }),
  ),
  unfinished: list(
    record({
      id: text(),
      name: text(),
      title: text(),
      changed: text('ISO 8601.'),
      done: count('Steps that are finished.'),
      steps: count(),
    }),
  ),
})
