import { whole } from '../reading/answer.js'
import { plain } from '../signals/plain.js'
import { type Step, steps } from '../signals/steps.js'
import type { Check, Verdict } from './check.js'

/** What could be repeated can be believed. */
export const actionsConcrete = {
  id: 'actions-concrete',
  kind: 'scored',
  section: 'action',
  reads: ['action'],
  dimensions: [],
  weight: 8,
  label: 'Concrete steps',
  asks: 'Could somebody repeat it?',
  levels: {
    present: 'At least three different steps, each a verb with the thing it was done to, in an order one can follow.',
    partial: 'One or two such steps.',
    absent: 'Only general verbs (handled, improved, ensured) or adjectives.',
  },
  why: 'Details that somebody else could follow are the best answer to the questions that come next.',
  source: 'Amazon, interview preparation: give detail, be ready to go deeper; STAR guides: Action is specific steps.',
  example: 'I printed the menu in large type, taped one to each table and read it to the first ten guests.',
  question: 'What was the first thing you did, then the next? One verb and one object each.',
  shape: 'First I [verb] [what exactly]. Then I [verb] [what exactly]. Last, I [verb] [what exactly].',
  strength: 'Somebody could repeat your steps.',
  judge: (story): Verdict => {
    const told = plain(story.of('action'))
    const distinct = new Map<string, Step>()
    for (const step of told.flatMap(steps)) if (step.specific && !distinct.has(step.verb)) distinct.set(step.verb, step)
    const found = [...distinct.values()]
    const evidence = [...found]
      .sort((a, b) => b.worth - a.worth)
      .slice(0, 3)
      .sort((a, b) => a.quote.sentence.index - b.quote.sentence.index || a.quote.start - b.quote.start)
    const worth = found.reduce((sum, step) => sum + step.worth, 0)
    const quotes = evidence.map((step) => step.quote)
    if (worth >= 2.5) return { level: 'present', evidence: quotes, reason: 'At least three steps name what was done to what.' }
    if (found.length > 0)
      return {
        level: 'partial',
        evidence: quotes,
        reason: found.length === 1 ? 'One step is concrete.' : 'A few steps are concrete; more would let somebody repeat it.',
      }
    const first = told[0]
    return {
      level: 'absent',
      evidence: [],
      reason: 'The verbs are general: nobody could repeat this.',
      ...(first && { place: whole(first) }),
    }
  },
} satisfies Check
