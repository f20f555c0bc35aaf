import { Chalk } from 'chalk'
import type { Paint } from '../formats/paint.js'

export { decideColour } from './decide-colour.js'

/** Colours, or none. chalk decides nothing by itself: on a terminal it would not honour NO_COLOR. */
export function paint(on: boolean): Paint {
  const chalk = new Chalk({ level: on ? 1 : 0 })
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
  }
}
