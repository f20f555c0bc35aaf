import type { Check } from '../../checks/check.js'
import { groundsOf } from '../../checks/index.js'
import type { Answer } from '../../reading/answer.js'

/** How many words and signals are told of one check. */
const MOST = 5

/** For each learned check the words and signals of its strongest sentence that spoke for it: “word”, “two words”, [signal]. */
export function groundsIn(checks: readonly Check[], answer: Answer): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(checks.map((check) => [check.id, groundsFor(check, answer)]))
}

function groundsFor(check: Check, answer: Answer): readonly string[] {
  const [best] = groundsOf(check, answer, 1)
  const told = (best?.for ?? []).filter(({ score }) => score > 0).map(({ family, name }) => spoken(family, name))
  return [...new Set(told.filter((words) => words !== ''))].slice(0, MOST)
}

/** Stems as quotes, signals in brackets; what only says where the sentence stands is left out. */
function spoken(family: string, name: string): string {
  if (family === 'word' || family === 'pair') return name.includes('#') ? '' : `“${name.replaceAll('_', ' ')}”`
  return family === 'cue' || family === 'kind' ? `[${name}]` : ''
}
