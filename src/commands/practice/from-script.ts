import type { Question } from '../../questions/question.js'
import { SECTIONS } from '../../star.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { World } from '../world.js'
import { type Attempt, attemptOf, NOTHING } from './attempt.js'
import { collect } from './collect.js'
import { type TalkOptions, talkOn } from './conversation.js'
import type { Keeper } from './keeper.js'
import { Loop } from './loop.js'
import { promptSaid } from './say.js'
import { readProbeAnswers, readScript, type Script, scriptPrompts } from './scripted.js'
import type { Unfinished } from './unfinished.js'

/** What a script gives in place of answers to prompts. */
export interface ScriptOptions extends TalkOptions {
  readonly wpm?: number | undefined
  readonly save?: boolean | undefined
  readonly question?: string | undefined
}

/** What a script has read before anything is written. */
export interface Read {
  /** The versions of the answer, the first one first. */
  readonly versions: readonly Script[]
  readonly probes: readonly string[]
}

/** Everything a script stands on. */
export interface Scripted extends Read {
  /** The draft to go on with, or null. */
  readonly from: Unfinished | null
}

/** Reads the files that stand in for a person. Throws {@link Trouble}, with exit 2 where a script cannot answer. */
export async function scriptOf(
  world: World,
  given: Readonly<Record<string, unknown>> & { readonly answers: readonly string[]; readonly probeAnswers?: string | undefined },
  questions: readonly Question[],
): Promise<Read> {
  const { answers, probeAnswers } = given
  if (given['guess'] === true)
    throw new Trouble(
      EXIT.usage,
      'needs-a-person',
      'A script has to say what it guesses: --guess BAND:PART, for example --guess solid:result.',
    )
  if ([...answers, probeAnswers].filter((file) => file === '-').length > 1)
    throw new Trouble(EXIT.usage, 'one-pipe', 'Only one file can be -, the pipe: give the others by their names.')
  const versions: Script[] = []
  for (const file of answers) versions.push(await readScript(world, file, given, questions))
  return { versions, probes: probeAnswers === undefined ? [] : await readProbeAnswers(world, probeAnswers) }
}

/** A draft as it was left, what was being written in its place. */
function asLeft({ draft, question }: Unfinished): Attempt {
  const begun = attemptOf(draft, question)
  const { editing } = draft
  if (editing?.kind === 'notes') return { ...begun, notes: editing.text }
  if (editing?.kind !== 'probe' || editing.text.trim() === '') return begun
  return { ...begun, probes: [...begun.probes, { ask: editing.ask, answer: editing.text.trim() }] }
}

/** A draft with the parts of a script in place of its own, where the script has some. */
function merged(from: Unfinished, { sections }: Script): Attempt {
  const begun = asLeft(from)
  const { editing } = from.draft
  const own = editing?.kind === 'section' ? { ...begun.sections, [editing.section]: editing.text } : begun.sections
  const parts = SECTIONS.map((section) => [section, sections[section].trim() === '' ? own[section].trim() : sections[section]])
  return { ...begun, sections: Object.fromEntries(parts) }
}

/** The same way that a person goes, with the answers of files: the same review, the same files. */
export async function fromScript(
  world: World,
  options: ScriptOptions,
  { versions, probes, from }: Scripted,
  seed: number,
  prompts: readonly Question[],
): Promise<number> {
  const [script, ...later] = versions
  const [drawn] = prompts
  const named = options.question === undefined ? (script?.question ?? drawn) : drawn
  const question = from?.question ?? named
  if (!script || !question) return EXIT.done
  const wpm = options.wpm ?? null
  const anew = { question, seed, wpm, created: world.now(), sections: NOTHING, probes: [], ...versions.at(-1)?.kept }
  const { sections } = from ? merged(from, script) : script
  const wishes = { probes, save: options.save !== false, wasDraft: from !== null }
  const session = { prompts: scriptPrompts({ sections }, wishes), columns: () => world.columns }
  let keeper: Keeper | null = null
  const talk = talkOn(world, session, options, (latest) => {
    keeper = latest
  })
  try {
    const begun = from ? asLeft(from) : anew
    const kept = talk.keep(begun, from?.draft.id)
    talk.say(promptSaid(question, begun.seed, talk.columns(), talk.paint))
    const reviewed = from?.draft.reviewed === true
    const revisions = [...(reviewed ? [sections] : []), ...later.map((one) => one.sections)]
    // Nobody writes, so there is nothing to say between the parts.
    const attempt = reviewed ? begun : await collect({ ...talk, say: () => {} }, kept, begun, 'situation', null)
    return (await new Loop(talk, kept, attempt).run(null, !reviewed, revisions)).unsaved ? EXIT.data : EXIT.done
  } finally {
    ;(keeper as Keeper | null)?.close()
  }
}
