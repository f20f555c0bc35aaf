import type { Section, Span } from '../star.js'
import { linear } from '../text/pattern.js'
import type { Draft } from './answer.js'
import { readFrontMatter } from './front-matter.js'
import { labelOf } from './labels.js'
import { type Line, linesOf } from './markdown.js'

const BOM = '\ufeff'
/** Labels longer than this are sentences. */
const LABEL_REACH = 200
const PROMPT = linear(
  /^(?:q(?:uestion)?\s{0,3}[:.]|prompt\s{0,3}:|tell me about|describe (?:a|the) (?:time|situation)|give (?:me )?an example|can you (?:tell|describe|give)|walk me through|share (?:a|an) )/i,
)

/** A place where a section is named. */
interface Mark {
  readonly sections: readonly Section[]
  /** Real headings; labels are only believed in company. */
  readonly strong: boolean
  /** Index of the first line after it, and where on its own line the telling goes on (equal to the line's end when it does not). */
  readonly line: number
  readonly rest: number
  readonly lines: number
}

function markAt(source: string, lines: readonly Line[], index: number): Mark | null {
  const line = lines[index]
  if (!line || (line.kind !== 'heading' && line.kind !== 'text') || source[line.start] === '\\') return null
  const under = lines[index + 1]?.kind === 'underline' && line.kind === 'text'
  const strong = line.kind === 'heading' || under
  const label = labelOf(source.slice(line.start, Math.min(line.end, line.start + LABEL_REACH)), strong)
  if (!label || label.by === 'nothing' || (label.by === 'alone' && line.end - line.start > LABEL_REACH)) return null
  const rest = strong ? line.end : Math.min(line.end, line.start + label.rest)
  return { sections: label.sections, strong, line: index, rest, lines: under ? 2 : 1 }
}

/** Which of the places that look like labels are meant as such. */
function believed(marks: readonly Mark[]): readonly Mark[] {
  const strong = new Set(marks.filter((mark) => mark.strong).flatMap((mark) => mark.sections))
  const weak = marks.filter((mark) => !mark.strong)
  if (strong.size >= 2) return marks.filter((mark) => mark.strong || mark.sections.some((section) => !strong.has(section)))
  const all = new Set([...strong, ...weak.flatMap((mark) => mark.sections)])
  return all.size >= 2 ? marks : marks.filter((mark) => mark.strong)
}

/** A heading by setext underline that names no section: `Title` over `===`, or over `---` when the line stands alone and is no sentence. */
function isTitle(source: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const under = lines[index + 1]
  if (line?.kind !== 'text' || under?.kind !== 'underline' || line.end - line.start > LABEL_REACH) return false
  const before = lines[index - 1]?.kind
  if (before === 'text' || before === 'quote') return false
  return source[under.start] === '=' || !/[.!:;,]$/.test(source.slice(line.start, line.end))
}

interface Run extends Span {
  readonly sections: readonly Section[]
}

/** Walks the lines once, handing each told line to the section it stands under. */
class Walk {
  readonly runs: Run[] = []
  readonly repeated: { readonly section: Section; readonly line: number }[] = []
  heading: string | null = null
  quote: string | null = null
  prompt: string | null = null
  private sections: readonly Section[] = []
  private readonly seen = new Set<string>()
  private open: { start: number; end: number } | null = null

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
    private readonly marks: ReadonlyMap<number, Mark>,
  ) {
    for (let index = 0; index < lines.length; ) index += this.step(index)
    this.close()
  }

  private get started(): boolean {
    return this.runs.length > 0 || this.open !== null || this.seen.size > 0
  }

  private step(index: number): number {
    const line = this.lines[index]
    if (!line) return 1
    const mark = this.marks.get(index)
    if (mark) return this.enter(mark, line)
    if (line.kind === 'heading' || isTitle(this.source, this.lines, index)) {
      this.close()
      if (!this.started) this.heading ??= this.source.slice(line.start, line.end) || null
      return line.kind === 'heading' ? 1 : 2
    }
    if (line.kind === 'quote' && !this.started) this.quote = joined(this.quote, this.source.slice(line.start, line.end))
    else if (line.kind === 'text' && !this.started && this.isPrompt(index)) this.prompt = this.source.slice(line.start, line.end)
    else if (line.kind === 'text' || line.kind === 'quote') this.tell(line.start, line.end)
    else if (line.kind !== 'blank') this.close()
    return 1
  }

  private enter(mark: Mark, line: Line): number {
    this.close()
    this.sections = mark.sections
    const name = labelName(this.source.slice(line.start, Math.min(line.end, line.start + 40)))
    for (const section of mark.sections) {
      const key = `${section} ${name === 'reflection' && section === 'result'}`
      if (this.seen.has(key)) this.repeated.push({ section, line: line.number })
      this.seen.add(key)
    }
    if (mark.rest < line.end) this.tell(mark.rest, line.end)
    return mark.lines
  }

  /** The question itself, copied above the answer as a paragraph of its own. */
  private isPrompt(index: number): boolean {
    const line = this.lines[index]
    const after = this.lines[index + 1]
    if (!line || this.prompt !== null || line.end - line.start > 400 || (after && after.kind !== 'blank' && !this.marks.has(index + 1)))
      return false
    const text = this.source.slice(line.start, line.end)
    return (
      PROMPT.test(text) &&
      (/\?$/.test(text) || !/[.!?] \S/.test(text)) &&
      this.lines.slice(index + 1, index + 50).some((other) => other.kind === 'text')
    )
  }

  private tell(start: number, end: number): void {
    if (start >= end) return
    if (this.open) this.open.end = end
    else this.open = { start, end }
  }

  private close(): void {
    if (this.open) this.runs.push({ ...this.open, sections: this.sections })
    this.open = null
  }
}

const joined = (before: string | null, text: string): string | null => (before === null ? text || null : `${before} ${text}`.trim())

const LESSON = linear(/learn|lesson|reflect|takeaway/i)
/** Lessons stand apart from a Result and are read as its end: the two together are no repetition. */
const labelName = (label: string): string => (LESSON.test(label) ? 'reflection' : 'section')

/** Sentences above the first label open the story; a title or a question there does not. */
function preamble(source: string, runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => {
    if (run.sections.length > 0) return [run]
    const text = source.slice(run.start, run.end)
    return text.split(/\s+/, 9).length >= 9 && !/\?$/.test(text) ? [{ ...run, sections: ['situation' as const] }] : []
  })
}

/**
 * What was written in an answer file: front matter, the question it names, and the text under each section's headings.
 * Offsets point into the text without its byte-order mark. Never throws; linear on any text.
 */
export function readDraft(source: string, parseYaml?: (text: string) => unknown): Draft {
  const text = source.startsWith(BOM) ? source.slice(1) : source
  const { data, end } = readFrontMatter(text, parseYaml)
  const lines = linesOf(text, end)
  const marks = believed(lines.flatMap((_, index) => markAt(text, lines, index) ?? []))
  const walk = new Walk(text, lines, new Map(marks.map((mark) => [mark.line, mark])))
  const runs = marks.length > 0 ? preamble(text, walk.runs) : walk.runs
  const under = (section: Section): readonly Span[] =>
    runs.filter((run) => run.sections.includes(section)).map(({ start, end: to }) => ({ start, end: to }))
  return {
    source: text,
    frontMatter: data,
    asked: walk.quote ?? walk.heading ?? walk.prompt,
    sections:
      marks.length > 0 ? { situation: under('situation'), task: under('task'), action: under('action'), result: under('result') } : null,
    body: runs.map(({ start, end: to }) => ({ start, end: to })),
    repeated: walk.repeated,
  }
}
