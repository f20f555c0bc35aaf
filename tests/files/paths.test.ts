import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/files/paths.js'

const home = '/home/ada'
const on = (platform: NodeJS.Platform, env: Record<string, string> = {}) => placesOf({ env, platform, home })

describe('where things live', () => {
  it('follows XDG on Linux', () => {
    expect(on('linux')).toEqual({
      data: '/home/ada/.local/share/star-coach',
      state: '/home/ada/.local/state/star-coach',
      config: '/home/ada/.config/star-coach',
    })
    expect(on('linux', { XDG_DATA_HOME: '/d', XDG_STATE_HOME: '/s', XDG_CONFIG_HOME: '/c' })).toEqual({
      data: '/d/star-coach',
      state: '/s/star-coach',
      config: '/c/star-coach',
    })
  })

  it('ignores a relative XDG path, as the specification says', () => {
    expect(on('linux', { XDG_DATA_HOME: 'share', XDG_STATE_HOME: '' }).data).toBe('/home/ada/.local/share/star-coach')
    expect(on('linux', { XDG_DATA_HOME: 'share', XDG_STATE_HOME: '' }).state).toBe('/home/ada/.local/state/star-coach')
  })

  it('takes HOME before the home of the account', () => {
    expect(on('linux', { HOME: '/tmp/h é' }).data).toBe('/tmp/h é/.local/share/star-coach')
  })

  it('uses the places of macOS and Windows', () => {
    expect(on('darwin').data).toBe('/home/ada/Library/Application Support/star-coach/data')
    expect(on('win32', { LOCALAPPDATA: '/local' }).state).toBe('/local/star-coach/state')
    expect(on('win32').config).toBe('/home/ada/AppData/Local/star-coach/config')
  })

  it.each(['linux', 'darwin', 'win32'] as const)('puts everything under STAR_COACH_HOME when it is set (%s)', (platform) => {
    const places = on(platform, { STAR_COACH_HOME: '/here', XDG_DATA_HOME: '/d' })
    expect(places).toEqual({ data: '/here/data', state: '/here/state', config: '/here/config' })
  })
})
