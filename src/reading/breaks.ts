import type { Span } from '../star.js'
import { BREAKS } from './breaks-weights.js'

/**
 * What tells where a sentence of dictated text begins, as it is kept: common words, and for each word four weights of one printable
 * character, in 16ths of a natural logarithm of the odds: as the last word before the border, as the one before that, as the first word
 * after it, and as the second. Then what each length of a sentence adds, see {@link LENGTHS}, and what is always added.
 */
export interface PackedBreaks {
  readonly words: string
  readonly weights: string
  readonly lengths: readonly number[]
  readonly bias: number
}

/** Words from which each next weight of length holds. */
export const LENGTHS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33] as const
/** The place of a word at a border: before it, two before, after it, two after. */
export const PLACES = [-1, -2, 0, 1] as const
/** No sentence is taken to be longer, in words. */
const LONGEST = 45
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MIDDLE = 32

/** One weight as it is kept. */
export const packBreak = (weight: number): string => DIGITS[Math.max(-MIDDLE, Math.min(MIDDLE - 1, weight)) + MIDDLE] ?? 'A'
/** Which weight of length holds for so many words. */
export const lengthOf = (words: number): number => LENGTHS.filter((from) => words >= from).length
/** Words with a digit are alike. */
export const plainWord = (word: string): string => (/\d/.test(word) ? '#' : word.toLowerCase())

interface Known {
  readonly rows: ReadonlyMap<string, number>
  readonly weights: Int8Array
  /** By number of words. */
  readonly lengths: Int16Array
}

/** Unpacked when the first dictated text is read. */
const learned = (() => {
  let known: Known | undefined
  return (): Known => {
    known ??= {
      rows: new Map(BREAKS.words.split(' ').map((word, row) => [word, row * PLACES.length])),
      weights: Int8Array.from(BREAKS.weights, (digit) => DIGITS.indexOf(digit) - MIDDLE),
      lengths: Int16Array.from({ length: LONGEST + 1 }, (_, words) => BREAKS.lengths[lengthOf(words)] ?? 0),
    }
    return known
  }
})()

/** How much speaks for a border before each word. */
function bordersOf(words: readonly string[]): Int32Array {
  const { rows, weights } = learned()
  const out = new Int32Array(words.length).fill(BREAKS.bias)
  words.forEach((word, at) => {
    const row = rows.get(plainWord(word))
    if (row === undefined) return
    PLACES.forEach((place, i) => {
      const border = at - place
      if (border > 0 && border < words.length) out[border] = (out[border] ?? 0) + (weights[row + i] ?? 0)
    })
  })
  return out
}

/** Numbers of the words that begin sentences, the first left out: the borders that together have most for them. Linear. */
function startsIn(words: readonly string[]): readonly number[] {
  const borders = bordersOf(words)
  const { lengths } = learned()
  const best = new Int32Array(words.length + 1)
  const back = new Int32Array(words.length + 1)
  for (let at = 1; at <= words.length; at++) {
    let top = -(2 ** 31)
    for (let length = 1; length <= Math.min(LONGEST, at); length++) {
      const score = (best[at - length] ?? 0) + (at === words.length ? 0 : (borders[at] ?? 0) + (lengths[length] ?? 0))
      if (score > top) {
        top = score
        back[at] = at - length
      }
    }
    best[at] = top
  }
  const starts: number[] = []
  for (let at = back[words.length] ?? 0; at > 0; at = back[at] ?? 0) starts.push(at)
  return starts.reverse()
}

/** More words than this with hardly a mark were dictated. */
const DICTATED = { words: 35, marks: 1 / 40 } as const
const MARKS = '.,:;!?'

/** Whether a text, or one sentence of it, goes on as nobody writes: long, and without the marks and line ends that hold a text together. */
export function isDictated(text: string, { start, end }: Span): boolean {
  let [words, marks] = [1, 0]
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10) continue
    words++
    if (code === 10 || MARKS.includes(text.charAt(at - 1))) marks++
  }
  return words > DICTATED.words && marks <= words * DICTATED.marks
}

/** Dictated text of no more words is one sentence. */
const BREATH = 12

/** Cuts dictated text where sentences probably begin. */
export function cutAtBreaks(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end).split(' ')
  if (words.length <= BREATH) return [{ start, end }]
  const starts = startsIn(words)
  const spans: Span[] = []
  let from = start
  let at = start
  let next = 0
  words.forEach((word, number) => {
    if (number === starts[next]) {
      spans.push({ start: from, end: at - 1 })
      from = at
      next++
    }
    at += word.length + 1
  })
  return [...spans, { start: from, end }]
}
