import type { Programs } from './programs.js'

/** Two signs that stand for letters where case does not count: the long s and the sign of the kelvin. */
export const LONG_S = 0x17f
export const KELVIN = 0x212a

/** A text with its capital letters small, each where it was; `wide` for the two signs that stand for letters too. */
export function folded(text: string, wide: boolean): string {
  const small = text.toLowerCase()
  // Whatever else becomes small there is asked of classes, never of literals.
  if (small.length === text.length && !text.includes('\u212a')) return wide ? small.replaceAll('\u017f', 's') : small
  const ascii = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  return wide ? ascii.replaceAll('\u017f', 's').replaceAll('\u212a', 'k') : ascii
}

/** Whether a class has a character beyond ASCII. */
export function has(programs: Programs, of: number, c: number): boolean {
  const beyond = programs.beyond[of]
  if (typeof beyond !== 'object') return beyond === 1
  const [pairs, source, flags] = beyond
  if ((c >= 0x80 && c <= 0x24f) || (c >= 0x2000 && c <= 0x22ff)) {
    for (let i = 0; i < pairs.length; i += 2) if (c <= pairs.charCodeAt(i + 1)) return c >= pairs.charCodeAt(i)
    return false
  }
  return new RegExp(`^(?:${source})$`, flags).test(String.fromCodePoint(c))
}

/** Whether a character is an ASCII letter, a digit or an underscore. */
export const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95
