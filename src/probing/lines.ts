import { placeOf, type Sentence } from '../reading/answer.js'
import { readAnswer } from '../reading/read.js'
import { SECTIONS, type Section, type Span } from '../star.js'

/** A sentence somebody said, and where: in a part of the story, or in answer to a probe. */
export interface Line {
  readonly sentence: Sentence
  readonly source: string
  readonly where: Section | 'probe'
}

const NONE: readonly Span[] = []

/** What was typed in one place, sentence by sentence: nothing in it is taken for a heading. */
function linesIn(text: string, section: Section, where: Line['where']): readonly Line[] {
  if (text.trim() === '') return []
  const all: readonly Span[] = [{ start: 0, end: text.length }]
  const sections = { situation: NONE, task: NONE, action: NONE, result: NONE, [section]: all }
  const { sentences } = readAnswer({ source: text, frontMatter: {}, asked: null, sections, body: all, repeated: [] })
  return sentences.map((sentence) => ({ sentence, source: text, where }))
}

/** The sentences of a story, part after part. */
export const linesOfStory = (sections: Readonly<Record<Section, string>>): readonly Line[] =>
  SECTIONS.flatMap((section) => linesIn(sections[section], section, section))

/** The sentences of an answer to a probe. */
export const linesOfAnswer = (answer: string): readonly Line[] => linesIn(answer, 'action', 'probe')

/** The very words at a place in a line, spaces folded, no mark at the end. */
export function wordsAt({ sentence, source }: Line, { start, end }: Span): string {
  const place = placeOf({ sentence, start, end })
  return source
    .slice(place.start, place.end)
    .replace(/\s{1,400}/g, ' ')
    .trim()
    .replace(/[.,;:]$/, '')
}

/** As many words as one can hear and still answer. */
const MOST_WORDS = 16
/** A clause shorter than this says too little by itself. */
const LEAST_WORDS = 6
const EDGE = /[,;:—–] | (?=(?:and|but|so|because|which|who|when|until) )/g
const START = /[,;:—–] | (?=(?:and|but|so|because) )/g

/** The words around a place, short enough to be said back: the whole sentence, else its clause, else the first words of that. */
export function quoteOf(line: Line, place: Span): string {
  const { text } = line.sentence
  if (line.sentence.words <= MOST_WORDS) return wordsAt(line, { start: 0, end: text.length })
  const all = (pattern: RegExp): readonly number[] => [...text.matchAll(pattern)].map((hit) => hit.index + hit[0].length)
  const edges = [0, ...all(EDGE), text.length]
  const edge = [0, ...all(START)].filter((one) => one <= place.start).at(-1) ?? 0
  // A clause that is said back begins with what it says.
  const joined = edge === 0 ? 0 : (/^(?:and|but|so) /.exec(text.slice(edge, edge + 4))?.[0].length ?? 0)
  const start = edge + joined <= place.start ? edge + joined : edge
  const end = edges.find((edge) => edge >= place.end) ?? text.length
  const count = (from: number, to: number): number => text.slice(from, to).trim().split(' ').length
  if (count(start, end) <= MOST_WORDS) return wordsAt(line, { start, end })
  const from = count(start, place.start) > MOST_WORDS / 2 ? place.start : start
  const clauses = edges.filter((edge) => edge > from && count(from, edge) <= MOST_WORDS && count(from, edge) >= LEAST_WORDS)
  const last = clauses.at(-1) ?? from + ([...text.slice(from, end).matchAll(/ /g)][MOST_WORDS - 1]?.index ?? end - from)
  return `${wordsAt(line, { start: from, end: last })} …`
}
