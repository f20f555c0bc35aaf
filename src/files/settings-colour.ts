import { DISK, type Disk } from './disk.js'
import { type PlacesAsked, placesOf } from './paths.js'
import { settingsPath } from './settings-path.js'

/** What decides it. */
export interface ColourSettingAsked extends PlacesAsked {
  readonly disk?: Disk
}

/**
 * What the settings file says of colour, read without what checks the rest, so that nothing waits for it;
 * undefined when the environment has the say, or the file has none.
 */
export function colourSetting({ disk = DISK, ...asked }: ColourSettingAsked): 'always' | 'never' | undefined {
  const { env } = asked
  if (env['FORCE_COLOR'] || env['NO_COLOR'] || env['TERM'] === 'dumb') return undefined
  try {
    const text = disk.readFileSync(settingsPath(placesOf(asked).config), 'utf8')
    const said = /^color:[ \t]{1,20}["']?(always|never)\b/m.exec(text)?.[1]
    return said === 'always' || said === 'never' ? said : undefined
  } catch {
    return undefined
  }
}
