import type { Section } from '../star.js'
import type { Fact, Facts, NumberFact } from './facts.js'

/** One heading of a fact sheet with its rows: the person's words in “quotation marks”, or a [blank]. */
export interface SheetPart {
  readonly title: string
  readonly rows: readonly string[]
}

const PLACES: Readonly<Record<Section | 'probe', string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  probe: 'follow-up',
}

const quoted = ({ words, where }: Fact): string => `“${words}” (${PLACES[where]})`

function numbered(fact: NumberFact): string {
  const blanks = [...(fact.compared ? [] : ['[compared with what]']), ...(fact.measured ? [] : ['[measured how]'])]
  return [`${fact.number}: ${quoted(fact)}`, ...blanks].join(' ')
}

/** A fact sheet, part by part. What is missing is a blank; nothing stands in it that the person did not say. */
export function sheetOf(facts: Facts): readonly SheetPart[] {
  const rows = (some: readonly Fact[], blank: string): readonly string[] => (some.length > 0 ? some.map(quoted) : [`[${blank}]`])
  const numbers = facts.numbers.length > 0 ? facts.numbers.map(numbered) : ['[what you counted], [before], [after]']
  return [
    { title: 'Who', rows: rows(facts.who, 'who the customer was') },
    { title: 'When', rows: rows(facts.when, 'when it was') },
    { title: 'Where', rows: rows(facts.where, 'where it was') },
    { title: 'Your role', rows: rows(facts.role, 'what your job was') },
    { title: 'Numbers, each with its sentence', rows: numbers },
    { title: 'Choices', rows: rows(facts.choices, 'what else you could have done') },
    { title: 'What was given up', rows: rows(facts.givenUp, 'what it cost, and whom') },
    { title: 'How you know', rows: rows(facts.sources, 'what you looked at, or whom you asked') },
    { title: 'Who or what stood against it', rows: rows(facts.against, 'who or what stood against it') },
    { title: 'How that was settled', rows: rows(facts.settled, 'how it was settled') },
    ...(facts.open.length > 0 ? [{ title: 'Asked, and still without an answer', rows: facts.open }] : []),
  ]
}

/** A fact sheet as the Markdown file that is kept beside an answer. `front` are whole lines of front matter. */
export function sheetMarkdown(title: string, front: readonly string[], facts: Facts): string {
  const parts = sheetOf(facts).map((part) => `## ${part.title}\n\n${part.rows.map((row) => `- ${row}`).join('\n')}\n`)
  return ['---', ...front, '---', '', `# Facts: ${title.replace(/\s{1,200}/g, ' ')}`, '', parts.join('\n')].join('\n')
}

const FENCE = '---'

/** Whether a text is such a file: its front matter says whose facts they are. */
export function isFactSheet(text: string): boolean {
  if (!text.startsWith(FENCE)) return false
  const end = text.indexOf(`\n${FENCE}`, FENCE.length)
  return end > 0 && `\n${text.slice(0, end)}`.includes('\nfacts: ')
}
