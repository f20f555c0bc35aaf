import { join } from 'node:path'
import { healthOf } from '../files/health.js'
import { type Colour, labelled, paragraph } from '../formats/page.js'
import type { Paint } from '../formats/paint.js'
import { paint } from '../terminal/colour.js'
import { safeJson } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import { editor, terminal, versions } from './doctor/around.js'
import { drillsOf } from './doctor/drills.js'
import { type Finding, many } from './doctor/finding.js'
import { ownQuestions } from './doctor/own-questions.js'
import { answersIn, draftsOf, place, settings } from './doctor/places.js'
import { folderIn, homeOf, placesIn, settingsOf } from './settings.js'
import type { World } from './world.js'

/** Looks at everything and changes nothing. */
async function examine(world: World): Promise<readonly Finding[]> {
  const { data, state, config } = placesIn(world)
  let fault: Trouble | null = null
  const settled = await settingsOf(world, {}).catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error
    fault = error
    return null
  })
  const folder = typeof settled?.folder.value === 'string' ? folderIn(homeOf(world), settled.folder.value) : join(data, 'answers')
  return [
    ...versions(world),
    place('Data', healthOf(data, world.platform)),
    place('State', healthOf(state, world.platform)),
    place('Config', healthOf(config, world.platform)),
    settings(world, fault),
    ...(await ownQuestions(world)),
    ...answersIn(world, folder),
    ...draftsOf(world, state),
    ...drillsOf(world, state),
    editor(world, settled?.editor ?? null),
    ...terminal(world, settled),
  ]
}

const WORDS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', note: 'note', mend: 'to mend' }

function page(findings: readonly Finding[], columns: number, inks: Paint): string {
  const colours: Readonly<Record<Finding['state'], Colour>> = { ok: inks.good, note: inks.accent, mend: inks.warn }
  const rows = findings.flatMap(({ about, state, says, next }) =>
    labelled(
      about,
      [
        [`${WORDS[state]}: ${says}`, state === 'ok' ? (text) => text : colours[state]],
        ...(next === null ? [] : [[next, inks.dim] as const]),
      ],
      columns,
      inks,
    ),
  )
  const open = findings.filter(({ state }) => state === 'mend').length
  const end = open === 0 ? 'Nothing is wrong. Nothing was changed.' : `${many(open, 'thing', 'things')} to mend. Nothing was changed.`
  return `${[...rows, '', ...paragraph(end, columns, open === 0 ? inks.good : inks.warn)].join('\n')}\n`
}

/** `doctor`: paths, modes, versions, editor, colour, drafts, answers. Exit 3 when something is to be mended. */
export async function doctorCommand(world: World, { json }: { readonly json?: boolean | undefined }): Promise<number> {
  const findings = await examine(world)
  const healthy = findings.every(({ state }) => state !== 'mend')
  world.stdout.write(
    json
      ? `${safeJson({ schema: 'star-coach/doctor/1', ok: healthy, findings }, 2)}\n`
      : page(findings, world.columns, paint(world.colour('stdout'))),
  )
  return healthy ? EXIT.done : EXIT.data
}
