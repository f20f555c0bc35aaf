import { CHECKS } from '../checks/index.js'
import { SETTING_KEYS } from '../files/settings.js'
import { THEMES } from '../questions/question.js'
import { readyDrills } from '../questions/ready.js'
import { DIMENSIONS } from '../star.js'
import { EXIT, Trouble } from '../trouble.js'
import { bankIfRight } from './bank.js'
import { bashScript } from './completion/bash.js'
import { fishScript } from './completion/fish.js'
import { type CommandTree, type Place, placesIn, type WordsFor } from './completion/places.js'
import { zshScript } from './completion/zsh.js'
import type { World } from './world.js'

/** The shells there is a script for. */
const SHELLS: Readonly<Record<string, (places: readonly Place[]) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript }

/**
 * `completion SHELL`: a script that completes every verb and flag of the command line, and the ids there are now. Asking the coach at
 * each Tab would know new ids too, but takes longer than a finger: a shell that reads the script when it starts is up to date as well.
 */
export async function completionCommand(world: World, shell: string, command: CommandTree): Promise<number> {
  const script = SHELLS[shell]
  if (script === undefined)
    throw new Trouble(
      EXIT.usage,
      'unknown-shell',
      `There is no completion for the shell '${shell.slice(0, 80)}'.`,
      `The shells are: ${Object.keys(SHELLS).join(', ')}.`,
    )
  let root = command
  while (root.parent !== null) root = root.parent
  world.stdout.write(script(placesIn(root, await wordsFor(world))))
  return EXIT.done
}

async function wordsFor(world: World): Promise<WordsFor> {
  const questions = { words: (await bankIfRight(world)).questions.map(({ id }) => id) }
  const checks = CHECKS.map(({ id }) => id)
  return {
    '--question': questions,
    '--dimension': { words: DIMENSIONS },
    '--theme': { words: THEMES },
    '--fail-on': { words: checks, commas: true },
    'questions show': questions,
    rubric: { words: checks },
    drill: { words: readyDrills().map(({ name }) => name), files: 'any' },
    'config set': { words: SETTING_KEYS },
    'config unset': { words: SETTING_KEYS },
    completion: { words: Object.keys(SHELLS) },
  }
}
