import { isAbsolute, join } from 'node:path'
import { DISK, reasonOf } from '../files/disk.js'
import { homeOfAccount } from '../files/home.js'
import { placesOf } from '../files/paths.js'
import { type SettingKey, type Settings, type SettingsFile, type Settled, settle } from '../files/settings.js'
import { settingsPath } from '../files/settings-path.js'
import { EXIT, Trouble } from '../trouble.js'
import type { World } from './world.js'

/** The person's home: HOME, else what the system says. */
export const homeOf = ({ env }: Pick<World, 'env'>): string => env['HOME'] || homeOfAccount()

/** Where this person's things are. */
export const placesIn = (world: World) => placesOf({ env: world.env, platform: world.platform, home: homeOfAccount() })

/** The text of the settings file, empty when there is none. Throws {@link Trouble} with exit 3 when it cannot be read. */
export function settingsSource(world: World): { readonly path: string; readonly text: string; readonly exists: boolean } {
  const path = settingsPath(placesIn(world).config)
  try {
    return { path, text: DISK.readFileSync(path, 'utf8'), exists: true }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return { path, text: '', exists: false }
    throw new Trouble(EXIT.data, 'unreadable', `The settings cannot be read: ${reasonOf(error)}.`, undefined, { file: path })
  }
}

/** The settings file, checked; null when there is none. What checks it is loaded only then. Throws {@link Trouble} with exit 3. */
export async function settingsFile(world: World): Promise<SettingsFile | null> {
  const { path, text, exists } = settingsSource(world)
  return exists ? (await import('../questions/schema.js')).readSettings(text, path) : null
}

/** Each setting by flag, environment, file. Throws {@link Trouble}: exit 2 for a variable, 3 for the file. */
export async function settingsOf(world: World, flags: Settings): Promise<Readonly<Record<SettingKey, Settled>>> {
  return settle({ flags, env: world.env, file: await settingsFile(world) })
}

/** A folder as a person writes it: `~` and relative ones stand in their home. */
export function folderIn(home: string, folder: string): string {
  const plain = folder.replace(/^~(?=[/\\]|$)/, '.')
  return isAbsolute(plain) ? plain : join(home, plain)
}

/** Flags of practice that a setting can stand in for. */
export interface Settable {
  readonly wpm?: number | undefined
  readonly out?: string | undefined
  readonly plain?: boolean | undefined
  readonly think?: string | undefined
  readonly time?: string | undefined
}

/**
 * Practice as the settings have it: flags and the world, with what was not given filled in.
 * `pace` is the person's own words a minute when no flag says it: it is shown, and changes no score.
 */
export async function withSettings<Given extends Settable>(
  world: World,
  given: Given,
): Promise<{
  readonly world: World
  readonly options: Given & Settable & { readonly pace: number | null; readonly timeAnew: string | undefined }
}> {
  const { wpm, out, plain, think, time } = given
  const settled = await settingsOf(world, { wpm, plain, think, time, folder: out })
  const text = (key: SettingKey): string | undefined => (typeof settled[key].value === 'string' ? settled[key].value : undefined)
  const folder = out === undefined ? text('folder') : undefined
  const pace = wpm ?? settled.wpm.value
  const editor = settled.editor.from.startsWith('config') ? { EDITOR: text('editor') } : {}
  return {
    world: { ...world, env: { ...world.env, ...editor } },
    options: {
      ...given,
      out: out ?? (folder === undefined ? undefined : folderIn(homeOf(world), folder)),
      plain: settled.plain.value === true ? true : plain,
      think: text('think'),
      time: text('time'),
      timeAnew: time,
      pace: typeof pace === 'number' ? pace : null,
    },
  }
}
