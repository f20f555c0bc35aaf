import * as z from 'zod/mini'
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings, type SettingsFile } from '../files/settings.js'
import { nearest } from '../text/nearest.js'
import { EXIT, Trouble } from '../trouble.js'
import { type Complaint, readYaml, troubleIn } from './yaml.js'
import { editYaml } from './yaml-edit.js'

const fits = (key: SettingKey) => z.string().check(z.refine((text) => SETTINGS[key].read(text) !== undefined))
/** The settings as they stand in a file. */
export const settingsSchema = z.strictObject({
  wpm: z.optional(z.int().check(z.minimum(60), z.maximum(240))),
  color: z.optional(z.enum(['always', 'never', 'auto'])),
  plain: z.optional(z.boolean()),
  think: z.optional(z.union([z.int().check(z.minimum(1), z.maximum(3600)), fits('think')])),
  time: z.optional(z.union([z.int().check(z.minimum(1), z.maximum(3600)), fits('time')])),
  editor: z.optional(fits('editor')),
  folder: z.optional(fits('folder')),
})

const isKey = (key: PropertyKey): key is SettingKey => SETTING_KEYS.some((one) => one === key)

/** A key that is none, and what may have been meant. */
function unknownKey(key: string): string {
  const [near] = nearest(key, SETTING_KEYS)
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key
  return `setting "${shown}"${near === undefined ? `; there are ${SETTING_KEYS.join(', ')}` : `; did you mean "${near}"?`}`
}

/** The settings a file holds. Throws {@link Trouble} with exit 3, each fault with file, line and column. */
export function readSettings(source: string, path: string): SettingsFile {
  const { value, at } = readYaml(source, path)
  const parsed = settingsSchema.safeParse(value ?? {})
  if (!parsed.success)
    throw troubleIn(
      path,
      parsed.error.issues.flatMap((issue) => complaintsOf(issue, value, at)),
    )
  const { think, time, ...others } = parsed.data
  const settings: Settings = {
    ...others,
    ...(think !== undefined && { think: String(think) }),
    ...(time !== undefined && { time: String(time) }),
  }
  const lines = Object.fromEntries(Object.keys(parsed.data).map((key) => [key, at([], key).line]))
  return { path, settings, lines }
}

function complaintsOf(issue: z.core.$ZodIssue, value: unknown, at: ReturnType<typeof readYaml>['at']): readonly Complaint[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...at([], key), message: `unknown ${unknownKey(key)}` }))
  const [key] = issue.path
  if (key === undefined || !isKey(key)) return [{ ...at([]), message: 'the file holds settings, one on a line: wpm: 130' }]
  const found = (value as Readonly<Record<string, unknown>>)[key]
  const shown = typeof found === 'object' && found !== null ? 'a list or a map' : `'${String(found).slice(0, 80)}'`
  return [{ ...at([key]), message: `${key} takes ${SETTINGS[key].takes}, not ${shown}` }]
}

function requireKey(key: string): SettingKey {
  if (isKey(key)) return key
  throw new Trouble(EXIT.usage, 'unknown-setting', `There is no ${unknownKey(key)}`, 'See all with: star-coach config')
}

/** The file with one setting changed, its comments kept. Throws {@link Trouble}: exit 2 for what cannot be set, 3 for a file that is damaged. */
export function withSetting(source: string, path: string, name: string, text: string): string {
  const key = requireKey(name)
  const value = SETTINGS[key].read(text.trim())
  if (value === undefined) throw new Trouble(EXIT.usage, 'bad-setting', `${key} takes ${SETTINGS[key].takes}, not '${text.slice(0, 80)}'.`)
  readSettings(source, path)
  return editYaml(source, key, value)
}

/** The file without one setting; the same text when it was not set. Throws as {@link withSetting} does. */
export function withoutSetting(source: string, path: string, name: string): string {
  const key = requireKey(name)
  return readSettings(source, path).settings[key] === undefined ? source : editYaml(source, key, undefined)
}
