import type { Check, Verdict } from '../../src/checks/check.js'
import { type Answer, type Quote, type Sentence, whole } from '../../src/reading/answer.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import type { Story } from '../../src/signals/story.js'
import { SECTIONS } from '../../src/star.js'

const WORDS = {
  label: '',
  asks: '',
  levels: { present: '', partial: '', absent: '' },
  why: '',
  source: '',
  example: '',
  shape: '',
  strength: '',
}

/** A check of a rubric for tests. */
export function check(id: string, judge: (story: Story) => Verdict, over: Partial<Check> = {}): Check {
  return {
    id,
    kind: 'scored',
    section: 'action',
    reads: SECTIONS,
    dimensions: [],
    weight: 10,
    question: `${id}?`,
    ...WORDS,
    ...over,
    judge,
  }
}

/** The words in a sentence, or the whole of it. */
export const quoteOf = (sentence: Sentence, words?: string): Quote =>
  words === undefined
    ? whole(sentence)
    : { sentence, start: sentence.text.indexOf(words), end: sentence.text.indexOf(words) + words.length }

/** Met by the first sentence with this word (or by several, up to three); partial when `half` is found instead. */
export function finds(id: string, word: string, over: Partial<Check> & { readonly half?: string; readonly narrow?: boolean } = {}): Check {
  const { half, narrow, ...rest } = over
  const judge = (story: Story): Verdict => {
    const told = story.of(...SECTIONS)
    const with_ = (part: string) => told.filter((sentence) => sentence.text.includes(part))
    const quotes = (part: string) =>
      with_(part)
        .slice(0, 3)
        .map((sentence) => quoteOf(sentence, narrow ? part : undefined))
    if (with_(word).length > 0) return { level: 'present', evidence: quotes(word), reason: `It says ${word}.` }
    if (half !== undefined && with_(half).length > 0) return { level: 'partial', evidence: quotes(half), reason: `It says ${half}.` }
    const last = told.at(-1)
    return { level: 'absent', evidence: [], reason: `No ${word}.`, ...(last && { place: whole(last) }) }
  }
  return check(id, judge, rest)
}

/** Always this verdict, on the first told sentence. */
export function always(id: string, level: Verdict['level'], over: Partial<Check> & { readonly credit?: number } = {}): Check {
  const { credit, ...rest } = over
  const judge = (story: Story): Verdict => {
    const [first] = story.of(...SECTIONS)
    return { level, evidence: first ? [whole(first)] : [], reason: level, ...(credit === undefined ? {} : { credit }) }
  }
  return check(id, judge, rest)
}

/** The answer that a text reads as. */
export const read = (text: string): Answer => readAnswer(readDraft(text))

/** A headed answer of our own that meets no limit: over 60 words, nine sentences, all four sections. */
export const STORY = `## Situation
In spring 2022 I ran the order desk of a small seed shop in Leeds. A bakery around the corner kept ringing us about rye flour, because our web shop never said whether there was any left.

## Task
Answering them was my job, and the baker had already said that he would leave.

## Action
I listened to a week of voicemails after work. I wrote a standing order form for the bakers. I rang each café on the list and read it aloud. My manager wanted to wait, so I showed him the calls.

## Result
The baker stayed with us for the whole year. The calls about rye fell from thirty to four a week.
`
