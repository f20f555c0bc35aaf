import { SETTING_KEYS } from '../files/settings.js'
import {
  band,
  bySection,
  count,
  dimension,
  level,
  list,
  number,
  orNull,
  position,
  record,
  result,
  section,
  sectionOrWhole,
  text,
  truth,
  whole,
  word,
} from './parts.js'

/** `star-coach/rubric/1` */
export const rubric = result('rubric', 'What is judged, and why.', {
  rubric: text('Its version.'),
  checks: list(
    record({
      id: text(),
      kind: word(['scored', 'deduction', 'notice']),
      section: sectionOrWhole,
      reads: list(section),
      dimensions: list(dimension),
      weight: count('Points it can give, or take.'),
      label: text(),
      asks: text(),
      levels: record(Object.fromEntries((level['enum'] as readonly string[]).map((name) => [name, text()]))),
      why: text(),
      source: text(),
      example: text(),
      question: text(),
      shape: text('A better sentence; facts are blanks.'),
      strength: text(),
    }),
  ),
})

/** `star-coach/config/1` */
export const config = result('config', 'Every setting, its value, and where that comes from.', {
  file: text('The settings file.'),
  exists: truth(),
  settings: list(
    record({
      key: word(SETTING_KEYS),
      value: { type: ['string', 'number', 'boolean', 'null'], description: 'Null when it is left to its default.' },
      from: text('A flag, a variable, a line of the file, or default.'),
    }),
  ),
})

/** `star-coach/doctor/1` */
export const doctor = result('doctor', 'Where things are, and whether all is well.', {
  ok: truth('Nothing is to be mended.'),
  findings: list(record({ about: text(), state: word(['ok', 'note', 'mend']), says: text(), next: orNull(text('What to do.')) })),
})

const written = bySection(text(), 'What is written so far.')

const draft = record(
  {
    schema: { const: 'star-coach/draft/1' },
    id: text(),
    created: text('ISO 8601.'),
    changed: text('ISO 8601.'),
    question: text('Its id.'),
    seed: whole(),
    wpm: orNull(position()),
    sections: written,
    probes: list(record({ ask: text(), answer: text() })),
    earlier: list(written, 'Before each revision, oldest first.'),
    guess: record({ band, weakest: section }),
    notes: text(),
    time: text('As --time gives it.'),
    spent: { type: 'object', additionalProperties: number(), description: 'Seconds used up.' },
    drill: text('Id of the drill that it is a step of.'),
    reviewed: truth(),
    editing: {
      anyOf: [
        record({ kind: { const: 'section' }, section, text: text() }),
        record({ kind: { const: 'probe' }, ask: text(), text: text() }),
        record({ kind: { const: 'notes' }, text: text() }),
        { type: 'null' },
      ],
      description: 'What was being written.',
    },
  },
  undefined,
  ['changed', 'earlier', 'guess', 'notes', 'time', 'spent', 'drill'],
)

/** `star-coach/drafts/1` */
export const drafts = result('drafts', 'Answers that are not finished, the one last worked on first.', { drafts: list(draft) })
