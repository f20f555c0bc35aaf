import { type Part, plain, sentences, type Told } from './segmenter-corpus.js'

/** A text to learn from: its parts in the order told, how they are joined, and how much it counts. */
export interface Copy {
  readonly told: Told
  readonly text: string
  /** Where each part stands in `text`. */
  readonly ranges: readonly { readonly section: Part['section']; readonly start: number; readonly end: number }[]
  readonly weight: number
}

/** Numbers from 0 to 1 that a seed decides. */
export function random(seed: string): () => number {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function join(told: Told, parts: readonly Part[], between: string, weight: number, change = (text: string) => text): Copy[] {
  let text = ''
  const ranges: { section: Part['section']; start: number; end: number }[] = []
  for (const part of parts) {
    if (text !== '') text = /\s$/.test(text) ? text : text + between
    const piece = change(part.text)
    ranges.push({ section: part.section, start: text.length, end: text.length + piece.length })
    text += piece
  }
  return text.split(/\s+/).length < 12 ? [] : [{ told, text, ranges, weight }]
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,;:!?"“”()–—-]+/g, ' ')
    .replace(/\s+/g, ' ')

type Rng = () => number
type Change = readonly [chance: number, change: (parts: readonly Part[], rng: Rng) => readonly Part[] | null]

const without = (parts: readonly Part[], ...sections: string[]): readonly Part[] | null => {
  const left = parts.filter(({ section }) => !sections.includes(section))
  return left.length < parts.length ? left : null
}
const only = (parts: readonly Part[], ...sections: string[]): readonly Part[] | null => {
  const left = parts.filter(({ section }) => sections.includes(section))
  return left.length === sections.length && left.length < parts.length ? left : null
}
/** `section` shortened to `count` sentences from anywhere in it (or from its start). */
const shorten = (parts: readonly Part[], section: string, count: number, from: number): readonly Part[] | null => {
  let changed = false
  const out = parts.map((part) => {
    if (part.section !== section) return part
    const all = sentences(part.text)
    if (all.length <= count) return part
    changed = true
    const start = Math.floor(from * (all.length - count + 1))
    return { ...part, text: all.slice(start, start + count).join(' ') }
  })
  return changed ? out : null
}

/** The shapes real answers come in, and how often one is drawn for each text. */
const CHANGES: readonly Change[] = [
  [0.8, (parts) => without(parts, 'result')],
  [0.6, (parts) => without(parts, 'task')],
  [0.3, (parts, rng) => shorten(parts, 'action', rng() < 0.5 ? 1 : 2, rng())],
  [0.3, (parts, rng) => shorten(parts, 'result', 1, rng())],
  [
    0.3,
    (parts, rng) => {
      const left = without(parts, 'result') ?? parts
      const action = left.find(({ section }) => section === 'action')
      const all = action ? sentences(action.text).length : 0
      return all > 2 ? shorten(left, 'action', 1 + Math.floor(rng() * (all - 2)), 0) : null
    },
  ],
  [0.2, (parts) => without(parts, 'situation')],
  [
    0.25,
    (parts) => {
      const result = parts.find(({ section }) => section === 'result')
      return result ? [result, ...parts.filter((part) => part !== result)] : null
    },
  ],
  [0.2, (parts, rng) => shorten(parts, 'situation', 1, rng())],
  [0.25, (parts) => only(parts, 'situation', 'action')],
  [
    0.15,
    (parts) => {
      const task = parts.find(({ section }) => section === 'task')
      const action = parts.find(({ section }) => section === 'action')
      const [first, ...rest] = action ? sentences(action.text) : []
      if (!task || !action || !first || rest.length === 0) return null
      return parts.flatMap((part) =>
        part === task ? [] : part === action ? [{ ...action, text: first }, task, { ...action, text: rest.join(' ') }] : [part],
      )
    },
  ],
  [0.1, (parts) => only(parts, 'situation', 'task')],
  [0.1, (parts) => only(parts, 'action', 'result')],
  [
    0.1,
    (parts) => {
      const [a, b, ...rest] = parts
      return a?.section === 'situation' && b?.section === 'task' ? [b, a, ...rest] : null
    },
  ],
]

export interface CopyOptions {
  /** How much a reshaped copy counts; 1 is as much as the text as written. */
  readonly weight: number
  /** How much free prose counts beside headed text. */
  readonly prose: number
  /** Draws of reshaped copies for each text. */
  readonly draws: number
}

/** The text as written, and reshaped copies of it. */
export function copiesOf(told: Told, options: CopyOptions): Copy[] {
  const flat = told.parts.map((part) => ({ ...part, text: told.headed ? plain(part.text) : part.text }))
  const full = told.headed ? 1 : options.prose
  const first = random(`${told.id} as written`)
  const copies = told.headed
    ? [...join(told, flat, ' ', full), ...join(told, first() < 0.3 ? told.parts : flat, pick(first()), full)]
    : join(told, flat, ' ', full)
  for (let draw = 0; draw < options.draws; draw++) {
    const rng = random(`${told.id} ${draw}`)
    const weight = (options.weight * full) / options.draws
    if (rng() < 0.4) copies.push(...join(told, flat, ' ', weight, bare))
    for (const [chance, change] of CHANGES) {
      if (rng() >= chance) continue
      const parts = change(flat, rng)
      // told in two places, the Result is still there when one of them is cut out
      const still = told.resultElsewhere && !parts?.some(({ section }) => section === 'result')
      if (parts && parts.length > 0 && !still) copies.push(...join(told, parts, told.headed ? pick(rng()) : ' ', weight))
    }
  }
  return copies
}

/** What stands between sections: mostly nothing that would give the border away. */
const pick = (chance: number): string => (chance < 0.7 ? ' ' : chance < 0.9 ? '\n\n' : '\n')
