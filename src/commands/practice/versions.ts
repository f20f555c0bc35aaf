import { CHECKS } from '../../checks/index.js'
import { movedText } from '../../formats/moved.js'
import { paragraph, timeText } from '../../formats/page.js'
import type { Paint } from '../../formats/paint.js'
import { standing } from '../../formats/text.js'
import { moved } from '../../review/moved.js'
import type { Review } from '../../review/review.js'
import type { Section } from '../../star.js'
import { type Attempt, reviewOf } from './attempt.js'
import { lines } from './say.js'

/** One version of an attempt, from v1 on; the last is the present one. */
export interface Version {
  readonly name: string
  readonly sections: Readonly<Record<Section, string>>
  readonly review: Review
}

/** Every version of an attempt, oldest first, each reviewed afresh. */
export const versionsOf = (attempt: Attempt): readonly Version[] =>
  [...(attempt.earlier ?? []), attempt.sections].map((sections, at) => ({
    name: `v${at + 1}`,
    sections,
    review: reviewOf({ ...attempt, sections }),
  }))

/** The attempt with other sections; what was there before is kept as a version. */
export const revised = (attempt: Attempt, sections: Attempt['sections']): Attempt => ({
  ...attempt,
  sections,
  earlier: [...(attempt.earlier ?? []), attempt.sections],
})

/** Every version with its score, and what each changed of the one before. */
export function versionsPage(versions: readonly Version[], columns: number, paint: Paint): string {
  const page = { columns, paint, wording: CHECKS }
  return versions
    .map(({ name, review }, at) => {
      const before = versions[at - 1]?.review
      if (before) return `${lines(...paragraph(name, columns, paint.strong))}${movedText(moved(before, review), page)}\n`
      const stands = `${standing(review)}, ${timeText(review.speaking.seconds)} aloud`
      return lines(...paragraph(name, columns, paint.strong), ...paragraph(stands, columns, (same) => same), '')
    })
    .join('')
}
