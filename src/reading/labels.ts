import type { Section } from '../star.js'
import { isWord } from '../text/characters.js'
import { linear, type Pattern } from '../text/pattern.js'

/** A line's opening words that name sections, and where in the line the telling goes on. */
export interface Label {
  readonly sections: readonly Section[]
  /** Offset in the line of the first character after the label. */
  readonly rest: number
  /** How the label stands apart: alone on its line, by a mark (`:` or a dash), in bold, or only by opening the line. */
  readonly by: 'alone' | 'mark' | 'bold' | 'nothing'
}

/** Longest opening in which a label is looked for. */
const REACH = 120

type Names = readonly (readonly [Section, Pattern])[]
const NAMED: Names = [
  ['situation', linear(/^(?:situations?|background|context|setting)(?![\p{L}\p{N}'])/u)],
  ['task', linear(/^(?:tasks?)(?![\p{L}\p{N}'])/u)],
  ['action', linear(/^(?:actions?|what i did|steps i took)(?![\p{L}\p{N}'])/u)],
  ['result', linear(/^(?:results?|outcomes?|learnings?|lessons?|reflections?|takeaways?|what i learn(?:ed|t))(?![\p{L}\p{N}'])/u)],
]
/** Words that name a section only in a real heading: in a sentence they say other things. */
const HEADED: Names = [
  ...NAMED,
  ['task', linear(/^(?:objectives?|goals?|my role)(?![\p{L}\p{N}'])/u)],
  ['result', linear(/^(?:impact)(?![\p{L}\p{N}'])/u)],
]
const LETTERS: Readonly<Record<string, Section>> = { s: 'situation', t: 'task', a: 'action', r: 'result' }

const OPENING = linear(/^(?:(?:the|my|our|final|key|main|overall|star)[ :-]{1,3}){0,2}/)
const COUNTED = linear(/^(?:(?:part|step|section) ?)?\d{1,2} ?[.):-]? ?/)
const CONNECTOR = linear(/^ ?(?:&|\/|\+|,|and) ?/)
const TAILS = linear(/^ (?:taken|i took|steps|learn(?:ed|t)|statement)(?![\p{L}\p{N}])/u)

const ASIDE = linear(/^ ?[([][^)\]]{0,40}[)\]]/)
const AGAIN = linear(/^ ?[-\u2014:.)=] ?/)
const MARK = linear(/^ ?[:=\u2014]|^ - ?|^- | ?-$/)
const NOTHING = linear(/^ ?[.|)!?]? ?$/)
const COUNTS = linear(/[\p{L}\p{N}]/u)
const LETTER = linear(/\p{L}/u)
const IN_NAME = linear(/[\p{L}\p{N}']/u)
const SPACE = linear(/\s/)

const isSpace = (char: string): boolean => {
  const c = char.charCodeAt(0)
  return c === 32 || (c >= 9 && c <= 13) || (c > 127 && SPACE.test(char))
}
/** A letter or figure that stands for itself. */
const isPlain = (char: string): boolean => char !== '_' && isWord(char.charCodeAt(0))
const goesOn = (char: string): boolean => char === '*' || char === '_' || char === ':' || isSpace(char)

/** The opening of a line in lower case without emphasis, emoji or brackets round a single letter, each character with its place. */
interface Flat {
  readonly text: string
  readonly places: readonly number[]
  /** Place just after a closing bold mark, or -1. */
  readonly boldEnd: number
}

function flatten(line: string): Flat {
  let text = ''
  const places: number[] = []
  let boldEnd = -1
  let bold = false
  const reach = Math.min(line.length, REACH)
  for (let i = 0; i < reach; i++) {
    const char = line[i] ?? ''
    if (isPlain(char)) {
      text += char.toLowerCase()
      places.push(i)
      continue
    }
    if ((char === '*' || char === '_') && line[i + 1] === char) {
      if (bold && boldEnd < 0) boldEnd = i + 2
      bold = true
      i++
      continue
    }
    if (char === '*' || char === '`' || (char === '_' && !isWord((line[i + 1] ?? '').charCodeAt(0)))) continue
    if (char === '_' && text === '') continue
    const letter = line[i + 1] ?? ''
    if ((char === '(' || char === '[') && letter.toLowerCase() in LETTERS && (line[i + 2] === ')' || line[i + 2] === ']')) {
      text += letter.toLowerCase()
      places.push(i + 1)
      i += 2
      continue
    }
    const plain = isSpace(char)
      ? ' '
      : char >= '\u2010' && char <= '\u2013'
        ? '-'
        : char === '\u2015'
          ? '\u2014'
          : char === '\uff1a'
            ? ':'
            : char.toLowerCase()
    if (plain === ' ' && (text === '' || text.endsWith(' '))) continue
    if (char === '\ufe0f' || char === '\u20e3' || (text === '' && !COUNTS.test(plain))) continue
    if (plain.length === 1 && plain >= '\u2100' && !LETTER.test(plain)) continue
    text += plain[0] ?? ''
    places.push(i)
  }
  return { text, places, boldEnd }
}

interface Named {
  readonly sections: readonly Section[]
  readonly length: number
  /** Only letters stood for the names: `S`, `S/T`. */
  readonly letters: boolean
}

function nameAt(text: string, names: Names): { section: Section; length: number; letter: boolean } | null {
  for (const [section, pattern] of names) {
    const found = pattern.find(text)
    if (found) return { section, length: found.end + (TAILS.find(text.slice(found.end))?.end ?? 0), letter: false }
  }
  const section = LETTERS[text[0] ?? '']
  return section && !IN_NAME.test(text[1] ?? '') ? { section, length: 1, letter: true } : null
}

/** One or more section names joined by `&`, `/`, `and` … at the start of `text`. */
function namesAt(text: string, names: Names): Named | null {
  const first = nameAt(text, names)
  if (!first) return null
  const sections: Section[] = [first.section]
  let { length, letter: letters } = first
  for (let joined = CONNECTOR.exec(text.slice(length)); joined && sections.length < 4; joined = CONNECTOR.exec(text.slice(length))) {
    const next = nameAt(text.slice(length + joined[0].length), names)
    if (!next) break
    if (!sections.includes(next.section)) sections.push(next.section)
    length += joined[0].length + next.length
    letters &&= next.letter
  }
  return { sections, length, letters }
}

/** What may stand between a name and the mark after it: `(30s)`, `[S]`, `- Situation` after a letter. */
function asideLength(text: string, named: Named, names: Names): number {
  const aside = ASIDE.find(text)
  if (aside) return aside.end
  if (!named.letters) return 0
  const again = AGAIN.find(text)
  const name = again && nameAt(text.slice(again.end), names)
  return again && name && !name.letter && name.section === named.sections[0] ? again.end + name.length : 0
}

/** The label that opens `line`, or null. `heading` lets more words name a section. */
export function labelOf(line: string, heading: boolean): Label | null {
  const flat = flatten(line)
  const names = heading ? HEADED : NAMED
  const counted = COUNTED.find(flat.text)?.end ?? 0
  const skipped = counted + (OPENING.find(flat.text.slice(counted))?.end ?? 0)
  const named = namesAt(flat.text.slice(skipped), names)
  if (!named) return null
  let at = skipped + named.length
  at += asideLength(flat.text.slice(at), named, names)
  at += asideLength(flat.text.slice(at), { ...named, letters: false }, names)
  const rest = flat.text.slice(at)
  const placeAfter = (index: number): number => (index < flat.places.length ? (flat.places[index] ?? line.length) : line.length)
  const last = flat.places[at - 1] ?? 0
  const bold = flat.boldEnd > last && flat.boldEnd <= placeAfter(at) + 4
  const mark = MARK.find(rest)
  if (rest.trim() === '' && line.length <= REACH) return { sections: named.sections, rest: line.length, by: bold ? 'bold' : 'alone' }
  if (mark && mark.start === 0) {
    const markAt = at + (rest[0] === ' ' ? 1 : 0)
    return { sections: named.sections, rest: afterMarks(line, (flat.places[markAt] ?? 0) + 1), by: 'mark' }
  }
  if (bold) return { sections: named.sections, rest: afterMarks(line, flat.boldEnd), by: 'bold' }
  if (NOTHING.test(rest) && line.length <= REACH) return { sections: named.sections, rest: line.length, by: 'alone' }
  return { sections: named.sections, rest: last + 1, by: 'nothing' }
}

/** Past the emphasis and space that close a label. */
function afterMarks(line: string, at: number): number {
  let next = at
  while (next < line.length && goesOn(line[next] ?? '')) {
    if (line[next] === '*' && line[next + 1] !== '*' && line[next - 1] !== '*' && !isSpace(line[next + 1] ?? ' ')) break
    next++
  }
  return next
}
