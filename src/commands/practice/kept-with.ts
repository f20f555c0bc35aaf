import type { Attempt } from './attempt.js'

/** The lines of a fenced block of this name, as `markdownOf` writes it; none when it is not there or not closed. */
function blockOf(lines: readonly string[], name: string): readonly string[] {
  const from = lines.lastIndexOf(`~~~${name}`)
  const to = lines.indexOf('~~~', from)
  return from < 0 || to < 0 ? [] : lines.slice(from + 1, to)
}

/** A line of somebody's own words: they are indented, what we say is not. */
const isOwn = (line: string): boolean => line === '' || line.startsWith('    ')
const own = (lines: readonly string[]): string =>
  lines
    .map((line) => line.slice(4))
    .join('\n')
    .trim()

/** The notes and the follow-ups that a saved answer was saved with, so that it can be gone on with as a file. */
export function keptWith(markdown: string): Pick<Attempt, 'notes' | 'probes'> {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const notes = own(blockOf(lines, 'notes'))
  const asked = blockOf(lines, 'probes')
  const probes = asked.flatMap((ask, at) => {
    if (isOwn(ask)) return []
    const after = asked.slice(at + 1)
    const end = after.findIndex((line) => !isOwn(line))
    return [{ ask, answer: own(end < 0 ? after : after.slice(0, end)) }]
  })
  return { ...(notes && { notes }), probes }
}
