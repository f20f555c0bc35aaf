import { DISK, reasonOf } from '../files/disk.js'
import { draftsIn, openedBy, trashDraft, type UnfinishedAnswer } from '../files/drafts.js'
import { homeOfAccount } from '../files/home.js'
import { placesOf } from '../files/paths.js'
import { paragraph } from '../formats/page.js'
import { allQuestions, findQuestion } from '../questions/find.js'
import type { Question } from '../questions/question.js'
import { writeDraft } from '../reading/write.js'
import { paint } from '../terminal/colour.js'
import { safeJson, safeText } from '../text/safe.js'
import { EXIT, Trouble } from '../trouble.js'
import { isAlive } from './practice/alive.js'
import { type Box, describe, theDraft } from './practice/unfinished.js'
import type { World } from './world.js'

interface DraftsFlags {
  readonly json?: boolean | undefined
}

/** The drafts of this person, about these questions. */
export function boxOf(world: World, questions: readonly Question[] = allQuestions()): Box {
  const { state } = placesOf({ env: world.env, platform: world.platform, home: homeOfAccount() })
  return { disk: DISK, state, asking: { pid: process.pid, alive: isAlive }, questions }
}

const json = (drafts: readonly UnfinishedAnswer[]): string => `${safeJson({ schema: 'star-coach/drafts/1', drafts }, 2)}\n`

/** `drafts`: every unfinished answer, and how to go on. None is an answer too: exit 0. */
export async function listDrafts(world: World, { json: asJson }: DraftsFlags): Promise<number> {
  const box = boxOf(world, (await (await import('./bank.js')).bankIfRight(world)).questions)
  const { drafts, unreadable, newer } = draftsIn(box.disk, box.state)
  for (const name of unreadable)
    world.stderr.write(`${safeText(name, { newline: false })}: this draft cannot be read; the next practice sets it aside.\n`)
  for (const name of newer) world.stderr.write(`${safeText(name, { newline: false })}: this draft was written by a newer star-coach.\n`)
  if (asJson) world.stdout.write(json(drafts))
  else if (drafts.length === 0) world.stderr.write('Nothing is unfinished. Begin an answer with: star-coach practice\n')
  else world.stdout.write(drafts.map((draft) => entry(world, box, draft)).join('') + HOW)
  return EXIT.done
}

const HOW = '\n  Continue one with: star-coach practice --resume ID\n'

function entry({ columns, colour }: World, box: Box, draft: UnfinishedAnswer): string {
  const { strong, dim } = paint(colour('stdout'))
  const open = openedBy(box.disk, box.state, draft.id, box.asking) === null ? '' : ', open in another window'
  const about = paragraph(`${describe(draft, box)}${open}`, columns, (same) => same)
  return `${[strong(`  ${safeText(draft.id, { newline: false })}`), ...about.map(dim)].join('\n')}\n`
}

/** `drafts show ID`: what is written so far, as the Markdown it will be saved as. */
export async function showDraft(world: World, id: string, { json: asJson }: DraftsFlags): Promise<number> {
  const box = boxOf(world, (await (await import('./bank.js')).bankIfRight(world)).questions)
  const draft = theDraft(draftsIn(box.disk, box.state).drafts, id)
  if (asJson) world.stdout.write(json([draft]))
  else world.stdout.write(safeText(pageOf(draft, box)))
  return EXIT.done
}

function pageOf({ question, sections, editing, notes }: UnfinishedAnswer, { questions }: Box): string {
  const now = editing?.kind === 'section' ? { ...sections, [editing.section]: editing.text } : sections
  const text = writeDraft({ frontMatter: { question }, question: findQuestion(question, questions)?.prompt ?? '', sections: now })
  const noted = editing?.kind === 'notes' ? editing.text : notes
  return noted ? `${text}\n~~~notes\n${noted}\n~~~\n` : text
}

/** `drafts delete ID`: to the trash, from where it can be taken back; exit 3 when the disk will not. */
export async function deleteDraft(world: World, id: string): Promise<number> {
  const box = boxOf(world)
  const draft = theDraft(draftsIn(box.disk, box.state).drafts, id)
  const holder = openedBy(box.disk, box.state, draft.id, box.asking)
  if (holder !== null)
    throw new Trouble(EXIT.data, 'draft-open', `This answer is open in another window (process ${holder}).`, 'Leave it there first.')
  try {
    const path = safeText(trashDraft(box.disk, box.state, draft.id), { newline: false })
    world.stderr.write(`Deleted. Until you empty the trash it is here:\n${path}\n`)
  } catch (error) {
    throw new Trouble(EXIT.data, 'not-deleted', `Not deleted: ${reasonOf(error)}.`)
  }
  return EXIT.done
}
