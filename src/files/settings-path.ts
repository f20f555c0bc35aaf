import { join } from 'node:path'

/** Where the settings file is, in the directory of settings. */
export const settingsPath = (config: string): string => join(config, 'config.yaml')
