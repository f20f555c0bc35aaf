import { CHECKS } from '../checks/index.js'
import { type Format, formatNamed, type Outcome } from '../formats/index.js'
import { errorDocument } from '../formats/json.js'
import type { Page } from '../formats/page.js'
import { troubleText } from '../formats/trouble.js'
import type { Question } from '../questions/question.js'
import type { Draft } from '../reading/answer.js'
import { readAnswer } from '../reading/read.js'
import { withHeadings } from '../reading/with-headings.js'
import { failuresOf } from '../review/gates.js'
import type { Review } from '../review/review.js'
import { review } from '../review/weigh.js'
import { RUBRIC_VERSION } from '../review/weigh-with.js'
import { paint } from '../terminal/colour.js'
import { safeText } from '../text/safe.js'
import { EXIT } from '../trouble.js'
import { compileLater } from './compile-later.js'
import { probesFor } from './practice/follow-up.js'
import { generalProbe } from './review/general-probes.js'
import { groundsIn } from './review/grounds.js'
import { type Input, sourceOf } from './review/inputs.js'
import { askedAmong, type Known, knownIn } from './review/known.js'
import { draftOf, notesOn } from './review/reading.js'
import { formatOf, type ReviewFlags, type Settings, settingsOf } from './review/settings.js'
import { VERSION } from './version.js'
import type { World } from './world.js'

/** Not a review: the answer itself, with a heading over each part as it was read. */
const HEADED: Format = {
  machine: false,
  begin: () => ({ open: '', each: (outcome) => ('page' in outcome ? (outcome.page.headed ?? '') : ''), close: () => '' }),
}

/** What became of one input, and the exit code it asks for. */
interface Reviewed {
  readonly outcome: Outcome
  readonly exit: number
}

/**
 * Reviews files, standard input (`-`) or records, in the order given; all of them, whatever happens to one.
 * Returns the worst exit code: 3 an input could not be read, 1 a gate failed, 0. Throws Trouble with exit 2 for wrong usage.
 */
export async function reviewCommand(world: World, files: readonly string[], flags: ReviewFlags): Promise<number> {
  compileLater()
  const known = await knownIn(world, flags, formatOf(flags) === 'text')
  const settings = settingsOf(flags, CHECKS, known.questions)
  const { inputs, several } = sourceOf(world, files, flags)
  const about = { version: VERSION, rubric: RUBRIC_VERSION, checks: CHECKS }
  const format: Format = settings.withHeadings ? HEADED : await formatNamed(settings.format, about)
  const { open, each, close } = format.begin()
  let worst: number = EXIT.done
  await write(world.stdout, open)
  for await (const input of inputs) {
    const { outcome, exit } = await reviewOne(input, world, settings, { known, several })
    worst = Math.max(worst, exit)
    await write(world.stdout, each(outcome))
  }
  await write(world.stdout, close())
  return worst
}

async function reviewOne(
  input: Input,
  world: World,
  settings: Settings,
  { known, several }: { readonly known: Known; readonly several: boolean },
): Promise<Reviewed> {
  const say = (text: string) => world.stderr.write(`${safeText(`${input.file}: ${text}`, { newline: false })}\n`)
  if ('trouble' in input) {
    world.stderr.write(troubleText(input.trouble))
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
  for (const line of [...(note === null ? [] : [note]), ...notesOn(answer, CHECKS), ...failures]) say(line)
  const page = {
    ...pageOf(world, result, question, draft),
    all: settings.all,
    explain: settings.explain,
    ...(settings.explain ? { grounds: groundsIn(CHECKS, answer) } : {}),
    several,
    ...(settings.withHeadings ? { headed: world.stdout.isTTY === true ? safeText(withHeadings(answer)) : withHeadings(answer) } : {}),
  }
  return { outcome: { review: result, page }, exit: failures.length > 0 ? EXIT.gate : EXIT.done }
}

/** What a review is shown on: this terminal, the question's title or the file's own, a probe that drives at what is missing. */
function pageOf(world: World, result: Review, question: Question | null, draft: Draft): Omit<Page, 'all' | 'several'> {
  const { title } = draft.frontMatter
  const own = typeof title === 'string' && title.trim() !== '' ? title : draft.asked
  return {
    columns: world.columns,
    paint: paint(world.colour('stdout')),
    prompt: question?.title ?? own,
    probe: (question === null ? undefined : probesFor(question, result)[0]?.ask) ?? generalProbe(result),
    wording: CHECKS,
    source: draft.source,
  }
}

const MOVES_ON = ['drain', 'close', 'error'] as const

/** Writes, and waits while the reader is slower than we are; one that went away is not waited for. */
async function write(stream: World['stdout'], text: string): Promise<void> {
  if (text === '' || stream.write(text)) return
  await new Promise<void>((resume) => {
    const go = () => {
      for (const event of MOVES_ON) stream.removeListener(event, go)
      resume()
    }
    for (const event of MOVES_ON) stream.on(event, go)
  })
}
