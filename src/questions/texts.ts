import * as z from 'zod/mini'
import { YAML_LIMITS } from './yaml.js'

/** Letters that show nothing or steer the terminal; line breaks and tabs are folded away afterwards. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** A text for people. */
export const text = z.string().check(
  z.refine((value) => value.trim() !== '', 'is empty'),
  z.maxLength(YAML_LIMITS.text),
  z.refine((value) => !HIDDEN.test(value), 'holds a control or invisible character'),
  z.refine((value) => value.isWellFormed(), 'holds half a character'),
)

/** What an id looks like. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** A name for programs and people. */
export const id = z.string().check(z.maxLength(60), z.regex(ID, 'must be small letters, digits and single hyphens, like "bad-news-early"'))

/** A text of several lines as one. */
export function oneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ')
}
