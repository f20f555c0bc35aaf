import { Composer, CST, type Document, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, Parser, visit } from 'yaml'
import { safeText } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'

/** What a YAML file may be: the library takes quadratic time on large maps, so size is refused before it is asked. */
export const YAML_LIMITS = { bytes: 256 * 1024, depth: 20, keys: 64, items: 2000, text: 1000 } as const

/** How many errors are told at once. */
const TOLD = 20

/** A place in a file, both 1-based, the column in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Something wrong at a place. */
export interface Complaint extends Place {
  readonly message: string
}

/** What a YAML file says, and where each part of it stands. */
export interface Yaml {
  readonly value: unknown
  /** Where the value at a path stands, or its key when `key` is given; the nearest thing above it when it is missing. */
  readonly at: (path: readonly PropertyKey[], key?: string) => Place
}

/** All that is wrong with a file: the first with its place in `where`, each further one on a line `file:line:column: message`; {@link complaintsIn} has each. */
export function troubleIn(file: string, complaints: readonly Complaint[]): Trouble {
  const sorted = [...complaints].sort((a, b) => a.line - b.line || a.column - b.column)
  return Object.assign(troubleAmong([{ file, wrong: sorted }]), { all: sorted.map((one) => ({ ...one, message: inLine(one.message) })) })
}

/** {@link troubleIn}, of several files. */
export function troubleAmong(files: readonly { readonly file: string; readonly wrong: readonly Complaint[] }[]): Trouble {
  const all = files.flatMap(({ file, wrong }) => wrong.map((one) => ({ ...one, file })))
  const [first = { file: '', line: 1, column: 1, message: 'is not right' }, ...others] = all
  const told = others.slice(0, TOLD - 1).map(({ file, line, column, message }) => inLine(`${file}:${line}:${column}: ${message}`))
  const rest = others.length - told.length
  const message = [inLine(first.message), ...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
  const { file, line, column } = first
  return new Trouble(EXIT.data, 'bad-yaml', message, 'Mend the lines named and try again.', { file, line, column })
}

/** Each thing that is wrong, however many there are, of a trouble that {@link troubleIn} made; of any other the one that it is. */
export function complaintsIn(trouble: Trouble & { readonly all?: readonly Complaint[] }): readonly Complaint[] {
  return trouble.all ?? [{ line: trouble.where?.line ?? 1, column: trouble.where?.column ?? 1, message: trouble.message }]
}

/** A key from a file may hold a line break, and a message is one line. */
const inLine = (message: string): string => safeText(message, { newline: false })

/** What one small YAML document says. Throws {@link Trouble} with exit 3 and every error found. */
export function parseYaml(text: string, file: string): unknown {
  return readYaml(text, file).value
}

/** {@link parseYaml}, with the place of each part. */
export function readYaml(source: string, file: string): Yaml {
  const text = source.replace(/^\uFEFF/, '')
  const bytes = new TextEncoder().encode(text).length
  if (bytes > YAML_LIMITS.bytes)
    throw troubleIn(file, [{ line: 1, column: 1, message: `the file has ${bytes} bytes; at most ${YAML_LIMITS.bytes} are read` }])
  const place = placesIn(text)
  const refuse = (faults: readonly Fault[]): void => {
    if (faults.length > 0)
      throw troubleIn(
        file,
        faults.map(({ offset, message }) => ({ ...place(offset), message })),
      )
  }
  const { tokens, faults } = scan(text)
  refuse(faults)
  const options = { schema: 'core', stringKeys: true, prettyErrors: false, logLevel: 'error' } as const
  const [document] = new Composer(options).compose(tokens, true, text.length)
  if (document === undefined) return { value: null, at: () => place(0) }
  refuse([...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message })))
  refuse(longTexts(document))
  return { value: document.toJS({ maxAliasCount: 0 }), at: (path, key) => place(offsetOf(document.contents, path, key)) }
}

