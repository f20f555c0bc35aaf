import { Command, CommanderError, Help, Option } from 'commander'
import type { World } from './commands/world.js'
import { BANDS, DIMENSIONS } from './star.js'
import { decideColour } from './terminal/decide-colour.js'
import { safeText } from './text/safe.js'
import { EXIT, Trouble } from './trouble.js'

declare const __VERSION__: string

/** Options that few need stand below the others. */
const MORE = 'More:'

const GUIDE = `Examples:
  star-coach practice                        one prompt, your story, a review
  star-coach practice --dimension use-data   choose what to practise
  star-coach review answer.md                judge a file you wrote elsewhere
`

/** Commander's groups, with what few need at the end. */
const moreLast: Help['groupItems'] = (unsorted, visible, groupOf) => {
  const groups = new Help().groupItems(unsorted, visible, groupOf)
  const more = groups.get(MORE)
  if (more !== undefined && groups.delete(MORE)) groups.set(MORE, more)
  return groups
}

/** Whole numbers from a flag; anything else is wrong usage that names the flag. */
const wholeNumber = (flag: string, least: number, most: number) => (value: string) => {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new Trouble(EXIT.usage, 'bad-number', `${flag} takes a whole number from ${least} to ${most}, not '${value}'.`)
}

/** The command line as a declaration; every verb is loaded when it is called, not before. */
function declare(world: World, done: (code: number) => void): Command {
  const program = new Command('star-coach')
  const output = { writeOut: (text: string) => world.stdout.write(text), writeErr: (text: string) => world.stderr.write(safeText(text)) }
  const shared = (command: Command) =>
    command
      .exitOverride()
      .configureOutput({ ...output, outputError: () => {} })
      .configureHelp({ helpWidth: Math.min(world.columns, 100), subcommandTerm: (verb) => verb.name(), groupItems: moreLast })
      .addHelpOption(new Option('-h, --help', 'show this help').helpGroup(MORE))
      .addOption(new Option('--no-color', 'no colour (as NO_COLOR)').helpGroup(MORE))
      .addOption(new Option('--color <when>', 'always, never or auto').choices(['always', 'never', 'auto']).default('auto').hideHelp())
      .addOption(new Option('--debug', 'show the stack of an error').helpGroup(MORE))
  const verb = (parent: Command, name: string, summary: string, examples: string) =>
    shared(parent.command(name).description(summary).summary(summary)).addHelpText('before', `Examples:\n${examples}`)

  shared(program)
    .description('Practise interview answers about customer obsession, and see at once what an interviewer would miss.')
    .version(__VERSION__, '-v, --version', 'print the version')
    .addHelpText('before', GUIDE)
    .helpCommand('help [command]', 'show the help of a command')

  const dimension = () => new Option('--dimension <name>', `one of ${DIMENSIONS.join(', ')}`)

  verb(
    program,
    'practice',
    'answer a prompt in four sections and have it reviewed',
    '  star-coach practice\n  star-coach practice --question difficult-customer\n  star-coach practice --theme said-no --seed 7\n',
  )
    .addOption(dimension())
    .option('--theme <name>', 'only prompts about this, e.g. said-no')
    .option('--question <id>', 'this prompt')
    .addOption(new Option('--seed <n>', 'choose the same prompt again').argParser(wholeNumber('--seed', 0, 2 ** 31 - 1)))
    .addOption(new Option('--wpm <n>', 'words you speak in a minute (140)').argParser(wholeNumber('--wpm', 60, 240)))
    .option('--out <file>', 'save the answer here')
    .option('--resume', 'continue the answer you left')
    .option('--no-input', 'never ask: fail where a question would come')
    .action(async (options) => done(await (await import('./commands/practice.js')).practiceCommand(world, options)))

  verb(
    program,
    'review',
    'judge answers written elsewhere',
    '  star-coach review answer.md\n  star-coach review answer.md --all\n  cat answer.md | star-coach review - --format json\n',
  )
    .argument('[file...]', "answers in Markdown or plain text; '-' reads standard input")
    .option('--question <id>', 'the prompt they answer')
    .addOption(new Option('--format <name>', 'text, json or ndjson').choices(['text', 'json', 'ndjson']))
    .option('--json', 'the same as --format json')
    .option('--all', 'every check, not only the next steps')
    .addOption(new Option('--wpm <n>', 'words you speak in a minute (140)').argParser(wholeNumber('--wpm', 60, 240)))
    .addOption(new Option('--fail-under <n>', 'exit 1 when a score is below n').argParser(wholeNumber('--fail-under', 0, 100)))
    .option('--fail-on <checks>', 'exit 1 when one of these checks is absent')
    .option('--strict', 'exit 1 on any absent check, full deduction or cap')
    .addOption(new Option('--allow-waive', 'let gates honour what the file waives').helpGroup(MORE))
    .addOption(new Option('--stdin-filename <name>', "what to call '-' in the review").helpGroup(MORE))
    .addOption(new Option('--stdin-format <name>', 'ndjson: one {"id","text"} a line').choices(['ndjson']).helpGroup(MORE))
    .action(async (files: string[], options) => done(await (await import('./commands/review.js')).reviewCommand(world, files, options)))

  verb(program, 'rubric', 'what is judged, and why', '  star-coach rubric\n  star-coach rubric outcome-quantified\n')
    .argument('[check]', 'one check, e.g. customer-named')
    .addOption(new Option('--format <name>', 'text, json or markdown').choices(['text', 'json', 'markdown']))
    .option('--json', 'the same as --format json')
    .action(async (id: string | undefined, options) => done(await (await import('./commands/rubric.js')).rubricCommand(world, id, options)))

  const questions = verb(
    program,
    'questions',
    'the prompts to practise with',
    '  star-coach questions list --dimension go-beyond\n  star-coach questions show difficult-customer\n',
  )
  const questionVerbs = () => import('./commands/questions.js')
  verb(
    questions,
    'list',
    'every prompt, or those of a dimension or theme',
    '  star-coach questions list\n  star-coach questions list --theme bad-news --json\n',
  )
    .addOption(dimension())
    .option('--theme <name>', 'only prompts about this')
    .addOption(new Option('--level <name>', 'everyone or senior').choices(['everyone', 'senior']))
    .option('--json', 'as JSON')
    .action(async (options) => done(await (await questionVerbs()).listQuestions(world, options)))
  verb(questions, 'show', 'one prompt: what it looks for and what would be asked next', '  star-coach questions show said-no-kindly\n')
    .argument('<id>', 'as in `questions list`')
    .option('--json', 'as JSON')
    .action(async (id: string, options) => done(await (await questionVerbs()).showQuestion(world, id, options)))
  questions.action(async () => done(await (await questionVerbs()).listQuestions(world, {})))

  program.addHelpText('after', `\nScores: ${BANDS.join(', ')}. Nothing leaves this machine.`)
  return program
}

