import { join } from 'node:path'
import { DISK } from '../../files/disk.js'
import { healthOf } from '../../files/health.js'
import { runsIn } from '../../files/runs.js'
import type { World } from '../world.js'
import { type Finding, finding, many, openToOthers, some } from './finding.js'

/** Drills that were left; nothing when there are none. */
export function drillsOf({ platform }: World, state: string): readonly Finding[] {
  const about = 'Drills'
  const { runs, unreadable } = runsIn(DISK, state)
  const ids = runs.map(({ id }) => id)
  const loose = ids.filter((id) => healthOf(join(state, 'drills', `${id}.json`), platform).loose)
  const left = many(runs.length, 'unfinished drill waits', 'unfinished drills wait')
  return [
    ...(runs.length > 0 ? [finding(about, 'note', `${left}: ${some(ids)}`, 'Go on with: star-coach drill --resume')] : []),
    ...openToOthers(about, loose, join(state, 'drills', '*.json')),
    ...(unreadable.length > 0
      ? [
          finding(
            about,
            'mend',
            `no place in a drill can be read from ${some(unreadable)}`,
            'Move the file away; the answers are files of their own.',
          ),
        ]
      : []),
  ]
}
