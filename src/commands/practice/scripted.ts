import { readInput, readStream } from '../../files/input.js'
import { askedOf } from '../../questions/asked.js'
import type { Question } from '../../questions/question.js'
import { sectionText } from '../../reading/write.js'
import { SECTIONS, type Section } from '../../star.js'
import type { Choice, Prompts } from '../../terminal/prompts.js'
import { EXIT, Trouble } from '../../trouble.js'
import { draftOf } from '../review/reading.js'
import type { World } from '../world.js'
import type { Attempt } from './attempt.js'
import { keptWith } from './kept-with.js'

/** Flags that time a person, and so have no place in a script. */
const FOR_PEOPLE = ['think', 'time'] as const

/** Answers that stand in a file, in place of somebody at the keyboard. */
export interface Script {
  readonly sections: Readonly<Record<Section, string>>
  /** The question that the file names, or null. */
  readonly question: Question | null
  /** Notes and follow-ups that a saved answer brings along. */
  readonly kept?: Pick<Attempt, 'notes' | 'probes'>
}

/** The text of a file, or of standard input for `-`. Throws {@link Trouble}. */
async function textOf(world: World, file: string, flag: string): Promise<string> {
  if (file !== '-') return await readInput(file, world.cwd)
  if (world.stdin.isTTY) {
    const example = `For example: star-coach practice ${flag} - < answer.md`
    throw new Trouble(EXIT.usage, 'nothing-piped', `${flag} - reads a pipe, and nothing is piped.`, example)
  }
  return await readStream(world.stdin as AsyncIterable<Uint8Array>, '-')
}

/**
 * Reads `--answers`: a file with a heading for each section, `-` for standard input. Throws {@link Trouble}: exit 2 for flags
 * that need a person, exit 3 for a file that cannot be read or has no headings.
 */
export async function readScript(
  world: World,
  file: string,
  options: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): Promise<Script> {
  const asked = FOR_PEOPLE.find((name) => options[name] !== undefined)
  if (asked !== undefined)
    throw new Trouble(EXIT.usage, 'needs-a-person', `--${asked} needs somebody at the keyboard, and --answers answers from a file.`)
  const text = await textOf(world, file, '--answers')
  const draft = await draftOf(text)
  if (draft.sections === null) {
    const hint = `Write ## Situation, ## Task, ## Action and ## Result above the parts, or see how it would be read: star-coach review ${file} --with-headings`
    throw new Trouble(EXIT.data, 'no-headings', 'This answer has no headings, so its parts are not known.', hint, { file })
  }
  const part = (section: Section) => sectionText(draft, section)
  const sections = { situation: part('situation'), task: part('task'), action: part('action'), result: part('result') }
  return { sections, question: askedOf(draft, null, questions).question, kept: keptWith(text) }
}

/** Reads `--probe-answers`: a paragraph answers a follow-up question, `-` alone leaves one open. Throws {@link Trouble}. */
export async function readProbeAnswers(world: World, file: string): Promise<readonly string[]> {
  const text = await textOf(world, file, '--probe-answers')
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t]{0,80}\n/)
  return paragraphs.map((one) => one.trim()).flatMap((one) => (one === '' ? [] : [one === '-' ? '' : one]))
}

/** What a script does in the menus, besides writing the parts. */
export interface Wishes {
  /** Answers to follow-up questions, in their order. */
  readonly probes: readonly string[]
  /** Save it at the end; else nothing is kept. */
  readonly save: boolean
  /** What is not saved was a draft before, and stays one. */
  readonly wasDraft: boolean
}

/** What a script does where a person would choose: the parts as they stand, then what it wishes, then leave. */
export function scriptPrompts({ sections }: Pick<Script, 'sections'>, { probes, save, wasDraft }: Wishes): Prompts {
  const wishes = ['read', ...(probes.length > 0 ? ['probe'] : []), ...(save ? ['save'] : []), 'leave', wasDraft ? 'draft' : 'drop']
  const parts = SECTIONS.map((section) => sections[section])
  const answers = [...probes]
  return {
    async write({ frame, onChange }) {
      // What is asked after the review stays on the screen with its answer; a part's guidance does not.
      const text = (frame.stays ? answers.shift() : parts.shift()) ?? ''
      onChange(text)
      return { how: 'done', text }
    },
    async choose<T>(message: string, choices: readonly Choice<T>[]): Promise<T> {
      // Nobody is there to speak: `false` is to leave the stopwatch alone.
      const another = answers.length > 0 ? 'on' : 'enough'
      const choice = [another, false, ...wishes].flatMap((wish) => choices.filter(({ value }) => (value as unknown) === wish))[0]
      if (choice === undefined)
        throw new Trouble(EXIT.usage, 'needs-a-person', `practice asks "${message}", and a script has no answer to it.`)
      const at = wishes.indexOf(String(choice.value))
      if (at >= 0) wishes.splice(0, at + 1)
      return choice.value
    },
  }
}
