import { Command, CommanderError, Help, Option } from 'commander'
import { type Flag, VERBS, type Verb } from './commands/verbs.js'
import { VERSION } from './commands/version.js'
import type { World } from './commands/world.js'
import { homeOfAccount } from './files/home.js'
import { colourSetting } from './files/settings-colour.js'
import { troubleText } from './formats/trouble.js'
import { BANDS } from './star.js'
import { decideColour } from './terminal/decide-colour.js'
import { safeText } from './text/safe.js'
import { EXIT, Trouble } from './trouble.js'

/** Options that few need stand below the others. */
const MORE = 'More:'

const GUIDE = `Examples:
  star-coach practice                        one prompt, your story, a review
  star-coach practice --dimension use-data   choose what to practise
  star-coach review answer.md                judge a file you wrote elsewhere
`

/** Commander's page, its commands before its options: a person looks for what to do first. */
const commandsFirst: Help['formatHelp'] = (command, helper) => {
  const page = new Help().formatHelp.call(helper, command, helper)
  const options = page.search(/\n(?:Options|More):/)
  const commands = page.indexOf('\nCommands:')
  if (options < 0 || commands < options) return page
  return `${page.slice(0, options)}${page.slice(commands).trimEnd()}\n${page.slice(options, commands).trimEnd()}\n`
}

/** Commander's groups, with what few need at the end. */
const moreLast: Help['groupItems'] = (unsorted, visible, groupOf) => {
  const groups = new Help().groupItems(unsorted, visible, groupOf)
  const more = groups.get(MORE)
  if (more !== undefined && groups.delete(MORE)) groups.set(MORE, more)
  return groups
}

/** A flag as commander takes it; a value that does not fit is wrong usage that names the flag. */
function optionOf({ flags, says, value, rare }: Flag): Option {
  // The words are for completion: they stand in what the flag says already.
  const option = Object.assign(new Option(flags, says), value !== undefined && 'words' in value ? value : {})
  if (rare) option.helpGroup(MORE)
  if (value === undefined) return option
  const [name] = flags.split(' ')
  return option.argParser((given) => {
    if ('words' in value) {
      if (value.words.includes(given)) return given
      throw new Trouble(EXIT.usage, 'bad-value', `${name} takes ${value.words.join(', ')}, not '${given}'.`)
    }
    const number = Number(given)
    if (/^\d+$/.test(given) && number >= value.from && number <= value.to) return number
    throw new Trouble(EXIT.usage, 'bad-number', `${name} takes a whole number from ${value.from} to ${value.to}, not '${given}'.`)
  })
}

/** What every command has: its help, colour, where its words go. */
function shared(command: Command, world: World): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(safeText(text)),
      outputError: () => {},
    })
    .configureHelp({
      helpWidth: Math.min(world.columns, 100),
      subcommandTerm: (verb) => verb.name(),
      groupItems: moreLast,
      formatHelp: commandsFirst,
    })
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup(MORE))
    .addOption(new Option('--no-color', 'no colour (as NO_COLOR)').helpGroup(MORE))
    .addOption(new Option('--color <when>', 'always, never or auto').choices(['always', 'never', 'auto']).default('auto').hideHelp())
    .addOption(new Option('--debug', 'show the stack of an error').helpGroup(MORE))
}

/** Adds a verb and its own verbs to a command. */
function add(parent: Command, verb: Verb, world: World, done: (code: number) => void, isDefault = false): void {
  const command = shared(parent.command(verb.name, { isDefault }), world)
    .description(verb.says)
    .summary(verb.says)
    .addHelpText('before', `Examples:\n${verb.examples.map((example) => `  star-coach ${example}\n`).join('')}`)
  if (verb.takes) command.argument(...verb.takes)
  if (verb.after) command.addHelpText('after', `\n${verb.after}`)
  for (const flag of verb.flags ?? []) command.addOption(optionOf(flag))
  for (const inner of verb.verbs ?? []) add(command, inner, world, done, inner === verb.verbs?.[0])
  const { run } = verb
  if (run)
    command.action(async (...given: unknown[]) => done(await run(world, given[0] as never, given.at(-2) as never, given.at(-1) as never)))
}

