import * as z from 'zod/mini'
import { SETTING_KEYS, SETTINGS } from '../files/settings.js'
import { drillSchema } from './drill.js'
import { bankSchema } from './schema.js'
import { settingsSchema } from './settings.js'
import { text } from './texts.js'

type Says = Readonly<Record<string, string>>

interface Node {
  [keyword: string]: unknown
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
}

const QUESTION: Says = {
  id: 'Small letters, digits and single hyphens; no other question has it.',
  prompt: 'As a person asks it aloud.',
  title: 'One short line, to stand above a review.',
  dimension: 'What it listens for.',
  themes: 'What the story can be about; at most three.',
  level: 'Whom it suits; everyone when it is left out.',
  asks: 'How the story is to end; either when it is left out.',
  looks_for: 'What a strong answer shows, in short lines.',
  probes: 'What would be asked next.',
  ask: 'The follow-up question.',
  family: 'The kind of follow-up.',
  check: 'The check of the rubric that it drives at.',
  yours: 'As the list prints it; it changes nothing.',
}
const DRILL: Says = {
  name: 'What programs call it; the name of the file when it is left out.',
  title: 'What people call it.',
  about: 'What it is for, in one line.',
  questions: 'Ids of questions, or what to draw. Either this or steps.',
  steps: 'One after the other, each a question with an answer file or a person at the keyboard. Either this or questions.',
  answer: 'A file with the answer, in the folder of the drill.',
  prompt: 'Whether a person is asked.',
  count: 'How many are drawn.',
  seed: 'Fixes what is drawn.',
  time: `The time to write: ${SETTINGS.time.takes}; a number is seconds.`,
  think: `The time to think first: ${SETTINGS.think.takes}; a number is seconds.`,
  bar: 'The mean score to reach.',
  probes: 'Whether follow-up questions are asked.',
}
const CONFIG: Says = Object.fromEntries(SETTING_KEYS.map((key) => [key, `${SETTINGS[key].says}: ${SETTINGS[key].takes}`]))

/** The forms of the files that people write, for their editors. Only the build calls it. */
export function fileSchemas(): Readonly<Record<string, object>> {
  return {
    'questions-file': schemaOf('questions-file', bankSchema, 'Your own questions for star-coach.', QUESTION),
    'config-file': schemaOf('config-file', settingsSchema, 'Settings of star-coach.', CONFIG),
    'drill-file': {
      ...schemaOf('drill-file', drillSchema, 'A drill for star-coach.', DRILL),
      oneOf: ['questions', 'steps'].map((either) => ({ type: 'object', properties: { [either]: {} }, required: [either] })),
    },
  }
}

function schemaOf(name: string, schema: z.core.$ZodType, description: string, says: Says): object {
  const { $schema, ...form } = z.toJSONSchema(schema, {
    io: 'input',
    // Whatever is a text for people has a letter in it.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === text) jsonSchema.pattern = '\\S'
    },
  })
  return { $schema, $id: `${name}.schema.json`, description, ...told(form as Node, says) }
}

/** With a word on each key, and without bounds that bound nothing. */
function told(node: Node, says: Says): Node {
  const { properties, items, anyOf, minimum, maximum, ...rest } = node
  const inner = Object.entries(properties ?? {}).map(([key, value]) => [
    key,
    { ...(says[key] && { description: says[key] }), ...told(value, says) },
  ])
  return {
    ...rest,
    ...(minimum === Number.MIN_SAFE_INTEGER ? {} : minimum !== undefined && { minimum }),
    ...(maximum === Number.MAX_SAFE_INTEGER ? {} : maximum !== undefined && { maximum }),
    ...(properties && { properties: Object.fromEntries(inner) }),
    ...(items && { items: told(items, says) }),
    ...(anyOf && { anyOf: anyOf.map((one) => told(one, says)) }),
  }
}
