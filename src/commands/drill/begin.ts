import { answerId } from '../../files/answers.js'
import { reasonOf } from '../../files/disk.js'
import { draftsIn, trashDraft } from '../../files/drafts.js'
import { closeRun, type DrillRun, openRun, runOpenedBy, runsIn, sweepRuns, trashRun } from '../../files/runs.js'
import { countOf, type Drill, secondsFor } from '../../questions/drills.js'
import { EXIT, Trouble } from '../../trouble.js'
import { note } from '../practice/say.js'
import type { Talk } from '../practice/talk.js'
import { type Box, whenText } from '../practice/unfinished.js'
import type { Plan } from './plan.js'

/** A drill that was left, in one line. */
export const describeRun = ({ title, done, steps, changed }: DrillRun): string =>
  `${title}, ${done.length} of ${steps.length} steps done, ${whenText(changed)}`

/** A ready drill in one line: its steps, its minutes. */
export function describeDrill(drill: Drill): string {
  const steps = countOf(drill)
  const seconds = secondsFor(drill)
  const time = seconds === null ? '' : `, ${Math.round(seconds / 60)} min`
  return `${drill.title}, ${steps === 1 ? '1 step' : `${steps} steps`}${time}`
}

/** The run of a plan, from its first step on; it is ours. */
export function newRun({ drill, seed, steps }: Plan, { disk, state, asking }: Box, at: Date): DrillRun {
  const { name, title, time, think, bar, probes } = drill
  const id = answerId({ at, question: name }, `drill ${seed ?? ''} ${asking.pid}`)
  const when = at.toISOString()
  openRun(disk, state, id, asking)
  const head = { schema: 'star-coach/drill-run/1', id, created: when, changed: when, name, title } as const
  return { ...head, seed, time, think, bar, probes, steps, done: [], open: null }
}

/** Clears away what killed processes left; tells what a person should know in whole sentences. */
export function tidyRuns({ disk, state, asking }: Box): readonly string[] {
  sweepRuns(disk, state, asking.alive)
  return runsIn(disk, state).unreadable.map((path) => `The place in a drill could not be read, and is left alone: ${path}`)
}

/** What `--resume` goes on with: the run whose id holds this, or the one last worked on. It is ours from then on. Throws {@link Trouble}. */
export function runToResume({ disk, state, asking }: Box, wanted: string | true): DrillRun {
  const { runs } = runsIn(disk, state)
  const [run, another] = wanted === true ? runs.slice(0, 1) : named(runs, wanted)
  const begin = 'Begin one with: star-coach drill'
  if (run === undefined) throw new Trouble(EXIT.usage, 'no-run', 'There is no unfinished drill to continue.', begin)
  if (another !== undefined)
    throw new Trouble(
      EXIT.usage,
      'many-runs',
      `More than one drill is called "${String(wanted).slice(0, 80)}".`,
      'See them with: star-coach drill --list',
    )
  const holder = openRun(disk, state, run.id, asking)
  if (holder === null) return run
  throw new Trouble(
    EXIT.data,
    'drill-open',
    `This drill is open in another window (process ${holder}).`,
    'Go on there, or begin anew with --new.',
  )
}

function named(runs: readonly DrillRun[], id: string): readonly DrillRun[] {
  const exact = runs.filter((run) => run.id === id)
  return exact.length > 0 ? exact : runs.filter((run) => run.id.includes(id))
}

/** Runs that nobody goes through at this moment. */
const freeRuns = ({ disk, state, asking }: Box): readonly DrillRun[] =>
  runsIn(disk, state).runs.filter(({ id }) => runOpenedBy(disk, state, id, asking) === null)

/** Asks what to do with a drill of this name that was left; null to begin anew. */
export async function offerRun(box: Box, talk: Talk, name: string): Promise<DrillRun | null> {
  for (;;) {
    const run = freeRuns(box).find((one) => one.name === name)
    if (run === undefined) return null
    const wish = await talk.prompts.choose(`You left this drill unfinished: ${describeRun(run)}.`, [
      { name: 'Go on with it', value: 'go' as const },
      { name: 'Begin anew, keep this one', value: 'new' as const },
      { name: 'Delete it', value: 'drop' as const },
    ])
    if (wish === 'new') return null
    if (wish === 'go' && openRun(box.disk, box.state, run.id, box.asking) === null) return run
    if (wish === 'drop') toTrash(box, talk, run)
  }
}

/** Which drill, when none is named: one that was left, or a ready one; null to leave. */
export function askWhich(
  box: Box,
  talk: Talk,
  drills: readonly Drill[],
): Promise<{ readonly run: DrillRun } | { readonly drill: Drill } | null> {
  const runs = freeRuns(box).map((run) => ({ name: `Go on: ${describeRun(run)}`, value: { run } }))
  const ready = drills.map((drill) => ({ name: describeDrill(drill), value: { drill } }))
  return talk.prompts.choose<{ readonly run: DrillRun } | { readonly drill: Drill } | null>('Which drill?', [
    ...runs,
    ...ready,
    { name: 'None, leave', value: null },
  ])
}

function toTrash({ disk, state }: Box, talk: Talk, { id, open }: DrillRun): void {
  try {
    if (open !== null && draftsIn(disk, state).drafts.some((draft) => draft.id === open)) trashDraft(disk, state, open)
    const path = trashRun(disk, state, id)
    talk.say(note(`Deleted. Until you empty the trash it is here: ${path}`, talk.columns(), talk.paint.dim))
  } catch (error) {
    talk.say(note(`Not deleted: ${reasonOf(error)}.`, talk.columns(), talk.paint.warn))
  }
  closeRun(disk, state, id)
}
