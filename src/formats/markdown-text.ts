import { oneLine } from '../text/safe.js'

/** What may mean something within a line of CommonMark or of GitHub's Markdown: tables, formulas and struck words included. */
const MARKUP = /[\\`*_[\]<>|~&$#]/g
/** The same without brackets, which mean nothing where no address follows. */
const MARKUP_BUT_BLANKS = /[\\`*_<>|~&$#]/g

/** Somebody else's words within a line of Markdown that we began: they stay the words they are, on that line. */
export const words = (text: string): string => oneLine(text).replace(MARKUP, '\\$&')

/** The rubric's words, whose blanks are easier to read as they are: [how many]. */
export const own = (text: string): string => oneLine(text).replace(MARKUP_BUT_BLANKS, '\\$&')

/** Somebody's words in quotation marks. */
export const quote = (text: string): string => `“${words(text)}”`

/** A table whose cells are Markdown already; `right` are the columns of numbers. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), row(heads.map((_, index) => (right.includes(index) ? '---:' : '---'))), ...rows.map(row)].join('\n')
}
