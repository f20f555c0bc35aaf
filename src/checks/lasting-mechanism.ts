import { type Quote, type Sentence, whole } from '../reading/answer.js'
import { lasting } from '../signals/lasting.js'
import { modalityOf } from '../signals/modality.js'
import { outcome } from '../signals/outcome.js'
import { clause } from '../signals/quoting.js'
import type { Story } from '../signals/story.js'
import type { Check, Verdict } from './check.js'

/** One customer helped is service; the next one helped without asking is obsession. */
export const lastingMechanism = {
  id: 'lasting-mechanism',
  kind: 'scored',
  section: 'result',
  reads: ['result', 'action'],
  dimensions: ['use-data', 'go-beyond'],
  weight: 4,
  label: 'What remains',
  asks: 'What remains?',
  levels: {
    present: 'A rule, default or habit that outlives the case, or a lesson of this story with its later use.',
    partial: 'A lesson of this story, without its later use.',
    absent: 'Nothing, or a moral that fits any story.',
  },
  why: 'It shows that the next customer does not meet the same problem.',
  source: 'Amazon prefers mechanisms to good intentions, and asks what you learned and would do differently.',
  example: 'The spare key list now hangs in every stairwell, and the caretaker checks it each spring.',
  question: 'What did you leave in place so that the next customer does not meet this?',
  shape: '[What you left] is now [where or how often], so that [who] [what no longer happens].',
  strength: 'Something of your work remained.',
  judge: (story): Verdict => {
    const told = tail(story).filter((sentence) => !modalityOf(sentence).hypothetical)
    const left = told.map((sentence) => ({ sentence, ...lasting(sentence) }))
    const stays = left
      .filter(({ generic, sentence, stays }) => !generic && !outcome(sentence).empty && (sentence.section === 'result' || stays >= 4))
      .sort((a, b) => b.stays - a.stays)[0]
    if (stays && stays.stays >= 2) return { level: 'present', evidence: [quoted(stays.sentence)], reason: 'Something outlives this case.' }
    const lesson = left.findLast(({ lesson, generic, sentence }) => lesson && !generic && sentence.section === 'result')
    if (lesson) return { level: 'partial', evidence: [quoted(lesson.sentence)], reason: 'A lesson of this story, without its later use.' }
    const last = told.at(-1)
    return { level: 'absent', evidence: [], reason: 'What remained afterwards is not told.', ...(last && { place: whole(last) }) }
  },
} satisfies Check

/** The Result and the last third of the Action. */
function tail(story: Story): readonly Sentence[] {
  const action = story.of('action')
  return [...action.slice(Math.ceil((action.length * 2) / 3)), ...story.of('result')]
}

const quoted = (sentence: Sentence): Quote => clause(sentence, { start: 0, end: sentence.text.length })
