import type { UnfinishedAnswer } from '../../src/files/drafts.js'

const draft = (text: string): UnfinishedAnswer => ({
  schema: 'star-coach/draft/1',
  id: 'a',
  created: '2026-11-22T09:30:00.000Z',
  question: 'difficult-customer',
  seed: 7,
  wpm: null,
  sections: { situation: text, task: '', action: '', result: '' },
  probes: [],
  reviewed: false,
  editing: null,
})

/** A draft as it was kept, and as it is kept over that: a reader meets one of them, never a mixture. */
export const OLD = draft('The old text. '.repeat(40))
export const NEW = draft('The new text, 顧客の声. '.repeat(300))
