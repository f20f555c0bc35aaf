import { drillDocument, drillJson, drillLine } from '../formats/drill.js'
import { errorDocument } from '../formats/json.js'
import { allQuestions } from '../questions/find.js'
import { oneLine } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import { bankOf } from './bank.js'
import { type DrillFormat, runByFiles } from './drill/by-files.js'
import { listDrills } from './drill/list.js'
import type { DrillOptions } from './drill/options.js'
import { GO_ON } from './drill/person.js'
import { type Plan, planOf } from './drill/plan.js'
import { isByFlags, sourceOf } from './drill/source.js'
import { withPerson } from './drill/with-person.js'
import { nobodyThere } from './practice/nobody.js'
import type { World } from './world.js'

/** Goes through a drill with the person, or through the answers of its files; resolves to the exit code. */
export async function drillCommand(world: World, name: string | undefined, options: DrillOptions): Promise<number> {
  if (options.list) return listDrills(world, options)
  const format = formatOf(options)
  checkTogether(name, options)
  try {
    return await run(world, name, options, format)
  } catch (error) {
    if (error instanceof Trouble && error.exit === EXIT.data && format !== 'text') world.stdout.write(troubleDocument(error, name, format))
    throw error
  }
}

function formatOf({ format, json }: DrillOptions): DrillFormat {
  if (json && format !== undefined && format !== 'json')
    throw new Trouble(EXIT.usage, 'two-formats', `--json and --format ${format} cannot both hold.`, 'Give one of them.')
  return json ? 'json' : (format ?? 'text')
}

function checkTogether(name: string | undefined, options: DrillOptions): void {
  if (options.resume === undefined) return
  if (options.new)
    throw new Trouble(EXIT.usage, 'new-and-resume', '--new begins another drill, --resume goes on with one: give one of them.')
  if (name !== undefined || isByFlags(options))
    throw new Trouble(
      EXIT.usage,
      'drill-and-resume',
      '--resume goes on with a drill that was left, and another is named.',
      `Go on with: ${GO_ON}`,
    )
}

/** What went wrong with the files, for programs: standard output parses whatever happened. */
function troubleDocument(trouble: Trouble, name: string | undefined, format: DrillFormat): string {
  const error = errorDocument(trouble.where?.file ?? name ?? '', trouble)
  if (format === 'ndjson') return drillLine(error)
  const head = { drill: name ?? '', title: name ?? '', seed: null, bar: null }
  return drillJson(drillDocument(head, [], null, [error]), [])
}

async function run(world: World, name: string | undefined, options: DrillOptions, format: DrillFormat): Promise<number> {
  const { questions } = await bankOf(world, options)
  if (options.resume !== undefined || (name === undefined && !isByFlags(options))) {
    if (options.resume === undefined && options.answers !== undefined) throw whichDrill()
    needPerson(world, options, format, 'a drill asks questions')
    return withPerson(world, options, questions, null)
  }
  const source = await sourceOf(world, name, options, questions)
  const plan = await planOf(world, source, {
    ...options,
    questions,
    everywhere: options.questions === undefined ? allQuestions() : questions,
    seed: world.seed(),
  })
  const asking = plan.steps.filter(({ text }) => text === null).length
  const what =
    asking === plan.steps.length
      ? 'this drill asks questions'
      : `${asking} of the ${plan.steps.length} steps of this drill ${asking === 1 ? 'asks' : 'ask'} somebody`
  if (asking > 0) needPerson(world, options, format, what)
  if (asking > 0) return withPerson(world, options, questions, plan)
  world.stderr.write(`${oneLine(announcement(plan))}\n`)
  return runByFiles(world, plan, { format, questions, plain: options.plain })
}

function whichDrill(): Trouble {
  return new Trouble(EXIT.usage, 'no-drill', 'Which drill? None is named.', 'For example: star-coach drill hard-ones --answers my-answers')
}

/** Throws {@link Trouble} with exit 2 when nobody can be asked, naming the ways to do without. */
function needPerson(world: World, options: DrillOptions, format: DrillFormat, what: string): void {
  const why = format === 'text' ? nobodyThere(world, options) : `--format ${format} is for answers from files`
  if (why === null) return
  const hint = 'Give the answers with --answers DIR, a file ID.md for each question, or with answer: FILE in the steps of a drill file.'
  throw new Trouble(EXIT.usage, 'nobody-there', `${what}, and ${why}.`, hint)
}

/** "The hard ones: 3 steps, seed 7." */
function announcement({ drill, seed, steps }: Plan): string {
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`
  return `${drill.title}: ${count}${seed === null ? '' : `, seed ${seed}`}.`
}
