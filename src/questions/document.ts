import type { Probe, ProbeFamily, Question } from './question.js'
import { PROBE_FAMILIES } from './question.js'

/** Some questions in the form they have in a file: what `questions list --json` prints can be read back as a bank. */
export function bankDocument(questions: readonly Question[], yours: ReadonlySet<string> = new Set()): object {
  return {
    schema: 'star-coach/questions/1',
    questions: questions.map(({ id, prompt, title, dimension, themes, level, asks, looksFor, probes }) => ({
      id,
      prompt,
      title,
      dimension,
      themes,
      level,
      asks,
      looks_for: looksFor,
      probes,
      ...(yours.has(id) ? { yours: true } : {}),
    })),
  }
}

/** A question's follow-ups by family, families in their own order, those without any left out. */
export function probesByFamily({ probes }: Question): readonly (readonly [ProbeFamily, readonly Probe[]])[] {
  return PROBE_FAMILIES.map((family) => [family, probes.filter((probe) => probe.family === family)] as const).filter(
    ([, some]) => some.length > 0,
  )
}
