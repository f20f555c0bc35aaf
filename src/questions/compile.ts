import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DIMENSIONS } from '../star.js'
import { joinBanks, readBank } from './schema.js'

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
