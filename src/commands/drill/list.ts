import { type DrillRun, runsIn } from '../../files/runs.js'
import { ends, paragraph } from '../../formats/page.js'
import type { Paint } from '../../formats/paint.js'
import { countOf, type Drill, type DrillPart, secondsFor } from '../../questions/drills.js'
import { readyDrills } from '../../questions/ready.js'
import { DIMENSION_TITLES } from '../../star.js'
import { paint } from '../../terminal/colour.js'
import { safeJson } from '../../text/safe.js'
import { EXIT } from '../../trouble.js'
import { boxOf } from '../drafts.js'
import type { World } from '../world.js'
import { describeRun } from './begin.js'

const same = (text: string): string => text

/** `drill --list`: the ready drills, and those that were left. */
export function listDrills(world: World, { json }: { readonly json?: boolean | undefined }): number {
  const { disk, state } = boxOf(world)
  const { runs } = runsIn(disk, state)
  world.stdout.write(json ? listJson(readyDrills(), runs) : listPage(readyDrills(), runs, world.columns, paint(world.colour('stdout'))))
  return EXIT.done
}

function listJson(drills: readonly Drill[], runs: readonly DrillRun[]): string {
  const ready = drills.map((drill) => ({ ...drill, steps: countOf(drill), seconds: secondsFor(drill) }))
  const unfinished = runs.map(({ id, name, title, changed, done, steps }) => ({
    id,
    name,
    title,
    changed,
    done: done.length,
    steps: steps.length,
  }))
  return `${safeJson({ schema: 'star-coach/drills/1', drills: ready.map(asFile), unfinished }, 2)}\n`
}

/** A drill as its file has it. */
function asFile({ parts, ...drill }: Drill & { readonly steps: number; readonly seconds: number | null }): object {
  return { ...drill, questions: parts.map((part) => ('draw' in part ? { ...part.draw, count: part.count } : part.question)) }
}

function listPage(drills: readonly Drill[], runs: readonly DrillRun[], columns: number, ink: Paint): string {
  const left = runs.flatMap((run) => [
    ...paragraph(describeRun(run), columns, same),
    ...paragraph(`star-coach drill --resume ${run.id}`, columns, ink.dim, '    '),
  ])
  const unfinished = runs.length === 0 ? [] : [...paragraph('Left unfinished', columns, ink.strong), ...left, '']
  const last = ['Begin one: star-coach drill warm-up', 'Your own is a file: star-coach drill my-drill.yaml'].flatMap((text) =>
    paragraph(text, columns, ink.dim),
  )
  return `${[...drills.flatMap((drill) => entry(drill, columns, ink)), ...unfinished, ...last].join('\n')}\n`
}

function entry(drill: Drill, columns: number, ink: Paint): readonly string[] {
  const { name, title, about, bar, parts, probes } = drill
  const count = countOf(drill)
  const seconds = secondsFor(drill)
  const facts = [
    count === 1 ? '1 step' : `${count} steps`,
    ...(seconds === null ? [] : [`${Math.round(seconds / 60)} min`]),
    ...(bar === null ? [] : [`bar ${bar}`]),
  ]
  const told = [title, ...(about === null ? [] : [about])].map((text) => text.replace(/\.?$/, '.')).join(' ')
  return [
    ...ends(name, facts.join(', '), columns, [ink.strong, ink.dim]),
    ...paragraph(told, columns, same),
    ...parts.flatMap((part) => paragraph(partText(part), columns, ink.dim, '    · ')),
    ...(probes ? paragraph('follow-up questions after each answer', columns, ink.dim, '    · ') : []),
    '',
  ]
}

function partText(part: DrillPart): string {
  if (!('draw' in part)) return part.question ?? ''
  const { dimension, theme, level } = part.draw
  const words = [
    ...(dimension ? [DIMENSION_TITLES[dimension].toLowerCase()] : []),
    ...(theme ? [`about ${theme}`] : []),
    ...(level ? [level === 'senior' ? 'for senior people' : 'for everyone'] : []),
  ]
  const text = words.join(', ') || 'any prompt'
  return part.count === 1 ? text : `${part.count} prompts: ${text}`
}
