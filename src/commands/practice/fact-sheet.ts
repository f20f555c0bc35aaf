import { basename, extname } from 'node:path'
import { saveBeside } from '../../files/beside.js'
import type { Disk } from '../../files/disk.js'
import { paragraph } from '../../formats/page.js'
import type { Paint } from '../../formats/paint.js'
import { factsOf } from '../../probing/facts.js'
import { sheetMarkdown, sheetOf } from '../../probing/sheet.js'
import type { Attempt } from './attempt.js'
import { lines } from './say.js'

const same = (text: string): string => text

/** The fact sheet of an attempt as it is shown: the person's own words, and blanks for what is missing. */
export function factsPage({ sections, probes }: Attempt, columns: number, paint: Paint): string {
  const parts = sheetOf(factsOf(sections, probes)).flatMap(({ title, rows }) => [
    ...paragraph(title, columns, paint.strong),
    ...rows.flatMap((row) => paragraph(row, columns, row.startsWith('[') ? paint.warn : same, '  · ')),
    '',
  ])
  const intro = 'The facts of this story, in your own words. Fill a [blank] only with what you know.'
  return lines(...paragraph(intro, columns, paint.dim), '', ...parts)
}

/** Saves the fact sheet beside the answer that was saved at `path`, as `NAME-facts.md`; returns its path. Throws what the disk says. */
export function saveFacts(disk: Disk, path: string, { question, created, sections, probes }: Attempt): string {
  const answer = basename(path)
  const front = [
    `facts: ${JSON.stringify(answer.slice(0, answer.length - extname(answer).length))}`,
    `question: ${question.id}`,
    `created: ${JSON.stringify(created.toISOString())}`,
  ]
  return saveBeside(disk, path, 'facts', sheetMarkdown(question.title, front, factsOf(sections, probes)))
}
