import type { Sentence, Token } from './answer.js'
import { hasVerb, isProse, isWord } from './prose.js'
import { FINITE_WORDS, FUNCTION_WORDS, SUBJECT_WORDS } from './words.js'

const SEPARATORS = ',;/|+&\u00b7\u2022'
/** Fragments in a row that make a list nobody says aloud. */
const LIST_RUN = 5
/** The same when steps told in two or three words are among them. */
const LONG_RUN = 6
/** Keywords in a list that holds figures and longer items as well. */
const MIXED_KEYWORDS = 3
/** Words of an item that may go with a list. */
const LOOSE_WORDS = 6
/** Words that must be left of a sentence for it to say something. */
const LEAST_LEFT = 4
/** Bare words in a row that no sentence holds. */
const SALAD_RUN = 8

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * An item between separators. `bare`: a keyword, at most three words without a small word, and without a verb unless it is
 * nothing else ("renewed"). `terse`: a step as short as that ("wrote tests"). `deed` and `loose`, with and without a verb: no
 * doer and no article, so it may belong to a list ("reduced by 40%", "from 10 to 2"). `said`: all else.
 */
interface Item extends Range {
  readonly is: 'bare' | 'terse' | 'deed' | 'loose' | 'said'
  /** Says how many: a note ("14 aisles") rather than a keyword. */
  readonly counted: boolean
}

function itemOf(tokens: readonly Token[], start: number, end: number): Item {
  // The letters of "A/B test" are no small words.
  const words = tokens.slice(start, end).filter((token, at) => isWord(token) && tokens[start + at + 1]?.text !== '/')
  const counted = words.some(({ kind }) => kind === 'number')
  const plain = words.every(({ lower }) => lower === 'and' || lower === 'of' || !FUNCTION_WORDS.has(lower))
  const loose = words.length <= LOOSE_WORDS && !words.some(({ lower }) => SUBJECT_WORDS.has(lower))
  const verb = hasVerb(words)
  const short = words.length > 0 && words.length <= 3 && plain
  const is = short ? (words.length === 1 || !verb ? 'bare' : 'terse') : loose ? (verb ? 'deed' : 'loose') : 'said'
  return { start, end, is, counted }
}

function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = []
  let start = 0
  tokens.forEach(({ kind, text }, index) => {
    const separates = kind === 'mark' && SEPARATORS.includes(text) && !(text === '/' && tokens[index - 1]?.text.length === 1)
    if (!separates && index < tokens.length - 1) return
    const end = separates ? index : index + 1
    if (end > start) items.push(itemOf(tokens, start, end))
    start = index + 1
  })
  return items
}

/** Where a run of items ends that is a list from `from` on, or `from` when there is none. */
function runEnd(items: readonly Item[], from: number): number {
  let end = from
  let short = 0
  let keywords = 0
  let steps = 0
  for (let item = items[end]; item && item.is !== 'said'; item = items[++end]) {
    if (item.is === 'bare') keywords += item.counted ? 0 : 1
    if (item.is === 'terse') steps += item.counted ? 0 : 1
    if (item.is === 'bare' || item.is === 'terse') short++
  }
  const mixed = end - from >= LONG_RUN && keywords >= MIXED_KEYWORDS && short * 2 >= end - from
  return keywords >= LIST_RUN || keywords + steps >= LONG_RUN || mixed ? end : from
}

/** Lists of fragments, as ranges of tokens. A deed told before the list stays: the list starts after it, or with the sentence. */
function keywordLists(items: readonly Item[]): Range[] {
  const found: Range[] = []
  for (let at = 0; at < items.length; at++) {
    const is = items[at]?.is
    if (is === 'said' || (at > 0 && is === 'deed')) continue
    const end = runEnd(items, at)
    const [first, last] = [items[at], items[end - 1]]
    if (end === at || !first || !last) continue
    found.push({ start: first.start, end: last.end })
    at = end - 1
  }
  return found
}

/** A word in lower case that is neither small nor a verb; a figure between two of them goes with them. */
function isBare(token: Token | undefined): boolean {
  if (token?.kind === 'number') return true
  return (
    token?.kind === 'word' &&
    !FUNCTION_WORDS.has(token.lower) &&
    !FINITE_WORDS.has(token.lower) &&
    !token.lower.endsWith('ed') &&
    token.text === token.lower
  )
}

/** Bare words in a row, as ranges of tokens. */
function bareRuns(tokens: readonly Token[]): Range[] {
  const found: Range[] = []
  for (let at = 0; at < tokens.length; ) {
    let end = at
    while (isBare(tokens[end])) end++
    if (end - at >= SALAD_RUN) found.push({ start: at, end })
    at = Math.max(end, at + 1)
  }
  return found
}

/** Ranges of tokens that are lists and no sentences, in order. */
function lists(tokens: readonly Token[]): Range[] {
  if (tokens.length < LIST_RUN) return []
  const runs = bareRuns(tokens)
  const listed = keywordLists(itemsOf(tokens))
  return runs.length === 0 ? listed : [...runs, ...listed].sort((a, b) => a.start - b.start)
}

/** The part of a sentence that is prose, as character offsets: the longest one between lists; null when nothing is left. */
export function prosePart({ tokens, text }: Sentence): Range | null {
  const cuts = lists(tokens)
  if (cuts.length === 0) return isProse(tokens) ? { start: 0, end: text.length } : null
  let best: Range | null = null
  let most = LEAST_LEFT - 1
  let from = 0
  for (const cut of [...cuts, { start: tokens.length, end: tokens.length }]) {
    const part = tokens.slice(from, Math.max(from, cut.start))
    const words = part.filter(isWord)
    const first = words[0]
    const last = words[words.length - 1]
    if (first && last && words.length > most && isProse(part)) {
      best = { start: first.start, end: last.end }
      most = words.length
    }
    from = cut.end
  }
  return best
}
