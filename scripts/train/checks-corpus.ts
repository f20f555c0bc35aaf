import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../../src/checks/check.js'
import { type Seen, see } from '../../src/checks/learned/features.js'
import { type WordKinds, wordKinds } from '../../src/checks/learned/kinds.js'
import { LEARNED } from '../../src/checks/learned/model.js'
import { readBy, voicesOf } from '../../src/checks/learned/weighing.js'
import { RULES } from '../../src/checks/rules.js'
import { type Answer, placeOf, whole } from '../../src/reading/answer.js'
import { readDraft } from '../../src/reading/draft.js'
import type { Model as Segmenter } from '../../src/reading/model.js'
import { readAnswer } from '../../src/reading/read.js'
import { tellStory } from '../../src/signals/tell.js'
import type { Level, Span } from '../../src/star.js'

interface AnswerLine {
  readonly id: string
  readonly writer: string
  readonly kind: string
  readonly sections: Readonly<Record<string, string | null | undefined>> | null
  readonly text: string | null
}

interface LabelLine {
  readonly id: string
  readonly labels: Readonly<Record<string, 'N' | 'H' | 'P'>>
  readonly quotes?: Readonly<Record<string, string | null>>
}

/** One answer, or one sentence of our own, to learn from or to be tried on. Lists by check are in the order of {@link LEARNED}. */
export interface Lesson {
  readonly id: string
  readonly writer: string
  readonly kind: string
  readonly answer: Answer
  readonly seen: readonly Seen[]
  /** Whether the check reads a sentence. */
  readonly readable: readonly (readonly boolean[])[]
  /** 0 absent, 1 partial, 2 present: the readers' median. */
  readonly levels: readonly number[]
  /** The readers' deciding words, and the sentences that hold them. */
  readonly quotes: readonly (readonly Span[])[]
  readonly quoted: readonly ReadonlySet<number>[]
  readonly rules: readonly Level[]
  readonly voices: readonly number[]
  /** What the readers said of every check, learned or not: level and places of quotes by id. */
  readonly truth: ReadonlyMap<string, { readonly level: number; readonly quotes: readonly Span[] }>
  readonly rating: number | null
}

const SECTIONS = ['situation', 'task', 'action', 'result', 'reflection']
const LEVEL = { N: 0, H: 1, P: 2 } as const

const lines = <T>(folder: string, name: string): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(one.id, [...(groups.get(one.id) ?? []), one])
  return groups
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** An answer of the corpus as the file that a person would write. */
function textOf({ sections, text }: AnswerLine): string {
  if (!sections) return `${(text ?? '').trim()}\n`
  return SECTIONS.filter((section) => sections[section])
    .map((section) => `## ${capital(section)}\n\n${(sections[section] ?? '').trim()}\n`)
    .join('\n')
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2)
}

/** The places of a quote in a text: two are joined by " … ". */
const placesOf = (text: string, quote: string): Span[] =>
  quote
    .split(' … ')
    .map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
    .filter(({ start }) => start >= 0)

/** Which sentences hold enough of a quote to be meant by it. */
function holding({ told }: Answer, quotes: readonly Span[]): ReadonlySet<number> {
  return new Set(
    told.flatMap((sentence, at) => {
      const { start, end } = placeOf(whole(sentence))
      const meant = quotes.some((quote) => {
        const shared = Math.min(end, quote.end) - Math.max(start, quote.start)
        return shared >= Math.min(8, (quote.end - quote.start) * 0.4)
      })
      return meant ? [at] : []
    }),
  )
}

const rulesOn = (answer: Answer): Level[] =>
  LEARNED.map((id) => (RULES.find((check: Check) => check.id === id) as Check).judge(tellStory(answer)).level)

/** The labelled answers of a corpus. Free prose is read by a segmenter that has not seen its writer, where there is one. */
export function lessons(folder: string, segmenters: ReadonlyMap<string, Segmenter>): Lesson[] {
  const kinds = wordKinds()
  const labels = byId(lines<LabelLine>(folder, 'labels.jsonl'))
  const ratings = byId(lines<{ id: string; rating: number }>(folder, 'ratings.jsonl'))
  return lines<AnswerLine>(folder, 'answers.jsonl').flatMap((line): Lesson[] => {
    const readers = labels.get(line.id)
    if (!readers) return []
    const text = textOf(line)
    const answer = readAnswer(readDraft(text), segmenters.get(line.writer))
    const quotes = LEARNED.map((id) => readers.flatMap((reader) => placesOf(text, reader.quotes?.[id] ?? '\0')))
    const rated = ratings.get(line.id)
    return [
      {
        id: line.id,
        writer: line.writer,
        kind: line.kind,
        answer,
        seen: see(answer, kinds),
        readable: LEARNED.map((id) => readBy(id, answer)),
        levels: LEARNED.map((id) => median(readers.map((reader) => LEVEL[reader.labels[id] ?? 'N']))),
        quotes,
        quoted: quotes.map((spans) => holding(answer, spans)),
        rules: rulesOn(answer),
        voices: voicesOf(answer.told),
        truth: new Map(
          Object.keys(readers[0]?.labels ?? {}).map((id) => [
            id,
            {
              level: median(readers.map((reader) => LEVEL[reader.labels[id] ?? 'N'])),
              quotes: readers.flatMap((reader) => placesOf(text, reader.quotes?.[id] ?? '\0')),
            },
          ]),
        ),
        rating: rated ? rated.reduce((sum, { rating }) => sum + rating, 0) / rated.length : null,
      },
    ]
  })
}

const SHORT = ['ctx', 'nam', 'need', 'evi', 'tsk', 'con', 'dec', 'ten', 'bey', 'out', 'qnt', 'cres', 'las']
const HEADINGS: Readonly<Record<string, string>> = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' }

/** Sentences of our own, one a line: section | sentence | what it earns, `-` for in part. All else it does not earn. */
export function examples(path: string): Lesson[] {
  const kinds: WordKinds = wordKinds()
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^[STAR]\|/.test(line))
    .flatMap((line, at): Lesson[] => {
      const [section = '', text = '', tags = ''] = line.split('|')
      const answer = readAnswer(readDraft(`## ${HEADINGS[section]}\n\n${text}\n`))
      if (answer.told.length === 0) return []
      const earned = tags.trim().split(' ')
      const levels = SHORT.map((tag) => (earned.includes(tag) ? 2 : earned.includes(`${tag}-`) ? 1 : 0))
      const all = new Set(answer.told.map((_, i) => i))
      return [
        {
          id: `example ${at}`,
          writer: `examples ${at % 4}`,
          kind: 'example',
          answer,
          seen: see(answer, kinds),
          readable: LEARNED.map((id) => readBy(id, answer)),
          levels,
          quotes: LEARNED.map(() => []),
          quoted: levels.map((level) => (level > 0 ? all : new Set<number>())),
          rules: LEARNED.map(() => 'absent' as const),
          voices: [],
          truth: new Map(),
          rating: null,
        },
      ]
    })
}
