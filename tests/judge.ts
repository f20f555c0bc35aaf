import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Review } from '../src/review/review.js'
import type { Level } from '../src/star.js'

type Judgement = typeof import('../src/reading/draft.js') &
  typeof import('../src/reading/read.js') &
  typeof import('../src/review/weigh.js')
/** What ships judges here, not the source: it is what people meet, and many times faster. */
const { readAnswer, readDraft, review } = createRequire(import.meta.url)('../dist/judgement.cjs') as Judgement

const ANSWERS = join(dirname(fileURLToPath(import.meta.url)), 'answers')

/** What a text came to before it was changed is asked for again and again. */
const known = new Map<string, Review>()
const KEPT = 100

/** The review of a text, as `review` gives it for a file without a question. */
export function judge(text: string, file = 'answer.md'): Review {
  const key = `${file}\n${text}`
  const made = known.get(key) ?? review(readAnswer(readDraft(text)), { file, question: null })
  known.delete(key)
  known.set(key, made)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return made
}

/** The score, and 0 for what was refused: nothing may be gained by becoming unreadable. */
export const scoreOf = (reviewed: Review): number => reviewed.score ?? 0

/** The text of one of the answers in tests/answers. */
export const answerText = (name: string): string => readFileSync(join(ANSWERS, `${name}.md`), 'utf8')

/** The names of all answers in tests/answers, sorted. */
export const answerNames = (): readonly string[] =>
  readdirSync(ANSWERS)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort()

/** The level of one check. */
export function levelOf(reviewed: Review, id: string): Level {
  const found = reviewed.checks.find((check) => check.id === id)
  if (!found) throw new Error(`no check called ${id}`)
  return found.verdict
}

/** What moved between two reviews, one line a check, to be read in a failing test. */
export function moved(before: Review, after: Review): string {
  const lines = after.checks.flatMap((check) => {
    const old = before.checks.find((other) => other.id === check.id)
    if (old?.verdict === check.verdict && old.points === check.points) return []
    const quotes = check.evidence.map((quote) => `“${quote.text}”`).join(' ')
    return [`  ${check.id}: ${old?.verdict} ${old?.points} → ${check.verdict} ${check.points} ${quotes}`]
  })
  const caps = [before, after].map((reviewed) => reviewed.caps.map((cap) => `${cap.id} ${cap.limit}`).join(', ') || 'none')
  const head = `${before.score} → ${after.score}${caps[0] === caps[1] ? '' : ` (caps ${caps[0]} → ${caps[1]})`}`
  return [head, ...lines].join('\n')
}
