import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { root } from '../e2e/run.js'

const folder = join(root, 'dist/schemas')

/** Every schema that ships, by its name, as text. */
export const SHIPPED: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name.replace('.schema.json', ''), readFileSync(join(folder, name), 'utf8')]),
)

/** A validator that knows them all, and takes none that is not well made. */
export function validator(): (name: string, document: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, strictRequired: true, allowUnionTypes: true })
  for (const text of SHIPPED.values()) ajv.addSchema(JSON.parse(text))
  return (name, document) => {
    const check = ajv.getSchema(`${name}.schema.json`)
    if (check === undefined) return [`there is no schema ${name}`]
    return check(document) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
