import { join } from 'node:path'
import { namesIn } from '../../files/atomic.js'
import { type Disk, reasonOf } from '../../files/disk.js'
import { besidesOf, closeDraft, dropDraft, type Editing, keepDraft, trashDraft, type UnfinishedAnswer } from '../../files/drafts.js'
import { type Attempt, isEmpty } from './attempt.js'

/** Typing is on the disk at most this many milliseconds after it. */
const SOON = 200

/** Where drafts go, and under which name this one does. */
export interface KeeperGround {
  readonly disk: Disk
  readonly state: string
  readonly id: string
  /** What time it is, for the draft's own date. */
  readonly now?: () => Date
}

/** Keeps what is being written on the disk, so that no way of leaving loses it. */
export class Keeper {
  #attempt: Attempt
  #reviewed = false
  #editing: Editing | null = null
  #dirty = false
  #dropped = false
  #timer: NodeJS.Timeout | undefined
  #problem: string | null = null
  #complained = false
  /** Seconds of writing time used up, for a draft that is timed. */
  spent: (() => Readonly<Record<string, number>>) | null = null

  constructor(
    readonly ground: KeeperGround,
    attempt: Attempt,
  ) {
    this.#attempt = attempt
  }

  /** Why the last try to keep it failed, or null. */
  get problem(): string | null {
    return this.#problem
  }

  /** The problem, once: a person needs to hear it before they go on writing, not at every step. */
  complaint(): string | null {
    if (this.#problem === null || this.#complained) return null
    this.#complained = true
    return this.#problem
  }

  /** The attempt as it would be kept now, with what is being written in its place. */
  get attempt(): Attempt {
    const editing = this.#editing
    if (editing?.kind === 'notes') return { ...this.#attempt, notes: editing.text }
    if (editing?.kind !== 'section') return this.#attempt
    return { ...this.#attempt, sections: { ...this.#attempt.sections, [editing.section]: editing.text } }
  }

  /** Nothing was written, or all of it is safe elsewhere. */
  get isDone(): boolean {
    return this.#dropped || this.#isEmpty
  }

  get #isEmpty(): boolean {
    const blank = (attempt: Attempt) => isEmpty(attempt) && (attempt.notes ?? '').trim() === ''
    return blank(this.attempt) && blank(this.#attempt)
  }

  /** Where a part of it can be opened in an editor; the file stays until the part is on the disk as finished. */
  editFile(part: string): string {
    return join(this.#edits, `${this.ground.id}-${part}.md`)
  }

  get #edits(): string {
    return join(this.ground.state, 'edits')
  }

  /** A section or a probe's answer was finished: on the disk at once. */
  finished(attempt: Attempt, reviewed: boolean): void {
    this.#attempt = attempt
    this.#reviewed = reviewed
    this.#editing = null
    this.#dirty = true
    this.#dropped = false
    if (this.flush()) this.#clearEdits()
  }

  /** A key was pressed in a text: on the disk soon. */
  writing(editing: Editing): void {
    this.#editing = editing
    this.#dirty = true
    this.#dropped = false
    this.#timer ??= setTimeout(() => this.flush(), SOON)
  }

  /** Writes what is not on the disk yet; true when all of it is there. */
  flush(): boolean {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#dirty || this.#isEmpty) return this.#problem === null
    try {
      keepDraft(this.ground.disk, this.ground.state, this.#draft())
      this.#dirty = false
      this.#problem = null
    } catch (error) {
      this.#problem = reasonOf(error)
    }
    return this.#problem === null
  }

  /** The answer is safe elsewhere. */
  drop(): void {
    this.#letGo()
    this.#clearEdits()
    dropDraft(this.ground.disk, this.ground.state, this.ground.id)
  }

  /** Nobody wants the answer: it goes to the trash, all of it. */
  discard(): void {
    this.flush()
    this.#letGo()
    try {
      trashDraft(this.ground.disk, this.ground.state, this.ground.id)
    } catch {
      // It was never kept, or stays a draft.
    }
  }

  /** Another process may go on with it from here on. */
  close(): void {
    closeDraft(this.ground.disk, this.ground.state, this.ground.id)
  }

  #clearEdits(): void {
    const { disk, id } = this.ground
    for (const name of namesIn(disk, this.#edits)) {
      if (!name.startsWith(`${id}-`)) continue
      try {
        disk.unlinkSync(join(this.#edits, name))
      } catch {
        // It stays, and is offered when the draft is opened again.
      }
    }
  }

  #letGo(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#dirty = false
    this.#dropped = true
  }

  #draft(): UnfinishedAnswer {
    const { question, seed, wpm, created, sections, probes } = this.#attempt
    const spent = this.spent?.() ?? this.#attempt.spent
    const { id, now } = this.ground
    return {
      schema: 'star-coach/draft/1',
      id,
      created: created.toISOString(),
      ...(now && { changed: now().toISOString() }),
      question: question.id,
      seed,
      wpm,
      sections,
      probes,
      ...besidesOf({ ...this.#attempt, spent }),
      reviewed: this.#reviewed,
      editing: this.#editing,
    }
  }
}