/** The whole command line. */
function declare(world: World, done: (code: number) => void): Command {
  const program = shared(new Command('star-coach'), world)
    .description('Practise interview answers about customer obsession, and see at once what an interviewer would miss.')
    .version(VERSION, '-v, --version', 'print the version')
    .addHelpText('before', GUIDE)
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', `\nScores: ${BANDS.join(', ')}. Nothing leaves this machine.`)
  program.options.find(({ long }) => long === '--version')?.helpGroup(MORE)
  for (const verb of VERBS) add(program, verb, world, done)
  return program
}

/** The places of a stack; its message, which may quote anything, is told before. */
const stackOf = ({ stack = '' }: Error): readonly string[] => stack.split('\n').filter((line) => /^ {4}at /.test(line))

/** An error as a person should see it; returns the exit code. */
function report(error: unknown, world: World, debug: boolean): number {
  const say = (text: string) => world.stderr.write(`${safeText(text, { newline: false })}\n`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') return EXIT.usage
    for (const line of error.message.replace(/^error: /, 'star-coach: ').split(/\n(?=\(Did you mean )/)) say(line)
    say('star-coach --help shows how it is used.')
    return EXIT.usage
  }
  if (error instanceof Trouble) {
    world.stderr.write(troubleText(error))
    if (debug) stackOf(error).forEach(say)
    return error.exit
  }
  say(`star-coach: something broke inside the coach, and it is our fault: ${error instanceof Error ? error.message : String(error)}`)
  if (debug && error instanceof Error) stackOf(error).forEach(say)
  else say('Run the same command with --debug to see where, and please report it.')
  return EXIT.bug
}

/** Runs one command line and tells its exit code; `argv` is without node and the script. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let code: number = EXIT.done
  try {
    const program = declare(world, (value) => {
      code = value
    })
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return report(error, world, argv.includes('--debug'))
  }
}

/** What the flags say of colour, read before anything else so that errors follow it too. */
function colourFlag(argv: readonly string[]): string | undefined {
  if (argv.includes('--no-color')) return 'never'
  const at = argv.indexOf('--color')
  return at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--color='))?.slice('--color='.length)
}

/** What a function gives, asked for once and only when somebody wants it. */
function once<T>(of: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: of() }
    return kept.value
  }
}

/** The folder we are in. Throws {@link Trouble} when somebody removed it. */
function here(): string {
  try {
    return process.cwd()
  } catch {
    throw new Trouble(EXIT.data, 'no-folder', 'The folder you are in is no longer there.', 'Go to another one first, for example with: cd')
  }
}

/** The real thing: this process, its streams, its clock. */
export function run(): void {
  const argv = process.argv.slice(2)
  const { env } = process
  const quiet = (error: NodeJS.ErrnoException) => {
    // The reader of a pipe, or the whole terminal, went away: nothing more to say, and nothing went wrong.
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(process.exitCode ?? EXIT.done)
    throw error
  }
  process.stdout.on('error', quiet)
  process.stderr.on('error', quiet)
  const flag = colourFlag(argv)
  const wished =
    flag === undefined || flag === 'auto'
      ? once(() => colourSetting({ env, platform: process.platform, home: homeOfAccount() }))
      : () => flag
  const world: World = {
    // Opening it takes time, and most commands never read it.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    get cwd() {
      return here()
    },
    platform: process.platform,
    columns: process.stdout.columns || process.stderr.columns || 80,
    colour: (stream) => decideColour({ isTTY: Boolean(process[stream].isTTY), env, flag: wished() ?? 'auto' }),
    now: () => new Date(),
    seed: () => Math.floor(Math.random() * 2 ** 31),
  }
  // A fault where nobody waits for it is told like any other; on the way out the terminal is given back and what was written is kept.
  process.on('uncaughtException', (error) => {
    if (world.stderr.isTTY) world.stderr.write('\n')
    process.exit(report(error, world, argv.includes('--debug')))
  })
  main(argv, world).then((code) => {
    process.exitCode = code
  })
}
