/** Two columns on a terminal (Unicode East Asian Width W and F, Unicode 15), as hexadecimal ranges; unassigned gaps are bridged. */
const WIDE =
  '1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA ' +
  '26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247 3250-4DBF ' +
  '4E00-A4CF A960-A97F AC00-D7A3 F900-FAFF FE10-FE1F FE30-FE6F FF01-FF60 FFE0-FFE6 16FE0-1B2FF 1F004 1F0CF 1F18E 1F191-1F19A 1F200-1F320 ' +
  '1F32D-1F335 1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E ' +
  '1F550-1F567 1F57A 1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EF 1F6F4-1F6FF 1F7E0-1F7FF 1F90C-1F93A ' +
  '1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD'

const RANGES: readonly (readonly [number, number])[] = WIDE.split(' ').map((range) => {
  const [from = '', to = from] = range.split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
})

/** Takes no column: accents, joiners, variation selectors, and Hangul vowels and finals that stack on the one before. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Cs}\u1160-\u11FF\uD7B0-\uD7FF]$/u
const JOINER = 0x200d
const EMOJI_STYLE = 0xfe0f
const TAB_STOP = 4

const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff
const isFlagHalf = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff

function isWide(code: number): boolean {
  let low = 0
  let high = RANGES.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = RANGES[middle] as readonly [number, number]
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}

/** Letters, signs and punctuation of the languages of Europe: one column each, by far the most there is. */
const isNarrow = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0x300) || (code >= 0x2010 && code < 0x2028) || (code >= 0x2030 && code < 0x2060)

function widthOfOne(char: string, code: number): number {
  if (isNarrow(code)) return 1
  if (NO_WIDTH.test(char)) return 0
  return isWide(code) ? 2 : 1
}

/** What a person sees as one character, and how many columns it takes. */
export interface Glyph {
  readonly text: string
  readonly width: number
}

/** Text as glyphs: accents stay with their letter; flags, families and skin tones stay whole. Our own rules, so every Node version counts alike. */
export function glyphs(text: string): readonly Glyph[] {
  const out: { text: string; width: number }[] = []
  let joined = false
  let halfFlag = false
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const last = out[out.length - 1]
    const width = widthOfOne(char, code)
    const secondHalf: boolean = halfFlag && isFlagHalf(code)
    const clings = joined || secondHalf || isSkinTone(code) || (width === 0 && char !== '\t' && char !== '\n')
    if (last !== undefined && clings) {
      last.text += char
      if (code === EMOJI_STYLE || secondHalf) last.width = 2
    } else out.push({ text: char, width: isFlagHalf(code) ? 1 : width })
    halfFlag = isFlagHalf(code) && !secondHalf
    joined = code === JOINER
  }
  return out
}

/** Whether a text is of printable ASCII alone: as many columns as characters. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20 || text.charCodeAt(at) > 0x7e) return false
  return true
}

/** Columns that a text takes on a terminal; tabs go to the next stop of four. The text holds no line break and no escape sequence. */
export function displayWidth(text: string): number {
  if (isAscii(text)) return text.length
  return glyphs(expandTabs(text)).reduce((sum, glyph) => sum + glyph.width, 0)
}

/** Tabs as spaces up to the next stop of four columns, counted from the start of each line. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let column = 0
  let out = ''
  for (const glyph of glyphs(text)) {
    const blanks = glyph.text.startsWith('\t') ? TAB_STOP - (column % TAB_STOP) : 0
    out += blanks > 0 ? ' '.repeat(blanks) + glyph.text.slice(1) : glyph.text
    column = glyph.text.startsWith('\n') ? 0 : column + (blanks > 0 ? blanks : glyph.width)
  }
  return out
}

/** A text filled with spaces up to `columns`; longer ones stay as they are. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
