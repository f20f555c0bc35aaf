import type { Token } from './answer.js'
import { BETWEEN, FIRST_PERSON, NUMBER_WORDS, PAST, PASTS, PHRASES, PRESENT, PRONOUNS, STATE_VERBS } from './phrases.js'

const isPast = (word: string): boolean => PASTS.has(word) || (word.length > 4 && word.endsWith('ed') && word !== 'need')

/** Cues that take more than a phrase. */
const GRAMMAR = [
  'iVerb',
  'iVerbs',
  'iState',
  'weVerb',
  'noFirst',
  'noI',
  'present',
  'noVerb',
  'number',
  'year',
  'fromTo',
  'opensI',
  'opensWe',
  'opensPronoun',
  'opensArticle',
  'opensAnd',
  'opensBut',
  'opensSo',
  'name',
] as const

/** Every cue by name, in the order of their numbers. */
export const CUES: readonly string[] = [...Object.keys(PHRASES), ...GRAMMAR]
const NUMBER_OF: Readonly<Record<string, number>> = Object.fromEntries(CUES.map((name, index) => [name, index]))
/** The number of a cue. */
export const cue = (name: string): number => NUMBER_OF[name] ?? -1

/** Numbers of the cues of grammar. */
const AT = Object.fromEntries(GRAMMAR.map((name) => [name, cue(name)])) as Readonly<Record<(typeof GRAMMAR)[number], number>>

interface Phrase {
  readonly rest: readonly string[]
  readonly cue: number
}

/** Phrases by their first word. */
const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const map = new Map<string, Phrase[]>()
  for (const [name, phrases] of Object.entries(PHRASES)) {
    for (const phrase of phrases.split('|')) {
      const [first = '', ...rest] = phrase.split(' ')
      const list = map.get(first)
      if (list) list.push({ rest, cue: cue(name) })
      else map.set(first, [{ rest, cue: cue(name) }])
    }
  }
  return map
})()

const isYear = (word: string): boolean => word.length === 4 && /^(?:19|20)\d\d$/.test(word)

const has = (words: readonly string[], at: number, rest: readonly string[]): boolean => {
  for (let i = 0; i < rest.length; i++) if (words[at + i] !== rest[i] && !(rest[i] === '#' && words[at + i] === '#n')) return false
  return true
}

/** A unit's words in lower case: `#y` for a year, `#n` for another number; marks that are cues (`%`, `?`, quotes, money) are kept. */
export function plainWords(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const { lower, kind } of tokens) {
    if (kind === 'number') words.push(isYear(lower) ? '#y' : '#n')
    else if (kind === 'word') words.push(NUMBER_WORDS.has(lower) ? '#n' : lower)
    else if (BY_FIRST.has(lower)) words.push(lower)
  }
  return words
}

const isMark = (word: string): boolean => word.length === 1 && !/[a-z\u00c0-\uffff]/.test(word)

const [OPENS_RANGE, CLOSES_RANGE] = 'from to'.split(' ')

/** Cues of phrases, numbers and a range from one to another. */
function findPhrases(words: readonly string[], found: Uint8Array): void {
  let from = -9
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    for (const phrase of BY_FIRST.get(word === '#n' ? '#' : word) ?? [])
      if (phrase.rest.length === 0 || has(words, at + 1, phrase.rest)) found[phrase.cue] = 1
    if (word === '#n') found[AT.number] = 1
    else if (word === '#y') found[AT.year] = 1
    else if (word === OPENS_RANGE) from = at
    else if (word === CLOSES_RANGE && at - from <= 6 && at - from > 1) found[AT.fromTo] = 1
  }
}

/** Cues of who does what: the last "I" or "we" owns the verbs after it until another subject comes. */
function findVerbs(words: readonly string[], found: Uint8Array): void {
  let acts = 0
  let past = 0
  let present = 0
  let subject = ''
  for (const word of words) {
    const pastNow = isPast(word)
    if (PRESENT.has(word)) present++
    if (pastNow || PAST.has(word)) past++
    if (word === 'i' || word === 'we') subject = word
    else if (subject && STATE_VERBS.has(word)) {
      if (subject === 'i') found[AT.iState] = 1
      subject = ''
    } else if (subject && pastNow) {
      if (subject === 'i') acts++
      else found[AT.weVerb] = 1
    } else if (PRONOUNS.has(word) || (subject && PAST.has(word) && !BETWEEN.has(word))) subject = ''
  }
  if (acts > 0) found[AT.iVerb] = 1
  if (acts > 1) found[AT.iVerbs] = 1
  if (present > past) found[AT.present] = 1
  if (present + past === 0) found[AT.noVerb] = 1
  if (!words.some((word) => FIRST_PERSON.has(word))) found[AT.noFirst] = 1
  if (!words.some((word) => word === 'i' || word.startsWith("i'"))) found[AT.noI] = 1
}

function openingOf(word: string): number {
  if (word === 'i' || word.startsWith("i'")) return AT.opensI
  if (word === 'we' || word.startsWith("we'")) return AT.opensWe
  if (PRONOUNS.has(word)) return AT.opensPronoun
  if (word === 'the' || word === 'a' || word === 'an') return AT.opensArticle
  return word === 'and' ? AT.opensAnd : word === 'but' ? AT.opensBut : word === 'so' ? AT.opensSo : -1
}

/** A capital inside a sentence. */
const isName = (token: Token, before: Token | undefined): boolean =>
  token.kind === 'word' && token.text.length > 2 && token.text !== token.lower && before !== undefined && before.kind !== 'mark'

/** Marks in `found` which cues the unit shows. */
export function findCues(words: readonly string[], tokens: readonly Token[], found: Uint8Array): void {
  findPhrases(words, found)
  findVerbs(words, found)
  const opening = openingOf(words.find((word) => !isMark(word)) ?? '')
  if (opening >= 0) found[opening] = 1
  if (tokens.some((token, at) => isName(token, tokens[at - 1]))) found[AT.name] = 1
}
