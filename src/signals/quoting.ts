import type { Quote, Sentence } from '../reading/answer.js'
import type { Span } from '../star.js'
import { linear } from '../text/pattern.js'

const EDGE = linear(/[,;:—–] |\. /)

/** The clause around a place in a sentence when the sentence is long, else all of it: what a person should see quoted. */
export function clause(sentence: Sentence, { start, end }: Span): Quote {
  const { text } = sentence
  if (sentence.words <= 24) return { sentence, start: 0, end: text.length }
  const edges = [0, ...EDGE.all(text).map(({ end }) => end), text.length]
  let from = edges.filter((edge) => edge <= start).at(-1) ?? 0
  let to = edges.find((edge) => edge >= end) ?? text.length
  if (text.slice(from, to).split(' ').length < 4) {
    from = edges.filter((edge) => edge < from).at(-1) ?? from
    to = edges.find((edge) => edge > to) ?? to
  }
  return {
    sentence,
    start: from,
    end:
      from +
      text
        .slice(from, to)
        .trimEnd()
        .replace(/[,;:—–]$/, '')
        .trimEnd().length,
  }
}
