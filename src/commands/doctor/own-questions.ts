import { basename } from 'node:path'
import { banksIn } from '../../files/banks.js'
import { Trouble } from '../../trouble.js'
import type { World } from '../world.js'
import { type Finding, finding, many, ok, some } from './finding.js'

/** The person's own questions: how many, and what is wrong with them. What reads them is loaded only when there are some. */
export async function ownQuestions(world: World): Promise<readonly Finding[]> {
  const about = 'Questions'
  const { inspectFiles, ownFolder } = await import('../bank.js')
  const folder = ownFolder(world)
  try {
    const { files, leftOut } = banksIn(folder)
    const inspected = files.length === 0 ? [] : await inspectFiles(files, world.cwd)
    const bad = inspected.filter(({ wrong }) => wrong.length > 0)
    const own = inspected.reduce((sum, { questions }) => sum + questions.length, 0)
    const names = (paths: readonly string[]) => some(paths.map((path) => basename(path)))
    return [
      ...(bad.length > 0
        ? [
            finding(
              about,
              'mend',
              `not to be used as they are: ${names(bad.map(({ file }) => file))}`,
              `See what is wrong with: star-coach questions validate ${folder}`,
            ),
          ]
        : [
            ok(
              about,
              own === 0 ? `none of your own; they would go to ${folder}` : `${many(own, 'question', 'questions')} of your own in ${folder}`,
            ),
          ]),
      ...(leftOut.length > 0 ? [finding(about, 'note', `no files, or links out of the folder, so left out: ${names(leftOut)}`)] : []),
    ]
  } catch (error) {
    if (error instanceof Trouble) return [finding(about, 'mend', `${folder}: ${error.message}`, error.hint ?? null)]
    throw error
  }
}
