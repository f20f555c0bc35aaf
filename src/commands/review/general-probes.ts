import type { Review } from '../../review/review.js'

/** What an interviewer asks next when the question is not one of ours, by what the answer lacks. */
const PROBES: Readonly<Record<string, string>> = {
  'context-concrete': 'When was this, and what was your role then?',
  'customer-named': 'Tell me about the customer. Who were they, and what mattered to them?',
  'customer-need': 'What did they really need, beyond what they asked for?',
  'customer-evidence': 'How did you know that this was what they needed?',
  'task-owned-stakes': 'What would have happened if you had done nothing?',
  'actions-owned': 'Which part of this did you do yourself?',
  'actions-concrete': 'Take me through it. What did you do first?',
  'decision-customer-impact': 'What else did you think of doing, and why not that?',
  'tension-balanced': 'What did it cost, and who had to agree?',
  'beyond-the-role': 'Was that part of your job?',
  'outcome-stated': 'How did it end?',
  'outcome-quantified': 'How did you measure that?',
  'customer-result': 'What was different for the customer afterwards?',
  'lasting-mechanism': 'What would happen to the next customer with this problem?',
}
const LAST = 'What would you do differently today?'

/** One follow-up for a review without a known question: at the first next step, else at what is not fully there. */
export function generalProbe(review: Review): string {
  const open = review.checks.filter((finding) => finding.verdict !== 'present').map((finding) => finding.id)
  return [...review.next, ...open].map((id) => PROBES[id]).find((probe) => probe !== undefined) ?? LAST
}
