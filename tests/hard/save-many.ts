import { saveVersions } from '../../src/files/answers.js'
import { DISK } from '../../src/files/disk.js'
import { keepDraft, newDraft } from '../../src/files/drafts.js'

/** One of several processes that save under the very same names at the very same time: `save-many.ts ROOT WHO HOW-MANY`. */
const [, , root = '', who = '', many = '0'] = process.argv
const asking = { pid: process.pid, alive: () => true }
for (let index = 0; index < Number(many); index += 1) {
  const text = `${who}-${index}\n`.repeat(300)
  console.log(saveVersions(DISK, `${root}/answers/story-${index}`, [text]))
  const id = newDraft(DISK, root, `draft-${index}`, asking)
  const sections = { situation: text, task: '', action: '', result: '' }
  const created = '2026-11-22T09:30:00.000Z'
  keepDraft(DISK, root, {
    schema: 'star-coach/draft/1',
    id,
    created,
    question: 'q',
    seed: 7,
    wpm: null,
    sections,
    probes: [],
    reviewed: false,
    editing: null,
  })
}
