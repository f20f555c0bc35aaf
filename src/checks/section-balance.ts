import { whole } from '../reading/answer.js'
import type { Story } from '../signals/story.js'
import { SECTIONS, type Section } from '../star.js'
import type { Check, Verdict } from './check.js'

/** Where the words go is where the listener looks. */
export const sectionBalance = {
  id: 'section-balance',
  kind: 'deduction',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 3,
  label: 'Balance',
  asks: 'Is most of the answer about what you did?',
  levels: {
    present:
      'Action is the longest part with 30 to 65% of the words; Situation and Task together are at most half; Result is at least a tenth.',
    partial: 'One of these is missed.',
    absent: 'Action is under a fifth, Result is missing or under 5%, or Situation and Task are over 65%.',
  },
  why: 'People spend their two minutes on the background; what counts is told last and in a hurry.',
  source: 'STAR guides: most time on Action; the shares are those of good answers that were measured for this rubric.',
  example: 'Two sentences of Situation, one of Task, six of Action, two of Result.',
  question: 'Which sentence of the background could the listener do without?',
  shape: 'Situation and Task in [two or three sentences], Action in [five or six], Result in [two].',
  strength: 'Most of your words are about what you did.',
  judge: (story): Verdict => {
    const shares = sharesOf(story)
    const { situation, task, action, result } = shares
    const background = situation + task
    if (action + result + background === 0) return { level: 'absent', evidence: [], reason: 'There is nothing to weigh.' }
    if (action < 0.2)
      return {
        level: 'absent',
        evidence: longest(story, background > result ? ['situation', 'task'] : ['result']),
        reason: `Only ${percent(action)} of the words are about what was done.`,
      }
    if (background > 0.65)
      return { level: 'absent', evidence: longest(story, ['situation', 'task']), reason: `${percent(background)} of this is background.` }
    if (result < 0.05)
      return {
        level: 'absent',
        evidence: [],
        reason: result === 0 ? 'No words tell how it ended.' : `Only ${percent(result)} of the words tell how it ended.`,
      }
    const missed = missedBound(shares)
    if (missed) return { level: 'partial', credit: 1 / 3, evidence: missed.long ? longest(story, missed.long) : [], reason: missed.reason }
    return { level: 'present', evidence: [], reason: 'Most of the words are about what was done.' }
  },
} satisfies Check

type Shares = Readonly<Record<Section, number>>

function sharesOf({ answer }: Story): Shares {
  const words = (section: Section): number => answer.told.reduce((sum, s) => (s.section === section ? sum + s.words : sum), 0)
  const all = Math.max(
    1,
    answer.told.reduce((sum, s) => sum + s.words, 0),
  )
  return { situation: words('situation') / all, task: words('task') / all, action: words('action') / all, result: words('result') / all }
}

function missedBound({
  situation,
  task,
  action,
  result,
}: Shares): { readonly reason: string; readonly long: readonly Section[] | null } | null {
  if (situation + task > 0.5) return { reason: `${percent(situation + task)} of this is background.`, long: ['situation', 'task'] }
  if (result < 0.1) return { reason: `Only ${percent(result)} of the words tell how it ended.`, long: null }
  if (action < 0.3) return { reason: `Only ${percent(action)} of the words are about what was done.`, long: null }
  if (action > 0.65) return { reason: `${percent(action)} of the words are steps; a little more of the rest would help.`, long: ['action'] }
  if (action < Math.max(situation, task, result))
    return { reason: 'Action is not the longest part.', long: result > situation ? ['result'] : ['situation'] }
  return null
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** The longest sentence of these sections: the first that could go. */
function longest({ answer }: Story, sections: readonly Section[]): Verdict['evidence'] {
  const [first] = answer.told.filter((s) => sections.includes(s.section)).sort((a, b) => b.words - a.words || a.index - b.index)
  return first ? [whole(first)] : []
}
