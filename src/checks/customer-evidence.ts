import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { evidence } from '../signals/evidence.js'
import { modalityOf } from '../signals/modality.js'
import { clause } from '../signals/quoting.js'
import type { Check, Verdict } from './check.js'

/** To know a customer is to have looked, and to be able to say what was there. */
export const customerEvidence = {
  id: 'customer-evidence',
  kind: 'scored',
  section: 'action',
  reads: ['situation', 'task', 'action'],
  dimensions: ['understand-needs', 'use-data'],
  weight: 9,
  label: 'How you knew',
  asks: 'How did you know?',
  levels: {
    present: 'A source you looked at or asked, and what it showed.',
    partial: 'A source with no finding, or a finding with no source.',
    absent: 'Only that data or feedback was used, or nothing.',
  },
  why: 'Opinion is easy. A source and what it showed is what the next question asks for.',
  source: 'Amazon interviewers probe how success was measured and how one knew; the article: use data and feedback.',
  example: 'I read the last fifty repair slips, and thirty said the same hinge.',
  question: 'What did you look at or whom did you ask, and what did it show?',
  shape: 'I [looked at what or asked whom], and it showed [what].',
  strength: 'You show how you knew.',
  judge: (story): Verdict => {
    const told = story.of('situation', 'task', 'action')
    const seen = told.filter((sentence) => !modalityOf(sentence).hypothetical).map((sentence) => ({ sentence, ...evidence(sentence) }))
    const shown = (at: (typeof seen)[number]): (typeof seen)[number] | undefined =>
      seen.find((it) => it.shows >= 1 && it.sentence.index >= at.sentence.index && it.sentence.index - at.sentence.index <= 2)
    const sources = seen.filter(({ source }) => source >= 1)
    const best = sources.filter(shown).sort((a, b) => b.source + b.shows - a.source - a.shows)[0]
    const what = best && shown(best)
    if (best && what)
      return { level: 'present', evidence: quoted(best.sentence, what.sentence), reason: 'A source is named, and what it showed.' }
    const source = sources[0]
    if (source) return { level: 'partial', evidence: quoted(source.sentence), reason: 'A source is named, but not what it showed.' }
    const finding = seen.find(({ shows }) => shows >= 2)
    if (finding) return { level: 'partial', evidence: quoted(finding.sentence), reason: 'Something was found, but not where or how.' }
    const first = told.find(({ section }) => section === 'action') ?? told.at(-1)
    return { level: 'absent', evidence: [], reason: 'How you knew is not told.', ...(first && { place: whole(first) }) }
  },
} satisfies Check

const quoted = (...sentences: readonly Sentence[]): readonly Quote[] =>
  [...new Set(sentences)].map((sentence) => clause(sentence, { start: 0, end: sentence.text.length }))
