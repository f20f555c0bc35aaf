import { EXIT, Trouble } from '../trouble.js'

/** What can be set, in the order it is shown. */
export const SETTING_KEYS = ['wpm', 'color', 'plain', 'think', 'time', 'editor', 'folder'] as const
/** The name of a setting. */
export type SettingKey = (typeof SETTING_KEYS)[number]

/** What a person has set; what is missing is left to its default. */
export interface Settings {
  /** Words they speak in a minute: it changes what practice shows, never a score. */
  readonly wpm?: number | undefined
  readonly color?: 'always' | 'never' | 'auto' | undefined
  /** Text from top to bottom instead of drawn screens. */
  readonly plain?: boolean | undefined
  /** Time to think before the first word. */
  readonly think?: string | undefined
  /** Time to write in. */
  readonly time?: string | undefined
  /** The command that edits a text. */
  readonly editor?: string | undefined
  /** The folder that answers are saved in. */
  readonly folder?: string | undefined
}

/** One setting as a person reads and gives it. */
export interface SettingForm {
  readonly says: string
  /** What it may be, in words: "wpm takes …". */
  readonly takes: string
  /** The flag of `practice` that goes before it, or null. */
  readonly flag: string | null
  /** Environment variables that go before the file, the strongest first. */
  readonly env: readonly string[]
  /** What holds when nothing is set, in words. */
  readonly otherwise: string
  /** A text as the value it means, or undefined when it means none. */
  readonly read: (text: string) => string | number | boolean | undefined
}

const TIME = /^(?:(?:[1-9]|[1-5]\d|60)m(?:[1-5]?\ds?)?|[1-9]\d{0,3}s?)$/i
const PARTS = /^(?:(?:s|t|a|r|situation|task|action|result)=\d{1,4}(?:m\d{0,2})?s?(?:,(?=.)|$)){1,4}$/i
const WORD = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,500}$/
const ON = ['true', 'yes', 'on', '1']
const OFF = ['false', 'no', 'off', '0']

const oneOf =
  (...words: readonly string[]) =>
  (text: string): string | undefined =>
    words.find((word) => word === text.toLowerCase())
const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined

/** Every setting. */
export const SETTINGS: Readonly<Record<SettingKey, SettingForm>> = {
  wpm: {
    says: 'words you speak in a minute',
    takes: 'a whole number from 60 to 240',
    flag: '--wpm',
    env: ['STAR_COACH_WPM'],
    otherwise: '140',
    read: (text) => (/^\d{2,3}$/.test(text) && Number(text) >= 60 && Number(text) <= 240 ? Number(text) : undefined),
  },
  color: {
    says: 'when there is colour',
    takes: 'always, never or auto',
    flag: '--color',
    env: ['FORCE_COLOR', 'NO_COLOR'],
    otherwise: 'auto',
    read: oneOf('always', 'never', 'auto'),
  },
  plain: {
    says: 'text from top to bottom, nothing drawn',
    takes: 'true or false',
    flag: '--plain',
    env: ['STAR_COACH_PLAIN', 'ACCESSIBLE'],
    otherwise: 'false',
    read: (text) => (ON.includes(text.toLowerCase()) ? true : OFF.includes(text.toLowerCase()) ? false : undefined),
  },
  think: {
    says: 'time to think before the first word',
    takes: 'a time like 60s or 1m30s',
    flag: '--think',
    env: ['STAR_COACH_THINK'],
    otherwise: 'none',
    read: matching(TIME),
  },
  time: {
    says: 'time to write in',
    takes: 'a time like 2m, or S=20s,T=15s,A=75s,R=20s',
    flag: '--time',
    env: ['STAR_COACH_TIME'],
    otherwise: 'none',
    read: (text) => matching(TIME)(text) ?? matching(PARTS)(text),
  },
  editor: {
    says: 'the command that edits a text',
    takes: 'a command like "code --wait"',
    flag: null,
    env: ['VISUAL', 'EDITOR'],
    otherwise: 'the first of nano, vim and vi',
    read: matching(WORD),
  },
  folder: {
    says: 'the folder that answers are saved in',
    takes: 'a folder',
    flag: '--out',
    env: ['STAR_COACH_FOLDER'],
    otherwise: 'answers, in the data directory',
    read: matching(WORD),
  },
}

/** What the settings file says, and on which 1-based line each thing stands. */
export interface SettingsFile {
  readonly path: string
  readonly settings: Settings
  readonly lines: Readonly<Partial<Record<SettingKey, number>>>
}

/** A value and what it comes from. */
export interface Settled {
  readonly value: string | number | boolean | null
  /** In words: `--wpm`, `STAR_COACH_WPM`, `config.yaml, line 3`, `default`. */
  readonly from: string
}

/** What decides the settings. */
export interface SettingsAsked {
  /** Flags as given, those that were not left out or undefined. */
  readonly flags: Settings
  readonly env: Readonly<Record<string, string | undefined>>
  readonly file: SettingsFile | null
}

/** Each setting by flag, else environment, else file, else null. Throws {@link Trouble} with exit 2 for a variable that cannot be read. */
export function settle({ flags, env, file }: SettingsAsked): Readonly<Record<SettingKey, Settled>> {
  const one = (key: SettingKey): Settled => {
    const form = SETTINGS[key]
    const given = flags[key]
    if (given !== undefined) return { value: given, from: form.flag ?? 'given' }
    const said = fromEnvironment(key, env)
    if (said) return said
    const kept = file?.settings[key]
    if (file && kept !== undefined) return { value: kept, from: `config.yaml, line ${file.lines[key] ?? 1}` }
    return { value: null, from: 'default' }
  }
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, one(key)])) as Record<SettingKey, Settled>
}

function fromEnvironment(key: SettingKey, env: SettingsAsked['env']): Settled | null {
  const name = SETTINGS[key].env.find((one) => env[one])
  const text = name === undefined ? undefined : env[name]
  if (name === undefined || text === undefined) return null
  // Those that others agreed on are read as others agreed.
  if (key === 'color') return { value: name === 'NO_COLOR' || ['0', 'false'].includes(text.toLowerCase()) ? 'never' : 'always', from: name }
  if (key === 'plain') return { value: !OFF.includes(text.trim().toLowerCase()), from: name }
  const value = SETTINGS[key].read(text)
  if (value !== undefined) return { value, from: name }
  throw new Trouble(EXIT.usage, 'bad-setting', `${name} takes ${SETTINGS[key].takes}, not '${text.slice(0, 80)}'.`)
}
