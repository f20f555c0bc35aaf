// Everything that judges is loaded, so that every pattern at the top of a module is noted.
import '../../src/checks/index.js'
import '../../src/reading/read.js'
import '../../src/review/weigh.js'
import '../../src/commands/review.js'
import { assemble } from './assemble.js'
import { collected } from './collecting.js'

/** Compiles every pattern of the judgement. */
export const compilePatterns = (): ReturnType<typeof assemble> => assemble(collected())

export { keyOf } from '../../src/text/programs.js'
export { packed } from './pack.js'
