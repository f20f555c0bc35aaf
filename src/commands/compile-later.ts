import { setFlagsFromString } from 'node:v8'

/** The V8 of Node 20, which knows the flag; later ones print an error for it. */
export const KNOWS = /^11\.3\./

/**
 * Has V8 optimise code later: a review is over before that pays, and a third of its time would go there.
 * Many answers gain too, for what is optimised later is seldom wrong.
 */
export function compileLater(v8: string = process.versions.v8): void {
  if (KNOWS.test(v8)) setFlagsFromString('--interrupt-budget=1000000')
}
