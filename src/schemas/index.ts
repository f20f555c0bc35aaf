import { fileSchemas } from '../questions/file-schemas.js'
import { config, doctor, drafts, rubric } from './around.js'
import { drill, drillStep, drills } from './drill.js'
import { fileOf, type Schema } from './parts.js'
import { questions, questionsPath, validation } from './questions.js'
import { comparison, error, review, reviews } from './review.js'

/** The form of every document that a command prints for programs, by the name in its `schema`. */
export const RESULT_SCHEMAS: Readonly<Record<string, Schema>> = {
  review,
  reviews,
  error,
  comparison,
  'drill-step': drillStep,
  drill,
  drills,
  questions,
  'questions-path': questionsPath,
  validation,
  rubric,
  config,
  doctor,
  drafts,
}

/** Every schema of the package by the name of its file, results and the files that people write. Only the build calls it. */
export const allSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(Object.entries({ ...RESULT_SCHEMAS, ...fileSchemas() }).map(([name, schema]) => [fileOf(name), schema]))
