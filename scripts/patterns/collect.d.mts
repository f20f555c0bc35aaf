import type { Assembled } from './assemble.js'
import type { packed } from './pack.js'

/** Every pattern of the judgement as a program, those that stay RegExp with the reason, how a pattern is looked up and how programs are written. */
export function compilePatterns(): Promise<
  Assembled & { readonly keyOf: (source: string, flags: string) => string; readonly packed: typeof packed }
>
