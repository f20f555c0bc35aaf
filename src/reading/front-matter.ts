import { linear } from '../text/pattern.js'
import { type Raw, rawLines } from './markdown.js'

/** Front matter as data, and where the text after it starts. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>
  readonly end: number
}

const NONE: FrontMatter = { data: {}, end: 0 }
/** Further than this nobody's front matter reaches. */
const MOST_LINES = 400
const KEY = linear(/^([A-Za-z_][\w.-]{0,63}):(?:[ \t]|$)/)
const SECTION_KEY = linear(/^(?:[Ss]ituation|[Tt]ask|[Aa]ction|[Rr]esult|SITUATION|TASK|ACTION|RESULT|[STAR])s?:/)
const NUMBER = linear(/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/)
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['~', null],
  ['', null],
])

/** A plain or quoted scalar; undefined when it takes a YAML library to tell. */
function scalarOf(text: string): { readonly value: unknown } | undefined {
  if (WORDS.has(text)) return { value: WORDS.get(text) }
  if (NUMBER.test(text)) return { value: Number(text) }
  if (text.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(text)
      return typeof value === 'string' ? { value } : undefined
    } catch {
      return undefined
    }
  }
  if (text.startsWith("'")) {
    const inner = text.slice(1, -1)
    return text.length > 1 && text.endsWith("'") && !inner.replaceAll("''", '').includes("'")
      ? { value: inner.replaceAll("''", "'") }
      : undefined
  }
  return /^[[\]{}|>&*!%@`#,?-]/.test(text) || text.includes(' #') || text.includes(': ') || text.endsWith(':') ? undefined : { value: text }
}

function flat(lines: readonly string[]): { readonly entries: readonly (readonly [string, unknown])[]; readonly whole: boolean } {
  const entries: [string, unknown][] = []
  let whole = true
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const key = KEY.exec(line)?.[1]
    const scalar = key === undefined ? undefined : scalarOf(line.slice(key.length + 1).trim())
    if (key !== undefined && scalar) entries.push([key, scalar.value])
    else whole = false
  }
  return { entries, whole }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The front matter that opens `source`, if any. Flat lines are read here; anything more is given to `parseYaml`,
 * and when that is missing or throws, the flat lines that can be read are kept.
 */
export function readFrontMatter(source: string, parseYaml?: (text: string) => unknown): FrontMatter {
  if (!/^---[ \t]*[\r\n]/.test(source.slice(0, 200))) return NONE
  const raws: Raw[] = rawLines(source, 0, MOST_LINES)
  const close = raws.findIndex(
    ({ from, end }, index) => index > 0 && end - from < 200 && /^(?:---|\.\.\.)[ \t]*$/.test(source.slice(from, end)),
  )
  if (close < 0) return NONE
  const lines = raws.slice(1, close).map(({ from, end }) => source.slice(from, end))
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#'))
  if (first !== undefined && (!KEY.test(first) || SECTION_KEY.test(first))) return NONE
  const { entries, whole } = flat(lines)
  const end = raws[close]?.next ?? 0
  if (!whole && parseYaml) {
    try {
      const data = parseYaml(lines.join('\n'))
      if (isRecord(data)) return { data, end }
    } catch {
      // Damaged front matter must not cost the person the review of their answer.
    }
  }
  return { data: Object.fromEntries(entries), end }
}
