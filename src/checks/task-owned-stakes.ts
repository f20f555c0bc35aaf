import { type Quote, whole } from '../reading/answer.js'
import { caught, fires } from '../signals/cue.js'
import { clause } from '../signals/quoting.js'
import { dutyCues, emptyStake, stakeCues } from '../signals/stakes.js'
import type { Check, Verdict } from './check.js'

/** Without a part of one's own and something to lose there is no story, only an event. */
export const taskOwnedStakes = {
  id: 'task-owned-stakes',
  kind: 'scored',
  section: 'task',
  reads: ['task', 'situation'],
  dimensions: ['decide-by-impact'],
  weight: 8,
  label: 'Your part, and the stakes',
  asks: 'What was your responsibility, and what would have happened otherwise?',
  levels: {
    present: 'Your own responsibility, goal or choice to step in, and what hung on it.',
    partial: 'One of the two.',
    absent: 'Neither, a job description, or only the task of the team.',
  },
  why: 'It shows what was yours, and why it was worth doing.',
  source: 'STAR guides: the task is your responsibility and its challenge; Amazon, Ownership, probes what you owned.',
  example: 'The allergy list was mine to sign, and one wrong line could put a child in hospital.',
  question: 'What part was yours, and what would have happened if you had done nothing?',
  shape: '[What] was mine to do, and without it [who] would have [lost what, by when].',
  strength: 'You say what was yours, and what hung on it.',
  judge: (story): Verdict => {
    const told = [...story.of('task'), ...story.of('situation')].filter(({ text }) => !emptyStake.test(text))
    const inTask = (at: (typeof told)[number]): boolean => at.section === 'task'
    const duty = told.find((at) => fires(dutyCues, at).some((name) => inTask(at) || SURE.has(name)))
    const stake = told.find((at) => fires(stakeCues, at).some((name) => (inTask(at) ? name !== 'stake-trust' : GRAVE.has(name))))
    const evidence: readonly Quote[] = [
      ...(duty ? [clause(duty, caught(dutyCues, duty) ?? whole(duty))] : []),
      ...(stake && stake !== duty ? [clause(stake, caught(stakeCues, stake) ?? whole(stake))] : []),
    ]
    if (duty && stake) return { level: 'present', evidence, reason: 'Your part is clear, and so is what hung on it.' }
    if (duty) return { level: 'partial', evidence, reason: 'Your part is clear; what would have happened otherwise is not.' }
    if (stake) return { level: 'partial', evidence, reason: 'Something hung on it; which part was yours is not told.' }
    const first = story.of('task', 'situation').at(-1)
    return { level: 'absent', evidence: [], reason: 'Neither your part nor the stakes are told.', ...(first && { place: whole(first) }) }
  },
} satisfies Check

/** What counts outside the Task as well. */
const SURE = new Set(['duty-mine', 'duty-my-job', 'duty-fell', 'duty-nobody-else'])
const GRAVE = new Set(['stake-leave', 'stake-lose', 'stake-would', 'stake-if', 'stake-deadline', 'stake-harm'])
