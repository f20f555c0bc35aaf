import { BASE, ZERO } from '../../src/text/opcodes.js'
import { Unsupported } from './items.js'

/** A number as so many digits, the greatest first. */
export function digits(value: number, count: 1 | 2 | 3): string {
  if (!(value >= 0 && value < BASE ** count)) throw new Unsupported('too long a program')
  let rest = value
  let made = ''
  for (let i = 0; i < count; i++) {
    made = String.fromCharCode(ZERO + (rest % BASE)) + made
    rest = Math.floor(rest / BASE)
  }
  return made
}

/** Whether a letter stands for itself in a program. */
export const isPlain = (char: number): boolean => char < 128

const HALF = BASE / 2

/** A whole number from 0 as few digits: the lower half of the digits ends it, least first. */
export function shortly(value: number): string {
  const digit = value % HALF
  const rest = Math.floor(value / HALF)
  return rest === 0 ? String.fromCharCode(ZERO + digit) : String.fromCharCode(ZERO + HALF + digit) + shortly(rest)
}
