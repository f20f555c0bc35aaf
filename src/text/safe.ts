/** Everything a terminal may obey or that may hide or reorder words: controls but tab and newline, line separators, bidi marks, the byte-order mark, half characters. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu
const UNSAFE_IN_A_LINE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu

/** Whether a text is of letters, figures and the punctuation of print alone, as nearly every one is. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (!((c >= 0x20 && c < 0x7f) || (c > 0xa0 && c < 0x300) || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x2060))) return false
  }
  return true
}

const visible = (char: string): string => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Text from outside made harmless for a terminal: what is unsafe is shown as `\uXXXX`, nothing is dropped.
 * Newlines and tabs stay; with `newline: false` (file names, ids, one-line messages) they are shown too.
 */
export function safeText(text: string, { newline = true }: { readonly newline?: boolean } = {}): string {
  return isPlain(text) ? text : text.replace(newline ? UNSAFE : UNSAFE_IN_A_LINE, visible)
}

/** A JSON text that a terminal may see: what JSON leaves raw inside strings is escaped; it parses to the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, visible)
}

/** Outside text as one harmless line: every run of white space is one space. */
export function oneLine(text: string): string {
  const line = isPlain(text) && !text.includes('  ') ? text : text.replace(/[\t\n\v\f\r \u0085\u00A0\u2028\u2029]+/g, ' ')
  return safeText(line.trim(), { newline: false })
}
