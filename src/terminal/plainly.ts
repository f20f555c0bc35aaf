/** What decides whether screens are drawn or text is told from top to bottom. */
export interface PlainAsked {
  readonly env: Readonly<Record<string, string | undefined>>
  /** --plain. */
  readonly flag?: boolean | undefined
}

const OFF = ['', '0', 'false', 'no', 'off']
const isOn = (value: string | undefined): boolean => value !== undefined && !OFF.includes(value.trim().toLowerCase())

/** Flag > STAR_COACH_PLAIN > ACCESSIBLE > a terminal that cannot be drawn on; `0`, `false`, `no` and nothing mean off. */
export function isPlain({ env, flag }: PlainAsked): boolean {
  if (flag === true) return true
  const own = env['STAR_COACH_PLAIN']
  if (own !== undefined) return isOn(own) || env['TERM'] === 'dumb'
  return isOn(env['ACCESSIBLE']) || env['TERM'] === 'dumb'
}

/** What a screen reader would spell out or pass over, and the word for it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2588\u2591-\u2593]+/g, ''],
  [/^([ ]*)[·•] /gm, '- '],
  [/ · /g, ', '],
  [/✓ ?/g, 'Done: '],
  [/(\d)–(\d)/g, '$1 to $2'],
  [/→/g, 'to'],
  [/−(?=\d)/g, 'minus '],
  [/…/g, '...'],
]

/** A number or a label in front of what it is of. */
const STEP = /^(\d) {2}(?=\S)/
const LABEL = /^([A-Z][a-z]{1,12}(?: [a-z]{1,12})?) {2,40}(?=[^\d ])/

/** Text for a page as text to be read aloud from top to bottom: no bars, no columns, words for signs. Markdown to be copied stays as it is. */
export function plainly(text: string): string {
  if (text.startsWith('---\n')) return text
  const said = WORDS.reduce((now, [sign, word]) => now.replace(sign, word), text)
  return said
    .split('\n')
    .map((line) => line.trim().replace(STEP, '$1. ').replace(LABEL, '$1: ').replace(/ {2,}/g, ', '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}
