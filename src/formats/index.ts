import type { Review } from '../review/review.js'
import { type ErrorDocument, jsonDocument } from './json.js'
import { ndjsonLine } from './ndjson.js'
import type { Page } from './page.js'
import type { RubricEntry } from './rubric.js'
import { textReview } from './text.js'

/** What became of one input, in the order of the inputs. */
export type Outcome = { readonly review: Review; readonly page: Page } | { readonly error: ErrorDocument }

/** One run of a format over however many inputs, said part by part so that nothing has to be kept. */
export interface Saying {
  /** What stands before everything. */
  readonly open: string
  /** What is said of one input as soon as it is known; may be nothing. */
  readonly each: (outcome: Outcome) => string
  /** What is said when all are known. */
  readonly close: () => string
}

/** A way to say what became of the inputs. */
export interface Format {
  /** Read by programs: it parses whatever happened, so errors are part of it. */
  readonly machine: boolean
  /** Begins one run; what it has to remember is its own. */
  readonly begin: () => Saying
}

/** A format that says each by itself: nothing before, nothing after, nothing to remember. */
const alone = (each: Saying['each']): Format['begin'] => {
  return () => ({ open: '', each, close: () => '' })
}

/** Reviews with a blank line between two; errors are told on standard error. */
function textRun(): Saying {
  let said = 0
  return {
    open: '',
    each: (outcome) => ('review' in outcome ? (said++ > 0 ? '\n' : '') + textReview(outcome.review, outcome.page) : ''),
    close: () => '',
  }
}

/** Every format by its name. */
export const FORMATS = {
  text: { machine: false, begin: textRun },
  json: { machine: true, begin: jsonDocument },
  ndjson: { machine: true, begin: alone((outcome) => ndjsonLine('review' in outcome ? outcome.review : outcome.error)) },
} as const satisfies Readonly<Record<string, Format>>

/** The formats that few ask for; `more.ts` has them, and is loaded when one is asked for. */
const MORE = ['line', 'markdown', 'github', 'sarif', 'junit'] as const
/** The name of a format that is loaded when it is asked for. */
export type MoreName = (typeof MORE)[number]

/** The name of a format. */
export type FormatName = keyof typeof FORMATS | MoreName

/** The names of all formats, for people. */
export const FORMAT_NAMES: readonly FormatName[] = [...(Object.keys(FORMATS) as (keyof typeof FORMATS)[]), ...MORE]

/** What some formats tell of the coach itself. */
export interface About {
  readonly version: string
  /** The rubric's version. */
  readonly rubric: string
  /** Its checks, in its order. */
  readonly checks: readonly RubricEntry[]
}

/** The format of this name. */
export async function formatNamed(name: FormatName, about: About): Promise<Format> {
  if (isLoaded(name)) return FORMATS[name]
  const { moreFormats } = await import('./more.js')
  return moreFormats(about)[name]
}

const isLoaded = (name: FormatName): name is keyof typeof FORMATS => name in FORMATS
