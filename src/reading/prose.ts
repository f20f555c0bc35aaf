import { linear } from '../text/pattern.js'
import type { Sentence, Token } from './answer.js'
import { FINITE_WORDS, FUNCTION_WORDS, GENERIC_WORDS, HAPPY_WORDS } from './words.js'

const isWord = (token: Token): boolean => token.kind !== 'mark'

/** Whether something is said to be or to happen: a cheap test that would rather pass a noun than refuse a verb. */
function hasVerb(words: readonly Token[]): boolean {
  return words.some((word, at) => {
    const { lower } = word
    if (FINITE_WORDS.has(lower) || /[a-z]{2}ed$/.test(lower) || /(?:n't|'re|'ve|'ll|'d)$/.test(lower)) return true
    const before = words[at - 1]?.lower ?? ''
    return at > 0 && /^(?:i|we|they|you|he|she|it|who|that|this|nobody|everybody|everyone)$/.test(before) && !FUNCTION_WORDS.has(lower)
  })
}

/** How many of the tokens belong to the closed classes. */
export function functionWords(tokens: readonly Token[]): number {
  let count = 0
  for (const { lower } of tokens) if (FUNCTION_WORDS.has(lower)) count++
  return count
}

const PLACEHOLDER = linear(
  /^(?:todo|tbd|tba|xxx+|lorem ipsum|fill (?:this )?in|insert |your (?:text|answer|situation|task|action|result)s? (?:here|goes)|(?:write|describe|type|add|explain|put) (?:your|the|what|how|here)[^.]{0,60}here\b)/i,
)
const HOLE = /\[[^[\]]{1,100}\]|\{[^{}]{1,100}\}|<[^<>]{1,100}>|_{3,200}|\.{4,200}/g

/** Only blanks of a template: "[describe the situation]", "TODO", "Lorem ipsum". */
export function isPlaceholder(text: string): boolean {
  const filled = text.replace(HOLE, ' ')
  if (filled !== text) {
    const words = filled.match(/[\p{L}\p{N}]{1,40}/gu)?.length ?? 0
    const all = text.match(/[\p{L}\p{N}]{1,40}/gu)?.length ?? 0
    const holes = text.match(HOLE)?.length ?? 0
    return words <= 2 || words < all * (holes > 1 ? 0.65 : 0.4)
  }
  return PLACEHOLDER.test(text) || /\blorem ipsum\b/i.test(text)
}

const SEPARATORS = ',;/|+&\u00b7\u2022'

interface Item {
  /** Token range. */
  readonly start: number
  readonly end: number
  readonly fragment: boolean
  /** Says how many: a note ("14 aisles") rather than a keyword. */
  readonly counted: boolean
  /** Says what was done: a step in short ("wrote tests"), if there are not too many of them. */
  readonly done: boolean
}

/** A short item that says nothing by itself: at most three words, no article, no pronoun. */
function isFragment(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord)
  return words.length > 0 && words.length <= 3 && !words.some(({ lower }) => lower !== 'and' && lower !== 'of' && FUNCTION_WORDS.has(lower))
}

function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = []
  let start = 0
  tokens.forEach((token, index) => {
    const last = index === tokens.length - 1
    const separates = token.kind === 'mark' && SEPARATORS.includes(token.text)
    if (!separates && !last) return
    const end = separates ? index : index + 1
    if (end > start) {
      const item = tokens.slice(start, end)
      items.push({
        start,
        end,
        fragment: isFragment(item),
        counted: item.some(({ kind }) => kind === 'number'),
        done: hasVerb(item.filter(isWord)),
      })
    }
    start = index + 1
  })
  return items
}

/** Fragments in a row that make a list nobody says aloud. */
const LIST_RUN = 5
/** The same when steps are among them. */
const LONG_RUN = 6
/** Bare words in a row that no sentence holds. */
const SALAD_RUN = 8

