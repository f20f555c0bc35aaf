import { CHECKS } from '../../checks/index.js'
import { type DrillHead, type DrillStepDocument, drillDocument, drillJson, drillLine } from '../../formats/drill.js'
import { scoreboardText } from '../../formats/scoreboard.js'
import { findQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import { tallyOf } from '../../review/tally.js'
import { paint } from '../../terminal/colour.js'
import { isPlain, plainly } from '../../terminal/plainly.js'
import { EXIT } from '../../trouble.js'
import { compileLater } from '../compile-later.js'
import type { World } from '../world.js'
import type { Plan } from './plan.js'
import { boardOf, type Reviewed, reviewStep } from './reviewing.js'

/** How results are said. */
export type DrillFormat = 'text' | 'json' | 'ndjson'

/** What a run without anybody at the keyboard depends on. */
export interface ByFilesOptions {
  readonly format: DrillFormat
  readonly questions: readonly Question[]
  readonly plain?: boolean | undefined
}

/** What a drill's documents begin with. */
export const headOf = ({ drill, seed }: Pick<Plan, 'drill' | 'seed'>): DrillHead => ({
  drill: drill.name,
  title: drill.title,
  seed,
  bar: drill.bar,
})

/** Writes all of it before anything else is done, so that a run that is killed leaves whole lines. */
const write = (stream: World['stdout'], text: string): Promise<void> => new Promise((done) => stream.write(text, () => done()))

/** Reviews the answers of all steps, each told as soon as it is known; exit 1 when the mean is below the bar. */
export async function runByFiles(world: World, plan: Plan, { format, questions, plain }: ByFilesOptions): Promise<number> {
  compileLater()
  const { drill, steps } = plan
  const reviewed: (Reviewed & { readonly document: DrillStepDocument })[] = []
  for (const [index, { question: id, file, text }] of steps.entries()) {
    const question = id === null ? null : (findQuestion(id, questions) ?? null)
    const review = await reviewStep(text ?? '', file ?? '', question)
    const head = { schema: 'star-coach/drill-step/1', drill: drill.name, step: index + 1, of: steps.length } as const
    const document: DrillStepDocument = { ...head, question: review.question, file: file ?? '', review }
    reviewed.push({ question, file: file ?? '', review, seconds: null, document })
    if (format === 'ndjson') await write(world.stdout, drillLine(document))
  }
  const tally = tallyOf(reviewed.map(({ review }) => review))
  const documents = reviewed.map(({ document }) => document)
  const summary = drillDocument(headOf(plan), documents, tally, [])
  if (format === 'ndjson') await write(world.stdout, drillLine(summary))
  else if (format === 'json') await write(world.stdout, drillJson(summary, documents))
  else await write(world.stdout, boardText(world, plan, reviewed, plain))
  return drill.bar !== null && tally.mean < drill.bar ? EXIT.gate : EXIT.done
}

function boardText(world: World, { drill, seed }: Plan, reviewed: readonly Reviewed[], flag: boolean | undefined): string {
  const plain = isPlain({ env: world.env, flag })
  const sheet = { columns: world.columns, paint: paint(!plain && world.colour('stdout')), wording: CHECKS }
  const text = scoreboardText(boardOf({ ...drill, seed }, reviewed), sheet)
  return plain ? plainly(text) : text
}
