import { writeWhole } from '../files/atomic.js'
import { DISK, reasonOf } from '../files/disk.js'
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settled } from '../files/settings.js'
import { labelled, paragraph } from '../formats/page.js'
import { paint } from '../terminal/colour.js'
import { safeJson, safeText } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import { settingsOf, settingsSource } from './settings.js'
import type { World } from './world.js'

const shown = (key: SettingKey, { value }: Settled): string => (value === null ? SETTINGS[key].otherwise : String(value))

/** `config`: each setting, its value, and where that comes from. */
export async function showConfig(world: World, { json }: { readonly json?: boolean | undefined }): Promise<number> {
  const settled = await settingsOf(world, {})
  const { path, exists } = settingsSource(world)
  if (json) {
    const settings = SETTING_KEYS.map((key) => ({ key, value: settled[key].value, from: settled[key].from }))
    world.stdout.write(`${safeJson({ schema: 'star-coach/config/1', file: path, exists, settings }, 2)}\n`)
    return EXIT.done
  }
  const { columns } = world
  const inks = paint(world.colour('stdout'))
  const rows = SETTING_KEYS.flatMap((key) =>
    labelled(
      key,
      [
        [shown(key, settled[key]), settled[key].value === null ? inks.dim : inks.accent],
        [`${settled[key].from}; ${SETTINGS[key].says}`, inks.dim],
      ],
      columns,
      inks,
    ),
  )
  const where = paragraph(exists ? `From ${path}` : `There is no settings file yet; it would be ${path}`, columns, inks.dim)
  const how = paragraph('Change one with: star-coach config set wpm 130', columns, inks.dim)
  world.stdout.write(`${[...rows, '', ...where, ...how].join('\n')}\n`)
  return EXIT.done
}

/** `config path`: where the settings file is, or would be. */
export async function configPath(world: World): Promise<number> {
  world.stdout.write(`${safeText(settingsSource(world).path, { newline: false })}\n`)
  return EXIT.done
}

/** Writes the changed file whole, and says what holds now. */
function keep(world: World, path: string, text: string, said: string): number {
  try {
    writeWhole(DISK, path, text)
  } catch (error) {
    throw new Trouble(EXIT.data, 'not-saved', `The settings are not saved: ${reasonOf(error)}.`, undefined, { file: path })
  }
  world.stderr.write(`${safeText(said, { newline: false })}\n`)
  return EXIT.done
}

/** `config set KEY VALUE`: changes one setting in the file; comments stay. `KEY=VALUE` is read too. */
export async function setConfig(world: World, words: readonly string[]): Promise<number> {
  const [, key = '', rest = ''] = /^([^\s=]{1,80})(?:[\s=]([\s\S]*))?$/.exec(words.join(' ')) ?? []
  if (rest.trim() === '') {
    const example = 'Give the setting and its value: star-coach config set wpm 130'
    throw new Trouble(EXIT.usage, 'no-value', `config set takes a setting and a value.`, example)
  }
  const { withSetting } = await import('../questions/schema.js')
  const { path, text } = settingsSource(world)
  return keep(world, path, withSetting(text, path, key, rest), `${key} is ${rest.trim()} from now on.`)
}

/** `config unset KEY`: leaves one setting to its default; comments of the others stay. */
export async function unsetConfig(world: World, key: string): Promise<number> {
  const { withoutSetting } = await import('../questions/schema.js')
  const { path, text } = settingsSource(world)
  const changed = withoutSetting(text, path, key)
  if (changed !== text) return keep(world, path, changed, `${key} is back to its default.`)
  world.stderr.write(`${key} was not set in the file.\n`)
  return EXIT.done
}
