/** A terminal's own orders inside a paste: colours, cursor moves. Bounded, so that no stray ESC can eat words. */
const ORDERS = /(?:\u001B\[|\u009B)[0-9;:?<=>]{0,32}[ -/]{0,4}[@-~]/g
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g
const HALF = /\p{Cs}/gu

/**
 * Pasted text as it is kept: every kind of line break is one, a tab is two spaces, control codes are dropped, words never.
 * Applying it twice changes nothing more.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(ORDERS, '')
    .replace(/\t/g, '  ')
    .replace(HIDDEN, '')
    .replace(HALF, '\uFFFD')
}
