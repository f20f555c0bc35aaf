import { join } from 'node:path'
import type { Disk } from '../../files/disk.js'
import { reasonOf } from '../../files/disk.js'
import { draftsIn, openDraft, openedBy, setAside, sweepDrafts, trashDraft, type UnfinishedAnswer } from '../../files/drafts.js'
import type { Asking } from '../../files/locks.js'
import { findQuestion } from '../../questions/find.js'
import type { Question } from '../../questions/question.js'
import { countWords } from '../../reading/tokens.js'
import { SECTIONS } from '../../star.js'
import type { Choice } from '../../terminal/prompts.js'
import { EXIT, Trouble } from '../../trouble.js'
import { note } from './say.js'
import type { Talk } from './talk.js'

/** Where the drafts are, and who asks for them. */
export interface Box {
  readonly disk: Disk
  readonly state: string
  readonly asking: Asking
  /** The questions that a draft can be about. */
  readonly questions: readonly Question[]
}

/** A draft with its question. */
export interface Unfinished {
  readonly draft: UnfinishedAnswer
  readonly question: Question
}

const two = (number: number): string => String(number).padStart(2, '0')

/** `2026-11-22 09:30`, in the person's own time. */
export function whenText(iso: string): string {
  const at = new Date(iso)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Words written so far, what is being written among them. */
export function wordsOf({ sections, editing }: UnfinishedAnswer): number {
  const now = editing?.kind === 'section' ? { ...sections, [editing.section]: editing.text } : sections
  return SECTIONS.reduce((sum, section) => sum + countWords(now[section]), 0)
}

/** A draft in one line: its question, how much there is, when it was last worked on. */
export function describe(draft: UnfinishedAnswer, { questions }: Pick<Box, 'questions'>): string {
  const words = wordsOf(draft)
  const title = findQuestion(draft.question, questions)?.title ?? draft.question
  const step = draft.drill ? ', a step of a drill' : ''
  return `${title}, ${words === 1 ? '1 word' : `${words} words`}, ${whenText(draft.changed ?? draft.created)}${step}`
}

/** Clears away what dead processes left, and sets aside what is no draft; tells of that in whole sentences. */
export function tidy({ disk, state, asking }: Box): readonly string[] {
  sweepDrafts(disk, state, asking.alive)
  const { unreadable, newer } = draftsIn(disk, state)
  return [
    ...setAside(disk, state, unreadable).map((path) => `A draft could not be read. It is kept as ${path}`),
    ...newer.map((name) => `A draft was written by a newer star-coach, and is left alone: ${join(state, 'drafts', name)}`),
  ]
}

/** The drafts whose id is this or holds it. */
export function draftsNamed(drafts: readonly UnfinishedAnswer[], id: string): readonly UnfinishedAnswer[] {
  const exact = drafts.filter((draft) => draft.id === id)
  return exact.length > 0 ? exact : drafts.filter((draft) => draft.id.includes(id))
}

/** The one draft that is meant: by its id, or a part of it that no other has. Throws {@link Trouble} with exit 2. */
export function theDraft(drafts: readonly UnfinishedAnswer[], id: string): UnfinishedAnswer {
  const [found, another] = draftsNamed(drafts, id)
  const see = 'See them all with: star-coach drafts'
  if (found === undefined) throw new Trouble(EXIT.usage, 'no-draft', `There is no draft "${id.slice(0, 80)}".`, see)
  if (another !== undefined) throw new Trouble(EXIT.usage, 'many-drafts', `More than one draft is called "${id.slice(0, 80)}".`, see)
  return found
}

/** What `--resume` goes on with: the draft of that id, or the one last worked on. It is ours from then on. Throws {@link Trouble}. */
export function toResume(box: Box, wanted: string | true): Unfinished {
  const { drafts } = draftsIn(box.disk, box.state)
  const draft =
    wanted === true ? drafts.find(({ question, drill }) => !drill && findQuestion(question, box.questions)) : theDraft(drafts, wanted)
  if (draft === undefined)
    throw new Trouble(EXIT.usage, 'no-draft', 'There is no unfinished answer to continue.', 'Begin one with: star-coach practice')
  const question = findQuestion(draft.question, box.questions)
  if (question === undefined) {
    const hint = `If it is one of your own, name its file with --questions. Read what you wrote with: star-coach drafts show ${draft.id}`
    throw new Trouble(EXIT.data, 'unknown-question', `The question of this draft is no longer there: "${draft.question}".`, hint)
  }
  const holder = opened(box, draft.id)
  if (holder === null) return { draft, question }
  const message = `This answer is open in another window (process ${holder}).`
  throw new Trouble(EXIT.data, 'draft-open', message, 'Go on there, or begin another one with: star-coach practice --new')
}

/** Takes a draft; where no lock can be written the answer can be continued all the same. */
function opened(box: Box, id: string): number | null {
  try {
    return openDraft(box.disk, box.state, id, box.asking)
  } catch {
    return null
  }
}

type Wish = { readonly go: Unfinished } | { readonly drop: UnfinishedAnswer } | 'new' | 'others' | 'drop' | 'back'

/** Asks what to do with unfinished answers; null to begin a new one. */
export async function offer(box: Box, talk: Talk): Promise<Unfinished | null> {
  for (;;) {
    // A step of a drill goes on in its drill.
    const drafts = draftsIn(box.disk, box.state).drafts.filter(({ drill }) => !drill)
    const free = drafts.filter(({ id }) => openedBy(box.disk, box.state, id, box.asking) === null)
    for (const draft of drafts.filter((one) => !free.includes(one)))
      talk.say(note(`Open in another window: ${describe(draft, box)}.`, talk.columns(), talk.paint.dim))
    const known = free.flatMap((draft) => {
      const question = findQuestion(draft.question, box.questions)
      return question ? [{ draft, question }] : []
    })
    if (known.length === 0) return null
    const wish = await asked(box, talk, known)
    if (wish === 'new') return null
    if (typeof wish === 'object' && 'go' in wish) {
      const holder = opened(box, wish.go.draft.id)
      if (holder === null) return wish.go
      talk.say(note(`It was opened in another window just now (process ${holder}).`, talk.columns(), talk.paint.warn))
    }
    if (typeof wish === 'object' && 'drop' in wish) toTrash(box, talk, wish.drop)
  }
}

async function asked(box: Box, talk: Talk, known: readonly Unfinished[]): Promise<Wish> {
  const [first] = known
  const back: Choice<Wish> = { name: 'None, go back', value: 'back' }
  if (first === undefined) return 'new'
  if (known.length === 1) {
    return await talk.prompts.choose<Wish>(`You left an answer unfinished: ${describe(first.draft, box)}.`, [
      { name: 'Continue it', value: { go: first } },
      { name: 'Start a new answer, keep this one', value: 'new' },
      { name: 'Delete it', value: { drop: first.draft } },
    ])
  }
  const wish = await talk.prompts.choose<Wish>(`You left ${known.length} answers unfinished.`, [
    { name: `Continue: ${describe(first.draft, box)}`, value: { go: first } },
    { name: 'Continue another one', value: 'others' },
    { name: 'Start a new answer, keep these', value: 'new' },
    { name: 'Delete one', value: 'drop' },
  ])
  const others = known.slice(1).map((one) => ({ name: describe(one.draft, box), value: { go: one } }))
  if (wish === 'others') return await talk.prompts.choose<Wish>('Which one?', [...others, back])
  if (wish !== 'drop') return wish
  const all = known.map(({ draft }) => ({ name: describe(draft, box), value: { drop: draft } }))
  return await talk.prompts.choose<Wish>('Delete which one?', [...all, back])
}

function toTrash(box: Box, talk: Talk, draft: UnfinishedAnswer): void {
  try {
    const path = trashDraft(box.disk, box.state, draft.id)
    talk.say(note(`Deleted. Until you empty the trash it is here: ${path}`, talk.columns(), talk.paint.dim))
  } catch (error) {
    talk.say(note(`Not deleted: ${reasonOf(error)}.`, talk.columns(), talk.paint.warn))
  }
}
