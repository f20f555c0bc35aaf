import { dirname, resolve } from 'node:path'
import { answerId, baseBeside, baseIn, saveVersions, saveVersionsTo } from '../../files/answers.js'
import type { Disk } from '../../files/disk.js'
import { repositoryThatSees } from '../../files/git.js'
import { type Attempt, markdownOf } from './attempt.js'

/** Where answers are saved. */
export interface SavingGround {
  readonly disk: Disk
  /** The data directory. */
  readonly data: string
  /** --out. */
  readonly out: string | undefined
  readonly cwd: string
  /** Tells a person something in whole sentences. */
  readonly warn: (sentence: string) => void
}

/** Every version of an attempt as the Markdown it is saved as, oldest first; follow-ups and notes stand with the newest. */
export function versionTexts(attempt: Attempt): readonly string[] {
  const { earlier = [], notes, probes, ...rest } = attempt
  const newest = { ...rest, probes, ...(notes && { notes }), version: earlier.length + 1 }
  return [...earlier.map((sections, at) => markdownOf({ ...rest, sections, probes: [], version: at + 1 })), markdownOf(newest)]
}

/** Saves attempts with all their versions, each a file that is never written again, and tells when git could publish them. */
export function saver({ disk, data, out, cwd, warn }: SavingGround): (attempt: Attempt) => string {
  const saved = new Map<string, string>()
  let warned = false
  return (attempt) => {
    const name = { at: attempt.created, question: attempt.question.id }
    const id = answerId(name, `answer ${attempt.seed}`)
    const before = saved.get(id)
    const texts = versionTexts(attempt)
    const anew = out === undefined ? baseIn(data, id) : null
    const path =
      before !== undefined || anew !== null
        ? saveVersions(disk, before === undefined ? (anew ?? '') : baseBeside(before), texts)
        : saveVersionsTo(disk, out ?? '', cwd, id, texts)
    saved.set(id, before ?? path)
    const whole = resolve(cwd, path)
    const repository = warned ? null : repositoryThatSees(disk, whole)
    if (repository !== null) {
      warned = true
      warn(
        `This folder is in a git repository that does not ignore it (${repository}): a story could be published by accident. ` +
          `To prevent that, add this line to its .gitignore: ${dirname(whole).slice(repository.length).replaceAll('\\', '/')}/`,
      )
    }
    return path
  }
}
