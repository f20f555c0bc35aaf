import { CHECKS } from '../../checks/index.js'
import { type About, formatNamed, type Outcome, type Saying } from '../../formats/index.js'
import { type Page, paragraph } from '../../formats/page.js'
import { type Row, rowOf, tableOf } from '../../formats/table.js'
import { RUBRIC_VERSION } from '../../review/weigh-with.js'
import { plainly } from '../../terminal/plainly.js'
import { VERSION } from '../version.js'
import type { Ground } from './one.js'

/** A {@link Saying} that knows which answers were named and which were found in a folder. */
export interface Telling extends Omit<Saying, 'each'> {
  readonly each: (outcome: Outcome, inFolder: boolean) => string
}

/** What some formats tell of this coach. */
export const ABOUT: About = { version: VERSION, rubric: RUBRIC_VERSION, checks: CHECKS }

const nothing = (): string => ''
const SILENT: Telling = { open: '', each: nothing, close: nothing }
/** Not a review: the answer itself, with a heading over each part as it was read. */
const HEADED: Telling = { open: '', each: (outcome) => ('page' in outcome ? (outcome.page.headed ?? '') : ''), close: nothing }

/** How this run says what became of its inputs; several answers end in a table where people read, unless they come without end. */
export async function tellingOf(ground: Ground, page: Pick<Page, 'columns' | 'paint'>, endless: boolean): Promise<Telling> {
  const { settings, several } = ground
  if (settings.quiet) return SILENT
  if (settings.withHeadings) return HEADED
  const format = await formatNamed(settings.format, ABOUT)
  const saying = format.begin()
  if (settings.format !== 'text') return saying
  const { plain } = settings
  const telling = several && !endless ? withTable(saying, { ...page, plain }, settings.all) : saying
  return plain ? { ...telling, each: (...one) => plainly(telling.each(...one)), close: () => plainly(telling.close()) } : telling
}

/** Answers found in a folder are a line of the table each, and whole only when all is asked for. */
function withTable(
  { open, each, close }: Saying,
  page: Pick<Page, 'columns' | 'paint'> & { readonly plain: boolean },
  all: boolean,
): Telling {
  const rows: Row[] = []
  let said = false
  let shortened: string | null = null
  return {
    open,
    each: (outcome, inFolder) => {
      // A folder without answers is no answer.
      if (!('error' in outcome && outcome.error.error.code === 'no-answers')) rows.push(rowOf(outcome))
      if (inFolder && !all) {
        if ('review' in outcome) shortened ??= outcome.review.file
        return ''
      }
      const text = each(outcome)
      said ||= text !== ''
      return text
    },
    close: () => {
      const how =
        shortened === null ? [] : ['', ...paragraph(`One whole: star-coach review ${asTyped(shortened)}`, page.columns, page.paint.dim)]
      const table = tableOf(rows, page) + how.map((line) => `${line}\n`).join('')
      return close() + (said && table !== '' ? '\n' : '') + table
    },
  }
}

/** A path as a shell takes it. */
const asTyped = (path: string): string =>
  /^[\w./@%+=:,-]{1,4096}$/.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", `'\\''`)}'`
