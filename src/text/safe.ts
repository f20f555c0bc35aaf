/** Everything a terminal may obey or that may hide or reorder words: controls but tab and newline, line separators, bidi marks, the byte-order mark, half characters. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu
const UNSAFE_IN_A_LINE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu

const visible = (char: string): string => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Text from outside made harmless for a terminal: what is unsafe is shown as `\uXXXX`, nothing is dropped.
 * Newlines and tabs stay; with `newline: false` (file names, ids, one-line messages) they are shown too.
 */
export function safeText(text: string, { newline = true }: { readonly newline?: boolean } = {}): string {
  return text.replace(newline ? UNSAFE : UNSAFE_IN_A_LINE, visible)
}

/** A JSON text that a terminal may see: what JSON leaves raw inside strings is escaped; it parses to the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, visible)
}

/** Outside text as one harmless line: every run of white space is one space. */
export function oneLine(text: string): string {
  return safeText(text.replace(/[\t\n\v\f\r \u0085\u00A0\u2028\u2029]+/g, ' ').trim(), { newline: false })
}
