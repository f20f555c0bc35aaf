import { isAbsolute, join } from 'node:path'

/** Where things live: finished answers, unfinished drafts, settings. */
export interface Places {
  readonly data: string
  readonly state: string
  readonly config: string
}

/** What decides the places: the environment, the platform, the home directory when the environment names none. */
export interface PlacesAsked {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

const NAME = 'star-coach'

/** `STAR_COACH_HOME` holds everything when it is set; else the platform's own places. XDG says to ignore a relative path. */
export function placesOf({ env, platform, home }: PlacesAsked): Places {
  const own = env['STAR_COACH_HOME']
  if (own) return inOne(own)
  const base = env['HOME'] || home
  if (platform === 'darwin') return inOne(join(base, 'Library', 'Application Support', NAME))
  if (platform === 'win32') return inOne(join(env['LOCALAPPDATA'] || join(base, 'AppData', 'Local'), NAME))
  const xdg = (name: string, ...otherwise: readonly string[]) => {
    const given = env[name]
    return join(given && isAbsolute(given) ? given : join(base, ...otherwise), NAME)
  }
  return {
    data: xdg('XDG_DATA_HOME', '.local', 'share'),
    state: xdg('XDG_STATE_HOME', '.local', 'state'),
    config: xdg('XDG_CONFIG_HOME', '.config'),
  }
}

const inOne = (root: string): Places => ({ data: join(root, 'data'), state: join(root, 'state'), config: join(root, 'config') })
