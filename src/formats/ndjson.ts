import type { Review } from '../review/review.js'
import { safeJson } from '../text/safe.js'
import type { ErrorDocument } from './json.js'

/** A review or an error on a line of its own. */
export function ndjsonLine(document: Review | ErrorDocument): string {
  return `${safeJson(document)}\n`
}
