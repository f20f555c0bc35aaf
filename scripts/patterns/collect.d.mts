import type { Assembled } from './assemble.js'

/** Every pattern of the judgement as a program, those that stay RegExp with the reason, and how a pattern is looked up. */
export function compilePatterns(): Promise<Assembled & { readonly keyOf: (source: string, flags: string) => string }>
