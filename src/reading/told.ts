import type { Sentence, Token } from './answer.js'
import { isWord } from './prose.js'
import {
  ADVICE_WORDS,
  ASKING_WORDS,
  BUZZ_WORDS,
  CUSTOMER_WORDS,
  FUNCTION_WORDS,
  GENERIC_WORDS,
  HAPPY_WORDS,
  MINE_WORDS,
  SLOGAN_WORDS,
} from './words.js'

/** Longest sentence that may be empty of content. */
const LONGEST_EMPTY = 20

const OPENERS = new Set(['and', 'or', 'but', 'so', 'then', 'now', 'well', 'ok', 'okay', 'to', 'with', 'for', 'by', 'in', 'at', 'on'])
const ORDERS = new Set(['always', 'never', 'please', 'first', 'then', 'also', 'do', "don't", 'not', 'just', 'and'])
const YOURS = new Set(['you', 'your', 'yours', 'yourself'])
const OUGHT = new Set(['should', 'must', 'ought', 'shall'])

/** How many words at the start are in the set. */
function skipped(words: readonly Token[], set: ReadonlySet<string>): number {
  const first = words.findIndex(({ lower }) => !set.has(lower))
  return first < 0 ? words.length : first
}

/** A question tells nothing, unless it is one that was asked: within quotes, or at the end of a sentence that says who asked it. */
export function isQuestion({ tokens }: Sentence): boolean {
  let end = tokens.length - 1
  while (end >= 0 && ['"', "'", ')', '!'].includes(tokens[end]?.text ?? '')) end--
  if (tokens[end]?.text !== '?' || tokens.some(({ text }) => text === '"')) return false
  const words = tokens.filter(isWord)
  return ASKING_WORDS.has(words[skipped(words, OPENERS)]?.lower ?? '')
}

/** Advice to others: "Always listen to your customer." An order, or what one should do; nobody acts in it. */
export function isAdvice({ tokens }: Sentence): boolean {
  const words = tokens.filter(isWord)
  if (words.length < 3 || words.some(({ lower }) => MINE_WORDS.has(lower)) || tokens.some(({ text }) => text === '"')) return false
  if (
    ADVICE_WORDS.has(words[skipped(words, ORDERS)]?.lower ?? '') &&
    words.some(({ lower }) => YOURS.has(lower) || CUSTOMER_WORDS.has(lower))
  )
    return true
  return words.some(({ lower }, at) => {
    const [next, after] = [words[at + 1]?.lower ?? '', words[at + 2]?.lower]
    return (lower === 'you' || lower === 'one') && (OUGHT.has(next) || (next === 'need' && after === 'to'))
  })
}

/** "Everyone was happy.", "I am proud of what we achieved.": it went well, and nothing that happened. */
function isPraise(tokens: readonly Token[]): boolean {
  let happy = false
  for (const { lower } of tokens) {
    if (HAPPY_WORDS.has(lower))
      happy ||= !(lower === 'good' || lower === 'well') || !tokens.some(({ lower: other }) => MINE_WORDS.has(other))
    else if (!FUNCTION_WORDS.has(lower) && !GENERIC_WORDS.has(lower)) return false
  }
  return happy
}

const PAST = new Set(['was', 'were', 'had', 'did', 'came', 'went', 'felt', 'made', 'ended'])
/** Pictures in one sentence that make it a saying even when it is told in the past. */
const PICTURES = 2

/** "The customer always comes first.", "I went the extra mile for our customers.": true of every day and of no story. */
function isSlogan(tokens: readonly Token[]): boolean {
  let [customer, slogan, past, pictures] = [false, false, false, 0]
  for (const { lower } of tokens) {
    const [saying, picture] = [SLOGAN_WORDS.has(lower), BUZZ_WORDS.has(lower)]
    if (!saying && !picture && !FUNCTION_WORDS.has(lower) && !GENERIC_WORDS.has(lower) && !HAPPY_WORDS.has(lower) && lower !== 'went')
      return false
    customer ||= CUSTOMER_WORDS.has(lower) || lower.startsWith('customer-')
    slogan ||= saying || picture
    past ||= PAST.has(lower) || lower.endsWith('ed')
    if (picture) pictures++
  }
  return customer && (pictures >= PICTURES || (slogan && !past))
}

/** Nothing in it could be checked: praise without an event, or a saying about customers. */
export function isEmpty({ tokens, words }: Sentence): boolean {
  if (words > LONGEST_EMPTY || tokens.some(({ kind }) => kind === 'number')) return false
  const said = tokens.filter(isWord)
  return isPraise(said) || isSlogan(said)
}

/** From this many words on, sentences that differ in one word of ten are the same. */
const LEAST_NEAR = 8
const SAME_SHARE = 0.9
/** Sentences looked at for each word: a page of one word stays cheap. */
const MOST_SHARING = 24

/** Remembers what was told, to tell it once. */
export class Repeats {
  private readonly exact = new Set<string>()
  private readonly sharing = new Map<string, (readonly string[])[]>()

  /** Whether the same was told before, but for case, marks and, in a long sentence, a word in ten (where `nearly` is asked for); if not, it is told now. */
  seen({ tokens }: Sentence, nearly = true): boolean {
    const words: string[] = []
    for (const token of tokens) if (isWord(token)) words.push(token.lower)
    const key = words.join(' ')
    if (this.exact.has(key)) return true
    this.exact.add(key)
    return nearly && words.length >= LEAST_NEAR && this.near(words)
  }

  private near(words: readonly string[]): boolean {
    const anchors = longest(words, Math.ceil(words.length * (1 - SAME_SHARE)) + 1)
    for (const anchor of anchors) for (const other of this.sharing.get(anchor) ?? []) if (isNear(words, other)) return true
    for (const anchor of anchors) {
      const list = this.sharing.get(anchor)
      if (!list) this.sharing.set(anchor, [words])
      else if (list.length < MOST_SHARING) list.push(words)
    }
    return false
  }
}

/** The longest words, which are the rarest: of two sentences alike, one word more than differ is in both. */
function longest(words: readonly string[], count: number): ReadonlySet<string> {
  const found = new Set<string>()
  while (found.size < count) {
    let best = ''
    for (const word of words)
      if ((word.length > best.length || (word.length === best.length && word < best)) && !found.has(word)) best = word
    if (best === '') break
    found.add(best)
  }
  return found
}

/** Whether two lists share nine words of ten. */
function isNear(a: readonly string[], b: readonly string[]): boolean {
  const most = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < most * SAME_SHARE) return false
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return shared >= most * SAME_SHARE
}
