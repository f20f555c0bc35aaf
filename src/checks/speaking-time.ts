import { whole } from '../reading/answer.js'
import { type Level, SECTIONS, WORDS_PER_MINUTE } from '../star.js'
import type { Check, Verdict } from './check.js'

/** How a number of words does at a speed in words a minute: fine from 1 to 2.5 minutes, in full under 0.7 or over 3. */
export function speakingLevel(words: number, wpm: number): Level {
  const minutes = words / wpm
  if (minutes < 0.7 || minutes > 3) return 'absent'
  return minutes < 1 || minutes > 2.5 ? 'partial' : 'present'
}

/** Minutes and seconds in words: "1 min 40 s". */
function spoken(words: number, wpm: number): string {
  const seconds = Math.round((words * 60) / wpm)
  const minutes = Math.floor(seconds / 60)
  return [minutes > 0 ? `${minutes} min` : '', seconds % 60 > 0 || minutes === 0 ? `${seconds % 60} s` : ''].filter(Boolean).join(' ')
}

/** What cannot be said in two minutes is not heard. */
export const speakingTime = {
  id: 'speaking-time',
  kind: 'deduction',
  section: 'whole',
  reads: SECTIONS,
  dimensions: [],
  weight: 3,
  label: 'Speaking time',
  asks: 'Does it take between one and two and a half minutes to say?',
  levels: {
    present: 'One to two and a half minutes aloud.',
    partial: 'A little short (from 0.7 minutes) or a little long (up to 3).',
    absent: 'Under 0.7 minutes: too thin to ask about. Or over 3: the listener drifts.',
  },
  why: 'Two minutes hold a story; the rest is asked in the follow-up questions.',
  source: 'STAR guides: about two minutes; 140 words a minute is a calm speaking speed.',
  example: 'About 230 words: 1 min 40 s aloud.',
  question: 'Read it aloud once: what would you leave out, or add, to make it about two minutes?',
  shape: 'About [two minutes] aloud: cut from the background first, add to what you did first.',
  strength: 'It has the right length to say aloud.',
  judge: ({ answer }): Verdict => {
    const given = answer.draft.frontMatter['wpm']
    const wpm = typeof given === 'number' && given >= 60 && given <= 240 ? given : WORDS_PER_MINUTE
    const level = speakingLevel(answer.words, wpm)
    const reason = `About ${spoken(answer.words, wpm)} aloud.`
    if (level === 'present') return { level, evidence: [], reason }
    const long = answer.words / wpm > 2
    const [first] = answer.told.filter((s) => s.section === 'situation').sort((a, b) => b.words - a.words || a.index - b.index)
    return {
      level,
      ...(level === 'partial' && { credit: 1 / 3 }),
      evidence: long && first ? [whole(first)] : [],
      reason: long ? `${reason} Cut to two minutes.` : `${reason} There is room for more.`,
    }
  },
} satisfies Check
