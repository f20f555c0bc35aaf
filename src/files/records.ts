import { EXIT, Trouble } from '../trouble.js'
import { decodeInput, inputTrouble, MOST_BYTES } from './input.js'

/** One line of `--stdin-format ndjson`. */
export interface AnswerRecord {
  /** What the review calls it: the record's id, or `-:LINE`. */
  readonly file: string
  readonly text: string
  readonly question: string | null
}

/** A record may be twice an answer's size: JSON writes newlines and quotes in two characters. */
const MOST_LINE = 2 * MOST_BYTES

/** Answers as they come on standard input, one JSON object a line: a record or what is wrong with the line, one for each line, in order. */
export async function* readRecords(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<AnswerRecord | Trouble> {
  let number = 0
  for await (const line of linesOf(stream)) {
    number += 1
    yield recordOf(line, `-:${number}`, number)
  }
}

/** Lines without their line feed; one that is too long is null. A last line feed ends the last line and starts none. */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  let open = false
  const keep = (bytes: Uint8Array) => {
    length += bytes.length
    if (length <= MOST_LINE) parts.push(bytes)
    else parts = []
  }
  const finish = (): Uint8Array | null => {
    const line = length > MOST_LINE ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, feed))
      yield finish()
      start = feed + 1
    }
    keep(bytes.subarray(start))
    open = length > 0
  }
  if (open) yield finish()
}

function recordOf(line: Uint8Array | null, name: string, number: number): AnswerRecord | Trouble {
  if (line === null || line.length > MOST_LINE) return inputTrouble('too-large', name, { line: number })
  try {
    return parsed(decodeInput(line, name), name, number)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return new Trouble(error.exit, error.code, error.message, error.hint, { file: error.where?.file ?? name, line: number })
  }
}

function parsed(text: string, name: string, line: number): AnswerRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRecord('This line is not JSON.', name, line)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRecord('This line is no JSON object.', name, line)
  const { id, text: answer, question } = value as Readonly<Record<string, unknown>>
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') throw badRecord('"id" is not text.', name, line)
  const file = id === undefined || id === null || id === '' ? name : String(id)
  if (typeof answer !== 'string') throw badRecord('"text" is missing or not text.', file, line)
  if (question !== undefined && question !== null && typeof question !== 'string') throw badRecord('"question" is not text.', file, line)
  if (Buffer.byteLength(answer) > MOST_BYTES) throw inputTrouble('too-large', file)
  return { file, text: answer, question: question ?? null }
}

const badRecord = (message: string, file: string, line: number): Trouble =>
  new Trouble(EXIT.data, 'bad-record', message, 'Give one object a line: {"id": "…", "text": "…"}', { file, line })
