import { SECTION_TITLES } from '../../formats/bars.js'
import { paragraph, timeText } from '../../formats/page.js'
import type { Paint } from '../../formats/paint.js'
import { cuesOf } from '../../probing/cues.js'
import { FASTEST, SLOWEST, speakingTime } from '../../review/speaking.js'
import { WORDS_PER_MINUTE } from '../../star.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { Attempt } from './attempt.js'
import { secondsOf } from './clock.js'
import { lines, note } from './say.js'
import type { Talk } from './talk.js'

const same = (text: string): string => text

/** The answer as bullet cues: enough to speak from, too little to read out. */
export function cuesPage({ sections }: Pick<Attempt, 'sections'>, columns: number, paint: Paint): string {
  const parts = cuesOf(sections).flatMap(([section, cues]) => [
    ...paragraph(SECTION_TITLES[section], columns, paint.strong),
    ...cues.flatMap((cue) => paragraph(cue, columns, same, '  · ')),
    '',
  ])
  return lines(...parts)
}

/** Less than this is a slip of the finger, no answer. */
const LEAST_SECONDS = 5

/** What somebody's stopwatch says beside the estimate of `words` at `wpm`. */
export function spokenText(seconds: number, words: number, wpm: number): readonly string[] {
  if (seconds < LEAST_SECONDS) return ['That was too short to tell anything. Try it again when you like.']
  const spoken = Math.round(seconds)
  const estimate = speakingTime(words, wpm).seconds
  const apart = spoken - estimate
  const own = Math.round((words * 60) / seconds)
  const gap = Math.abs(apart) <= 5 ? 'as estimated' : `${timeText(Math.abs(apart))} ${apart > 0 ? 'longer' : 'shorter'} than estimated`
  const pace = `${words} words in that time are ${own} words a minute`
  return [
    `You spoke for ${timeText(spoken)}, ${gap} (${timeText(estimate)} at ${wpm} words a minute).`,
    own >= SLOWEST && own <= FASTEST
      ? `If you said about what is written: ${pace}. To see your own time while you write: star-coach config set wpm ${own}`
      : `${pace}: you said something else than is written, and that is fine.`,
  ]
}

/** What `--aloud` says: true for a stopwatch, else the seconds it took. Throws {@link Trouble} with exit 2. */
export function aloudAsked(given: string | true | undefined): boolean | number {
  if (given === undefined || given === true) return given ?? false
  const seconds = secondsOf(given)
  if (seconds !== null) return seconds
  const message = `--aloud takes the time you spoke, like 95s or 1m35s, at most an hour, not '${given.slice(0, 80)}'.`
  throw new Trouble(EXIT.usage, 'bad-time', message, 'Without a value, practice shows cues and runs a stopwatch.')
}

/** Cues, a stopwatch, and how the time compares; `spoken` are the seconds of a stopwatch somewhere else. Nothing is scored. */
export async function sayAloud(talk: Talk, attempt: Attempt, words: number, spoken?: number): Promise<void> {
  const wpm = attempt.wpm ?? talk.wpm ?? WORDS_PER_MINUTE
  const tell = (seconds: number) =>
    talk.show(
      spokenText(seconds, words, wpm)
        .map((text) => note(text, talk.columns()))
        .join(''),
    )
  talk.show(cuesPage(attempt, talk.columns(), talk.inks))
  if (spoken !== undefined) return tell(spoken)
  talk.show(note(`About ${timeText(speakingTime(words, wpm).seconds)} at ${wpm} words a minute.`, talk.columns(), talk.inks.dim))
  const ready = await talk.prompts.choose('Look up, breathe, and tell it.', [
    { name: 'Start the stopwatch', value: true },
    { name: 'Not now', value: false },
  ])
  if (!ready) return
  const start = talk.clock()
  await talk.prompts.choose('You are speaking. Enter stops the stopwatch.', [{ name: 'Stop', value: true }])
  tell((talk.clock() - start) / 1000)
}
