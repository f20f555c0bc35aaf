import type { Question } from './question.js'
import { type Complaint, type Place, troubleIn } from './yaml.js'

/** A bank's questions, and where each stands in its file. */
export interface Bank {
  readonly file: string
  readonly questions: readonly Question[]
  readonly places: readonly Place[]
}

/** The ids that a file gives, each where it stands. */
export interface Ids {
  readonly file: string
  readonly ids: readonly (Place & { readonly id: string })[]
}

/**
 * For each file what is wrong with its ids: one that it gives twice, that a file before it gives, or that a built-in question has.
 * Nothing is shadowed in silence.
 */
export function clashesIn(files: readonly Ids[], builtIn: readonly Question[] = []): readonly (readonly Complaint[])[] {
  const taken = new Map(builtIn.map(({ id }) => [id, `by a built-in question: star-coach questions show ${id}`]))
  return files.map(({ file, ids }) =>
    ids.flatMap(({ id, line, column }) => {
      const by = taken.get(id)
      if (by !== undefined) return [{ line, column, message: `the id "${id}" is taken already, ${by}` }]
      taken.set(id, `at ${file}:${line}:${column}`)
      return []
    }),
  )
}

/** All questions of several banks, in order. Throws {@link Trouble} with exit 3 for an id that two have, naming both places. */
export function joinBanks(banks: readonly Bank[]): Question[] {
  const ids = ({ file, questions, places }: Bank): Ids => ({
    file,
    ids: questions.map(({ id }, index) => ({ id, ...(places[index] ?? { line: 1, column: 1 }) })),
  })
  clashesIn(banks.map(ids)).forEach((clashes, index) => {
    if (clashes.length > 0) throw troubleIn(banks[index]?.file ?? '', clashes)
  })
  return banks.flatMap(({ questions }) => [...questions])
}
