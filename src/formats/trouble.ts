import { safeText } from '../text/safe.js'
import type { Trouble } from '../trouble.js'

/** What happened, where, and what to do next, as lines for standard error; ends with a newline. */
export function troubleText({ where, message, hint }: Trouble): string {
  const { file, line, column } = where ?? {}
  const place =
    file === undefined ? 'star-coach' : [safeText(file, { newline: false }), line, column].filter((part) => part !== undefined).join(':')
  return `${place}: ${safeText(message)}\n${hint === undefined ? '' : `${safeText(hint)}\n`}`
}