function placesIn(text: string): (offset: number) => Place {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1)
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
}

/** Where the value at a path stands, or one of its keys; the nearest thing above when it is missing. */
function offsetOf(root: unknown, path: readonly PropertyKey[], key?: string): number {
  let node = root
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0
  for (const step of path) {
    const child = isMap(node) ? node.get(step, true) : isSeq(node) ? node.get(step, true) : undefined
    if (!isNode(child)) return offset
    node = child
    offset = child.range?.[0] ?? offset
  }
  const pair = key === undefined || !isMap(node) ? undefined : node.items.find((item) => isScalar(item.key) && item.key.value === key)
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? offset) : offset
}

function longTexts(document: Document.Parsed): readonly Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || value.length <= YAML_LIMITS.text) return
      faults.push({ offset: range?.[0] ?? 0, message: `a text of ${value.length} characters; at most ${YAML_LIMITS.text} are read` })
    },
  })
  return faults
}

interface Fault {
  readonly offset: number
  readonly message: string
}

/** Reads tokens only, which is linear, and refuses whatever would make more of them than their size. */
function scan(text: string): { readonly tokens: readonly CST.Token[]; readonly faults: readonly Fault[] } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    // The parser keeps an entry for each open collection, one for the document and one for the scalar being read.
    if (parser.stack.length <= YAML_LIMITS.depth + 2) continue
    const deep = parser.stack.filter(CST.isCollection)[YAML_LIMITS.depth]
    if (deep !== undefined) return { tokens, faults: [{ offset: deep.offset, message: tooDeep }] }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, faults: [...manyDocuments(tokens), ...tokens.flatMap((token) => faultsIn(token, 0))] }
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
type Item = CST.CollectionItem

const tooDeep = `nested more than ${YAML_LIMITS.depth} deep`
const forbidden: Readonly<Record<string, string>> = {
  alias: 'aliases (*name) are not allowed',
  anchor: 'anchors (&name) are not allowed',
  tag: 'tags (!name) are not allowed',
  directive: 'directives (%NAME) are not allowed',
}

function manyDocuments(tokens: readonly CST.Token[]): readonly Fault[] {
  const [, second] = tokens.filter(({ type }) => type === 'document')
  return second === undefined
    ? []
    : [{ offset: second.offset, message: 'a second document (---) starts here; one file holds one document' }]
}

function faultsIn(token: CST.Token, depth: number): readonly Fault[] {
  const here = forbidden[token.type]
  if (here !== undefined) return [{ offset: token.offset, message: here }]
  if (token.type === 'document') return [...propsOf(token.start), ...(token.value ? faultsIn(token.value, depth) : [])]
  if (token.type === 'block-scalar') return propsOf(token.props)
  if (!CST.isCollection(token)) return []
  if (depth >= YAML_LIMITS.depth) return [{ offset: token.offset, message: tooDeep }]
  return [...tooMany(token), ...token.items.flatMap((item) => faultsInItem(item, depth + 1))]
}

function faultsInItem({ start, key, sep, value }: Item, depth: number): readonly Fault[] {
  return [...propsOf(start), ...(key ? faultsIn(key, depth) : []), ...propsOf(sep ?? []), ...(value ? faultsIn(value, depth) : [])]
}

function propsOf(tokens: readonly CST.Token[]): readonly Fault[] {
  return tokens.flatMap(({ type, offset }) => {
    const message = forbidden[type]
    return message === undefined ? [] : [{ offset, message }]
  })
}

function tooMany(token: Collection): readonly Fault[] {
  const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[')
  const limit = isList ? YAML_LIMITS.items : YAML_LIMITS.keys
  const filled = token.items.filter(({ key, sep, value }: Item) => key || sep || value).length
  if (filled <= limit) return []
  return [
    { offset: token.offset, message: `a ${isList ? 'list' : 'map'} of ${filled}; at most ${limit} ${isList ? 'items' : 'keys'} are read` },
  ]
}
