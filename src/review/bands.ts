import type { Band } from '../star.js'

const FROM: readonly (readonly [number, Band])[] = [
  [80, 'ready'],
  [60, 'solid'],
  [35, 'draft'],
  [0, 'sketch'],
]

/** Where a score of 0–100 stands: sketch 0–34, draft 35–59, solid 60–79, ready 80–100. */
export function bandOf(score: number): Band {
  return FROM.find(([from]) => score >= from)?.[1] ?? 'sketch'
}
