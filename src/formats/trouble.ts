import { safeText } from '../text/safe.js'
import type { Trouble } from '../trouble.js'

/** All that is wrong with a file is told on a line each; anything else is one line, whatever it quotes, so that nobody can forge another. */
const IN_LINES = 'bad-yaml'
const ONE_LINE = { newline: false } as const

/** A file's name at the start of a line; one that a runner of GitHub would take for a command is shown as a path, which it is too. */
export const fileText = (file: string): string => safeText(file, ONE_LINE).replace(/^ *::/, './$&').replaceAll('##[', '# #[')

/** What happened, where, and what to do next, as lines for standard error; ends with a newline. */
export function troubleText({ where, code, message, hint }: Trouble): string {
  const { file, line, column } = where ?? {}
  const place = file === undefined ? 'star-coach' : [fileText(file), line, column].filter((part) => part !== undefined).join(':')
  return `${place}: ${safeText(message, { newline: code === IN_LINES })}\n${hint === undefined ? '' : `${safeText(hint, ONE_LINE)}\n`}`
}
