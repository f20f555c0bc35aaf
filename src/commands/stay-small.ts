import { setFlagsFromString } from 'node:v8'
import { KNOWS } from './compile-later.js'

/**
 * Has V8 keep its memory small over many answers: what one review leaves behind is collected soon, instead of letting the memory
 * grow with the number of answers. It costs a few per cent of the time.
 */
export function staySmall(v8: string = process.versions.v8): void {
  if (!KNOWS.test(v8)) return
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--optimize-for-size')
}
