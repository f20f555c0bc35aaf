import { band, byDimension, count, list, orNull, position, record, ref, result, text, truth, whole } from './parts.js'

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
