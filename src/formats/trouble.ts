import { safeText } from '../text/safe.js'
import type { Trouble } from '../trouble.js'

/** All that is wrong with a file is told on a line each; anything else is one line, whatever it quotes, so that nobody can forge another. */
const IN_LINES = 'bad-yaml'
const ONE_LINE = { newline: false } as const

/** What happened, where, and what to do next, as lines for standard error; ends with a newline. */
export function troubleText({ where, code, message, hint }: Trouble): string {
  const { file, line, column } = where ?? {}
  const place = file === undefined ? 'star-coach' : [safeText(file, ONE_LINE), line, column].filter((part) => part !== undefined).join(':')
  return `${place}: ${safeText(message, { newline: code === IN_LINES })}\n${hint === undefined ? '' : `${safeText(hint, ONE_LINE)}\n`}`
}
