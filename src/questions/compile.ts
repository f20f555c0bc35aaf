import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DIMENSIONS } from '../star.js'
import { type Drill, secondsFor, stepsOf } from './drills.js'
import type { Question } from './question.js'
import { joinBanks, readBank, readDrill } from './schema.js'

/**
 * The YAML banks of a directory as one JSON array of questions, validated, in the order of the dimensions.
 * Only the build calls it: the coach carries the result and needs no YAML to start.
 */
export async function compileBank(directory: string): Promise<string> {
  const order = (file: string) => (DIMENSIONS as readonly string[]).indexOf(file.replace(/\.yaml$/, ''))
  const files = (await readdir(directory)).filter((file) => file.endsWith('.yaml')).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const banks = await Promise.all(files.map(async (file) => readBank(await readFile(join(directory, file), 'utf8'), `questions/${file}`)))
  return `${JSON.stringify(joinBanks(banks), null, 1)}\n`
}

/**
 * The drills of a directory as one JSON array, validated against the questions, the shortest first. Each is called as its file is,
 * and can be drawn. Only the build calls it.
 */
export async function compileDrills(directory: string, questions: readonly Question[]): Promise<string> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.yaml')).sort()
  const drills = await Promise.all(files.map(async (file) => drillIn(await readFile(join(directory, file), 'utf8'), file, questions)))
  const byTime = [...drills].sort((a, b) => (secondsFor(a) ?? 0) - (secondsFor(b) ?? 0))
  return `${JSON.stringify(byTime, null, 1)}\n`
}

function drillIn(source: string, file: string, questions: readonly Question[]): Drill {
  const name = file.replace(/\.yaml$/, '')
  const { drill, trouble } = readDrill(source, `questions/drills/${file}`, name, questions)
  const { short } = stepsOf(drill, 0, questions)
  const wrong = short.map(({ part, fits }) => ({ part, message: `only ${fits} questions fit` }))
  if (drill.name !== name) throw trouble([{ part: 0, message: `the name is "${drill.name}", that of the file is "${name}"` }])
  if (wrong.length > 0) throw trouble(wrong)
  return drill
}
