import { paragraph, timeText } from '../../formats/page.js'
import { secondsFor } from '../../questions/drills.js'
import type { Question } from '../../questions/question.js'
import { readyDrills } from '../../questions/ready.js'
import { limitsIn, secondsIn, secondsOf } from '../../times.js'
import { EXIT } from '../../trouble.js'
import { boxOf } from '../drafts.js'
import { limitsOf, thinkingOf } from '../practice/clock.js'
import { converse, tidyUp } from '../practice/conversation.js'
import { leave } from '../practice/leave.js'
import { lines, note } from '../practice/say.js'
import type { Talk } from '../practice/talk.js'
import type { Box } from '../practice/unfinished.js'
import { withSettings } from '../settings.js'
import type { World } from '../world.js'
import { askWhich, newRun, offerRun, runToResume, tidyRuns } from './begin.js'
import type { DrillOptions } from './options.js'
import { GO_ON, goThrough, sayPlace, soFar } from './person.js'
import { Place } from './place.js'
import { type Plan, planOf } from './plan.js'
import { sourceOf } from './source.js'

/** What decides where a drill begins. */
interface Beginning {
  readonly world: World
  readonly options: DrillOptions
  readonly box: Box
  /** What the flags and the file came to; null when no drill is named. */
  readonly plan: Plan | null
  /** The run that `--resume` named, or null. */
  readonly resumed: Place['run'] | null
}

/** With somebody at the keyboard: this plan, the drill they left, or one that they choose. Gives the exit code. */
export async function withPerson(asked: World, given: DrillOptions, questions: readonly Question[], plan: Plan | null): Promise<number> {
  const { world, options } = await withSettings(asked, given)
  if (options.time !== undefined) limitsOf(options.time)
  if (options.think !== undefined) thinkingOf(options.think)
  const box = boxOf(world, questions)
  const told = [...tidyUp(world), ...tidyRuns(box)]
  const resumed = options.resume === undefined ? null : runToResume(box, options.resume)
  let place: Place | null = null
  try {
    return await converse(world, options, {
      go: async (talk) => {
        for (const sentence of told) talk.say(note(sentence, talk.columns(), talk.paint.warn))
        place = await begin(talk, { world, options, box, plan, resumed })
        if (place === null) return EXIT.done
        const { think } = place.run
        return await goThrough({ talk, place, box, thinking: think === null ? null : secondsOf(think) })
      },
      left: (left, keeper, talk) => {
        const begun = place !== null && place.run.done.length > 0
        const nothingOpen = keeper === null || keeper.isDone
        if (nothingOpen && !begun) place?.drop()
        if (nothingOpen && begun && place?.problem) {
          sayPlace(talk, place)
          return EXIT.data
        }
        return leave(left, keeper, talk, { command: GO_ON, kept: begun && place ? `Your place is kept: ${soFar(place)}.` : null })
      },
    })
  } finally {
    ;(place as Place | null)?.close()
  }
}

/** Where the person begins or goes on; null when they leave instead. */
async function begin(talk: Talk, { world, options, box, plan, resumed }: Beginning): Promise<Place | null> {
  const at = (run: Place['run']) => new Place({ disk: box.disk, state: box.state, now: world.now }, run)
  if (resumed !== null) return goingOn(talk, at(resumed))
  const chosen = plan ?? (await choose(talk, { world, options, box }))
  if (chosen === null) return null
  if ('schema' in chosen) return goingOn(talk, at(chosen))
  const left = plan === null || options.new ? null : await offerRun(box, talk, chosen.drill.name)
  if (left !== null) return goingOn(talk, at(left))
  const { drill } = chosen
  const ready = { ...chosen, drill: { ...drill, time: drill.time ?? options.time ?? null, think: drill.think ?? options.think ?? null } }
  talk.say(opening(ready, talk))
  return at(newRun(ready, box, world.now()))
}

/** Which drill, when none is named: the place in one that was left, or a plan of a ready one. */
async function choose(
  talk: Talk,
  { world, options, box }: Pick<Beginning, 'world' | 'options' | 'box'>,
): Promise<Place['run'] | Plan | null> {
  const which = await askWhich(box, talk, readyDrills())
  if (which === null) return null
  if ('run' in which) return runToResume(box, which.run.id)
  const { questions } = box
  return planOf(world, await sourceOf(world, which.drill.name, options, questions), { questions, seed: world.seed() })
}

/** What somebody should know of a drill before its first step. */
function opening({ drill, seed, steps }: Plan, talk: Talk): string {
  const { title, about, time, think, bar, probes } = drill
  const columns = talk.columns()
  const limits = time === null ? null : limitsIn(time)
  const thinking = think === null ? null : secondsOf(think)
  const each = [
    ...(thinking === null ? [] : [`${timeText(thinking)} to think`]),
    ...(limits === null ? [] : [`${timeText(secondsIn(limits))} to write`]),
  ]
  const asked = steps.filter(({ text }) => text === null).map(({ question }) => ({ question, answer: null }))
  const all = secondsFor({ parts: asked, time, think })
  const facts = [
    `${steps.length === 1 ? '1 step' : `${steps.length} steps`}${each.length === 0 ? '' : `, each with ${each.join(' and ')}`}${all === null ? '' : `: about ${Math.max(1, Math.round(all / 60))} min`}.`,
    ...(probes ? ['Follow-up questions come after each answer.'] : []),
    ...(bar === null ? [] : [`The mean to reach is ${bar}.`]),
    ...(seed === null ? [] : [`Seed ${seed}.`]),
    ...(steps.length === 1 ? [] : ['After each step you can stop and go on another time.']),
  ]
  const told = about === null ? [] : paragraph(about, columns, (same) => same)
  return lines('', ...paragraph(title, columns, talk.paint.strong), ...told, '', ...paragraph(facts.join(' '), columns, talk.paint.dim))
}

/** Says where somebody goes on. */
function goingOn(talk: Talk, place: Place): Place {
  const { title, seed } = place.run
  const facts = `${soFar(place)}${seed === null ? '' : `, seed ${seed}`}.`
  talk.say(lines('', ...paragraph(title, talk.columns(), talk.paint.strong), ...paragraph(facts, talk.columns(), talk.paint.dim)))
  return place
}
