import { timeText } from '../../formats/page.js'
import { countWords } from '../../reading/tokens.js'
import { speakingTime } from '../../review/speaking.js'
import { type Section, WORDS_PER_MINUTE } from '../../star.js'
import type { Frame } from '../../terminal/screen.js'

/** What a section is for, in one line, and how many words suit it. */
export interface Guide {
  readonly title: string
  readonly guidance: string
  readonly least: number
  readonly most: number
}

/** About two minutes aloud in all, most of it for what the person did. */
export const GUIDES: Readonly<Record<Section, Guide>> = {
  situation: { title: 'Situation', guidance: 'When and where was it, and who exactly was the customer?', least: 40, most: 60 },
  task: { title: 'Task', guidance: 'What did the customer need, what was at stake, and what was yours to do?', least: 25, most: 40 },
  action: { title: 'Action', guidance: 'What did you do, step by step? Say “I”. What did you choose, and why?', least: 90, most: 150 },
  result: { title: 'Result', guidance: 'What changed for the customer, counted if you can, and what lasted?', least: 40, most: 60 },
}

/** A probe is answered in a few sentences. */
export const PROBE_GUIDE = { title: 'Follow-up', least: 20, most: 50 } as const

/** What is said under a text: words, time aloud, target. */
export function statusOf({ least, most }: Pick<Guide, 'least' | 'most'>, wpm: number | null): (text: string) => readonly string[] {
  return (text) => {
    const words = countWords(text)
    const { seconds } = speakingTime(words, wpm ?? WORDS_PER_MINUTE)
    const count = words === 1 ? '1 word' : `${words} words`
    return [count, `${timeText(seconds)} aloud`, `aim for ${least}–${most}`]
  }
}

/** The prompt's frame for a guide; `first` has nothing before it to go back to. */
export function frameOf(guide: Guide, wpm: number | null, back: boolean, topic = ''): Frame {
  const keys = ['Ctrl-D done', 'Ctrl-C save and leave', 'Ctrl-O editor', ...(back ? ['Shift-Tab back'] : []), 'Enter new line']
  return { title: guide.title, topic, guidance: guide.guidance, status: statusOf(guide, wpm), keys, back }
}
