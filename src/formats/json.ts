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

/** One document of schema `star-coach/reviews/1`, indented, with a newline at the end. Pure ASCII controls: a terminal may see it. */
export function jsonReviews(reviews: readonly Review[], errors: readonly ErrorDocument[]): string {
  return `${safeJson({ schema: 'star-coach/reviews/1', reviews, errors }, 2)}\n`
}
