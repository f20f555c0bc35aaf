import { setFlagsFromString } from 'node:v8'

/** Versions of V8 (Node 20 to 24) that have been tried with this; others are left as they are. */
const TRIED = /^1[1-3]\./

/**
 * Has V8 optimise code later: a review is over before that pays, and a third of its time would go there.
 * Many answers gain too, for what is optimised later is seldom wrong.
 */
export function compileLater(v8: string = process.versions.v8): void {
  if (TRIED.test(v8)) setFlagsFromString('--interrupt-budget=1000000')
}
