/** As much of a commander command as completion looks at: its own tree says which words there are. */
export interface CommandTree {
  readonly parent: CommandTree | null
  readonly registeredArguments: readonly { name(): string }[]
  name(): string
  summary(): string
  createHelp(): {
    visibleCommands(command: CommandTree): readonly CommandTree[]
    visibleOptions(command: CommandTree): readonly OptionTree[]
  }
}

/** As much of a commander option; `words` are set by the hall. */
export interface OptionTree {
  readonly flags: string
  readonly description: string
  readonly short?: string | undefined
  readonly long?: string | undefined
  readonly required: boolean
  readonly words?: readonly string[] | undefined
}

/** What may stand in one place: some words, files, or whatever it is. */
export interface Expected {
  readonly words: readonly string[]
  readonly files: 'none' | 'any' | 'folders'
  /** Several of the words with commas between them. */
  readonly commas: boolean
}

/** A flag at some place; `value` is null when it takes none, or need not have one. */
export interface FlagHere {
  readonly names: readonly string[]
  readonly says: string
  readonly value: Expected | null
}

/** What may follow the program and these verbs. */
export interface Place {
  /** Verbs so far: `[]`, `['review']`, `['questions', 'list']`. */
  readonly path: readonly string[]
  readonly verbs: readonly { readonly name: string; readonly says: string }[]
  readonly flags: readonly FlagHere[]
  /** What stands beside the flags, or null. */
  readonly takes: Expected | null
}

/** Words that the tree itself does not have: by the long name of a flag (`--question`), or by a verb that takes one (`questions show`). */
export type WordsFor = Readonly<Record<string, Partial<Expected>>>

/** A word goes into a script that a shell runs: anything but plain ones is left out. */
const PLAIN = /^[\w][\w.-]*$/
const expected = ({ words = [], files = 'none', commas = false }: Partial<Expected>): Expected => ({
  words: words.filter((word) => PLAIN.test(word)),
  files,
  commas,
})

/** What a placeholder like `<file>` says of its value. */
const byPlaceholder = (text: string): Expected =>
  expected({ files: /\b(?:dir|folder)\b/.test(text) ? 'folders' : /\b(?:file|path)\b/.test(text) ? 'any' : 'none' })

function flagHere({ flags, description, short, long, required, words }: OptionTree, wordsFor: WordsFor): FlagHere {
  const names = [long, short].filter((name) => name !== undefined)
  const known = words === undefined ? wordsFor[long ?? ''] : { words }
  return { names, says: description, value: required ? (known === undefined ? byPlaceholder(flags) : expected(known)) : null }
}

/** Every place of a command line, the program itself first. */
export function placesIn(
  command: CommandTree,
  wordsFor: WordsFor,
  path: readonly string[] = [],
  siblings: readonly string[] = [],
): readonly Place[] {
  const help = command.createHelp()
  const inner = help.visibleCommands(command)
  const [takes] = command.registeredArguments
  const known = path.at(-1) === 'help' ? { words: siblings } : wordsFor[path.join(' ')]
  const here: Place = {
    path,
    verbs: inner.map((verb) => ({ name: verb.name(), says: verb.summary() || 'show the help of a command' })),
    flags: help.visibleOptions(command).map((option) => flagHere(option, wordsFor)),
    takes: known !== undefined ? expected(known) : takes === undefined ? null : byPlaceholder(takes.name()),
  }
  const names = inner.map((verb) => verb.name())
  return [here, ...inner.flatMap((verb) => placesIn(verb, wordsFor, [...path, verb.name()], names))]
}
