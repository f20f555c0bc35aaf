/** What words are to somebody who reads them: letters and figures in lower case, however they are spaced or marked. */
const words = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** FNV-1a over UTF-16 code units, 32 bits, from a given start. */
function fnv(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** A name for what is said of these words that stays when lines move: 16 hexadecimal digits. Not for security. */
export function fingerprint(id: string, quote: string): string {
  const text = `${id}\n${words(quote)}`
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193)
}
