import type { BankFlags } from '../bank.js'
import type { DrillFormat } from './by-files.js'
import type { DrillFlags } from './source.js'

/** What `drill` is told on the command line. */
export interface DrillOptions extends DrillFlags, BankFlags {
  readonly list?: boolean | undefined
  readonly format?: DrillFormat | undefined
  readonly json?: boolean | undefined
  /** A folder with an answer for each question: nobody is asked. */
  readonly answers?: string | undefined
  readonly allowOutside?: boolean | undefined
  /** The drill to go on with; true for the one last worked on. */
  readonly resume?: string | true | undefined
  /** Begin anew, whatever is unfinished. */
  readonly new?: boolean | undefined
  readonly plain?: boolean | undefined
  /** False with --no-input. */
  readonly input?: boolean | undefined
}
