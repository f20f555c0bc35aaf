import { join } from 'node:path'
import process from 'node:process'
import { DISK } from '../../files/disk.js'
import { draftsIn, openedBy } from '../../files/drafts.js'
import { repositoryThatSees } from '../../files/git.js'
import { folderHealth, healthOf, type PlaceHealth } from '../../files/health.js'
import type { Trouble } from '../../trouble.js'
import { isAlive } from '../practice/alive.js'
import { settingsSource } from '../settings.js'
import type { World } from '../world.js'
import { type Finding, finding, many, ok, openToOthers, some } from './finding.js'

const modeText = (mode: number): string => `0${mode.toString(8)}`

/** A directory of ours: there or not yet, open to others or not. */
export function place(about: string, { path, exists, kind, mode, loose, writable, trouble }: PlaceHealth): Finding {
  if (trouble !== null) return finding(about, 'mend', `${path}: ${trouble}`, 'Nothing can be kept there until that is mended.')
  if (!exists) return ok(about, `${path}, made when it is needed`)
  if (kind !== 'directory')
    return finding(about, 'mend', `${path} is no directory`, 'Move it away, or set STAR_COACH_HOME to another place.')
  if (!writable) return finding(about, 'mend', `${path} cannot be written`, `Give yourself the right to: chmod u+w ${path}`)
  if (loose && mode !== null)
    return finding(
      about,
      'mend',
      `${path}: others on this machine may look in (mode ${modeText(mode)})`,
      `Close it with: chmod 700 ${path}`,
    )
  return ok(about, path)
}

/** The folder of answers. */
export function answersIn(world: World, folder: string): readonly Finding[] {
  const about = 'Answers'
  const own = place(about, healthOf(folder, world.platform))
  if (own.state !== 'ok') return [own]
  const { answers, facts, loose, unreadable, foreign, leftovers } = folderHealth(DISK, folder, world.platform)
  const seen = repositoryThatSees(DISK, join(folder, 'answer.md'))
  const count = `${many(answers, 'answer', 'answers')}${facts > 0 ? `, ${many(facts, 'fact sheet', 'fact sheets')}` : ''}`
  return [
    ok(about, `${count} in ${folder}`),
    ...unreadable.map(({ name, why }) =>
      finding(about, 'mend', `${name} cannot be reviewed: ${why}`, 'Open it and save it as UTF-8 text, or move it away.'),
    ),
    ...(loose.length > 0
      ? [finding(about, 'mend', `others on this machine may read ${some(loose)}`, `Close them with: chmod 600 ${join(folder, '*.md')}`)]
      : []),
    ...(seen === null
      ? []
      : [
          finding(about, 'note', `git would add them to ${seen}`, 'Add the folder to its .gitignore, or a story is published by accident.'),
        ]),
    ...(foreign.length > 0 ? [finding(about, 'note', `no answers, and left alone: ${some(foreign)}`)] : []),
    ...(leftovers.length > 0 ? [finding(about, 'note', `left by a run that was killed: ${some(leftovers)}`, 'They can be deleted.')] : []),
  ]
}

/** What is unfinished. */
export function draftsOf(world: World, state: string): readonly Finding[] {
  const about = 'Drafts'
  const { drafts, unreadable, newer } = draftsIn(DISK, state)
  const asking = { pid: process.pid, alive: isAlive }
  const open = drafts.filter(({ id }) => openedBy(DISK, state, id, asking) !== null)
  const loose = drafts.filter(({ id }) => healthOf(join(state, 'drafts', `${id}.json`), world.platform).loose).map(({ id }) => id)
  const waiting = drafts.length - open.length
  return [
    waiting > 0
      ? finding(
          about,
          'note',
          `${many(waiting, 'unfinished answer waits', 'unfinished answers wait')}: ${some(drafts.filter((one) => !open.includes(one)).map(({ id }) => id))}`,
          'See them with: star-coach drafts',
        )
      : ok(about, 'nothing is unfinished'),
    ...(open.length > 0 ? [ok(about, `open in another window: ${some(open.map(({ id }) => id))}`)] : []),
    ...openToOthers(about, loose, join(state, 'drafts', '*.json')),
    ...(unreadable.length > 0
      ? [
          finding(
            about,
            'mend',
            `no draft can be read from ${some(unreadable)}`,
            `They are in ${join(state, 'drafts')}; the next practice sets them aside.`,
          ),
        ]
      : []),
    ...(newer.length > 0 ? [finding(about, 'note', `written by a newer star-coach: ${some(newer)}`)] : []),
  ]
}

/** The settings file, and what is wrong in it. */
export function settings(world: World, fault: Trouble | null): Finding {
  const { path, exists } = settingsSource(world)
  if (fault === null) return ok('Settings', exists ? path : `${path}, made when something is set`)
  const { file, line, column } = fault.where ?? {}
  return finding(
    'Settings',
    'mend',
    `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${fault.message}`.replace(/^: /, ''),
    'Mend it there, or with: star-coach config',
  )
}
