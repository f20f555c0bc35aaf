import { ASKS, PROBE_CHECKS, PROBE_FAMILIES, QUESTION_LEVELS, THEMES } from '../questions/question.js'
import { count, dimension, list, position, record, result, text, truth, word } from './parts.js'

const probe = record(
  { ask: text(), family: word(PROBE_FAMILIES), check: word(PROBE_CHECKS, 'The check it drives at, where one fits.') },
  undefined,
  ['check'],
)

const question = record(
  {
    id: text('Stable, and unique among all.'),
    prompt: text('As a person asks it aloud.'),
    title: text('One short line.'),
    dimension,
    themes: list(word(THEMES)),
    level: word(QUESTION_LEVELS),
    asks: word(ASKS),
    looks_for: list(text(), 'What a strong answer shows.'),
    probes: list(probe, 'What would be asked next.'),
    yours: { const: true, description: 'It is one of your own.' },
  },
  undefined,
  ['yours'],
)

/** `star-coach/questions/1` as `questions list` and `questions show` print it. */
export const questions = result('questions', 'Questions; the same form as a file of own questions.', { questions: list(question) })

/** `star-coach/validation/1` */
export const validation = result('validation', 'What files of own questions hold, or all that is wrong with them.', {
  ok: truth('Nothing is wrong.'),
  files: list(
    record({
      file: text(),
      questions: count('0 when something is wrong.'),
      errors: list(
        record(
          {
            code: text('A stable word, such as bad-yaml.'),
            message: text(),
            hint: text('What to do next.'),
            line: position('From 1.'),
            column: position('From 1, in UTF-16 code units.'),
          },
          undefined,
          ['hint', 'line', 'column'],
        ),
      ),
    }),
  ),
})

/** `star-coach/questions-path/1` */
export const questionsPath = result('questions-path', 'Where own questions go.', {
  folder: text(),
  exists: truth(),
  files: list(text(), 'Those that are read.'),
  leftOut: list(text(), 'No files, or links out of the folder.'),
})
