import type { Quote, Sentence } from '../reading/answer.js'
import { contempt, labels, understanding } from '../signals/blame.js'
import { caught, fired } from '../signals/cue.js'
import { clause } from '../signals/quoting.js'
import { SECTIONS } from '../star.js'
import type { Check, Verdict } from './check.js'

/** Whoever looks down on a customer does not obsess over them. */
export const customerBlame = {
  id: 'customer-blame',
  kind: 'deduction',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 5,
  label: 'Respect',
  asks: 'Is the customer told of with respect, also when they were hard?',
  levels: {
    present: 'A hard customer is told by what they said or needed, or was wrong and it is understandable why.',
    partial: 'A bad name (difficult, demanding, rude) with nothing that explains it.',
    absent: 'Contempt, or the fault put on the customer.',
  },
  why: 'The listener hears how you speak of customers when they are not in the room.',
  source: "Amazon, Customer Obsession and Earn Trust: speak respectfully; the rubric's own line between a label and a reason.",
  example: 'She had filled in the old form; our own shelf still offered it.',
  question: 'What made it reasonable for them to act like that?',
  shape: '[The customer] [said or did what], because [what had happened to them].',
  strength: 'You speak of the customer with respect.',
  judge: ({ answer }): Verdict => {
    const told = answer.told.map(ownWords)
    const scorn = told.flatMap((sentence, i) => find(contempt, sentence, answer.told[i] as Sentence))
    if (scorn.length > 0) return { level: 'absent', evidence: scorn.slice(0, 3), reason: 'The fault is put on the customer.' }
    const named = told.flatMap((sentence, i) => (excused(told, i) ? [] : find(labels, sentence, answer.told[i] as Sentence)))
    if (named.length > 0)
      return {
        level: 'partial',
        credit: 0.4,
        evidence: named.slice(0, 3),
        reason: 'A bad name for the customer, with nothing that explains it.',
      }
    return { level: 'present', evidence: [], reason: 'The customer is told of with respect.' }
  },
} satisfies Check

/** Without what stands between quotation marks: that is somebody else's tongue. */
const ownWords = (sentence: Sentence): Sentence => ({
  ...sentence,
  text: sentence.text.replace(/"[^"]{0,400}"/g, (said) => ' '.repeat(said.length)),
})

function find(cues: typeof contempt, sentence: Sentence, original: Sentence): readonly Quote[] {
  const hit = caught(cues, sentence)
  return hit ? [clause(original, hit)] : []
}

const excused = (told: readonly Sentence[], i: number): boolean => told.slice(i, i + 2).some((sentence) => fired(understanding, sentence))
