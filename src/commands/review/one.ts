import { CHECKS } from '../../checks/index.js'
import type { Outcome } from '../../formats/index.js'
import { errorDocument } from '../../formats/json.js'
import type { Page } from '../../formats/page.js'
import { fileText, troubleText } from '../../formats/trouble.js'
import type { Question } from '../../questions/question.js'
import type { Draft } from '../../reading/answer.js'
import { readAnswer } from '../../reading/read.js'
import { withHeadings } from '../../reading/with-headings.js'
import { failuresOf } from '../../review/gates.js'
import type { Review } from '../../review/review.js'
import { review } from '../../review/weigh.js'
import { paint } from '../../terminal/colour.js'
import { oneLine, safeText } from '../../text/safe.js'
import { EXIT } from '../../trouble.js'
import { probesFor } from '../practice/follow-up.js'
import type { World } from '../world.js'
import { generalProbe } from './general-probes.js'
import { groundsIn } from './grounds.js'
import type { Input } from './inputs.js'
import { askedAmong, type Known } from './known.js'
import { draftOf, notesOn } from './reading.js'
import type { Settings } from './settings.js'

/** What became of one input, and the exit code it asks for. */
export interface Reviewed {
  readonly outcome: Outcome
  readonly exit: number
}

/** What every review of a run stands on. */
export interface Ground {
  readonly world: World
  readonly settings: Settings
  readonly known: Known
  readonly several: boolean
  /** Writes to standard error. */
  readonly tell: (text: string) => void
}

/** Reviews one input; what a person should know beside the review goes to standard error. */
export async function reviewOne(input: Input, { world, settings, known, several, tell }: Ground): Promise<Reviewed> {
  const say = (text: string) => tell(`${fileText(input.file)}: ${oneLine(text)}\n`)
  if ('trouble' in input) {
    tell(troubleText(input.trouble))
    return { outcome: { error: errorDocument(input.file, input.trouble) }, exit: input.trouble.exit }
  }
  const draft = await draftOf(input.text)
  const answer = readAnswer(draft)
  const { question, note } =
    settings.question === null ? await askedAmong(known, draft, input.question) : { question: settings.question, note: null }
  const wpm = settings.wpm === undefined ? {} : { wpm: settings.wpm }
  const result = review(answer, {
    file: input.file,
    question: question?.id ?? null,
    ...wpm,
    ...(question === null ? {} : { asked: question }),
  })
  const failures = failuresOf(result, settings.gates)
  const notes = settings.quiet ? [] : [...(note === null ? [] : [note]), ...notesOn(answer, CHECKS)]
  for (const line of [...notes, ...failures]) say(line)
  const outcome: Outcome = {
    review: result,
    // Only what people read is shown on a page: programs wait for nothing that they do not get.
    get page() {
      return {
        ...pageOf(world, result, question, draft),
        paint: paint(world.colour('stdout') && !settings.plain),
        all: settings.all,
        explain: settings.explain,
        ...(settings.explain ? { grounds: groundsIn(CHECKS, answer) } : {}),
        several,
        ...(settings.withHeadings ? { headed: world.stdout.isTTY === true ? safeText(withHeadings(answer)) : withHeadings(answer) } : {}),
      }
    },
  }
  return { outcome, exit: failures.length > 0 ? EXIT.gate : EXIT.done }
}

/** What a review is shown on: this terminal, the question's title or the file's own, a probe that drives at what is missing. */
function pageOf(world: World, result: Review, question: Question | null, draft: Draft): Omit<Page, 'all' | 'several' | 'paint'> {
  const { title } = draft.frontMatter
  const own = typeof title === 'string' && title.trim() !== '' ? title : draft.asked
  return {
    columns: world.columns,
    prompt: question?.title ?? own,
    probe: (question === null ? undefined : probesFor(question, result)[0]?.ask) ?? generalProbe(result),
    wording: CHECKS,
    source: draft.source,
  }
}
