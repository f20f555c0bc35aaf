import type { Review } from '../review/review.js'
import { safeJson } from '../text/safe.js'
import type { Trouble } from '../trouble.js'

/** An input that could not be reviewed, as programs read it: schema `star-coach/error/1`. */
export interface ErrorDocument {
  readonly schema: 'star-coach/error/1'
  readonly file: string
  readonly error: { readonly code: string; readonly message: string; readonly hint?: string; readonly line?: number }
}

/** The document for what went wrong with this input. */
export function errorDocument(file: string, { code, message, hint, where }: Trouble): ErrorDocument {
  return {
    schema: 'star-coach/error/1',
    file,
    error: { code, message, ...(hint === undefined ? {} : { hint }), ...(where?.line === undefined ? {} : { line: where.line }) },
  }
}

/** A JSON value, indented as it stands inside a list of the document. */
const inList = (value: unknown): string => `\n    ${safeJson(value, 2).replaceAll('\n', '\n    ')}`

/** The end of a list: on the line where it began when there is nothing in it. */
const listEnd = (many: number): string => (many === 0 ? ']' : '\n  ]')

/**
 * One document of schema `star-coach/reviews/1`, indented, with a newline at the end, said part by part: only the errors are kept.
 * Pure ASCII controls: a terminal may see it.
 */
export function jsonDocument() {
  const errors: ErrorDocument[] = []
  let reviews = 0
  return {
    open: '{\n  "schema": "star-coach/reviews/1",\n  "reviews": [',
    each: (outcome: { readonly review: Review } | { readonly error: ErrorDocument }): string => {
      if ('review' in outcome) return (reviews++ > 0 ? ',' : '') + inList(outcome.review)
      errors.push(outcome.error)
      return ''
    },
    close: (): string => `${listEnd(reviews)},\n  "errors": [${errors.map(inList).join(',')}${listEnd(errors.length)}\n}\n`,
  }
}

/** The same document at once. */
export function jsonReviews(reviews: readonly Review[], errors: readonly ErrorDocument[]): string {
  const { open, each, close } = jsonDocument()
  const said = [...reviews.map((review) => each({ review })), ...errors.map((error) => each({ error }))]
  return open + said.join('') + close()
}
