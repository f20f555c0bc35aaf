/** Where every second counts one case out of so many is taken, another one for each answer; the long proofs take them all. */
const EVERY = Number(process.env['STAR_COACH_EVERY'] ?? 4)

/** Some of the cases; `turn` says which. */
export const some = <T>(cases: readonly T[], turn: number): readonly T[] => cases.filter((_, i) => (i + turn) % EVERY === 0)
