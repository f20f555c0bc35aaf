import { readInput, readStream } from '../../files/input.js'
import type { Question } from '../../questions/question.js'
import { sectionText } from '../../reading/write.js'
import { SECTIONS, type Section } from '../../star.js'
import type { Choice, Prompts } from '../../terminal/prompts.js'
import { EXIT, Trouble } from '../../trouble.js'
import { askedOf, draftOf } from '../review/reading.js'
import type { World } from '../world.js'

/** Flags that time or ask a person, and so have no place in a script. */
const FOR_PEOPLE = ['resume', 'new', 'think', 'time', 'guess', 'aloud'] as const

/** Answers that stand in a file, in place of somebody at the keyboard. */
export interface Script {
  readonly sections: Readonly<Record<Section, string>>
  /** The question that the file names, or null. */
  readonly question: Question | null
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
  if (file === '-' && world.stdin.isTTY)
    throw new Trouble(
      EXIT.usage,
      'nothing-piped',
      '--answers - reads a pipe, and nothing is piped.',
      'For example: star-coach practice --answers - < answer.md',
    )
  const text = file === '-' ? await readStream(world.stdin as AsyncIterable<Uint8Array>, '-') : await readInput(file, world.cwd)
  const draft = await draftOf(text)
  if (draft.sections === null) {
    const hint = `Write ## Situation, ## Task, ## Action and ## Result above the parts, or see how it would be read: star-coach review ${file} --with-headings`
    throw new Trouble(EXIT.data, 'no-headings', 'This answer has no headings, so its parts are not known.', hint, { file })
  }
  const part = (section: Section) => sectionText(draft, section)
  const sections = { situation: part('situation'), task: part('task'), action: part('action'), result: part('result') }
  return { sections, question: askedOf(draft, null, questions).question }
}

/** What a script does where a person would choose: the parts as they stand, then save (or not), then leave. */
export function scriptPrompts({ sections }: Script, save: boolean): Prompts {
  const wishes = [...(save ? ['save'] : []), 'leave', 'drop']
  let parts = SECTIONS.map((section) => sections[section])
  return {
    async write({ onChange }) {
      const [text = '', ...rest] = parts
      parts = rest
      onChange(text)
      return { how: 'done', text }
    },
    async choose<T>(message: string, choices: readonly Choice<T>[]): Promise<T> {
      const choice = wishes.flatMap((wish) => choices.filter(({ value }) => value === wish))[0]
      if (choice === undefined)
        throw new Trouble(EXIT.usage, 'needs-a-person', `practice asks "${message}", and a script has no answer to it.`)
      wishes.splice(0, wishes.indexOf(String(choice.value)) + 1)
      return choice.value
    },
  }
}
