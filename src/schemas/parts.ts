import { BANDS, DIMENSION_TITLES, DIMENSIONS, LEVELS, SECTIONS } from '../star.js'

/** A JSON Schema, draft 2020-12. */
export interface Schema {
  readonly [keyword: string]: unknown
}

/** A value with a word on what it is. */
const of =
  (form: Schema) =>
  (description?: string): Schema =>
    description === undefined ? form : { ...form, description }

/** A text. */
export const text = of({ type: 'string' })
/** A whole number. */
export const whole = of({ type: 'integer' })
/** A whole number, 0 or more. */
export const count = of({ type: 'integer', minimum: 0 })
/** A place in a file. */
export const position = of({ type: 'integer', minimum: 1 })
/** A number. */
export const number = of({ type: 'number' })
/** A number from 0 to 1. */
export const share = of({ type: 'number', minimum: 0, maximum: 1 })
/** Yes or no. */
export const truth = of({ type: 'boolean' })

/** One of some words. */
export const word = (words: readonly string[], description?: string): Schema => of({ enum: words })(description)

/** The same, or null. */
export function orNull(schema: Schema): Schema {
  const { type, enum: words } = schema
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] }
  return Array.isArray(words) ? { ...schema, enum: [...words, null] } : { anyOf: [schema, { type: 'null' }] }
}

/** A list of something, at most so many where there is a bound. */
export const list = (items: Schema, description?: string, most?: number): Schema => ({
  type: 'array',
  items,
  ...(most === undefined ? {} : { maxItems: most }),
  ...(description === undefined ? {} : { description }),
})

/** Every member is there but those that may be missing; further ones may be added under the same number. */
export const record = (properties: Readonly<Record<string, Schema>>, description?: string, missing: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !missing.includes(name)),
  ...(description === undefined ? {} : { description }),
})

/** The schema with this name, in the file beside. */
export const ref = (name: string): Schema => ({ $ref: fileOf(name) })
/** A part that the same document defines. */
export const part = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
/** What the file of a schema is called. */
export const fileOf = (name: string): string => `${name}.schema.json`

/** A result: the document whose `schema` is `star-coach/NAME/1`. */
export function result(
  name: string,
  description: string,
  properties: Readonly<Record<string, Schema>>,
  more: {
    readonly missing?: readonly string[]
    readonly $defs?: Readonly<Record<string, Schema>>
    readonly allOf?: readonly Schema[]
  } = {},
): Schema {
  const { missing, ...rest } = more
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: fileOf(name),
    ...record({ schema: { const: `star-coach/${name}/1` }, ...properties }, description, missing),
    ...rest,
  }
}

/** One of the five dimensions. */
export const dimension = word(DIMENSIONS)
/** One of the four sections. */
export const section = word(SECTIONS)
/** A section, or the answer as such. */
export const sectionOrWhole = word([...SECTIONS, 'whole'], 'Where it is shown; whole for the answer as such.')
/** How far a check is met. */
export const level = word([...LEVELS].reverse())
/** Where a score stands. */
export const band = word(BANDS, 'sketch 0–34, draft 35–59, solid 60–79, ready 80–100.')
/** A limit on the score. */
export const cap = record({ id: text(), limit: count(), reason: text() })
/** A number for each dimension. */
export const byDimension = (description: string): Schema =>
  record(Object.fromEntries(DIMENSIONS.map((name) => [name, share(DIMENSION_TITLES[name])])), description)
/** Something for each section. */
export const bySection = (schema: Schema, description: string): Schema =>
  record(Object.fromEntries(SECTIONS.map((name) => [name, schema])), description)
