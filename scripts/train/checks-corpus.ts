import { readFileSync } from 'node:fs'
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
import { byId, type Corpus, levelOf, placesOf, textOf } from './corpus.js'

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
  /** The sentences that hold the readers' deciding words. */
  readonly quoted: readonly ReadonlySet<number>[]
  readonly rules: readonly Level[]
  readonly voices: readonly number[]
}

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
export function lessons(corpus: Corpus, segmenters: ReadonlyMap<string, Segmenter>): Lesson[] {
  const kinds = wordKinds()
  const labels = byId(corpus.labels)
  return corpus.answers.flatMap((line): Lesson[] => {
    const readers = labels.get(line.id)
    if (!readers) return []
    const text = textOf(line)
    const answer = readAnswer(readDraft(text), segmenters.get(line.writer))
    const quotes = LEARNED.map((id) => readers.flatMap((reader) => placesOf(text, reader.quotes?.[id])))
    return [
      {
        id: line.id,
        writer: line.writer,
        kind: line.kind,
        answer,
        seen: see(answer, kinds),
        readable: LEARNED.map((id) => readBy(id, answer)),
        levels: LEARNED.map((id) => levelOf(readers, id)),
        quoted: quotes.map((spans) => holding(answer, spans)),
        rules: rulesOn(answer),
        voices: voicesOf(answer.told),
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
          quoted: levels.map((level) => (level > 0 ? all : new Set<number>())),
          rules: LEARNED.map(() => 'absent' as const),
          voices: [],
        },
      ]
    })
}