const isList = (items: readonly Item[]): boolean =>
  items.filter(({ counted, done }) => !counted && !done).length >= LIST_RUN || items.filter(({ counted }) => !counted).length >= LONG_RUN

/** Token ranges of lists of fragments. */
function lists(tokens: readonly Token[]): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  const items = itemsOf(tokens)
  for (let at = 0; at < items.length; ) {
    let end = at
    while (items[end]?.fragment) end++
    const [first, last] = [items[at], items[end - 1]]
    if (isList(items.slice(at, end)) && first && last) found.push({ start: first.start, end: last.end })
    at = Math.max(end, at + 1)
  }
  for (let at = 0; at < tokens.length; ) {
    let end = at
    while (isBare(tokens[end])) end++
    if (end - at >= SALAD_RUN) found.push({ start: at, end })
    at = Math.max(end, at + 1)
  }
  return found.sort((a, b) => a.start - b.start)
}

function isBare(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !FUNCTION_WORDS.has(token.lower) &&
    !FINITE_WORDS.has(token.lower) &&
    !token.lower.endsWith('ed') &&
    token.text === token.lower
  )
}

/** The part of a sentence that is prose, as character offsets; null when nothing is left. */
export function prosePart(sentence: Sentence): { readonly start: number; readonly end: number } | null {
  const { tokens, text } = sentence
  const cuts = tokens.length < LIST_RUN ? [] : lists(tokens)
  if (cuts.length === 0) return isProse(tokens) ? { start: 0, end: text.length } : null
  let best: { start: number; end: number; words: number } | null = null
  let from = 0
  for (const cut of [...cuts, { start: tokens.length, end: tokens.length }]) {
    const part = tokens.slice(from, Math.max(from, cut.start))
    const words = part.filter(isWord)
    const first = words[0]
    const last = words[words.length - 1]
    if (first && last && isProse(part) && words.length > (best?.words ?? 0))
      best = { start: first.start, end: last.end, words: words.length }
    from = cut.end
  }
  return best
}

/** Whether tokens are prose and not a list of words: said with a verb, or held together by small words. */
export function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord)
  if (words.length === 0) return false
  const commas = tokens.filter(({ text }) => text === ',').length
  const share = functionWords(words) / words.length
  const verb = hasVerb(words)
  if (commas >= 4 && commas > words.length * 0.22 && share < (verb ? 0.2 : 0.3)) return false
  if (words.length < 4) return verb || share > 0 || isNote(words, commas)
  return share >= (verb ? 0.1 : 0.2) || (words.length <= 6 && verb) || isNote(words, commas)
}

/** A few plain facts without a verb, as people jot them: "August 2022, Fresno, 14 aisles". */
function isNote(words: readonly Token[], commas: number): boolean {
  const counted = words.filter(({ kind, lower }) => kind === 'number' || NUMBER_WORDS.test(lower)).length
  const named = words.filter(({ text }, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(text)).length
  return words.length <= 16 && commas <= 5 && counted + Math.min(named, 1) > 0 && counted + named >= commas / 2
}

const NUMBER_WORDS = linear(
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|dozen|hundred|thousand)$/,
)

/** "Everyone was happy.": it went well, and nothing that happened. */
export function isEmptyPraise({ tokens, words }: Sentence): boolean {
  if (words > 16) return false
  let happy = false
  for (const { lower, kind } of tokens) {
    if (kind === 'mark') continue
    if (kind === 'number') return false
    if (HAPPY_WORDS.has(lower)) happy ||= !/^(?:good|well)$/.test(lower) || !tokens.some((token) => /^(?:i|me|my)$/.test(token.lower))
    else if (!FUNCTION_WORDS.has(lower) && !GENERIC_WORDS.has(lower)) return false
  }
  return happy
}

/** The same for equal words in the same order and for equal five-word runs in any. */
export function sameness({ tokens }: Sentence): string {
  const words = tokens.filter(isWord).map(({ lower }) => lower)
  if (words.length < 5) return words.join(' ')
  const runs = new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
  return [...runs].sort().join('|')
}
