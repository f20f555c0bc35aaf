import type * as z from 'zod/mini'
import { nearest } from '../text/nearest.js'
import type { Complaint, Yaml } from './yaml.js'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** A schema as a tree that can be walked: maps, lists, what may be left out, what may be one thing or another. */
export interface Walked {
  readonly def: {
    readonly type: string
    readonly shape?: Readonly<Record<string, unknown>>
    readonly element?: unknown
    readonly innerType?: unknown
    readonly options?: readonly unknown[]
  }
}

/** What a schema found wrong, each thing where it stands and in a person's words. `quiet` keys are known and never named. */
export function complaintsOf(
  issues: readonly Issue[],
  { value, at }: Yaml,
  schema: Walked,
  quiet: readonly string[] = [],
): readonly Complaint[] {
  return issues
    .flatMap((issue) => chosen(issue, []))
    .filter(firstOfItsPath)
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        const known = keysAt(schema, issue.path).filter((name) => !quiet.includes(name))
        return issue.keys.map((key) => ({ ...at(issue.path, key), message: unknownKey(key, known) }))
      }
      return [{ ...at(issue.path), message: `${nameOf(issue.path)} ${saying(issue, foundAt(value, issue.path))}` }]
    })
}

/** Of a thing that may be this or that, what is wrong with the one it was meant to be; the issue itself when it is neither. */
function chosen(issue: Issue, under: Path): readonly Issue[] {
  const here = { ...issue, path: [...under, ...issue.path] } as Issue
  if (issue.code !== 'invalid_union') return [here]
  const isOfTheKind = (some: readonly Issue[]) => !some.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const [meant] = issue.errors.filter(isOfTheKind)
  return meant === undefined ? [here] : meant.flatMap((one) => chosen(one, here.path))
}

/** A list that is no list may still be told that it is too long; once is enough. Issues of one path follow one another. */
function firstOfItsPath(issue: Issue, index: number, issues: readonly Issue[]): boolean {
  const before = issues[index - 1]
  return before === undefined || before.path.join() !== issue.path.join()
}

const foundAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step], root)

/** The keys that a map may have at a path. */
function keysAt(schema: Walked, path: Path): readonly string[] {
  const { type, shape, element, innerType, options } = schema.def
  if (innerType !== undefined) return keysAt(innerType as Walked, path)
  if (options !== undefined) return options.flatMap((option) => keysAt(option as Walked, path))
  const [step, ...rest] = path
  if (type === 'array') return typeof step === 'number' ? keysAt(element as Walked, rest) : []
  if (shape === undefined) return []
  if (step === undefined) return Object.keys(shape)
  const inner = typeof step === 'string' ? shape[step] : undefined
  return inner === undefined ? [] : keysAt(inner as Walked, rest)
}

/** A key that is none, and what may have been meant. */
function unknownKey(key: string, known: readonly string[]): string {
  const [near] = nearest(key, known)
  return `unknown key "${short(key)}"${near === undefined ? `; known are ${known.join(', ')}` : `; did you mean "${near}"?`}`
}

function saying(issue: Issue, found: unknown): string {
  if (found === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${PLAIN[issue.expected] ?? issue.expected}, but is ${kindOf(found, NUMBERS.includes(issue.expected))}`
    case 'invalid_value':
      return notOneOf(found, issue.values.map(String))
    case 'too_big':
      if (typeof found !== 'string' && !Array.isArray(found)) return issue.message
      return `has ${found.length} ${typeof found === 'string' ? 'characters' : 'entries'}; at most ${issue.maximum} are allowed`
    case 'invalid_union':
      return `should be ${issue.errors.map(kindMeant).join(' or ')}, but is ${kindOf(found, true)}`
    default:
      return issue.message
  }
}

const kindMeant = (some: readonly Issue[]): string => {
  const [first] = some
  return first?.code === 'invalid_type' ? (PLAIN[first.expected] ?? first.expected) : 'something else'
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a whole number',
}
const NUMBERS = ['int', 'number', 'boolean']

function kindOf(found: unknown, bare = false): string {
  if (found === null) return 'empty'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'a map of keys'
  if (typeof found === 'string') return bare ? `"${short(found)}"` : 'text'
  return bare ? String(found) : `${String(found)} without quotes, which YAML reads as a ${typeof found}`
}

function notOneOf(found: unknown, values: readonly string[]): string {
  if (typeof found !== 'string') return `should be one of ${values.join(', ')}, but is ${kindOf(found)}`
  const [near] = values.length > 4 ? nearest(found, values) : []
  return `cannot be "${short(found)}"; ${near === undefined ? `it is one of ${values.join(', ')}` : `did you mean "${near}"?`}`
}

/** Nobody needs the whole of a long word to see which is meant. */
export function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}

/** "question 3, probe 1, ask" */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the file'
  return path.reduce<string>((said, step) => {
    if (typeof step === 'number') return `${said.replace(/s$/, '')} ${step + 1}`
    return said === '' ? String(step) : `${said}, ${String(step)}`
  }, '')
}
