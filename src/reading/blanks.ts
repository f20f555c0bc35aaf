import { linear } from '../text/pattern.js'
import { tokensOf } from './tokens.js'

const PLACEHOLDER = linear(
  /^(?:todo|tbd|tba|xxx+|lorem ipsum|fill (?:this )?in|insert |your (?:text|answer|situation|task|action|result)s? (?:here|goes)|(?:write|describe|type|add|explain|put) (?:your|the|what|how|here)[^.]{0,60}here\b)/i,
)
const LOREM = linear(/\blorem ipsum\b/i)
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' }
/** Longest text between brackets that is a blank to be filled in. */
const LONGEST = 100
/** Letters that stand for a figure: "from XX to YY". */
const FIGURES = new Set(['XX', 'XXX', 'XXXX', 'YY', 'YYY', 'ZZ', 'ZZZ'])

interface Holes {
  readonly count: number
  /** Lines to write on, "____": nobody leaves one in what is told. */
  readonly lines: number
  /** The text around them. */
  readonly around: string
}

/** Where the blank that opens at `at` ends, or `at` when it is none. */
function closes(text: string, at: number): number {
  const char = text.charAt(at)
  if (char === '_' || char === '.') {
    let end = at
    while (text.charAt(end) === char) end++
    return end - at >= (char === '_' ? 3 : 4) ? end : at
  }
  const closing = CLOSING[char]
  if (!closing) return at
  for (let end = at + 1; end < text.length && end - at <= LONGEST + 1; end++) {
    if (text.charAt(end) === closing) return end > at + 1 ? end + 1 : at
    if (text.charAt(end) === char) return at
  }
  return at
}

function holesIn(text: string): Holes {
  let count = 0
  let lines = 0
  let around = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 91 && code !== 123 && code !== 60 && code !== 95 && code !== 46) continue
    const end = closes(text, at)
    if (end > at) {
      count++
      if (code === 95) lines++
      around += `${text.slice(from, at)} `
      from = end
      at = end - 1
    } else while (code === text.charCodeAt(at + 1) && (code === 95 || code === 46)) at++
  }
  return { count, lines, around: around + text.slice(from) }
}

const wordsOf = (text: string): readonly string[] => tokensOf(text).flatMap(({ kind, text: word }) => (kind === 'mark' ? [] : [word]))

/**
 * Only blanks of a template: "[describe the situation]", "____", "TODO", "from XX to YY", "Lorem ipsum". One blank in a sentence that
 * says something ("He paid [a sum I may not name] for it.") does not make it one.
 */
export function isPlaceholder(text: string): boolean {
  const { count, lines, around } = holesIn(text)
  if (lines > 0) return true
  if (count === 0 && !text.includes('XX') && !text.includes('YY')) return PLACEHOLDER.test(text) || LOREM.test(text)
  const left = wordsOf(around)
  const figures = left.filter((word) => FIGURES.has(word)).length
  const words = left.length - figures
  if (count + figures > 2 && (count + figures) * 4 >= words) return true
  return count > 0 && (words <= 2 || words < wordsOf(text).length * (count > 1 ? 0.65 : 0.4))
}
