import { type Answer, placeOf, type Quote, type Sentence, whole } from '../../reading/answer.js'
import { clause } from '../../signals/quoting.js'
import { tied } from '../../signals/stems.js'
import type { Story } from '../../signals/story.js'
import type { Check, Verdict } from '../check.js'
import { type Seen, see } from './features.js'
import { type WordKinds, wordKinds } from './kinds.js'
import { LEARNED, type LearnedId, type Model, type Packed, reasonsFor, scores, unpack, WIDTH } from './model.js'
import { decided, parts, readBy, untied, voicesOf } from './weighing.js'

/** What every learned check sees in an answer. */
export interface Scored {
  readonly model: Model
  readonly seen: readonly Seen[]
  /** Rows of {@link WIDTH} scores, one row a told sentence. */
  readonly scored: Int32Array
  readonly voices: readonly number[]
}

/** Reads an answer's sentences once for all checks; weights and word lists are unpacked when the first answer is. */
function scorer(weights: Packed): (answer: Answer) => Scored {
  const known = new WeakMap<Answer, Scored>()
  let model: Model | undefined
  let kinds: WordKinds | undefined
  return (answer) => {
    let found = known.get(answer)
    if (!found) {
      model ??= unpack(weights)
      kinds ??= wordKinds()
      const seen = see(answer, kinds)
      found = { model, seen, scored: scores(model, seen), voices: voicesOf(answer.told) }
      known.set(answer, found)
    }
    return found
  }
}

const isLearned = (id: string): id is LearnedId => (LEARNED as readonly string[]).includes(id)

/** Makes checks whose level is learned from labelled answers, their own rules being one of the things weighed; others stay as they are. */
export function learnedFrom(weights: Packed): (check: Check) => Check {
  const scoredIn = scorer(weights)
  return (check) => {
    const { id } = check
    return isLearned(id) ? { ...check, judge: (story) => judged(check, id, story, scoredIn(story.answer)) } : check
  }
}

interface Strong {
  readonly sentence: Sentence
  /** How much it speaks for the check, in 64ths. */
  readonly score: number
}

/** Sentences that speak for a check, strongest first. */
export function strongest(id: LearnedId, { scored }: Scored, told: readonly Sentence[], readable: readonly boolean[]): readonly Strong[] {
  const at = 2 * LEARNED.indexOf(id)
  return told
    .map((sentence, i) => ({ sentence, score: (scored[i * WIDTH + at] ?? 0) + (scored[i * WIDTH + at + 1] ?? 0) }))
    .filter((_, i) => readable[i])
    .sort((a, b) => b.score - a.score)
}

/** A second sentence is shown unless it is this much weaker, in 64ths. */
const CLOSE = 5 * 64
const MOST = 3

function judged(check: Check, id: LearnedId, story: Story, all: Scored): Verdict {
  const { answer } = story
  const there = new Set(story.of(...check.reads))
  const readable = readBy(id, answer).map((is, at) => is && there.has(answer.told[at] as Sentence))
  const rule = check.judge(story)
  const first = decided(id, all.model.weighing[id], parts(id, all.scored, readable, rule.level, all.voices), rule.level)
  const strong = strongest(id, all, answer.told, readable)
  const [best] = strong
  const { level, credit } =
    best && RESULTS.includes(id) && rule.level !== 'present' && !isTied(best.sentence, answer.told) ? untied(first) : first
  if (level === 'absent' || !best) {
    const place = rule.place ?? (best && whole(best.sentence))
    const reason = rule.level === 'absent' ? rule.reason : check.levels.absent
    return { level: 'absent', evidence: [], reason, ...(place && { place }) }
  }
  const chosen = strong.filter(({ score }) => best.score - score <= CLOSE).slice(0, MOST)
  const evidence = chosen.map(({ sentence }) => quoteOf(sentence, rule.evidence)).sort((a, b) => placeOf(a).start - placeOf(b).start)
  return {
    level,
    credit,
    evidence,
    reason: rule.level === level ? rule.reason : check.levels[level],
    ...(rule.place && { place: rule.place }),
  }
}

/** Results that may be pasted from another story. */
const RESULTS: readonly LearnedId[] = ['outcome-stated', 'outcome-quantified', 'customer-result']

/** Whether a sentence speaks of the same things as the rest; a story of few sentences need not repeat itself. */
const isTied = (sentence: Sentence, told: readonly Sentence[]): boolean =>
  told.length < 5 || tied(sentence, told, told[told.indexOf(sentence) - 1])

/** The rule's own words where it found some in this sentence, else the whole of it. */
function quoteOf(sentence: Sentence, found: readonly Quote[]): Quote {
  const own = found.find((quote) => quote.sentence === sentence)
  return own ? clause(sentence, own) : whole(sentence)
}

/** What a sentence says for a check, strongest first: words, kinds of words and signals by name, in 64ths of a natural logarithm. */
export interface Grounds {
  readonly sentence: Sentence
  readonly score: number
  readonly for: ReturnType<typeof reasonsFor>
}

/** Why a learned check found what it found: its strongest sentences, and what in them spoke for it. */
export function groundsFrom(weights: Packed): (check: Check, answer: Answer, most?: number) => readonly Grounds[] {
  const scoredIn = scorer(weights)
  return ({ id }, answer, most = MOST) => {
    if (!isLearned(id)) return []
    const all = scoredIn(answer)
    return strongest(id, all, answer.told, readBy(id, answer))
      .slice(0, most)
      .map(({ sentence, score }) => ({ sentence, score, for: reasonsFor(all.model, all.seen[answer.told.indexOf(sentence)] as Seen, id) }))
  }
}