/** An error as a person should see it; returns the exit code. */
function report(error: unknown, world: World, debug: boolean): number {
  const say = (text: string) => world.stderr.write(`${safeText(text)}\n`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') return EXIT.usage
    say(error.message.replace(/^error: /, 'star-coach: '))
    say('star-coach --help shows how it is used.')
    return EXIT.usage
  }
  if (error instanceof Trouble) {
    const { file, line, column } = error.where ?? {}
    const place = file === undefined ? 'star-coach' : [file, line, column].filter((part) => part !== undefined).join(':')
    say(`${place}: ${error.message}`)
    if (error.hint) say(error.hint)
    if (debug && error.stack) say(error.stack)
    return error.exit
  }
  say(`star-coach: something broke inside the coach, and it is our fault: ${error instanceof Error ? error.message : String(error)}`)
  say(
    debug && error instanceof Error && error.stack ? error.stack : 'Run the same command with --debug to see where, and please report it.',
  )
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

/** The real thing: this process, its streams, its clock. */
export function run(): void {
  const argv = process.argv.slice(2)
  const quiet = (error: NodeJS.ErrnoException) => {
    // The reader of a pipe, or the whole terminal, went away: nothing more to say, and nothing went wrong.
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(process.exitCode ?? EXIT.done)
    throw error
  }
  process.stdout.on('error', quiet)
  process.stderr.on('error', quiet)
  const flag = colourFlag(argv)
  main(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    columns: process.stdout.columns || process.stderr.columns || 80,
    colour: (stream) => decideColour({ isTTY: Boolean(process[stream].isTTY), env: process.env, ...(flag === undefined ? {} : { flag }) }),
    now: () => new Date(),
    seed: () => Math.floor(Math.random() * 2 ** 31),
  }).then((code) => {
    process.exitCode = code
  })
}
