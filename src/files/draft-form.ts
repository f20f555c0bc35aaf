import { BANDS, type Band, SECTIONS, type Section } from '../star.js'

/** What someone was writing when they left. */
export type Editing =
  | { readonly kind: 'section'; readonly section: Section; readonly text: string }
  | { readonly kind: 'probe'; readonly ask: string; readonly text: string }
  | { readonly kind: 'notes'; readonly text: string }

/** An answer that is not finished, as it is kept on the disk. */
export interface UnfinishedAnswer {
  readonly schema: 'star-coach/draft/1'
  readonly id: string
  /** When it was begun, ISO 8601. */
  readonly created: string
  /** When it was last kept, ISO 8601. */
  readonly changed?: string
  /** Id of the question. */
  readonly question: string
  readonly seed: number
  readonly wpm: number | null
  readonly sections: Readonly<Record<Section, string>>
  readonly probes: readonly { readonly ask: string; readonly answer: string }[]
  /** The sections as they were before each revision, oldest first. */
  readonly earlier?: readonly Readonly<Record<Section, string>>[]
  /** What the person expected of the review, before it. */
  readonly guess?: { readonly band: Band; readonly weakest: Section }
  /** What the person noted for themselves before they began. */
  readonly notes?: string
  /** The time to write in, as `--time` gives it. */
  readonly time?: string
  /** Seconds of it that are used up, by section or `all`. */
  readonly spent?: Readonly<Record<string, number>>
  /** Id of the drill that it is a step of. */
  readonly drill?: string
  /** All four sections were gone through. */
  readonly reviewed: boolean
  readonly editing: Editing | null
}

/** What an answer may have besides its parts. */
export type Besides = Pick<UnfinishedAnswer, 'earlier' | 'guess' | 'notes' | 'time' | 'spent' | 'drill'>

/** What of it an answer has; the rest is left out. */
export const besidesOf = ({
  earlier,
  guess,
  notes,
  time,
  spent,
  drill,
}: { readonly [key in keyof Besides]?: Besides[key] | undefined }): Besides => ({
  ...(earlier && { earlier }),
  ...(guess && { guess }),
  ...(notes && { notes }),
  ...(time && { time }),
  ...(spent && { spent }),
  ...(drill && { drill }),
})

const SCHEMA = 'star-coach/draft/1'

/** A draft from the text of its file; `newer` when a later version of the coach wrote it, `unreadable` when it is none. */
export function draftOf(text: string): UnfinishedAnswer | 'newer' | 'unreadable' {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return 'unreadable'
  }
  if (isDraft(found)) return found
  const later = isRecord(found) && /^star-coach\/draft\/[1-9]\d{0,5}$/.test(String(found['schema'])) && found['schema'] !== SCHEMA
  return later ? 'newer' : 'unreadable'
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const allText = (value: unknown, keys: readonly string[]): boolean => isRecord(value) && keys.every((key) => typeof value[key] === 'string')
const isOptional = (value: unknown, is: (given: unknown) => boolean): boolean => value === undefined || is(value)
const isText = (value: unknown): boolean => typeof value === 'string'
const isListOf = (value: unknown, keys: readonly string[]): boolean => Array.isArray(value) && value.every((one) => allText(one, keys))
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))

function isDraft(value: unknown): value is UnfinishedAnswer {
  return (
    isRecord(value) &&
    value['schema'] === SCHEMA &&
    allText(value, ['id', 'question']) &&
    isTime(value['created']) &&
    isOptional(value['changed'], isTime) &&
    typeof value['seed'] === 'number' &&
    (value['wpm'] === null || typeof value['wpm'] === 'number') &&
    allText(value['sections'], SECTIONS) &&
    isListOf(value['probes'], ['ask', 'answer']) &&
    isOptional(value['earlier'], (given) => isListOf(given, SECTIONS)) &&
    isOptional(value['guess'], isGuess) &&
    isOptional(value['notes'], isText) &&
    isOptional(value['time'], isText) &&
    isOptional(value['drill'], isText) &&
    isOptional(value['spent'], (given) => isRecord(given) && Object.values(given).every((one) => typeof one === 'number')) &&
    typeof value['reviewed'] === 'boolean' &&
    (value['editing'] === null || isEditing(value['editing']))
  )
}

const isGuess = (value: unknown): boolean =>
  isRecord(value) && BANDS.some((band) => band === value['band']) && SECTIONS.some((section) => section === value['weakest'])

function isEditing(value: unknown): value is Editing {
  if (!isRecord(value) || typeof value['text'] !== 'string') return false
  if (value['kind'] === 'probe') return typeof value['ask'] === 'string'
  return value['kind'] === 'notes' || (value['kind'] === 'section' && SECTIONS.some((section) => section === value['section']))
}
