import type { Quote, Sentence } from '../reading/answer.js'
import { cues as claims, contradiction, disagreement } from '../signals/claims.js'
import { caught } from '../signals/cue.js'
import { actClauses } from '../signals/deeds.js'
import { healthOf, cues as privateData } from '../signals/privacy.js'
import { SECTIONS } from '../star.js'
import { linear } from '../text/pattern.js'
import type { Check, Verdict } from './check.js'

const BASELINE = linear(
  /\bfrom\b|\bbefore\b|\binstead of\b|\bout of\b|\bof (?:the )?\d|\bused to\b|\bearlier\b|\bprevious\b|\bwhere it had\b/i,
)

/** A private reminder, never an accusation: what an interviewer may ask about, and what should not leave the room. */
export const honestyNotice = {
  id: 'honesty-notice',
  kind: 'notice',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 0,
  label: 'A quiet reminder',
  asks: 'Is there a number you will be asked about, or something private?',
  levels: {
    present: 'Nothing to say.',
    partial: 'A number that an interviewer may ask about.',
    absent: "Something that looks like a real person's private data, or two numbers that do not fit.",
  },
  why: "You may be asked where a number comes from; and real people's data is not yours to tell.",
  source: 'Research: nobody can tell a lie from words, so none is looked for; data protection: names apart from health and accounts.',
  example: 'About half, from the tickets I counted in two weeks.',
  question: 'Where does this number come from, or could this detail be changed?',
  shape: '[the number you can explain], from [where you counted it]',
  strength: 'Your numbers can be explained.',
  judge: ({ answer }): Verdict => {
    const { told } = answer
    const personal = firstOf(answer.sentences, (sentence) => caught(privateData, sentence) ?? healthOf(sentence))
    if (personal) return { level: 'absent', evidence: [personal], reason: "This looks like a real person's private detail. Change it." }
    const odd = firstOf(told, contradiction)
    if (odd) return { level: 'absent', evidence: [odd], reason: 'The percentage and the before and after do not fit. Which one is right?' }
    const pair = disagreement(told)
    if (pair) return { level: 'absent', evidence: pair, reason: 'The same thing has two numbers. Which one is right?' }
    const result = told.filter(({ section }) => section === 'result')
    const great = firstOf(result, (sentence) => (BASELINE.test(sentence.text) ? null : caught(claims.slice(0, 2), sentence)))
    if (great)
      return {
        level: 'partial',
        evidence: [great],
        reason: 'An interviewer may ask how this was measured. Can you say where the number comes from?',
      }
    const unsure = firstOf(result, (sentence) => caught(claims.slice(2), sentence))
    if (unsure)
      return { level: 'partial', evidence: [unsure], reason: 'The only number is in doubt. What you counted yourself is stronger.' }
    const claimed = soleClaim(told)
    if (claimed)
      return { level: 'partial', evidence: [claimed], reason: 'The work was "we", the result is "I". You may be asked what was yours.' }
    return { level: 'present', evidence: [], reason: 'Nothing to say.' }
  },
} satisfies Check

function firstOf(sentences: readonly Sentence[], look: (sentence: Sentence) => Quote | null): Quote | null {
  for (const sentence of sentences) {
    const found = look(sentence)
    if (found) return found
  }
  return null
}

/** "We" did the work, and "I" had the whole result. */
function soleClaim(told: readonly Sentence[]): Quote | null {
  const acts = (section: string) => told.filter((sentence) => sentence.section === section).flatMap(actClauses)
  const [done, ended] = [acts('action'), acts('result')]
  if (done.some(({ who }) => who === 'I') || done.filter(({ who }) => who === 'we').length < 2 || ended.some(({ who }) => who === 'we'))
    return null
  return (
    ended.find(
      ({ who, quote }) =>
        who === 'I' &&
        /\d|\b(?:increased|reduced|cut|raised|saved|doubled|halved|achieved|delivered|grew|won)\b/i.test(quote.sentence.text),
    )?.quote ?? null
  )
}
